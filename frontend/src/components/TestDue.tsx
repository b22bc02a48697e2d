// A test that today's plan asks for, with the way to its form; gone once it is noted.

import { t } from "../messages";
import { today } from "../state/clock";
import { nounOfTest } from "../state/nouns";
import { isNoted } from "../state/overlay";
import { href } from "../state/route";
import { liveRows, plan } from "../state/store";

export function TestDue() {
  const items = (plan.value?.week ?? [])
    .filter((day) => day.date === today.value)
    .flatMap((day) => day.items);
  const due = items
    .filter((item) => item.kind === "test" && !item.done)
    .map((item) => nounOfTest(item.name))
    .filter((noun) => noun !== null)
    .filter((noun) => !isNoted(noun, today.value, liveRows.value));
  if (due.length === 0) return null;
  return (
    <section class="card stack" aria-label={t.notes.dueLabel}>
      {due.map((noun) => (
        <div key={noun} class="stack">
          <h2>{t.notes.due(t.notes.of[noun].title)}</h2>
          <a class="button quiet wide" href={href(`log/${noun}`)}>
            {t.notes.dueButton}
            <span class="visually-hidden">: {t.notes.of[noun].title}</span>
          </a>
        </div>
      ))}
      <p class="hint">{t.notes.dueHint}</p>
    </section>
  );
}
