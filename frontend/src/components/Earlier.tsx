// The earlier episodes, to be looked at or laid beside the present one.

import { daysBetween } from "../lib/dates";
import { yearDay } from "../lib/format";
import { t } from "../messages/all";
import { type Ended, ended } from "../state/earlier";
import { href } from "../state/route";
import { liveRows } from "../state/store";
import { Section } from "./Field";

/** What it was and on which leg. */
export function nameOfEnded({ body }: Ended): string {
  const side = { left: t.common.left, right: t.common.right, both: t.common.both }[body.side];
  return t.compare.line(t.start.patternIs[body.pattern], t.inside(side));
}

export function spanOfEnded({ body }: Ended): string {
  const weeks = Math.floor(daysBetween(body.started, body.ended) / 7) + 1;
  return t.compare.from(yearDay(body.started), yearDay(body.ended), weeks);
}

/** As the runner said on its last day; nothing if it was never said. */
function howItEnded({ body }: Ended): string {
  const said = liveRows.value.find((row) => row.type === "ending" && row.date === body.ended);
  return t.inside(t.episodes.hows[String(said?.body?.how)] ?? "");
}

export function Earlier({ compared }: { compared: boolean }) {
  const { compare: say } = t;
  if (ended.value.length === 0) return null;
  return (
    <Section title={say.earlier}>
      <p class="hint">{say.earlierHint}</p>
      <ul class="plain earlier">
        {ended.value.map((one) => (
          <li key={one.id}>
            <p>
              <strong>{nameOfEnded(one)}</strong>
              <br />
              <span class="hint">{spanOfEnded(one)}</span>
            </p>
            {howItEnded(one) && <p class="hint">{t.episodes.ended(howItEnded(one))}</p>}
            <div class="buttons">
              <a class="button quiet" href={href(`timeline/${one.id}`)}>
                {say.look}
                <span class="visually-hidden">: {spanOfEnded(one)}</span>
              </a>
              {compared && (
                <a class="button quiet" href={href(`compare/${one.id}`)}>
                  {say.beside}
                  <span class="visually-hidden">: {spanOfEnded(one)}</span>
                </a>
              )}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
