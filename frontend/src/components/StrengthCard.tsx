// One exercise of the plan: the dose in large numerals, how, when, and why.

import type { Dose, Exercise, Strength } from "../api/types";
import * as format from "../lib/format";
import { t } from "../messages";
import { today } from "../state/clock";
import { shownDose } from "../state/overlay";
import { oneLegged } from "../state/sessionDraft";
import { outbox, plan, rows, units } from "../state/store";
import { BandBadge } from "./BandBadge";
import { Figure } from "./Figure";
import { Outlook } from "./Outlook";
import { Ruled } from "./Ruled";
import { WhyNote } from "./WhyNote";

function unitOf(dose: Dose): string {
  const parts = [dose.hold_s?.length ? "" : t.log.reps, oneLegged(dose.rung) ? t.today.perLeg : ""];
  return parts.filter(Boolean).join(" ");
}

function when(strength: Strength): string {
  const day = strength.next ?? strength.earliest;
  if (!day) return "";
  if (day <= today.value) return t.today.due;
  return t.today.nextOn(format.nearDay(day, today.value));
}

export function StrengthCard({ exercise, strength }: { exercise: Exercise; strength: Strength }) {
  const shown = shownDose(plan.value, exercise, rows.value, outbox.value);
  const { dose } = shown;
  const name = t.exercise[exercise] ?? exercise;
  const load = dose?.load_kg ?? 0;
  const same = shown.confirmed || shown.band === "green";
  return (
    <article class="exercise" aria-label={name}>
      <div class="exercise-head">
        <Figure of={exercise} rung={dose?.rung} />
        <div>
          <h3>{name}</h3>
          {dose && (
            <p class="rung">
              {t.rung[dose.rung] ?? dose.rung} <span class="rule">{dose.rung}</span>
            </p>
          )}
        </div>
      </div>
      {dose ? (
        <p class="dose">
          <span class="big">{format.sets(dose)}</span>
          {load > 0 && <span class="dose-load">{format.weight(load, units.value)}</span>}
          <span class="dose-side">{unitOf(dose)}</span>
        </p>
      ) : (
        <p class="dose">
          <span class="rest">{t.today.nothing}</span>
        </p>
      )}
      {dose && same && <p class="tempo">{format.tempo(strength)}</p>}
      {shown.confirmed ? (
        <p class="when">
          {when(strength)}
          {t.change[strength.change] && <span class="change">{t.change[strength.change]}</span>}
        </p>
      ) : (
        <p class="when pending">
          {shown.band && <BandBadge band={shown.band} />}
          <span>
            {shown.band === "green" ? t.today.pendingGreen : t.today.pendingWorse} {t.today.pending}
            .
          </span>
        </p>
      )}
      {shown.confirmed && strength.band && (
        <p class="last">
          {t.today.lastBand}: <BandBadge band={strength.band} />
          {strength.provisional && <span> {t.today.provisional}</span>}
        </p>
      )}
      {shown.confirmed && <WhyNote reasons={strength.reasons} />}
      {shown.confirmed && <Outlook strength={strength} />}
    </article>
  );
}

/** An exercise that is not open or holds: its name and why. */
export function ClosedLine({ exercise, strength }: { exercise: Exercise; strength: Strength }) {
  return (
    <li class="closed">
      <p>
        <strong>{t.exercise[exercise]}</strong>{" "}
        <span class="change">{t.change[strength.change] ?? strength.change}</span>
      </p>
      {strength.reasons.map((reason) => (
        <p key={reason.rule} class="hint">
          <Ruled text={reason.text} rule={reason.rule} />
        </p>
      ))}
    </li>
  );
}
