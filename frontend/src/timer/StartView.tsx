// Before a timed run: what it is made of, what the plan leaves open, and the stop rule.

import { Stepper } from "../components/Stepper";
import { AwakeLine, Big } from "../guided/Parts";
import { t } from "../messages/all";
import { plan } from "../state/store";
import { tap, turn } from "./live";
import { type Fast, programOf, roundsOf } from "./program";
import { TimerFrame } from "./TimerFrame";
import { startRun, type Timer, wholeMs } from "./timer";
import { timeWords, titleWords } from "./words";

type Strides = Extract<Fast, { repeats: number }>;

/** More than the least of the plan's spans, never more than their most. */
function Choices({ fast }: { fast: Strides }) {
  const p = t.timer;
  const { most } = fast;
  const least = plan.value?.running.fast;
  const change = (to: Partial<Strides>) =>
    turn((old) => ({ ...old, timed: { step: old.timed.step, fast: { ...fast, ...to } } }));
  const [fewest = most.repeats, shortest = most.seconds] = [
    least?.repeats?.[0],
    least?.seconds?.[0],
  ];
  return (
    <div class="player-settings">
      {fewest < most.repeats && (
        <div class="line">
          <span>{p.repeats}</span>
          <Stepper
            label={p.repeats}
            value={fast.repeats}
            min={fewest}
            max={most.repeats}
            onChange={(repeats) => change({ repeats })}
          />
        </div>
      )}
      {shortest < most.seconds && (
        <div class="line">
          <span>{p.each}</span>
          <Stepper
            label={p.each}
            value={fast.seconds}
            min={shortest}
            max={most.seconds}
            unit="s"
            onChange={(seconds) => change({ seconds })}
          />
        </div>
      )}
    </div>
  );
}

export function StartView({ now }: { now: Timer }) {
  const p = t.timer;
  const { timed } = now;
  const { step } = timed;
  const whole = wholeMs(now);
  const told = plan.value?.running.reasons?.find((reason) => reason.rule === `7.4-${step}`);
  const strides = "fast" in timed && "repeats" in timed.fast ? timed.fast : null;
  return (
    <TimerFrame
      title={titleWords(timed)}
      place={step}
      foot={
        <Big icon="play" onClick={() => tap(startRun)}>
          {p.begin}
        </Big>
      }
    >
      <div class="stack timer-start">
        <p class="player-dose">{t.runState[step]}</p>
        {whole !== null && (
          <p class="timer-all">{p.inAll(timeWords(whole / 1000), roundsOf(programOf(timed)))}</p>
        )}
        {told && <p>{told.text}</p>}
        <p>{"fast" in timed ? p.howFast : p.how}</p>
        {strides && <Choices fast={strides} />}
        <p class="timer-rule">{p.stopRule}</p>
        <p class="hint">{p.tones}.</p>
        <AwakeLine />
      </div>
    </TimerFrame>
  );
}
