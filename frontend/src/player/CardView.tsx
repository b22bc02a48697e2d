// Before a set: the exercise with its figure, dose and why; the other leg's turn; the warm-up.

import { PainScale } from "../components/PainScale";
import { Stepper } from "../components/Stepper";
import { WhyNote } from "../components/WhyNote";
import { AwakeLine, Big } from "../guided/Parts";
import * as format from "../lib/format";
import { fromKg, toKg, weightStep, weightUnit } from "../lib/units";
import { t } from "../messages/all";
import { isHold, takesLoad } from "../state/sessionDraft";
import { plan, units } from "../state/store";
import { Demonstration } from "./Demonstration";
import { Frame } from "./Frame";
import { tap, turn } from "./live";
import { legOf, type Player, startSet, type Work } from "./session";
import { changeWork, warmedUp } from "./steps";
import { amountWords, doseWords, howWords, placeWords } from "./words";

type Props = { now: Player; work: Work; leave: () => void };

/** Weight by stepper; what the plan says stands beside it. */
export function Load({ work }: { work: Work }) {
  if (!takesLoad(work.prescribed.rung) && work.load_kg === 0) return null;
  const unit = units.value;
  const shown = fromKg(work.load_kg, unit);
  const more = work.load_kg > (work.prescribed.load_kg ?? 0);
  return (
    <div>
      <div class="line">
        <span>{t.log.load}</span>
        <Stepper
          label={t.log.load}
          value={shown}
          step={weightStep(unit)}
          max={200}
          text={format.number(shown, 2)}
          unit={weightUnit(unit)}
          onChange={(value) => turn((old) => changeWork(old, { load_kg: toKg(value, unit) }))}
        />
      </div>
      {more && <p class="hint">{t.player.more}</p>}
    </div>
  );
}

function Tempo({ work }: { work: Work }) {
  const { pace } = work;
  if (isHold(work.prescribed.rung) || pace.least >= pace.most) return null;
  return (
    <div class="line">
      <span>{t.player.tempo}</span>
      <Stepper
        label={t.player.tempo}
        value={pace.down}
        min={pace.least}
        max={pace.most}
        unit="s"
        onChange={(down) => turn((old) => changeWork(old, { pace: { ...pace, down } }))}
      />
    </div>
  );
}

const beginWords = (leg: "left" | "right" | null): string =>
  leg ? t.player.beginLeg[leg] : t.player.begin;

export function CardView({ now, work, leave }: Props) {
  const p = t.player;
  const leg = legOf(now);
  const strength = plan.value?.strength[work.exercise];
  const reasons = strength?.rung === work.prescribed.rung ? strength.reasons : undefined;
  return (
    <Frame
      title={t.exercise[work.exercise] ?? work.exercise}
      place={now.works.length > 1 ? p.exerciseOf(now.work + 1, now.works.length) : ""}
      leave={leave}
      foot={
        <Big icon="play" onClick={() => tap(startSet)}>
          {beginWords(leg)}
        </Big>
      }
    >
      <div class="player-columns">
        <div class="player-figure">
          <Demonstration rung={work.prescribed.rung} pace={work.pace} leg={leg ?? "both"} />
        </div>
        <div class="stack">
          <p class="rung">
            {t.rung[work.prescribed.rung]} <span class="rule">{work.prescribed.rung}</span>
          </p>
          <p class="player-dose">{doseWords(work)}</p>
          <p>{howWords(work.prescribed.rung)}</p>
          {leg && work.legs.length > 1 && <p class="hint">{p.legFirst[leg]}</p>}
          {(takesLoad(work.prescribed.rung) || work.pace.least < work.pace.most) && (
            <div class="player-settings">
              <Load work={work} />
              <Tempo work={work} />
            </div>
          )}
          <AwakeLine />
          <WhyNote reasons={reasons} />
          <details class="why">
            <summary>{p.beforeFold}</summary>
            <PainScale
              label={p.before}
              quiet
              value={work.pain_before}
              onChange={(pain_before) => turn((old) => changeWork(old, { pain_before }))}
            />
          </details>
        </div>
      </div>
    </Frame>
  );
}

/** The other leg, or the next set where no rest is left. */
export function TurnView({ now, work, leave }: Props) {
  const leg = legOf(now);
  const p = t.player;
  return (
    <Frame
      title={leg ? p.turn[leg] : p.nextSet}
      place={placeWords(now)}
      leave={leave}
      focus="button"
      foot={
        <Big icon="play" onClick={() => tap(startSet)}>
          {beginWords(leg)}
        </Big>
      }
    >
      <div class="player-figure">
        <Demonstration rung={work.prescribed.rung} pace={work.pace} leg={leg ?? "both"} />
      </div>
      <p class="player-dose player-centre">{amountWords(now)}</p>
      {leg && now.leg > 0 && <p class="player-soft player-centre">{p.turnSame}</p>}
      <Load work={work} />
    </Frame>
  );
}

export function WarmupView({ leave }: { leave: () => void }) {
  const p = t.player.warmup;
  return (
    <Frame
      title={p.title}
      place={t.exercise.NH ?? ""}
      leave={leave}
      foot={
        <Big icon="check" onClick={() => tap(warmedUp)}>
          {p.done}
        </Big>
      }
    >
      <section class="card">
        <p>{p.text}</p>
        <ul class="player-moves">
          {p.moves.map((move) => (
            <li key={move}>{move}</li>
          ))}
        </ul>
        <p>{p.place}</p>
        <p class="hint">{p.soreness}</p>
      </section>
    </Frame>
  );
}
