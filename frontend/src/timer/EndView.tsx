// The end of a timed run, or the stop: what was done, and the way to the form.

import { FlagTexts } from "../components/FlagTexts";
import { Big } from "../guided/Parts";
import { duration } from "../lib/format";
import { t } from "../messages/all";
import { locked, lockFlags } from "../state/lock";
import { MOVING, msOf, type Phase } from "./program";
import { TimerFrame } from "./TimerFrame";
import { doneBy, type Timer } from "./timer";

const ROWS: [keyof typeof t.timer.over, readonly Phase[]][] = [
  ["walked", ["walk", "recover"]],
  ["ran", ["run", "easy"]],
  ["fast", ["fast"]],
  ["all", MOVING],
];

function Done({ now }: { now: Timer }) {
  const parts = doneBy(now, Date.now());
  return (
    <ul class="player-done">
      {ROWS.map(([word, phases]) => ({ word, ms: msOf(parts, phases) }))
        .filter(({ ms }) => ms >= 1000)
        .map(({ word, ms }) => (
          <li key={word}>
            <span>{t.timer.over[word]}</span>
            <span>{duration(Math.floor(ms / 1000))}</span>
          </li>
        ))}
    </ul>
  );
}

type Props = {
  now: Timer;
  why: "over" | "stopped" | "barred";
  onLog: () => void;
  onToday: () => void;
};

export function EndView({ now, why, onLog, onToday }: Props) {
  const p = t.timer;
  const some = msOf(doneBy(now, Date.now()), MOVING) >= 1000;
  const log = why === "stopped" ? p.stopped.log : p.over.log;
  return (
    <TimerFrame
      title={why === "over" ? p.over.title : t.player.stopped.title}
      foot={
        <Big grave={why !== "over"} onClick={some ? onLog : onToday}>
          {some ? log : p.over.toToday}
        </Big>
      }
    >
      <section class="card">
        {why === "stopped" && <p>{p.stopped.text}</p>}
        {why === "barred" && <p>{t.player.stopped.locked}</p>}
        {locked.value && <FlagTexts ids={lockFlags.value} />}
        {why === "over" && some && now.less && <p class="hint">{p.over.early}</p>}
        {some ? <Done now={now} /> : <p>{p.over.nothing}</p>}
      </section>
    </TimerFrame>
  );
}
