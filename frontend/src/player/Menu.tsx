// The player's menu: leave something out, end early, and what may sound.

import { useEffect, useId, useRef, useState } from "preact/hooks";
import { Tick } from "../components/Choice";
import { t } from "../messages";
import { go } from "../state/route";
import { player, throwAway, turn, want, wanted } from "./live";
import { legOf, pauseSet } from "./session";
import { deviceVoice } from "./signals";
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

function Signals() {
  const p = t.player.signals;
  const now = wanted.value;
  const voice = deviceVoice() !== null;
  const buzzes = typeof navigator.vibrate === "function";
  return (
    <section aria-label={p.title}>
      <h3>{p.title}</h3>
      <Tick checked={now.sound} onChange={(sound) => want({ sound })} more={p.soundMore}>
        {p.sound}
      </Tick>
      {voice ? (
        <Tick checked={now.voice} onChange={(on) => want({ voice: on })} more={p.voiceMore}>
          {p.voice}
        </Tick>
      ) : (
        <p class="hint">{p.noVoice}</p>
      )}
      {buzzes ? (
        <Tick checked={now.buzz} onChange={(buzz) => want({ buzz })}>
          {p.buzz}
        </Tick>
      ) : (
        <p class="hint">{p.noBuzz}</p>
      )}
    </section>
  );
}

export function Menu({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [sure, setSure] = useState(false);
  const id = useId();
  useEffect(() => {
    dialog.current?.showModal?.();
    // Nobody lowers a hip while reading a menu.
    if (player.peek()?.step === "set") turn(pauseSet);
  }, []);
  const away = () => {
    void throwAway().then(() => go("today"));
  };
  const step = player.value?.step;
  return (
    <dialog
      ref={dialog}
      class="confirm player-menu"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <h2 id={id}>{t.player.menuTitle}</h2>
      {step !== "end" && step !== "stopped" && <Skips onDone={onClose} />}
      {sure ? (
        <div class="stack" role="alert">
          <p>{t.player.skip.throwSure}</p>
          <button type="button" class="grave wide" onClick={away}>
            {t.waiting.throwAway}
          </button>
        </div>
      ) : (
        <button type="button" class="link" onClick={() => setSure(true)}>
          {t.player.skip.throwAway}
        </button>
      )}
      <Signals />
      <p class="hint player-keys">{t.player.keys}</p>
      <button type="button" class="primary wide" onClick={onClose}>
        {t.player.back}
      </button>
    </dialog>
  );
}
