// What a clinician may limit: pain, metres a week, and each exercise's version and weight.

import { EXERCISES } from "../api/types";
import { Field } from "../components/Field";
import { distanceUnit, type Units, weightUnit } from "../lib/units";
import { t } from "../messages/all";
import type { LimitsDraft } from "./limitsDraft";

type Props = {
  draft: LimitsDraft;
  units: Units;
  faults: Record<string, string>;
  onDraft: (draft: LimitsDraft) => void;
};

export function LimitFields({ draft, units, faults, onDraft }: Props) {
  return (
    <div class="stack">
      <Pick
        label={t.share.page.pain}
        value={draft.pain}
        options={Array.from({ length: 11 }, (_, pain) => [String(pain), t.notes.ofTen(pain)])}
        onPick={(pain) => onDraft({ ...draft, pain })}
      />
      <Field
        label={t.share.page.week}
        inputMode="decimal"
        autoComplete="off"
        unit={distanceUnit(units)}
        value={draft.week}
        onText={(week) => onDraft({ ...draft, week })}
        fault={faults.week}
        maxLength={7}
      />
      {EXERCISES.map((exercise) => {
        const name = t.exercise[exercise] ?? exercise;
        const rungs = Object.keys(t.rung).filter((rung) => rung.startsWith(exercise));
        return (
          <div key={exercise} class="stack">
            <Pick
              label={t.share.page.rung(name)}
              value={draft.rung[exercise]}
              options={rungs.map((rung) => [rung, `${rung} · ${t.rung[rung]}`])}
              onPick={(rung) => onDraft({ ...draft, rung: { ...draft.rung, [exercise]: rung } })}
            />
            <Field
              label={t.share.page.load(name)}
              inputMode="decimal"
              autoComplete="off"
              unit={weightUnit(units)}
              value={draft.load[exercise]}
              onText={(load) => onDraft({ ...draft, load: { ...draft.load, [exercise]: load } })}
              fault={faults[`load${exercise}`]}
              maxLength={7}
            />
          </div>
        );
      })}
    </div>
  );
}

type PickProps = {
  label: string;
  value: string;
  options: readonly (readonly [string, string])[];
  onPick: (value: string) => void;
};

function Pick({ label, value, options, onPick }: PickProps) {
  return (
    <label class="field">
      {label}
      <select value={value} onChange={(event) => onPick(event.currentTarget.value)}>
        <option value="">{t.share.page.noLimit}</option>
        {options.map(([one, words]) => (
          <option key={one} value={one}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
