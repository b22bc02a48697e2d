// Staying well now: what of the plan stays, and the two tests of the month.

import { EXERCISES } from "../api/types";
import { Section } from "../components/Field";
import * as format from "../lib/format";
import { t } from "../messages/all";
import { type Noun, nounOf, nounOfTest } from "../state/nouns";
import { asDose } from "../state/overlay";
import { href } from "../state/route";
import { liveRows, plan, units } from "../state/store";

const MONTHLY: readonly Noun[] = ["sitting", "bridge"];

function doses(): string[] {
  return EXERCISES.flatMap((exercise) => {
    const dose = asDose(plan.value?.strength[exercise]);
    if (!dose) return [];
    const rung = t.rung[dose.rung];
    const what = t.exercise[exercise] ?? exercise;
    return [t.paths.staysOn(what, format.dose(dose, units.value)) + (rung ? ` · ${rung}` : "")];
  });
}

function Test({ noun, due }: { noun: Noun; due: boolean }) {
  const { title } = t.notes.of[noun];
  const newest = liveRows.value.find((row) => nounOf(row) === noun);
  return (
    <li>
      <p>
        {newest ? t.paths.last(title, format.yearDay(newest.date)) : t.paths.never(title)}
        {due && <strong> · {t.paths.due}</strong>}
      </p>
      <a class="button quiet" href={href(`log/${noun}`)}>
        {t.notes.open}
        <span class="visually-hidden">: {title}</span>
      </a>
    </li>
  );
}

export function KeepNow() {
  const say = t.paths;
  const now = doses();
  const cap = plan.value?.running.week_cap_m;
  const due = (plan.value?.week ?? [])
    .flatMap((day) => day.items)
    .filter((item) => item.kind === "test" && !item.done)
    .map((item) => nounOfTest(item.name));
  return (
    <>
      <Section title={say.stays}>
        {now.length === 0 && <p>{say.staysNone}</p>}
        <ul class="read-list">
          {now.map((words) => (
            <li key={words}>{words}</li>
          ))}
          {cap && <li>{say.week(format.distance(cap, units.value, 1))}</li>}
        </ul>
      </Section>
      <Section title={say.monthly}>
        <p class="hint">{say.monthlyHint}</p>
        <ul class="criteria">
          {MONTHLY.map((noun) => (
            <Test key={noun} noun={noun} due={due.includes(noun)} />
          ))}
        </ul>
      </Section>
    </>
  );
}
