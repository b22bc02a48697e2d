// The end of a session: what was done, how it feels now, glutes and core, and the one save.

import { Tick } from "../components/Choice";
import { Field } from "../components/Field";
import { FlagTexts } from "../components/FlagTexts";
import { PainScale } from "../components/PainScale";
import { Stepper } from "../components/Stepper";
import { Big } from "../guided/Parts";
import { exerciseLine } from "../lib/format";
import { t } from "../messages/all";
import { lockFlags } from "../state/lock";
import { units } from "../state/store";
import { Frame } from "./Frame";
import { turn } from "./live";
import { hasWork, toLog } from "./log";
import type { Finish, Player } from "./session";

const finish = (change: Partial<Finish>) =>
  turn((old) => ({ ...old, finish: { ...old.finish, ...change } }));

/** What goes into the log, in a line an exercise and leg. */
export function DoneList({ now }: { now: Player }) {
  if (!hasWork(now)) return <p>{t.player.end.nothing}</p>;
  return (
    <ul class="player-done">
      {toLog(now, Date.now()).exercises.map((log) => (
        <li key={`${log.exercise}${log.side}`}>
          <span>{exerciseLine(log, units.value)}</span>
          <span class="player-soft">{t.history.pain(log.pain_during)}</span>
        </li>
      ))}
    </ul>
  );
}

type Props = { now: Player; leave: () => void; onSave: () => void };

export function EndView({ now, leave, onSave }: Props) {
  const p = t.player.end;
  const { finish: given } = now;
  const some = hasWork(now) || given.glutes;
  return (
    <Frame
      title={p.title}
      place={t.player.title}
      leave={leave}
      foot={
        <Big icon="check" onClick={onSave}>
          {some ? p.save : t.player.stopped.toToday}
        </Big>
      }
    >
      <div class="player-columns">
        <section class="card" aria-label={p.done}>
          <h2>{p.done}</h2>
          {now.ending && hasWork(now) && <p class="hint">{p.early}</p>}
          <DoneList now={now} />
          {hasWork(now) && (
            <PainScale
              label={p.after}
              optional
              value={given.pain_after}
              onChange={(pain_after) => finish({ pain_after })}
            />
          )}
        </section>
        <section class="card" aria-label={t.common.more}>
          <Tick
            checked={given.glutes}
            onChange={(glutes) => finish({ glutes })}
            more={p.glutesMore}
          >
            {p.glutes}
          </Tick>
          {given.glutes && (
            <div class="line">
              <span>{p.glutesMin}</span>
              <Stepper
                label={p.glutes}
                value={given.glutes_min}
                min={5}
                max={90}
                step={5}
                unit={p.minutes}
                onChange={(glutes_min) => finish({ glutes_min })}
              />
            </div>
          )}
          <Tick checked={given.analgesic} onChange={(analgesic) => finish({ analgesic })}>
            {t.log.analgesic}
          </Tick>
          <Field
            label={t.log.note}
            optional
            maxLength={1000}
            value={given.note}
            onText={(note) => finish({ note })}
          />
        </section>
      </div>
    </Frame>
  );
}

/** After a RED set, or when something else stopped the training meanwhile. */
export function StoppedView({ now, leave, onSave, locked }: Props & { locked: boolean }) {
  const p = t.player.stopped;
  const some = hasWork(now);
  return (
    <Frame
      title={p.title}
      leave={leave}
      foot={
        <Big grave onClick={onSave}>
          {some ? (locked ? t.player.end.save : p.save) : p.toToday}
        </Big>
      }
    >
      <section class="card">
        <p>{locked ? p.locked : p.text}</p>
        {lockFlags.value.length > 0 && <FlagTexts ids={lockFlags.value} />}
        {some && <DoneList now={now} />}
      </section>
    </Frame>
  );
}
