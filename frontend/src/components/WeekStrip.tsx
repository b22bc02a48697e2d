// The planned days, as a plain list: what, when, and what is done.

import type { WeekItem } from "../api/types";
import type { Day } from "../lib/dates";
import * as format from "../lib/format";
import { t } from "../messages";
import { stoppedOn } from "../state/begun";
import { today } from "../state/clock";
import { nounOfTest } from "../state/nouns";
import { href } from "../state/route";
import { liveRows, plan, units } from "../state/store";
import { weekDone } from "../state/weekDone";
import { DoneMark, DoneWord } from "./DoneMark";
import { Section } from "./Field";
import { WeekRing } from "./WeekRing";

/** What is due or was done, with its dose where it is known. */
export function words(item: WeekItem): string {
  if (item.kind === "strength" && item.exercise) {
    const dose = item.rung ? format.dose({ ...item, rung: item.rung }, units.value) : "";
    return `${t.exercise[item.exercise] ?? item.exercise} ${dose}`.trim();
  }
  if (item.kind === "test") {
    const noun = nounOfTest(item.name);
    return noun ? t.notes.of[noun].title : (item.name ?? item.kind);
  }
  const name = t.exercise[item.kind] ?? item.kind;
  if (item.step === "WALK") return t.exercise.walk ?? name;
  if (item.step && t.speed[item.step]) return `${t.speed[item.step]}: ${t.runState[item.step]}`;
  if (item.step) return `${name}: ${t.runState[item.step] ?? item.step}`;
  if (item.distance_m) return `${name} ${format.distance(item.distance_m, units.value, 1)}`;
  return name;
}

/** A test that is still to do leads to its form. */
function Words({ item }: { item: WeekItem }) {
  const noun = item.kind === "test" && !item.done ? nounOfTest(item.name) : null;
  if (!noun) return <>{words(item)}</>;
  return <a href={href(`log/${noun}`)}>{words(item)}</a>;
}

function Due({ item, day }: { item: WeekItem; day: { date: Day } }) {
  const done = item.done === true;
  const stopped = done && stoppedOn(liveRows.value, day.date, item.exercise ?? item.kind);
  return (
    <span data-done={done && !stopped}>
      {done && <DoneMark stopped={stopped} />}
      <Words item={item} />
      {done && <DoneWord stopped={stopped} />}
    </span>
  );
}

export function WeekStrip() {
  const days = (plan.value?.week ?? []).filter((day) => day.date >= today.value);
  if (days.length === 0) return null;
  return (
    <Section title={t.today.week}>
      <WeekRing {...weekDone(liveRows.value, { week: days }, today.value)} />
      <ol class="week">
        {days.map((day) => (
          <li key={day.date} data-today={day.date === today.value}>
            <span class="week-day">{format.nearDay(day.date, today.value)}</span>
            <span class="week-items">
              {day.items.length === 0 && <span class="hint">{t.today.rest}</span>}
              {day.items.map((item) => (
                <Due key={`${item.kind}${item.exercise ?? item.name ?? ""}`} {...{ item, day }} />
              ))}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
