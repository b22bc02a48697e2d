// One exercise while it is logged: sets by tapping, each leg if wanted, pain with its light.

import { type Exercise, QUALITIES } from "../api/types";
import * as format from "../lib/format";
import { fromKg, toKg, weightStep, weightUnit } from "../lib/units";
import { t } from "../messages";
import { lightOf } from "../state/overlay";
import {
  type DraftExercise,
  feel,
  feltBefore,
  isHold,
  joinSides,
  type Part,
  splitSides,
  takesLoad,
} from "../state/sessionDraft";
import { episode, plan, units } from "../state/store";
import { LiveLight } from "./BandBadge";
import { Choice, Many, Tick } from "./Choice";
import { Figure } from "./Figure";
import { PainScale } from "./PainScale";
import { SetRow } from "./SetRow";
import { Stepper } from "./Stepper";

const RIR = ["0", "1", "2", "3", "4", "5"].map((value) => ({
  value,
  label: value === "5" ? t.log.rirMore : value,
}));

const rungsOf = (exercise: Exercise): string[] =>
  Object.keys(t.rung).filter((rung) => rung.startsWith(exercise));

function Sets({ part, holds, onPart }: { part: Part; holds: boolean; onPart: (p: Part) => void }) {
  const { sets } = part;
  const all = sets.length > 0 && sets.every((set) => set.done);
  const last = sets.at(-1);
  return (
    <>
      <ol class="sets">
        {sets.map((set, i) => (
          <SetRow
            key={i}
            number={i + 1}
            set={set}
            holds={holds}
            onChange={(next) => onPart({ ...part, sets: sets.map((s, j) => (j === i ? next : s)) })}
          />
        ))}
      </ol>
      <div class="set-buttons">
        {!all && (
          <button
            type="button"
            class="quiet"
            onClick={() => onPart({ ...part, sets: sets.map((set) => ({ ...set, done: true })) })}
          >
            {t.log.allDone}
          </button>
        )}
        <button
          type="button"
          class="quiet"
          onClick={() =>
            onPart({ ...part, sets: [...sets, { amount: last?.amount ?? 10, done: false }] })
          }
        >
          {t.log.addSet}
        </button>
        {sets.length > 1 && (
          <button
            type="button"
            class="quiet"
            onClick={() => onPart({ ...part, sets: sets.slice(0, -1) })}
          >
            {t.log.removeSet}
          </button>
        )}
      </div>
    </>
  );
}

function PartForm({
  part,
  rung,
  onPart,
}: {
  part: Part;
  rung: string;
  onPart: (part: Part) => void;
}) {
  const band = lightOf(plan.value?.live, part.pain_during, part.quality, feltBefore(part));
  return (
    <div class="part">
      {part.side && <h4>{part.side === "left" ? t.common.left : t.common.right}</h4>}
      <Sets part={part} holds={isHold(rung)} onPart={onPart} />
      <PainScale
        label={t.log.during}
        value={part.pain_during}
        onChange={(pain) => onPart(feel(part, pain))}
      />
      <LiveLight band={band} quality={part.quality} />
      <Choice
        label={t.log.rir}
        hint={t.log.rirHint}
        row
        options={RIR}
        value={part.rir === null ? null : String(Math.min(part.rir, 5))}
        onChange={(rir) => onPart({ ...part, rir: Number(rir) })}
      />
      <Many
        label={t.log.quality}
        options={QUALITIES.map((value) => ({ value, label: t.quality[value] ?? value }))}
        value={part.quality}
        onChange={(quality) => onPart({ ...part, quality })}
      />
      <Tick checked={part.form_ok} onChange={(form_ok) => onPart({ ...part, form_ok })}>
        {t.log.form}
      </Tick>
      <Tick checked={part.tempo_ok} onChange={(tempo_ok) => onPart({ ...part, tempo_ok })}>
        {t.log.tempo}
      </Tick>
      <details class="why">
        <summary>
          {t.log.before}, {t.inside(t.log.after)}
        </summary>
        <PainScale
          label={t.log.before}
          value={part.pain_before}
          onChange={(pain_before) => onPart({ ...part, pain_before })}
        />
        <PainScale
          label={t.log.after}
          value={part.pain_after}
          onChange={(pain_after) => onPart({ ...part, pain_after })}
        />
      </details>
    </div>
  );
}

type Props = {
  one: DraftExercise;
  onChange: (one: DraftExercise) => void;
  onRemove: () => void;
};

export function ExerciseForm({ one, onChange, onRemove }: Props) {
  const name = t.exercise[one.exercise] ?? one.exercise;
  const sore = episode.value?.body?.side === "right" ? "right" : "left";
  const step = weightStep(units.value);
  const withLoad = takesLoad(one.rung) || one.load_kg > 0;
  return (
    <section class="card exercise-form" aria-label={name}>
      <div class="exercise-head">
        <Figure of={one.exercise} rung={one.rung} />
        <div>
          <h2>{name}</h2>
          <p class="rung">
            {t.rung[one.rung] ?? one.rung} <span class="rule">{one.rung}</span>
          </p>
          <p class="hint">
            {one.prescribed
              ? t.log.planned(format.dose(one.prescribed, units.value))
              : t.log.notPlanned}
          </p>
        </div>
      </div>
      {withLoad && (
        <div class="line">
          <span>{t.log.load}</span>
          <Stepper
            label={t.log.load}
            value={fromKg(one.load_kg, units.value)}
            step={step}
            max={200}
            text={`${format.number(fromKg(one.load_kg, units.value), 2)} ${weightUnit(units.value)}`}
            onChange={(value) => onChange({ ...one, load_kg: toKg(value, units.value) })}
          />
        </div>
      )}
      <Choice
        label={t.log.sides}
        options={[
          { value: "both", label: t.log.bothSame },
          { value: "each", label: t.log.eachSide },
        ]}
        value={one.parts.length > 1 || one.parts[0]?.side ? "each" : "both"}
        onChange={(way) => onChange(way === "each" ? splitSides(one, sore) : joinSides(one))}
      />
      {one.parts.map((part, i) => (
        <PartForm
          key={part.side ?? "both"}
          part={part}
          rung={one.rung}
          onPart={(next) =>
            onChange({ ...one, parts: one.parts.map((old, j) => (j === i ? next : old)) })
          }
        />
      ))}
      <details class="why">
        <summary>{t.common.more}</summary>
        <label class="field">
          {t.log.version}
          <select
            value={one.rung}
            onChange={(event) => onChange({ ...one, rung: event.currentTarget.value })}
          >
            {rungsOf(one.exercise).map((rung) => (
              <option key={rung} value={rung}>
                {rung} · {t.rung[rung]}
              </option>
            ))}
          </select>
        </label>
        <button type="button" class="quiet" onClick={onRemove}>
          {t.log.removeExercise(name)}
        </button>
      </details>
    </section>
  );
}
