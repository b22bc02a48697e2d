// The Everyday Function Index (rulebook 11): ten items of our own, and what is said of it.

export const everyday = {
  intro:
    "How well can you do each of these at present? 0 is not at all, 10 is as well as before. Leave out what you have not done; seven answers are enough. The index is home-made, not validated: a change of 10 or more is noticeable.",
  ask: { value: "Index", date: "Which day?" },
};

export const everydayItems = [
  "Sit on a hard chair for half an hour",
  "Sit in a car or on a bus",
  "Bend down and tie your shoes",
  "Go up and down stairs",
  "Squat or lunge to reach a low shelf",
  "Walk for half an hour",
  "Run easily for 20 minutes",
  "Run uphill or fast",
  "Do ten bridges on one leg",
  "Sleep, and turn over in bed",
];

export const everydayIndex = {
  now: (index: number) => `Index: ${index} of 100`,
  least: "Please answer at least seven.",
};
