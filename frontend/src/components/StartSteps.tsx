// The questions of the first run, one small screen each.

import { type Dose, PATTERNS, type Side } from "../api/types";
import { type Day, weekdaysFrom } from "../lib/dates";
import * as format from "../lib/format";
import { distanceUnit, weightUnit } from "../lib/units";
import { t } from "../messages/all";
import { today } from "../state/clock";
import { href } from "../state/route";
import {
  asksForPrediction,
  asksForWeeks,
  hasStages,
  restsFromRunning,
  type StartDraft,
  startDose,
  startStage,
} from "../state/startDraft";
import { settings, units } from "../state/store";
import { Choice, Many } from "./Choice";
import { Field } from "./Field";
import { PainScale } from "./PainScale";
import { PredictionField } from "./PredictionField";
import { StandForm } from "./StandForm";

export type StepProps = {
  draft: StartDraft;
  /** Names of questions that were left open when "next" was tapped. */
  open: readonly string[];
  turn: (change: Partial<StartDraft>) => void;
};

const WALK_RUN = ["WR1", "WR2", "WR3", "WR4", "WR5", "WR6"];

const Fault = ({ when, text = t.common.required }: { when: boolean; text?: string }) =>
  when ? (
    <p class="fault" role="alert">
      {text}
    </p>
  ) : null;

export function PatternStep({ draft, open, turn }: StepProps) {
  return (
    <>
      <Choice
        cards
        label={t.start.patternTitle}
        options={PATTERNS.map((value) => ({
          value,
          label: t.start.pattern[value],
          more: t.start.patternMore[value],
        }))}
        value={draft.pattern}
        onChange={(pattern) => turn({ pattern, stage: pattern === "strain" ? "A1" : "S2" })}
      />
      <Fault when={open.includes("pattern")} text={t.common.choose} />
      <p class="hint">{t.start.patternNote}</p>
      {draft.pattern === "strain" && <SeverityStep draft={draft} open={open} turn={turn} />}
    </>
  );
}

export function SeverityStep({ draft, open, turn }: StepProps) {
  return (
    <>
      <Choice
        cards
        label={t.start.severityTitle}
        options={(["mild", "moderate", "severe"] as const).map((value) => ({
          value,
          label: t.start.severity[value],
        }))}
        value={draft.severity}
        onChange={(severity) => turn({ severity })}
      />
      <Fault when={open.includes("severity")} text={t.common.choose} />
      {draft.severity === "severe" && (
        <div class="fault" role="alert">
          <p>{t.start.severe}</p>
          <button type="button" class="quiet" onClick={() => turn({ step: "check" })}>
            {t.start.toCheck}
          </button>
        </div>
      )}
    </>
  );
}

export function LegStep({ draft, open, turn }: StepProps) {
  return (
    <>
      <Choice
        label={t.start.sideTitle}
        options={(["left", "right", "both"] as const).map((value) => ({
          value,
          label: t.common[value],
        }))}
        value={draft.side}
        onChange={(side: Side) => turn({ side })}
      />
      <Fault when={open.includes("side")} text={t.common.choose} />
      <Field
        label={t.start.onset}
        hint={t.start.onsetHint}
        type="date"
        value={draft.onset}
        max={today.value}
        onText={(onset: Day) => turn({ onset })}
        fault={open.includes("onset") ? t.common.required : null}
      />
      {draft.by === "hand" && (
        <PainScale
          label={t.start.morningTitle}
          hint={t.start.morningHint}
          value={draft.morning}
          onChange={(morning) => turn({ morning })}
        />
      )}
      <Fault when={open.includes("morning")} text={t.common.choose} />
    </>
  );
}

export function DaysStep({ draft, open, turn }: StepProps) {
  return (
    <>
      <Many
        label={t.start.daysTitle}
        hint={t.start.daysHint}
        options={weekdaysFrom(settings.value.week_starts).map((value) => ({
          value,
          label: t.days[value] ?? value,
        }))}
        value={draft.days}
        onChange={(days) => turn({ days })}
      />
      <Fault when={open.includes("days")} />
      <h2>{t.start.aboutTitle}</h2>
      <Field
        label={t.start.age}
        optional
        inputMode="numeric"
        maxLength={3}
        value={draft.age}
        onText={(age) => turn({ age })}
        fault={open.includes("age") ? t.start.ageUnder : null}
      />
      {draft.pattern !== "other" && <WeightFields draft={draft} open={open} turn={turn} />}
    </>
  );
}

/** The diary holds no weight, so it asks for none. */
function WeightFields({ draft, open, turn }: StepProps) {
  return (
    <>
      <Field
        label={t.start.mass}
        optional
        inputMode="decimal"
        unit={weightUnit(units.value)}
        hint={t.start.massWhy}
        value={draft.mass}
        onText={(mass) => turn({ mass })}
        fault={open.includes("mass") ? t.common.required : null}
      />
      <Field
        label={t.start.plate}
        optional
        inputMode="decimal"
        unit={weightUnit(units.value)}
        value={draft.plate}
        onText={(plate) => turn({ plate })}
        fault={open.includes("plate") ? t.common.required : null}
      />
    </>
  );
}

export function StandStep({ draft, open, turn }: StepProps) {
  const dose = startDose(draft);
  const treated = draft.guided === null ? null : draft.guided ? "yes" : "no";
  return (
    <>
      <Choice
        label={t.screening.treated}
        options={[
          { value: "yes", label: t.screening.treatedYes },
          { value: "no", label: t.screening.treatedNo },
        ]}
        value={treated}
        onChange={(answer) => turn({ guided: answer === "yes" })}
        optional={hasStages(draft)}
      />
      <Fault when={open.includes("guided")} text={t.common.choose} />
      {hasStages(draft) && <WhereStep draft={draft} open={open} turn={turn} dose={dose} />}
    </>
  );
}

function WhereStep({ draft, open, turn, dose }: StepProps & { dose: Dose | null }) {
  return (
    <>
      <Choice
        cards
        label={t.start.standTitle}
        options={[
          { value: "start", label: t.start.standStart, more: t.start.standStartMore },
          { value: "know", label: t.start.standKnow, more: t.start.standKnowMore },
        ]}
        value={draft.stand}
        onChange={(stand) => turn({ stand })}
      />
      <Fault when={open.includes("stand")} text={t.common.choose} />
      {draft.stand === "start" && (
        <p class="lead">
          {t.start.stages[startStage(draft)]}.{" "}
          {dose
            ? t.start.startsWith(`${t.exercise.EB} ${format.dose(dose, units.value)}`)
            : t.start.startsByPlan}
        </p>
      )}
      {draft.stand === "know" && <StandForm draft={draft} onChange={turn} />}
    </>
  );
}

export function RunStep({ draft, open, turn }: StepProps) {
  const unit = distanceUnit(units.value);
  return (
    <>
      <Choice
        cards
        label={t.start.runTitle}
        options={(["yes", "walkrun", "no"] as const).map((value) => ({
          value,
          label: t.start.run[value],
        }))}
        value={draft.run}
        onChange={(run) => turn({ run })}
      />
      <Fault when={open.includes("run")} text={t.common.choose} />
      {draft.run !== null && draft.run !== "no" && restsFromRunning(draft) && (
        <p class="lead">{draft.pattern === "careful" ? t.start.walkFirst : t.start.noRunYet}</p>
      )}
      {asksForWeeks(draft) && (
        <>
          <Field
            label={t.start.weekly}
            inputMode="decimal"
            unit={unit}
            value={draft.weekly}
            onText={(weekly) => turn({ weekly })}
            fault={open.includes("weekly") ? t.common.required : null}
          />
          <Field
            label={t.start.longest}
            inputMode="decimal"
            unit={unit}
            value={draft.longest}
            onText={(longest) => turn({ longest })}
            fault={open.includes("longest") ? t.common.required : null}
          />
        </>
      )}
      {draft.run === "walkrun" && !restsFromRunning(draft) && (
        <label class="field">
          {t.start.walkRunStep}
          <select
            value={draft.runStep}
            onChange={(event) => turn({ runStep: event.currentTarget.value })}
          >
            {WALK_RUN.map((step) => (
              <option key={step} value={step}>
                {step} · {t.runState[step]}
              </option>
            ))}
          </select>
        </label>
      )}
      {draft.run !== null && (
        <Field
          optional
          label={t.start.goal}
          hint={t.start.goalHint}
          inputMode="decimal"
          unit={unit}
          value={draft.goal ?? ""}
          onText={(goal) => turn({ goal })}
          fault={open.includes("goal") ? t.common.required : null}
        />
      )}
      {asksForPrediction(draft) && (
        <PredictionField
          optional
          said={draft.prediction}
          onSaid={(prediction) => turn({ prediction })}
        />
      )}
      <p class="hint">
        <a class="button link" href={href("settings")}>
          {t.settings.units}
        </a>
      </p>
    </>
  );
}
