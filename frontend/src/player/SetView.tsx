// While a set runs: what the body does now, the repetition, and one large button.

import { computed, useComputed } from "@preact/signals";
import { Icon } from "../components/Icon";
import { MovingFigure, StillFigure } from "../figures";
import { AwakeLine, Bar, Big } from "../guided/Parts";
import { duration } from "../lib/format";
import { t } from "../messages/all";
import { isHold } from "../state/sessionDraft";
import { Frame } from "./Frame";
import * as live from "./live";
import {
  finishSet,
  legOf,
  type Player,
  pauseSet,
  resumeSet,
  startSet,
  tapDown,
  type Work,
} from "./session";
import { moreRest } from "./steps";
import { amountWords, placeWords } from "./words";

type Props = { now: Player; work: Work; leave: () => void };

const ICON = { up: "up", down: "down", hold: "hold", ready: "clock", rest: "clock" } as const;

function PhaseWord({ reps, all }: { reps: number | null; all: string }) {
  const phase = live.phase.value;
  const rep = live.rep.value;
  return (
    <div class="player-now" data-phase={phase}>
      <p class="player-phase">
        <Icon name={ICON[phase]} />
        {t.player.phase[phase]}
      </p>
      <Bar share={share} kind="phase" />
      <p class="player-seconds">{live.secondsLeft.value}</p>
      <p class="player-rep">{rep === 0 || reps === null ? all : t.player.repOf(rep, reps)}</p>
    </div>
  );
}

const share = computed(() => live.moment.value.share);

export function SetView({ now, work, leave }: Props) {
  const p = t.player;
  const paused = live.paused.value;
  const rung = work.prescribed.rung;
  const down = useComputed(() => live.phase.value === "down");
  const hold = isHold(rung);
  return (
    <Frame
      title={t.exercise[work.exercise] ?? work.exercise}
      place={placeWords(now)}
      leave={leave}
      focus="button"
      foot={
        <>
          <Big
            icon={paused ? "play" : "pause"}
            onClick={() => (paused ? live.tap(resumeSet) : live.turn(pauseSet))}
          >
            {paused ? p.resume : p.pause}
          </Big>
          <div class="player-row">
            {/* Only here is the phone within reach at the end of a lowering. */}
            {work.exercise === "NH" && !paused && (
              <button
                type="button"
                class="quiet player-second"
                disabled={!down.value}
                onClick={() => live.turn(tapDown)}
              >
                {p.down}
              </button>
            )}
            <button
              type="button"
              class="quiet player-second"
              data-next
              onClick={() => live.turn(finishSet)}
            >
              {p.finish}
            </button>
          </div>
        </>
      }
    >
      <Bar share={live.shareOfAll} kind="all" />
      <div class="player-columns">
        <div class="player-figure">
          <MovingFigure rung={rung} side={legOf(now) ?? "both"} moment={live.moment} />
        </div>
        <div>
          {paused ? (
            <div class="player-now" data-phase="paused">
              <p class="player-phase">{p.paused}</p>
              {live.wasAway.value && <p>{p.pausedAway}</p>}
              <p class="player-rep">
                {hold
                  ? amountWords(now)
                  : p.repsDone(live.repsBehind.value, work.amounts[now.set] ?? 0)}
              </p>
            </div>
          ) : (
            <PhaseWord reps={hold ? null : (work.amounts[now.set] ?? 0)} all={amountWords(now)} />
          )}
        </div>
      </div>
      <AwakeLine />
    </Frame>
  );
}

/** "1:05" from a minute on, else the seconds alone. */
const left = computed(() => {
  const seconds = live.secondsLeft.value;
  return seconds >= 60 ? duration(seconds) : String(seconds);
});

export function RestView({ now, work, leave }: Props) {
  const p = t.player.resting;
  const over = live.over.value;
  return (
    <Frame
      title={over ? p.over : p.title}
      place={t.exercise[work.exercise] ?? ""}
      leave={leave}
      foot={
        <>
          <Big icon="play" onClick={() => live.tap(startSet)}>
            {over ? t.player.begin : p.skip}
          </Big>
          {!over && (
            <button
              type="button"
              class="quiet wide player-second"
              data-more
              onClick={() => live.turn(moreRest)}
            >
              {p.more}
            </button>
          )}
        </>
      }
    >
      <Bar share={live.shareOfAll} kind="all" />
      <div class="player-now player-rest" data-phase={over ? "over" : "rest"}>
        {over ? (
          <div class="player-figure">
            <StillFigure rung={work.prescribed.rung} side={legOf(now) ?? "both"} />
          </div>
        ) : (
          <p class="player-seconds" role="timer" aria-live="off">
            {left}
          </p>
        )}
        <p class="player-rep">{p.next(placeWords(now))}</p>
        <p class="player-soft">{amountWords(now)}</p>
      </div>
      <AwakeLine />
    </Frame>
  );
}

/** A small line on the questions' page: the rest already runs. */
export function RestLine() {
  if (live.running.value === null) return null;
  if (live.over.value) return <p class="player-resting">{t.player.said.restOver}</p>;
  return <p class="player-resting">{t.player.ask.resting(left.value)}</p>;
}
