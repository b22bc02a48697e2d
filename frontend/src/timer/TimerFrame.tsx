// The frame of the timer's views, with its menu.

import type { ComponentChildren } from "preact";
import { MenuDialog } from "../guided/MenuDialog";
import { Frame } from "../guided/Parts";
import { t } from "../messages/all";
import { go, goOn } from "../state/route";
import { throwAway, timer, turn } from "./live";
import { endRun, nextPart } from "./timer";

function Menu({ onClose }: { onClose: () => void }) {
  const p = t.timer;
  const act = () => void throwAway().then(() => goOn("timer", "today", go));
  const does = (change: Parameters<typeof turn>[0]) => () => {
    turn(change);
    onClose();
  };
  return (
    <MenuDialog
      title={p.menuTitle}
      away={{ button: p.throwAway, sure: p.throwSure, act }}
      sound={p.tones}
      voice={p.voiceMore}
      keys={p.keys}
      onClose={onClose}
    >
      {timer.value?.step === "run" && (
        <div class="stack player-skips">
          <button type="button" class="quiet wide" onClick={does(nextPart)}>
            {p.skip}
          </button>
          <button type="button" class="quiet wide" onClick={does(endRun)}>
            {p.end}
          </button>
          <p class="hint">{p.endText}</p>
        </div>
      )}
    </MenuDialog>
  );
}

type Props = {
  title: string;
  place?: string;
  children: ComponentChildren;
  foot: ComponentChildren;
  focus?: "heading" | "button";
};

export function TimerFrame(props: Props) {
  const step = timer.value?.step;
  return (
    <Frame
      {...props}
      step={`timer-${step}`}
      view={String(step)}
      menu={(close) => <Menu onClose={close} />}
      leave={() => go("today")}
    />
  );
}
