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
  return (
    <>
      {due.map((noun) => (
        <section key={noun} class="card stack" aria-label={t.notes.due(t.notes.of[noun].title)}>
          <h2>{t.notes.due(t.notes.of[noun].title)}</h2>
          <p class="hint">{t.notes.dueHint}</p>
          <a class="button quiet wide" href={href(`log/${noun}`)}>
            {t.notes.dueButton}
          </a>
        </section>
      ))}
    </>
  );
}
