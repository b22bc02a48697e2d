// What to say and to show to whoever looks at the leg.

export const bring = {
  title: "What to bring, and what to say",
  first: "Is it an emergency? Then go or call now. Nothing needs to be prepared first.",
  show: "What you can show",
  showText:
    "One page with your log: the last twelve weeks, what you were told to do, and what happened. Show it on the phone, or print it.",
  open: "Open the page to show or print",
  link: "Send a link to it",
  noPage: "There is no plan yet, so there is no page to show. What stands below is enough.",
  say: "What to say",
  began: "When it began",
  beganOn: (day: string, leg: string) => `${day} (${leg})`,
  beganNone: "Say the day, and what you were doing",
  flags: "What you noted in the safety check",
  noted: (day: string) => `noted on ${day}`,
  felt: "What you felt last",
  feltNone: "Say it in your own words: where, how strong, how it feels, what makes it worse",
  tried: "What you tried",
  triedNone: "Rest, ice, exercises, massage, painkillers: say what you did and whether it helped",
  triedPlan: (pattern: string, day: string) => `This plan (${pattern}) since ${day}`,
  also: "Say as well",
  alsoList: [
    "medicines that you take",
    "earlier injuries and operations of the leg or the back",
    "other illnesses, and whether you are pregnant",
    "earlier scans: bring the letter or the pictures",
  ],
  ask: "What to ask",
  askList: [
    "What do you think it is, and what else could it be?",
    "May I walk, train and run, and what not yet?",
    "Are there limits that I should put into my plan?",
    "What would be a reason to come back at once?",
  ],
  whom: "Whom to see, and when",
};
