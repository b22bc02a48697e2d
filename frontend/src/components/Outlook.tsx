// What would come next after each band: the plan's own answers, so that it is no surprise.

import type { Band, Dose, Exercise, Strength } from "../api/types";
import * as format from "../lib/format";
import { t } from "../messages";
import { asDose } from "../state/overlay";
import { units } from "../state/store";
import { BandBadge } from "./BandBadge";
import { Ladder } from "./Ladder";

const LINES: readonly [Band, string][] = [
  ["green", t.today.ifGreen],
  ["yellow", t.today.ifYellow],
  ["orange", t.today.ifOrange],
  ["red", t.today.ifRed],
];

function words(dose: Dose | null, rung: string | null): string {
  if (!dose) return t.today.nothing;
  const amount = format.dose(dose, units.value);
  return dose.rung === rung ? amount : `${amount} · ${t.rung[dose.rung] ?? dose.rung}`;
}

export function Outlook({ exercise, strength }: { exercise: Exercise; strength: Strength }) {
  const { outlook } = strength;
  if (!outlook) return null;
  return (
    <details class="why">
      <summary>{t.today.outlook}</summary>
      <dl class="outlook">
        {LINES.filter(([band]) => outlook[band] !== undefined).map(([band, label]) => (
          <div key={band}>
            <dt>
              <BandBadge band={band} /> {label}
            </dt>
            <dd>{words(asDose(outlook[band]), strength.rung)}</dd>
          </div>
        ))}
      </dl>
      <p class="hint">{t.today.unverified}</p>
      {strength.rung && <Ladder exercise={exercise} rung={strength.rung} />}
    </details>
  );
}
