// The pain button's question: the traffic light of rulebook 5.2 at once, and what it allows.

import { QUALITIES } from "../api/types";
import { LiveLight } from "../components/BandBadge";
import { Many } from "../components/Choice";
import { PainScale } from "../components/PainScale";
import { Big } from "../guided/Parts";
import { atNow } from "../lib/dates";
import { t } from "../messages/all";
import { checkOf, flagsAt } from "../state/raised";
import { commit, plan } from "../state/store";
import { tap, turn } from "./live";
import { lightNow, verdictOf } from "./log";
import { TimerFrame } from "./TimerFrame";
import { type Answer, answered, answering, type Timer } from "./timer";

const FEEL = QUALITIES.map((value) => ({ value, label: t.quality[value] ?? value }));

const say = (change: Partial<Answer>) => turn((old) => answering(old, change));

export function PainView({ now, given }: { now: Timer; given: Answer }) {
  const p = t.timer.ask;
  const band = lightNow(plan.value?.live, now);
  const verdict = verdictOf(band);
  const next = () => {
    tap((old, at) => answered(old, verdict, at));
    if (verdict !== "stop") return;
    // The run is logged later; what stops the training is written down with this tap.
    const check = checkOf(given.quality);
    void commit(flagsAt(atNow(), given.quality), { meta: { check } });
  };
  return (
    <TimerFrame
      title={p.title}
      place={p.waits}
      foot={
        <>
          <LiveLight run band={band} quality={given.quality} />
          <Big grave={verdict === "stop"} onClick={next}>
            {p[verdict]}
          </Big>
        </>
      }
    >
      <div class="player-ask">
        <PainScale label={p.pain} value={given.pain} onChange={(pain) => say({ pain })} />
        <Many
          label={p.quality}
          options={FEEL}
          value={given.quality}
          onChange={(quality) => say({ quality })}
        />
      </div>
    </TimerFrame>
  );
}
