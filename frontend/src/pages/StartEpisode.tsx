// From nothing to a plan: the safety check, then five small screens. Answers are kept with
// every tap, so that a closed tab costs nothing.

import { useEffect, useState } from "preact/hooks";
import { FlagCheck } from "../components/FlagCheck";
import { FlagTexts } from "../components/FlagTexts";
import { LockCard } from "../components/LockCard";
import { DaysStep, LegStep, PatternStep, RunStep, StandStep } from "../components/StartSteps";
import { t } from "../messages/all";
import { answerCheck } from "../state/actions";
import { today } from "../state/clock";
import { startEpisode } from "../state/episodeActions";
import { flags, locked } from "../state/lock";
import { dayOfSaid } from "../state/prediction";
import { go, replace, route } from "../state/route";
import {
  asksForPrediction,
  newStart,
  open,
  type StartDraft,
  stepsOf,
  toEpisode,
  toPlacement,
} from "../state/startDraft";
import { episodes, readDraft, settings, units, writeDraft } from "../state/store";
import { Page } from "./Page";

const SCREENS = [PatternStep, LegStep, DaysStep, StandStep, RunStep];
const SLOT = "start";

export function StartEpisode() {
  const [draft, setDraft] = useState<StartDraft | null>(null);
  const [soon, setSoon] = useState<string[] | null>(null);
  const [left, setLeft] = useState<string[]>([]);

  useEffect(() => {
    void readDraft<StartDraft>(SLOT).then((kept) =>
      setDraft({ ...newStart(today.value), ...kept }),
    );
  }, []);

  // Each step has its own address, so that the browser's back button goes one step back.
  const at = route.value[1];
  const step = draft?.step;
  const steps = draft ? stepsOf(draft) : [];
  useEffect(() => {
    if (step === undefined) return;
    const asked = Number(at);
    if (asked < step && (asked === 0 || steps.includes(asked))) {
      setDraft((now) => now && { ...now, step: asked });
      setLeft([]);
    } else if (at !== String(step)) replace(`today/${step}`);
  }, [at, step]);

  if (locked.value) return <Page title={t.check.seeTitle} children={<LockCard />} />;
  if (!draft) return <Page title={t.start.title}>{t.common.loading}</Page>;

  const turn = (change: Partial<StartDraft>) => {
    const next = { ...draft, ...change };
    setDraft(next);
    setLeft([]);
    void writeDraft(SLOT, next);
  };

  const onTo = (change: Partial<StartDraft> & { step: number }) => {
    go(`today/${change.step}`);
    turn(change);
    scrollTo(0, 0);
  };

  async function answer(ids: string[]) {
    // A flag that locks becomes a record at once, so that the server and other devices lock too.
    if (ids.some((id) => t.check.flagOf(id)?.locks !== false)) await answerCheck(ids);
    else if (ids.length > 0) setSoon(ids);
    else onTo({ step: 1, flags: [] });
  }

  const place = steps.indexOf(draft.step);
  const last = place === steps.length - 1;

  async function next(now: StartDraft) {
    const missing = open(now, today.value);
    setLeft(missing);
    if (missing.length > 0) return;
    const after = steps[place + 1];
    if (after !== undefined) {
      onTo({ step: after });
      return;
    }
    const kept = [...new Set([...now.flags, ...flags.value])];
    const body = toEpisode(
      { ...now, flags: kept },
      today.value,
      units.value,
      settings.value.week_starts,
    );
    const backBy = asksForPrediction(now) ? dayOfSaid(now.prediction, today.value) : null;
    const placement = toPlacement(now, units.value);
    if (await startEpisode(body, placement, backBy, SLOT)) replace("today");
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
              onTo({ step: 1, flags: soon });
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
  if (draft.step === 0) {
    const before = episodes.value.some((one) => !one.deleted);
    return (
      <Page title={t.check.title} above={before ? t.start.ended : t.start.welcome}>
        <p class="lead">{t.check.intro}</p>
        <FlagCheck onAnswer={answer} />
        <p class="disclaimer">{t.app.disclaimer}</p>
      </Page>
    );
  }
  const Screen = SCREENS[draft.step - 1] ?? PatternStep;
  return (
    <Page title={t.start.title} above={t.start.step(place + 1, steps.length)}>
      <progress value={place + 1} max={steps.length} aria-hidden="true" />
      <form
        class="narrow"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void next(draft);
        }}
      >
        <section class="card stack">
          <Screen draft={draft} open={left} turn={turn} />
        </section>
        <div class="sticky buttons">
          <button type="button" class="quiet" onClick={() => turn({ step: steps[place - 1] ?? 0 })}>
            {t.common.back}
          </button>
          <button type="submit" class="primary">
            {last ? t.start.begin : t.common.next}
          </button>
        </div>
      </form>
    </Page>
  );
}
