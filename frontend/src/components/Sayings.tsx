// How it goes in three sentences, which the server's rules made from the numbers.

import type { Timeline } from "../api/types";
import * as format from "../lib/format";
import { t } from "../messages/all";
import "../styles/sayings.css";
import { Ruled, RuleTag } from "./Ruled";

type Reasons = Timeline["sayings"][number]["reasons"];

const Said = ({ reasons }: { reasons: Reasons }) => (
  <>
    {reasons.map((reason) => (
      <span key={reason.rule}>{reason.text} </span>
    ))}
  </>
);

/** What came before it is long, and folded where the chart would begin below the screen. */
function Flare({ reasons: [flare, ...before] }: { reasons: Reasons }) {
  return (
    <>
      {flare && <Said reasons={[flare]} />}
      {before.length > 0 && (
        <details class="why first before-flare">
          <summary>{t.timeline.beforeFlare}</summary>
          <p>
            <Said reasons={before} />
          </p>
        </details>
      )}
    </>
  );
}

export function Sayings({ timeline, today }: { timeline: Timeline; today: string }) {
  return (
    <section class="card sayings" aria-label={t.timeline.sayings}>
      <dl>
        {timeline.sayings.map((saying) => (
          <div key={saying.about} data-about={saying.about}>
            <dt>{t.timeline.about[saying.about]}</dt>
            <dd>
              {saying.about === "flare" ? (
                <Flare reasons={saying.reasons} />
              ) : (
                <Said reasons={saying.reasons} />
              )}
            </dd>
          </div>
        ))}
      </dl>
      {timeline.today < today && (
        <p class="hint">{t.timeline.asOf(format.longDay(timeline.today))}</p>
      )}
    </section>
  );
}

/** The rules behind the sentences, and what the range and the loads are. */
export function TimelineWhy({ timeline }: { timeline: Timeline }) {
  const notes = [timeline.pain.note, ...timeline.expected.notes, ...timeline.load_notes];
  return (
    <details class="why first">
      <summary>{t.timeline.why}</summary>
      <ul>
        <li>
          {timeline.sayings.flatMap((saying) =>
            saying.reasons.map(({ rule }) => <RuleTag key={saying.about + rule} id={rule} />),
          )}
        </li>
        {notes.map((note) => (
          <li key={note.rule}>
            <Ruled text={note.text} rule={note.rule} />
          </li>
        ))}
      </ul>
    </details>
  );
}
