// The frame of every page: the name, the tabs, the words that are used all over.

export const app = {
  name: "Restride",
  line: "Back to running after hamstring trouble, one small step at a time.",
  madeUp: "Made up: nothing here is anybody's data.",
  disclaimer:
    "Restride is a training diary with rules. It is not medical advice, it has not been reviewed by a clinician, and it does not diagnose.",
};

export const nav = {
  label: "Main",
  today: "Today",
  plan: "Plan",
  log: "Log",
  history: "History",
  timeline: "Timeline",
  settings: "Settings",
  learn: "Learn",
  skip: "Skip to the content",
};

export const common = {
  save: "Save",
  cancel: "Cancel",
  back: "Back",
  next: "Next",
  done: "Done",
  change: "Change",
  edit: "Edit",
  remove: "Delete",
  undo: "Undo",
  close: "Close",
  optional: "optional",
  more: "More details",
  yes: "Yes",
  no: "No",
  loading: "One moment…",
  left: "Left",
  right: "Right",
  both: "Both",
  today: "Today",
  tomorrow: "Tomorrow",
  yesterday: "Yesterday",
  less: (what: string) => `Less: ${what}`,
  moreOf: (what: string) => `More: ${what}`,
  required: "Please fill this in.",
  choose: "Please choose one.",
  pageMissing: "This page could not be loaded without a connection.",
  tryAgain: "Try again",
  rule: (id: string) => `Rule ${id}: read more`,
  how: "How it is done",
};

export const days = {
  mon: "Mon",
  tue: "Tue",
  wed: "Wed",
  thu: "Thu",
  fri: "Fri",
  sat: "Sat",
  sun: "Sun",
} as Record<string, string>;

export const gone = {
  title: "Nothing here",
  text: "This page does not exist.",
  home: "Go to Today",
};
