// What the plan allows, beside what is being typed: drawn before it is saved, kind when it is over.

import * as format from "../lib/format";
import { t } from "../messages/all";
import { type Beyond, bandOf, capsOf, percentOver, unsentMetres } from "../state/caps";
import { today } from "../state/clock";
import { nextStep } from "../state/runDraft";
import { outbox, plan, units } from "../state/store";
import { Icon } from "./Icon";
import { WeekBar } from "./WeekBar";
import "../styles/caps.css";

/** With both digits, as published: "2.00". */
const ratio = (hundredths: number): string =>
  (hundredths / 100).toLocaleString(t.locale, { minimumFractionDigits: 2 });

/** The published bands side by side, the run's own marked: steps, since they are no curve (7.2). */
function Bands({ all, own }: { all: readonly Beyond[]; own: Beyond }) {
  const c = t.caps;
  const most = Math.max(...all.map((one) => one.ratio_pct[0] ?? 0));
  const rows = [
    { id: "", words: c.upTo(all[0]?.above_pct ?? 0), of: [100] },
    ...all.map((one, i) => ({
      id: one.id,
      words: c.over(one.above_pct, all[i + 1]?.above_pct ?? null),
      of: one.ratio_pct,
    })),
  ];
  return (
    <figure class="bands">
      <ul>
        {rows.map(({ id, words, of: [middle = 0, low, high] }) => (
          <li key={id} data-own={id === own.id}>
            <span class="bands-words">
              {words}
              {id === own.id && <strong>{c.thisRun}</strong>}
            </span>
            <span class="bands-line" aria-hidden="true">
              <span style={{ width: `${(middle * 100) / most}%` }} />
            </span>
            <span class="bands-number">
              {low === undefined || high === undefined
                ? c.measure
                : c.times(ratio(middle), ratio(low), ratio(high))}
            </span>
          </li>
        ))}
      </ul>
      <figcaption class="hint">{c.source}</figcaption>
    </figure>
  );
}

type Props = {
  metres: number;
  /** Takes the plan's own distance into the form. */
  onTake: (metres: number) => void;
};

export function RunCaps({ metres, onTake }: Props) {
  const running = plan.value?.running;
  if (!running?.state) return null;
  const c = t.caps;
  const step = nextStep(running) ?? "";
  const caps = capsOf(running, unsentMetres(outbox.value, plan.value?.today));
  const km = (length: number) => format.distance(length, units.value, 1);
  const rest = running.next && running.next > today.value ? running.next : null;
  const cap = running.run_cap_m ?? 0;
  const overRun = caps !== null && metres > cap;
  const overWeek = caps !== null && metres > caps.left;
  const band = overRun ? bandOf(running, metres) : null;
  const percent = percentOver(running, metres) ?? 0;
  return (
    <div class="caps">
      {/^(WR|SP)\d/.test(step) && (
        <p>
          <strong>{t.speed[step] ?? t.today.walkRun}</strong> {t.runState[step]}
        </p>
      )}
      {caps && (
        <>
          <p>
            <strong>
              {rest ? c.notToday(format.nearDay(rest, today.value)) : c.today(km(caps.run))}
            </strong>{" "}
            {rest ? c.thenUpTo(km(cap)) : (caps.why?.text ?? t.running.restOfWeek)}
          </p>
          <WeekBar done={caps.done} cap={caps.week} run={metres} typed />
        </>
      )}
      <div role="status">
        {(overRun || overWeek) && (
          <div class="over">
            <Icon name="warn" />
            <div>
              {band ? (
                <p>{c.beyond(band.id, percent, ratio(band.ratio_pct[0] ?? 0))}</p>
              ) : (
                overRun && <p>{c.overRun(km(cap))}</p>
              )}
              {overWeek && <p>{c.overWeek(km(caps.week))}</p>}
              <p>{c.kind}</p>
              {caps.run > 0 && !rest && (
                <>
                  <p>{c.offer(km(caps.run))}</p>
                  <button type="button" class="quiet" onClick={() => onTake(caps.run)}>
                    {c.take(km(caps.run))}
                  </button>
                </>
              )}
            </div>
          </div>
        )}
      </div>
      {band && running.beyond && <Bands all={running.beyond} own={band} />}
    </div>
  );
}
