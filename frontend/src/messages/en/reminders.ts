// Reminders: what, when, on which ways, and what became of them.

import { count } from "./forms";

export const reminders = {
  title: "Reminders",
  about: "Restride can say when something is due, and stays quiet once it is done.",
  open: "Set reminders",
  network: "This is about the server, so it needs a connection to it.",
  saved: "Saved.",
  tooMany: "That was often in a short time. Please wait a quarter of an hour.",

  what: "What and when",
  kinds: {
    morning: "Morning check",
    missing: "A morning that is still open",
    session: "Exercises of the day",
    run: "A run that is due",
    sitting_test: "Sitting test of the week",
    review: "A look back",
    sitting_break: "Breaks from sitting",
    session_run: "Run and exercises of the day",
  } as Record<string, string>,
  kindsMore: {
    morning: "After days with training, else until the week has four mornings.",
    missing: "Once, a day after the training, if the morning has no answer by then.",
    session: "",
    run: "",
    sitting_test: "",
    review: "When there is something to read on how it goes.",
    sitting_break: "On the days that you choose. Each counts as one of the day's reminders.",
  } as Record<string, string>,
  atOf: (kind: string) => `${kind}: time`,
  otherAt: "Test and look back, at",
  sittingDays: "On these days",
  sittingDaysHint: "None is chosen for you.",
  sittingFrom: "From",
  sittingUntil: "Until",
  sittingEvery: "Minutes between two",
  most: "A day, at most",
  mostHint: "Never more than three a day. What helps most goes first, and nothing is made up for.",
  ways: "How",
  waysHint: "The calendar is on its own: it only shows.",
  way: { push: "Messages on devices", email: "E-mail" } as Record<string, string>,
  rests: "None comes while the plan is paused or locked, nor once its thing is done.",
  quiet: "Quiet hours",
  quietHint: "Nothing comes in these. The same time twice: no hours are quiet.",
  from: "From",
  until: "Until",

  device: "Messages on your devices",
  deviceAbout:
    "A message says that something is due and nothing else, since anybody may see a screen.",
  allow: "Allow on this device",
  again: "Switch on again",
  isOn: "This device gets messages.",
  here: "this device",
  state: {
    insecure: "Not possible at this address: browsers allow messages only over https.",
    install: "On an iPhone or iPad messages come to the app on the home screen.",
    unable: "This browser has no messages, or keeps them off, as private windows do.",
    denied: "Messages from this page are blocked on this device.",
    off: "This device gets no messages yet.",
    stale: "The server has another key than when this was switched on, so nothing arrives here.",
    gone: "This device was taken off the list. It gets no messages.",
  },
  help: {
    insecure:
      "Whoever runs the server can give it an https address. E-mail and the calendar work without.",
    install: "",
    unable: "Another browser may have them. E-mail and the calendar work everywhere.",
    denied:
      "To allow them, tap the sign left of the address or open the app's settings on the device, allow notifications for Restride, and come back here.",
    off: "",
    stale: "",
    gone: "",
  },
  faults: {
    dismissed: "The question was closed without an answer. Nothing was switched on.",
    service:
      "The browser's own message service did not answer. Some browsers keep it off in their settings; a network may block it. Please try again later.",
    network: "This needs a connection to the server. Nothing was switched on.",
    too_many_devices: "Twenty devices get messages already. Remove one first.",
    not_confirmed: "The address is not confirmed.",
  } as Record<string, string>,
  noContact:
    "iPhones, iPads and Macs are not reached: this server has no contact address. Whoever runs it sets RESTRIDE_CONTACT to an e-mail address.",
  devices: "Devices",
  last: {
    sent: "Last message: sent",
    retry: "Last message: not yet",
    refused: "Last message: refused",
  } as Record<string, string>,
  none: "No message yet",
  test: "Send a test",
  testing: "On its way…",
  removeDevice: "Remove",
  removeSure: (device: string) => `No more messages to ${device}?`,
  removeText: "They can be switched on again there.",

  mail: "E-mail",
  mailState: {
    off: (email: string) =>
      `Reminders can come to ${email}. First a mail comes there with a link that confirms it.`,
    waiting: (email: string) =>
      `A mail with a link is on its way to ${email}. Nothing else comes before you follow it; it works for a day.`,
    on: (email: string) => `Reminders come to ${email}. Each has a link that stops them.`,
    stopped: (email: string) => `No e-mail goes to ${email}: you stopped it.`,
  },
  mailOff: "This server sends no e-mail. Whoever runs it can set a mail server.",
  ask: "Send the link",
  askAgain: "Send it again",
  stopMail: "No e-mail",

  calendar: "Calendar",
  calendarAbout:
    "A private address that calendar apps subscribe to. It shows what is planned for the coming weeks and follows the plan.",
  makeAddress: "Make the address",
  made: "Your calendar's address",
  madeHint:
    "Copy it now: it is shown only this once. In your calendar app choose to subscribe, by address or URL. Whoever has it sees your plan.",
  address: "The address",
  training: "Training stands at",
  there: "There is an address.",
  lookUp: "Does it work?",
  renew: "New address",
  renewSure: "Make a new address?",
  renewText: "The present one stops working at once, and calendar apps need the new one.",
  revoke: "End it",
  revokeSure: "End this address?",
  revokeText: "Calendar apps get nothing more from it. You can make a new one.",

  log: "What was sent",
  logNone: "Nothing yet. What is sent will stand here for 30 days.",
  logMore: (n: number) => `Show ${count(n, "more", "more")}`,
  sentTo: (where: string) => `Sent: ${where}`,
  waits: "Waits to be sent",
  delivery: {
    gone: "no longer there",
    retry: "no answer yet",
    refused: "refused",
  } as Record<string, string>,
  why: {
    late: "Not sent: it would have come too late to help.",
    signed_out: "Not sent: you were signed out everywhere.",
    no_target: "Not sent: no device and no address was switched on.",
    unreached: "Not sent: nothing could be reached.",
  } as Record<string, string>,
  notSent: "Not sent.",
  asleep: "No reminders are sent at the moment",
  asleepText:
    "The part of the server that sends them is not running. What you choose here is kept, and holds once it runs. Whoever runs the server starts “restride worker”, or “restride serve” with its worker.",
};
