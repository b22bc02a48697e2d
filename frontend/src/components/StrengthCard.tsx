// One exercise of the plan: the dose in large numerals, how, when, and why.

import { Fragment } from "preact";
import type { Dose, Exercise, Strength } from "../api/types";
import * as format from "../lib/format";
import { t } from "../messages";
import { today } from "../state/clock";
import { shownDose } from "../state/overlay";
import { href } from "../state/route";
import { oneLegged } from "../state/sessionDraft";
import { outbox, plan, rows, units } from "../state/store";
import { BandBadge } from "./BandBadge";
import { Below } from "./Below";
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

function Tempo({ strength }: { strength: Strength }) {
  return (
    <p class="tempo">
      {format.tempo(strength).map((part, i) => (
        <Fragment key={part}>
          {i > 0 && " · "}
          <span>{part}</span>
        </Fragment>
      ))}
    </p>
  );
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
      {dose && same && <Tempo strength={strength} />}
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
      <Below>
        {dose && (
          <a class="how-link" href={href(`learn/${dose.rung}`)}>
            {t.common.how}
            <span class="visually-hidden">: {name}</span>
          </a>
        )}
        {shown.confirmed && <WhyNote reasons={strength.reasons} />}
        {shown.confirmed && <Outlook exercise={exercise} strength={strength} />}
      </Below>
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
