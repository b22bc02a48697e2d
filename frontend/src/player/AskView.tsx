// After a set: what it was like, by thumb, with the traffic light of rulebook 5.2 at once.

import { useRef, useState } from "preact/hooks";
import { type Band, QUALITIES } from "../api/types";
import { LiveLight } from "../components/BandBadge";
import { Choice, Many, Tick } from "../components/Choice";
import { PainScale } from "../components/PainScale";
import { Stepper } from "../components/Stepper";
import { Big } from "../guided/Parts";
import { t } from "../messages/all";
import { isHold } from "../state/sessionDraft";
import { plan } from "../state/store";
import { Load } from "./CardView";
import { Frame } from "./Frame";
import { tap, turn } from "./live";
import { climbs, lightAfter, verdictOf } from "./log";
import { RestLine } from "./SetView";
import { type Answer, legOf, type Player, type Work } from "./session";
import { answering, needsRir, nextAfter, skipSet } from "./steps";
import { placeWords } from "./words";

const RIR = ["0", "1", "2", "3", "4", "5"].map((value) => ({
  value,
  label: value === "5" ? t.log.rirMore : value,
}));

const feel = QUALITIES.map((value) => ({ value, label: t.quality[value] ?? value }));

const answer = (change: Partial<Answer>) => turn((old) => answering(old, change));

/** What the button does next, in words. */
function onWords(now: Player, work: Work): string {
  const p = t.player.ask;
  const other = work.legs[now.leg + 1];
  if (now.ending) return p.toEnd;
  if (other) return p.toLeg[other];
  if (now.set < work.amounts.length - 1) return p.toRest;
  return now.work < now.works.length - 1 ? p.toExercise : p.toEnd;
}

function Lowered({ lowered, least }: { lowered: number; least: number }) {
  return (
    <div>
      <div class="line">
        <span>{t.player.ask.lowered}</span>
        <Stepper
          label={t.player.ask.lowered}
          value={lowered}
          max={20}
          unit="s"
          onChange={(value) => answer({ lowered: value })}
        />
      </div>
      {lowered < least && <p class="hint">{t.player.ask.loweredQuick(least)}</p>}
    </div>
  );
}

function faultOf(given: Answer, rir: boolean, band: Band | null): string {
  if (band === "red") return "";
  if (given.pain === null) return t.player.ask.noPain;
  return rir && given.rir === null && band !== "orange" ? t.player.ask.noRir : "";
}

type Props = { now: Player; work: Work; given: Answer; leave: () => void; onStop: () => void };

export function AskView({ now, work, given, leave, onStop }: Props) {
  const p = t.player.ask;
  const [asked, setAsked] = useState(false);
  const pain = useRef<HTMLDivElement>(null);
  const reserve = useRef<HTMLDivElement>(null);
  const leg = legOf(now);
  const live = plan.value?.live;
  const band = lightAfter(live, now, leg);
  const verdict = verdictOf(band);
  const rir = needsRir(now);
  const missing = faultOf(given, rir, band);
  const hold = isHold(work.prescribed.rung);

  function next() {
    setAsked(true);
    if (missing) {
      // To the question itself: it may have been scrolled away.
      const open = given.pain === null ? pain : reserve;
      open.current?.querySelector("input")?.focus();
      return;
    }
    setAsked(false);
    tap((old) => nextAfter(old, verdict));
    if (verdict === "stop") onStop();
  }

  const words = { stop: p.stop, exercise: p.endExercise, on: onWords(now, work) };
  return (
    <Frame
      title={p.title}
      place={placeWords(now)}
      leave={leave}
      foot={
        <>
          <LiveLight band={band} quality={given.quality} />
          {asked && missing && (
            <p class="fault" role="alert">
              {missing}
            </p>
          )}
          {verdict === "on" && <RestLine />}
          <Big grave={verdict === "stop"} onClick={next}>
            {words[verdict]}
          </Big>
        </>
      }
    >
      <div class="player-ask">
        <div class="line">
          <span>{hold ? p.held : p.reps}</span>
          <Stepper
            label={hold ? p.held : p.reps}
            value={given.amount}
            max={hold ? 600 : 200}
            onChange={(amount) => answer({ amount })}
          />
        </div>
        <div ref={pain}>
          <PainScale label={p.pain} value={given.pain} onChange={(to) => answer({ pain: to })} />
        </div>
        {climbs(live, now, leg) && <p class="fault">{p.climb}</p>}
        <div ref={reserve}>
          <Choice
            label={t.log.rir}
            row
            optional={!rir}
            options={RIR}
            value={given.rir === null ? null : String(given.rir)}
            onChange={(value) => answer({ rir: Number(value) })}
          />
        </div>
        <Many
          label={p.quality}
          options={feel}
          value={given.quality}
          onChange={(quality) => answer({ quality })}
        />
        {given.lowered !== null && <Lowered lowered={given.lowered} least={work.pace.least} />}
        <Load work={work} />
        <Tick checked={given.form_ok} onChange={(form_ok) => answer({ form_ok })}>
          {t.log.form}
        </Tick>
        {given.pain === null && (
          <button type="button" class="link" onClick={() => turn(skipSet)}>
            {p.nothing}
          </button>
        )}
      </div>
    </Frame>
  );
}
