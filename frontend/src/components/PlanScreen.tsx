// One screen of the plan's beginning, with its place on the way and the buttons below.

import { t } from "../messages/all";
import { Page } from "../pages/Page";
import type { PlanStep, StartDraft } from "../state/startDraft";
import {
  DaysStep,
  LegStep,
  PatternStep,
  RunStep,
  SeverityStep,
  StandStep,
  type StepProps,
} from "./StartSteps";

const SCREENS: Record<PlanStep, (props: StepProps) => preact.JSX.Element> = {
  pattern: PatternStep,
  severity: SeverityStep,
  leg: LegStep,
  days: DaysStep,
  stand: StandStep,
  run: RunStep,
};

type Props = {
  step: PlanStep;
  steps: readonly PlanStep[];
  draft: StartDraft;
  open: readonly string[];
  turn: (change: Partial<StartDraft>) => void;
  onBack: () => void;
  onNext: () => void;
};

export function PlanScreen({ step, steps, draft, open, turn, onBack, onNext }: Props) {
  const Screen = SCREENS[step];
  const place = steps.indexOf(step) + 1;
  return (
    // A screen of its own for each step: seen from its top, with the focus on its heading.
    <Page key={step} title={t.start.title} above={t.start.step(place, steps.length)}>
      <progress value={place} max={steps.length} aria-hidden="true" />
      <form
        class="narrow"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onNext();
        }}
      >
        <section class="card stack">
          <Screen draft={draft} open={open} turn={turn} />
        </section>
        <div class="sticky buttons">
          <button type="button" class="quiet" onClick={onBack}>
            {t.common.back}
          </button>
          <button type="submit" class="primary">
            {place === steps.length ? t.start.begin : t.common.next}
          </button>
        </div>
      </form>
    </Page>
  );
}
