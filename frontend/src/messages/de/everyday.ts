// The Everyday Function Index (rulebook 11): ten items of our own, and what is said of it.

import type { Messages } from "../en";

type Form = Messages["noteForm"];

export const everyday: Form["of"]["everyday"] = {
  intro:
    "Wie gut geht jedes davon zurzeit? 0 ist gar nicht, 10 ist so gut wie früher. Lass aus, was du nicht gemacht hast; sieben Antworten reichen. Der Wert ist selbst gemacht, nicht geprüft: Eine Änderung von 10 oder mehr ist spürbar.",
  ask: { value: "Wert", date: "An welchem Tag?" },
};

export const everydayItems: Form["everydayItems"] = [
  "Eine halbe Stunde auf einem harten Stuhl sitzen",
  "Im Auto oder Bus sitzen",
  "Dich bücken und die Schuhe binden",
  "Treppen hinauf- und hinuntergehen",
  "In die Hocke oder einen Ausfallschritt gehen, um an ein niedriges Fach zu kommen",
  "Eine halbe Stunde gehen",
  "20 Minuten locker laufen",
  "Bergauf oder schnell laufen",
  "Zehn Brücken auf einem Bein machen",
  "Schlafen und dich im Bett umdrehen",
];

export const everydayIndex: Form["everydayIndex"] = {
  now: (index: number) => `Wert: ${index} von 100`,
  least: "Bitte beantworte mindestens sieben.",
};
