// A note in a line or two, for the history, the outbox and a conflict.

import type { Body } from "../api/types";
import { t } from "../messages";
import { type Noun, nounOf } from "../state/nouns";
import { diaryLines } from "./diaryLines";

const { of, ...say } = t.notes;

const joined = (...parts: unknown[]): string[] => {
  const there = parts.filter((part) => typeof part === "string" && part !== "");
  return there.length > 0 ? [there.join(" · ")] : [];
};

const pain = (value: unknown): string => (typeof value === "number" ? t.history.pain(value) : "");

const sideOf = (side: unknown): string =>
  ({ left: t.common.left, right: t.common.right, both: t.common.both })[String(side)] ?? "";

/** Notes whose number is none of 0 to 10. */
const AMOUNT: Partial<Record<Noun, (value: number) => string>> = {
  ...{ everyday: say.of100, visa_h: say.of100, fash: say.of100 },
  level: String,
  nordic: (value) => say.thirds[value - 1] ?? say.degrees(value),
};

/** A day that is near, and one that may be of another year. */
type Days = { day: (day: string) => string; farDay: (day: string) => string };

/** Null for what is no note. */
export function noteLines(type: string, body: Body, days: Days): string[] | null {
  const { day } = days;
  switch (type) {
    case "sitting":
      return [
        `${of.sitting.title}: ${say.minutes(Number(body.minutes))}`,
        ...joined(body.seat, pain(body.pain)),
      ];
    case "test":
    case "score":
      return [valued(type, body)];
    case "fall":
      return [
        of.fall.title,
        ...joined(
          body.injured ? say.hurt : say.unhurt,
          body.surface,
          t.inside(sideOf(body.side)),
          body.part,
          pain(body.pain),
        ),
        ...joined(body.note),
      ];
    case "treatment":
      return [
        say.treatments[String(body.kind)] ?? of.treatment.title,
        ...joined(body.part),
        ...joined(body.note),
      ];
    case "diary":
      return diaryLines(body);
    case "cross": {
      const effort = typeof body.rpe === "number" ? say.effort(body.rpe) : "";
      return [
        `${say.brought[String(body.sport)] ?? body.sport} · ${say.minutes(Math.round(Number(body.duration_s) / 60))}`,
        ...joined(pain(body.pain_during), effort),
        ...joined(body.note),
      ];
    }
    case "move":
      return [t.plan.done(t.exercise[String(body.item)] ?? "", day(String(body.to)))];
    case "limit":
      return [t.history.events.limit ?? "", ...joined(body.by)];
    case "red_flag":
      return [
        t.history.events.red_flag ?? "",
        ...joined(t.check.flagOf(String(body.id ?? body.flag))?.question),
      ];
    case "cleared":
      return [t.history.checked(String(body.by), day(String(body.at).slice(0, 10)))];
    case "ending":
      return [t.history.ending[String(body.how)] ?? ""];
    case "pause":
      return [say.paused(day(String(body.until)))];
    case "prediction":
      return [t.history.guess(typeof body.back_by === "string" ? days.farDay(body.back_by) : null)];
    default:
      return null;
  }
}

function valued(type: string, body: Body): string {
  const noun = nounOf({ type, body });
  const name = noun ? of[noun].title : String(body.name);
  const value = Number(body.value);
  if (body.left !== undefined) {
    return `${name}: ${say.legs(Number(body.left), Number(body.right))}`;
  }
  const amount = (noun && AMOUNT[noun]) ?? say.ofTen;
  return `${name}: ${amount(value)}`;
}
