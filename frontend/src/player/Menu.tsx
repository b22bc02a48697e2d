// The player's menu: leave something out, end early, and what may sound.

import { useEffect } from "preact/hooks";
import { MenuDialog } from "../guided/MenuDialog";
import { t } from "../messages/all";
import { go, goOn } from "../state/route";
import { player, throwAway, turn } from "./live";
import { legOf, pauseSet } from "./session";
import { endEarly, skipExercise, skipLeg, skipSet } from "./steps";

const SKIPPING = ["card", "turn", "set", "rest"];

function Skips({ onDone }: { onDone: () => void }) {
  const now = player.value;
  if (!now) return null;
  const leg = legOf(now);
  const p = t.player.skip;
  const act = (change: Parameters<typeof turn>[0]) => () => {
    turn(change);
    onDone();
  };
  return (
    <div class="stack player-skips">
      {SKIPPING.includes(now.step) && (
        <>
          <button type="button" class="quiet wide" onClick={act(skipSet)}>
            {p.set}
          </button>
          {leg && (
            <button type="button" class="quiet wide" onClick={act(skipLeg)}>
              {p.leg[leg]}
            </button>
          )}
          {leg && <p class="hint">{p.legWhy}</p>}
        </>
      )}
      {(SKIPPING.includes(now.step) || now.step === "warmup") && (
        <button type="button" class="quiet wide" onClick={act(skipExercise)}>
          {p.exercise}
        </button>
      )}
      <button type="button" class="quiet wide" onClick={act(endEarly)}>
        {p.end}
      </button>
      <p class="hint">{p.endText}</p>
    </div>
  );
}

export function Menu({ onClose }: { onClose: () => void }) {
  const p = t.player;
  useEffect(() => {
    // Nobody lowers a hip while reading a menu.
    if (player.peek()?.step === "set") turn(pauseSet);
  }, []);
  const act = () => void throwAway().then(() => goOn("player", "today", go));
  const step = player.value?.step;
  return (
    <MenuDialog
      title={p.menuTitle}
      away={{ button: p.skip.throwAway, sure: p.skip.throwSure, act }}
      sound={p.signals.soundMore}
      voice={p.signals.voiceMore}
      keys={p.keys}
      onClose={onClose}
    >
      {step !== "end" && step !== "stopped" && <Skips onDone={onClose} />}
    </MenuDialog>
  );
}
