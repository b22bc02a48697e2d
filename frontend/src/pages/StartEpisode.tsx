// From nothing to a plan: the safety check, the questions about the pain with their result, then
// the plan's own screens. Answers are kept with every tap, so that a closed tab costs nothing.

import { useState } from "preact/hooks";
import type { Asked } from "../api/types";
import { FlagCheck } from "../components/FlagCheck";
import { FlagTexts } from "../components/FlagTexts";
import { later } from "../components/Later";
import { LockCard } from "../components/LockCard";
import { PlanScreen } from "../components/PlanScreen";
import { atNow } from "../lib/dates";
import { t } from "../messages/all";
import { Asking } from "../screening/Asking";
import { saveLocked } from "../screening/actions";
import { caseOf, firstOpen, newLocks, PAIN, RESULT, type Told, toEvent } from "../screening/path";
import { raised, result } from "../screening/result";
import { useAsked } from "../screening/useAsked";
import { CHECK, orderOf, useStart } from "../screening/useStart";
import { answerCheck } from "../state/actions";
import { today } from "../state/clock";
import { startEpisode } from "../state/episodeActions";
import { flags, locked } from "../state/lock";
import { dayOfSaid } from "../state/prediction";
import { isOn, replace } from "../state/route";
import {
  accepted,
  asksForPrediction,
  isPlanStep,
  open,
  START,
  type StartDraft,
  stepsOf,
  toEpisode,
  toPlacement,
} from "../state/startDraft";
import { episodes, settings, units } from "../state/store";
import { Page } from "./Page";

/** Its tables are those of Learn, whose words are a download of their own. */
const ResultView = later(() => import("../screening/loaded").then((one) => one.load()));

export function StartEpisode() {
  const [soon, setSoon] = useState<string[] | null>(null);
  const [left, setLeft] = useState<string[]>([]);
  const { found, again } = useAsked();
  const { draft, note, turn, onTo } = useStart(found, () => setLeft([]));
  const asked = found.kind === "found" ? found.asked : null;

  if (locked.value) return <Page title={t.check.seeTitle} children={<LockCard />} />;
  if (!draft) return <Page title={t.start.title}>{t.common.loading}</Page>;

  const order = orderOf(draft, asked);
  const onBack = () => onTo({ step: order[order.indexOf(draft.step) - 1] ?? CHECK });

  /** From the check to the first question that is open: a draft may have been answered before. */
  function onward(found: string[]) {
    const asks = draft?.by === "questions" && asked !== null;
    const step = asks ? firstOpen(asked, draft.told) : PAIN;
    onTo({ step, flags: found, checked: today.value });
  }

  async function answer(ids: string[]) {
    // A flag that locks becomes a record at once, so that the server and other devices lock too.
    if (ids.some((id) => t.check.flagOf(id)?.locks !== false)) await answerCheck(ids);
    else if (ids.length > 0) setSoon(ids);
    else onward([]);
  }

  async function answerQuestion(now: Asked, told: Told, to: string) {
    const locking = newLocks(now, told);
    if (locking.length > 0 && !(await saveLocked(now, told, draft?.flags ?? []))) return;
    const recorded = [...told.recorded, ...locking];
    onTo({ told: { ...told, recorded }, by: "questions", step: to });
  }

  async function next(now: StartDraft) {
    const missing = open(now, today.value);
    setLeft(missing);
    if (missing.length > 0) return;
    const after = order[order.indexOf(now.step) + 1];
    if (after !== undefined) onTo({ step: after });
    else if ((await begin(now, asked)) && isOn("today")) replace("today");
  }

  if (soon) {
    return (
      <Page title={t.check.seeTitle}>
        <section class="card narrow">
          <FlagTexts ids={soon} />
          <button
            type="button"
            class="primary wide"
            onClick={() => {
              onward(soon);
              setSoon(null);
            }}
          >
            {t.check.goOn}
          </button>
          <button type="button" class="quiet wide" onClick={() => setSoon(null)}>
            {t.check.backToIt}
          </button>
        </section>
      </Page>
    );
  }
  if (draft.step === CHECK) {
    const before = episodes.value.some((one) => !one.deleted);
    return (
      <Page title={t.check.title} above={before ? t.start.ended : t.start.welcome}>
        <p class="lead">{t.check.intro}</p>
        <FlagCheck onAnswer={answer} />
        <p class="disclaimer">{t.app.disclaimer}</p>
      </Page>
    );
  }
  if (isPlanStep(draft.step)) {
    return (
      <PlanScreen
        step={draft.step}
        steps={stepsOf(draft)}
        draft={draft}
        open={left}
        turn={turn}
        onBack={onBack}
        onNext={() => void next(draft)}
      />
    );
  }
  const byHand = (
    <section class="card stack">
      <button
        type="button"
        class="quiet wide"
        onClick={() => onTo({ by: "hand", step: "pattern", suggested: null })}
      >
        {t.screening.told}
      </button>
      <p class="hint">{t.screening.toldHint}</p>
    </section>
  );
  if (!asked) {
    return (
      <Page title={t.screening.title}>
        <p class="card" role="status">
          {found.kind === "missing" ? t.screening.missing : t.common.loading}
        </p>
        {found.kind === "missing" && (
          <button type="button" class="quiet wide" onClick={again}>
            {t.common.tryAgain}
          </button>
        )}
        {byHand}
      </Page>
    );
  }
  if (draft.step === RESULT) {
    const outcome = result(asked, caseOf(draft.told, draft.flags));
    const accept = () => {
      const taken = accepted(draft, outcome, today.value);
      const [first = "days"] = stepsOf({ ...draft, ...taken });
      onTo({ ...taken, step: first });
    };
    return (
      <Page title={t.screening.resultTitle}>
        <ResultView asked={asked} answers={draft.told.answers} result={outcome}>
          <div class="buttons">
            <button type="button" class="quiet" onClick={onBack}>
              {t.common.back}
            </button>
            {outcome.pattern && (
              <button type="button" class="primary" onClick={accept}>
                {outcome.pattern === "other" ? t.screening.goOnDiary : t.screening.goOn}
              </button>
            )}
          </div>
        </ResultView>
      </Page>
    );
  }
  return (
    <Asking
      asked={asked}
      told={draft.told}
      screen={draft.step}
      note={note}
      onTurn={(told) => turn({ told })}
      onAnswer={(told, to) => void answerQuestion(asked, told, to)}
      onBack={onBack}
    >
      {byHand}
    </Asking>
  );
}

/** Saves the plan's beginning, with the answers that it comes from. */
function begin(draft: StartDraft, asked: Asked | null): Promise<boolean> {
  const isAsked = draft.by === "questions" && asked !== null;
  // What the answers raised and a professional has looked at since is no open flag.
  const raisedNow = isAsked
    ? raised(asked, draft.told.answers).filter((flag) => !draft.told.recorded.includes(flag))
    : [];
  const kept = [...new Set([...draft.flags, ...raisedNow, ...flags.value])];
  const body = toEpisode(
    { ...draft, flags: kept },
    today.value,
    units.value,
    settings.value.week_starts,
  );
  const backBy = asksForPrediction(draft) ? dayOfSaid(draft.prediction, today.value) : null;
  const more = [
    ...(backBy ? [{ type: "prediction", body: { date: body.started, back_by: backBy } }] : []),
    ...(isAsked
      ? [{ type: "screening", body: toEvent(asked, draft.told, atNow(), draft.flags) }]
      : []),
  ];
  return startEpisode(body, toPlacement(draft, units.value), more, START);
}
