// The ladders of the exercises, and the stages with what opens the next one.

import type { Protocol } from "../api/types";
import { t } from "../messages/all";
import { Wide } from "./Wide";

type Rung = Protocol["rungs"][string];

const span = ([low, high]: readonly (number | null)[]): string =>
  low === null || low === undefined ? "–" : low === high ? `${low}` : `${low}-${high ?? ""}`;

function seconds({ tempo }: Rung): string {
  if (!tempo) return "–";
  const down = tempo.down_s[1] === null ? t.rules.asLong : span(tempo.down_s);
  return `${down}, ${tempo.hold_s}, ${span(tempo.up_s)}`;
}

/** A ladder's fewest, most and sets: "2 x 10" at the start, "3 x 15" at most. */
const dose = (amounts: readonly number[]): string =>
  amounts.every((one) => one === amounts[0])
    ? `${amounts.length} ${t.dose.times} ${amounts[0]}`
    : amounts.join(` ${t.dose.plus} `);

export function Rungs({ protocol, names }: { protocol: Protocol; names: Record<string, string> }) {
  return (
    <details class="card why first rule-group">
      <summary>
        <h2>{t.rules.rungs}</h2>
      </summary>
      <Wide label={t.rules.rungs}>
        <table>
          <thead>
            <tr>
              {[t.rules.rung, t.rules.start, t.rules.most, t.rules.tempo, t.rules.evidence].map(
                (head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {Object.entries(protocol.rungs).map(([name, rung]) => (
              <tr key={name}>
                <th scope="row">
                  {names[name] ?? name} <span class="rule">{name}</span>
                </th>
                <td>{dose(rung.start)}</td>
                <td>
                  {rung.sets} {t.dose.times} {rung.reps[1]}
                </td>
                <td>{seconds(rung)}</td>
                <td>
                  {rung.mark} ({rung.source})
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </details>
  );
}

export function Stages({ protocol }: { protocol: Protocol }) {
  return (
    <details class="card why first rule-group">
      <summary>
        <h2>{t.rules.stages}</h2>
      </summary>
      {Object.entries(protocol.stages).map(([name, stage]) => (
        <section key={name} class="rule-place">
          <h3>
            {name} <span class="hint">{stage.title}</span>
          </h3>
          {stage.exit.length === 0 ? (
            <p>{t.rules.noExit}</p>
          ) : (
            <>
              <p>{t.rules.opens}</p>
              <ul class="read-list">
                {stage.exit.map((gate) => (
                  <li key={gate.id}>
                    {gate.text}{" "}
                    <span class="hint">
                      {t.rules.source(gate.source)}, {gate.mark}
                    </span>
                  </li>
                ))}
              </ul>
            </>
          )}
        </section>
      ))}
    </details>
  );
}
