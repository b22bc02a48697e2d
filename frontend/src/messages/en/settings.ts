// Settings, the account and this device.

import { count } from "./forms";

export const settingsMore = {
  title: "Settings",
  units: "Units",
  ease: "Units and language",
  distance: "Distances",
  distances: { km: "Kilometres", mi: "Miles" },
  weight: "Weights",
  weights: { kg: "Kilograms", lb: "Pounds" },
  weekStarts: "Weeks begin on",
  weekStartsHint: "How weeks are shown. The weeks of a plan that has begun stay as they are.",
  clock: "Time of day",
  clocks: { "24": "24 hours", "12": "12 hours" },
  language: "Language",
  /** Each in its own words, so that it is found by who speaks it. */
  languages: { auto: "As the browser says", en: "English", de: "Deutsch" } as Record<
    string,
    string
  >,
  saved: "Saved.",
  needsNetwork: "This needs a connection to the server.",
  account: "Account",
  signedInAs: (email: string) => `Signed in as ${email}`,
  password: "Change password",
  passwordEnds:
    "Your other devices are signed out, and get no reminders until you sign in there again. Your calendar's address and your links keep working: you can end each of them where it was made.",
  current: "Current password",
  changed: "The password is changed. Other devices need to sign in again.",
  wrongPassword: "The current password is not right.",
  signOut: "Sign out",
  signOutSure: "Sign out on this device?",
  signOutText: "The log stays on the server. It is removed from this device.",
  unsent: (n: number) =>
    `${count(n, "entry has", "entries have")} not been sent yet and would be lost.`,
  signOutAnyway: "Sign out and lose them",
  signOutOffline: "Signing out needs a connection, so that the sign-in really ends.",
  deleteAccount: "Delete account",
  deleteText:
    "This removes the account and everything in it from the server and from this device. It cannot be undone. The server's nightly copies forget it within a week, unless whoever runs the server chose another time.",
  deleteButton: "Delete everything",
  episode: "Plan",
  episodeIs: (pattern: string, side: string, day: string) =>
    `${pattern}, ${side}; plan since ${day}`,
  check: "Safety check",
  days: "Training days",
  daysHint: "A change is saved at once, and the plan follows it.",
  device: "This device",
  install: "Install on this device",
  installHow:
    "To install it, use your browser's menu: “Install app” or “Add to home screen”. It then opens without a network.",
  installTitle: "On your home screen",
  installWhy: "Restride opens from there like any app, without a network too.",
  installNo: "Not now",
  onApple: "On an iPhone or iPad:",
  onAppleSteps: [
    "Tap Share, the square with an arrow.",
    "Choose “Add to Home Screen”.",
    "Open Restride from there and sign in once.",
  ],
  onAppleThen:
    "An app on the home screen keeps its log. Safari may clear a page's after a week without a visit.",
  about: "About",
  laterReload: "Later",
  stored: (n: number) => `${count(n, "entry", "entries")} on this device`,
};
