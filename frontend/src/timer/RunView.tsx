// While a timed run goes on: what is now in large letters, the clock, what comes next, all of it.

import { Icon, type IconName } from "../components/Icon";
import { AwakeLine, Bar, Big } from "../guided/Parts";
import { duration } from "../lib/format";
import { t } from "../messages/all";
import * as live from "./live";
import { msOf, type Phase } from "./program";
import { TimerFrame } from "./TimerFrame";
import { askPain, endRun, nextPart, pauseRun, resumeRun, type Timer, wholeMs } from "./timer";
import { onWords, partWords, phaseWord, timeWords, titleWords, totalWords } from "./words";

const ICON: Record<Phase, IconName> = {
  ...{ run: "run", fast: "run", easy: "run" },
  ...{ walk: "walk", recover: "walk", ready: "clock" },
};

/** "1:45" from a minute on, else the seconds alone. */
function Clock() {
  const seconds = live.secondsShown.value;
  return (
    <p class="player-seconds" role="timer" aria-live="off" data-long={seconds >= 600}>
      {seconds >= 60 || live.open.value ? duration(seconds) : seconds}
    </p>
  );
}

function Next({ now }: { now: Timer }) {
  const next = live.next.value;
  if (!next) return <p class="player-rep">{live.open.value ? "" : t.timer.nextEnd}</p>;
  // Getting ready leads to the part that matters.
  const after =
    next.phase === "ready"
      ? now.running?.program.find((one) => one.rep === next.rep && one.phase === "fast")
      : next;
  return <p class="player-rep">{t.timer.next(partWords(now.timed, after ?? next))}</p>;
}

function Total({ now }: { now: Timer }) {
  const p = t.timer;
  const { timed, running } = now;
  if ("fast" in timed && "budget_s" in timed.fast && running) {
    const left = timed.fast.budget_s - Math.round(doneFast(now) / 1000);
    return <p class="timer-all">{p.budget(timeWords(Math.max(0, left)))}</p>;
  }
  return (
    <p class="timer-all">
      {p.total}: <strong>{totalWords(live.moved.value, wholeMs(now))}</strong>
    </p>
  );
}

function doneFast(now: Timer): number {
  const all = msOf(now.running?.program ?? [], ["fast"]);
  return all * live.shareOfAll.value;
}

/** The big button: on from a part that waits for a tap, else pause and go on. */
function Main({ now }: { now: Timer }) {
  const p = t.timer;
  const easing = live.phase.value === "fast" && "fast" in now.timed && "budget_s" in now.timed.fast;
  if (live.paused.value) {
    return (
      <Big icon="play" onClick={() => live.tap(resumeRun)}>
        {p.resume}
      </Big>
    );
  }
  if (live.open.value) {
    const next = live.next.value;
    return (
      <Big icon={next ? "play" : "check"} onClick={() => live.tap(next ? nextPart : endRun)}>
        {onWords(now.timed, next, live.rounds.value)}
      </Big>
    );
  }
  if (easing) {
    return (
      <Big icon="down" onClick={() => live.tap(nextPart)}>
        {p.easeOff}
      </Big>
    );
  }
  return (
    <Big icon="pause" onClick={() => live.turn(pauseRun)}>
      {p.pause}
    </Big>
  );
}

/** Beside it: a pause where the big button goes on, a part left out, and the pain button. */
function Second() {
  const p = t.timer;
  const open = live.open.value;
  return (
    <div class="player-row">
      {open && !live.paused.value ? (
        <button type="button" class="quiet player-second" onClick={() => live.turn(pauseRun)}>
          {p.pause}
        </button>
      ) : (
        <button
          type="button"
          class="quiet player-second"
          data-next
          onClick={() => live.tap(nextPart)}
        >
          {p.skip}
        </button>
      )}
      <button
        type="button"
        class="quiet player-second timer-pain"
        data-more
        onClick={() => live.turn(askPain)}
      >
        <Icon name="warn" />
        {p.pain}
      </button>
    </div>
  );
}

export function RunView({ now }: { now: Timer }) {
  const p = t.timer;
  const phase = live.phase.value;
  const round = live.round.value;
  const paused = live.paused.value;
  return (
    <TimerFrame
      title={titleWords(now.timed)}
      place={now.timed.step}
      focus="button"
      foot={
        <>
          <Main now={now} />
          <Second />
        </>
      }
    >
      <Bar share={live.shareOfAll} kind="all" />
      <div
        class="player-now timer-now"
        data-phase={paused ? "paused" : phase}
        data-open={live.open.value && !paused}
      >
        <p class="player-phase">
          <Icon name={paused ? "pause" : ICON[phase]} />
          {paused ? p.paused : phaseWord(now.timed, phase)}
        </p>
        {paused && live.wasAway.value && <p>{p.pausedAway}</p>}
        <Clock />
        <Bar share={live.partShare} kind="phase" />
        <Next now={now} />
      </div>
      <div class="timer-facts">
        {round > 0 && live.rounds.value > 1 && (
          <p class="timer-all">
            <strong>{p.round(round, live.rounds.value)}</strong>
          </p>
        )}
        <Total now={now} />
      </div>
      <AwakeLine />
    </TimerFrame>
  );
}
