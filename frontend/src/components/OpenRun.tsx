// A run of the last week whose feeling nobody has told: asked once, kindly, on Today.

import { covered, duration, nearDay } from "../lib/format";
import { t } from "../messages/all";
import { today } from "../state/clock";
import { openRun, runSkipped } from "../state/openRun";
import { href } from "../state/route";
import { setMeta, units } from "../state/store";

export function OpenRun() {
  const open = openRun();
  if (!open) return null;
  const { row, run } = open;
  return (
    <section class="card" aria-labelledby="felt-title">
      <h2 id="felt-title">{t.felt.ask}</h2>
      <p>
        {`${nearDay(row.date, today.value)} · ${covered(run.distance_m, units.value)} · ${duration(run.duration_s)}`}
      </p>
      <p class="hint">{t.felt.why}</p>
      <a class="button primary wide" href={href(`log/felt/${row.id}`)}>
        {t.felt.tell}
      </a>
      <button type="button" class="link" onClick={() => void setMeta(runSkipped(row.id), true)}>
        {t.today.missedSkip}
      </button>
    </section>
  );
}
