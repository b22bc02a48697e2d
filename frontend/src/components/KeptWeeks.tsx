// How much of what was planned was done, as four weeks that fill. No streak and no alarm: what
// could not be done asks for nothing, and a week that is not full is only less filled.

import type { Kept } from "../api/types";
import { t } from "../messages/all";
import "../styles/kept.css";
import { WhyNote } from "./WhyNote";

const percent = (part: number, of: number): string => `${Math.min(100, (part * 100) / of)}%`;

export function KeptWeeks({ kept }: { kept: Kept }) {
  const { kept: say } = t.timeline;
  if (kept.weeks.length === 0) return null;
  return (
    <section class="card" aria-labelledby="kept-weeks">
      <h2 id="kept-weeks">{say.title}</h2>
      {kept.planned === 0 ? (
        <p>{say.none}</p>
      ) : (
        <>
          <p class="kept-sum">{say.sum(kept.done, kept.planned)}</p>
          <ol class="kept-weeks">
            {kept.weeks.map((week, place) => (
              <li key={week.start}>
                <span class="kept-track" data-none={week.planned === 0} aria-hidden="true">
                  <span
                    class="kept-done"
                    style={{ height: week.planned > 0 ? percent(week.done, week.planned) : "0" }}
                  />
                </span>
                <span class="kept-amount">{say.week(week.done, week.planned)}</span>
                <span class="hint">{say.weeks[place]}</span>
              </li>
            ))}
          </ol>
          <p class="hint">{say.part}</p>
        </>
      )}
      <WhyNote reasons={[kept.note]} />
    </section>
  );
}
