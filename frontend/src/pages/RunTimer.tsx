// The timer of a walk-run step or of fast running. Its state is kept on the device with every tap.

import { computed } from "@preact/signals";
import { useEffect, useState } from "preact/hooks";
import { keys } from "../guided/keys";
import { t } from "../messages/all";
import { barred } from "../state/lock";
import { goOn, href } from "../state/route";
import { readDraft } from "../state/store";
import { nextTimed } from "../state/timed";
import { EndView } from "../timer/EndView";
import * as live from "../timer/live";
import { TIMED_RUN } from "../timer/log";
import { PainView } from "../timer/PainView";
import { timedOf } from "../timer/program";
import { RunView } from "../timer/RunView";
import { StartView } from "../timer/StartView";
import type { Timer } from "../timer/timer";
import { partWords, phaseWord } from "../timer/words";
import { Page } from "./Page";
import "../styles/playerViews.css";
import "../styles/player.css";
import "../styles/timer.css";

const SOON_S = 10;

/** Each part as it begins, its last seconds once, a pause: few words for a screen reader. */
const said = computed((): string => {
  const now = live.timer.value;
  if (now?.step !== "run" || !now.running) return "";
  if (live.paused.value) return t.timer.paused;
  const timed = live.phase.value !== "ready" && !live.open.value;
  if (timed && live.secondsShown.value === SOON_S) return t.timer.said.soon;
  const round = live.rounds.value > 1 && live.round.value > 0;
  const place = round ? t.timer.round(live.round.value, live.rounds.value) : "";
  const word = live.part.value
    ? partWords(now.timed, live.part.value)
    : phaseWord(now.timed, live.phase.value);
  return t.timer.said.part(word, place);
});

function View({ now }: { now: Timer }) {
  const toForm = () =>
    void live.toForm().then((isKept) => isKept && goOn("timer", `log/${TIMED_RUN}`));
  const toToday = () => void live.throwAway().then(() => goOn("timer", "today"));
  const ends = { now, onLog: toForm, onToday: toToday };
  if (now.step === "stopped") return <EndView {...ends} why="stopped" />;
  if (barred.value) return <EndView {...ends} why="barred" />;
  switch (now.step) {
    case "card":
      return <StartView now={now} />;
    case "run":
      return <RunView now={now} />;
    case "pain":
      return now.answer ? <PainView now={now} given={now.answer} /> : null;
    case "end":
      return <EndView {...ends} why="over" />;
  }
}

export function RunTimer() {
  const [ready, setReady] = useState(false);
  useEffect(() => {
    let stop: (() => void) | null = null;
    let gone = false;
    void Promise.all([live.readKept(), readDraft(TIMED_RUN)]).then(([kept, form]) => {
      if (gone) return;
      if (!kept && form) return goOn("timer", `log/${TIMED_RUN}`);
      stop = live.run();
      const next = barred.value ? null : nextTimed.value;
      if (kept) live.goOnWith(kept);
      else live.beginWith(next && timedOf(next));
      setReady(true);
    });
    addEventListener("keydown", keys);
    return () => {
      gone = true;
      stop?.();
      removeEventListener("keydown", keys);
    };
  }, []);
  if (!ready) return <Page title={t.timer.title}>{t.common.loading}</Page>;
  const now = live.timer.value;
  if (now) {
    return (
      <>
        <p class="visually-hidden" role="status">
          {said}
        </p>
        <View now={now} />
      </>
    );
  }
  return (
    <Page title={t.timer.title} back="today">
      <section class="card">
        <p>{barred.value ? t.lock.waits : t.timer.noTimer}</p>
        <a class="button quiet wide" href={href(barred.value ? "today" : "log/run")}>
          {barred.value ? t.timer.over.toToday : t.running.byHand}
        </a>
      </section>
    </Page>
  );
}
