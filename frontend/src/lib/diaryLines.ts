// A day's diary in a few lines. Its words come with the later pages; before them it has its name.

import type { Body } from "../api/types";
import { inOrder } from "../bodymap/areas";
import { nameSpots } from "../bodymap/names";
import { t } from "../messages/all";

const TASKS = ["tying", "stairs", "carrying", "driving"] as const;

const joined = (parts: readonly string[]): string[] => {
  const there = parts.filter(Boolean);
  return there.length > 0 ? [there.join(" · ")] : [];
};

export function diaryLines(body: Body): string[] {
  const { title } = t.notes.of.diary;
  if (!t.noteForm) return [title];
  const { said } = t.noteForm;
  const tasks = TASKS.filter((task) => typeof body[task] === "number").map((task) =>
    said.task(said.tasks[task], Number(body[task])),
  );
  const spots = Array.isArray(body.spots) ? nameSpots(inOrder(body.spots)) : "";
  return [
    title,
    ...joined([spots]),
    ...joined(tasks),
    ...joined([
      body.carried ? said.carried(String(body.carried)) : "",
      typeof body.driven_min === "number" ? said.driven(t.notes.minutes(body.driven_min)) : "",
      typeof body.mood === "number" ? said.mood(body.mood) : "",
      typeof body.stress === "number" ? said.stress(body.stress) : "",
    ]),
    ...joined([
      body.shoes ? said.shoes(String(body.shoes)) : "",
      body.new_shoes ? said.newShoes : "",
    ]),
    ...joined([typeof body.note === "string" ? body.note : ""]),
  ];
}
