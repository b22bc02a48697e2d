// "A physio told me": the stage, and for each exercise the version, sets and amount.

import { EXERCISES, type Exercise } from "../api/types";
import { number } from "../lib/format";
import { fromKg, toKg, weightStep, weightUnit } from "../lib/units";
import { t } from "../messages";
import { isHold, takesLoad } from "../state/sessionDraft";
import type { Standing, StartDraft } from "../state/startDraft";
import { units } from "../state/store";
import { Figure } from "./Figure";
import { Stepper } from "./Stepper";

const STAGES = {
  pht: ["S0", "S1", "S2", "S3", "S4", "S5"],
  strain: ["A0", "A1", "A2", "A3", "A4", "A5"],
};
const START: Record<Exercise, number> = { EB: 10, RD: 8, NH: 3 };

/** EB4, RD4 and the longer Nordic sets come late; the rest is enough to say where one stands. */
const rungsOf = (exercise: Exercise): string[] =>
  Object.keys(t.rung).filter((rung) => rung.startsWith(exercise));

function One({
  exercise,
  standing,
  onChange,
}: {
  exercise: Exercise;
  standing: Standing;
  onChange: (next: Standing) => void;
}) {
  const name = t.exercise[exercise] ?? exercise;
  const { rung } = standing;
  const hold = rung !== null && isHold(rung);
  const pick = (next: string) => {
    if (!next) return onChange({ ...standing, rung: null });
    const amount = isHold(next) ? 30 : START[exercise];
    const sets = isHold(next) ? 5 : 2;
    return onChange({ rung: next, sets, amount, load_kg: takesLoad(next) ? 2 : 0 });
  };
  return (
    <div class="standing">
      <Figure of={exercise} rung={rung ?? undefined} />
      <div class="stack">
        <label class="field">
          {name}
          <select value={rung ?? ""} onChange={(event) => pick(event.currentTarget.value)}>
            <option value="">{t.start.notYet}</option>
            {rungsOf(exercise).map((one) => (
              <option key={one} value={one}>
                {one} · {t.rung[one]}
              </option>
            ))}
          </select>
        </label>
        {rung && (
          <div class="line">
            <Stepper
              label={`${name}: ${t.today.sets}`}
              value={standing.sets}
              min={1}
              max={6}
              unit={t.today.sets}
              onChange={(sets) => onChange({ ...standing, sets })}
            />
            <Stepper
              label={`${name}: ${hold ? t.log.seconds : t.log.reps}`}
              value={standing.amount}
              min={1}
              max={hold ? 90 : 30}
              step={hold ? 3 : 1}
              text={hold ? t.dose.seconds(standing.amount) : String(standing.amount)}
              {...(hold ? {} : { unit: t.log.reps })}
              onChange={(amount) => onChange({ ...standing, amount })}
            />
          </div>
        )}
        {rung && takesLoad(rung) && (
          <Stepper
            label={`${name}: ${t.log.load}`}
            value={fromKg(standing.load_kg, units.value)}
            step={weightStep(units.value)}
            max={200}
            text={`${number(fromKg(standing.load_kg, units.value), 2)} ${weightUnit(units.value)}`}
            onChange={(value) => onChange({ ...standing, load_kg: toKg(value, units.value) })}
          />
        )}
      </div>
    </div>
  );
}

export function StandForm({
  draft,
  onChange,
}: {
  draft: StartDraft;
  onChange: (change: Partial<StartDraft>) => void;
}) {
  const stages = STAGES[draft.pattern === "strain" ? "strain" : "pht"];
  return (
    <div class="stack">
      <label class="field">
        {t.start.stage}
        <select
          value={draft.stage}
          onChange={(event) => onChange({ stage: event.currentTarget.value })}
        >
          {stages.map((stage) => (
            <option key={stage} value={stage}>
              {t.start.stages[stage]}
            </option>
          ))}
        </select>
      </label>
      {EXERCISES.map((exercise) => (
        <One
          key={exercise}
          exercise={exercise}
          standing={draft.strength[exercise]}
          onChange={(next) => onChange({ strength: { ...draft.strength, [exercise]: next } })}
        />
      ))}
    </div>
  );
}
