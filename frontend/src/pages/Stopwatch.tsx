// The timer of a test that counts up: it goes on by the wall clock while the page is closed.

import { signal } from "@preact/signals";
import { useEffect, useState } from "preact/hooks";
import { Choice } from "../components/Choice";
import { PainScale } from "../components/PainScale";
import { DONE, LONG_S } from "../guided/cues";
import { runLoop } from "../guided/loop";
import { AwakeLine } from "../guided/Parts";
import { Signals } from "../guided/signals";
import { wanted } from "../guided/wanted";
import { duration } from "../lib/format";
import { t } from "../messages/all";
import type { Timed } from "../state/nouns";
import { href, replace } from "../state/route";
import { dropWatch, keepWatch, readWatch, toForm } from "../stopwatch/keep";
import {
  CAP_MIN,
  capMs,
  goneMs,
  isOver,
  isWalk,
  mayBegin,
  runningOf,
  stopPain,
  type Watch,
} from "../stopwatch/watch";
import { Page } from "./Page";
import "../styles/stopwatch.css";

const now = signal(Date.now());

/** One tone when it is enough. */
const signals = new Signals<Timed>(
  ([part]) => [
    { at: part?.ms ?? 0, sound: "done", hertz: DONE, lasts: 2 * LONG_S, word: "done", buzz: 800 },
  ],
  () => t.stopwatch.enough,
);

const titleOf = (noun: Timed): string =>
  noun === "morning" ? t.log.morning : t.notes.of[noun].title;

const howOf = (noun: Timed): readonly string[] =>
  noun === "morning" ? [t.today.morningHow] : (t.noteForm.of[noun].how ?? []);

const formOf = (noun: Timed): string => (noun === "morning" ? "today" : `log/${noun}`);

function Begin({ noun, onBegin }: { noun: Timed; onBegin: (watch: Watch) => void }) {
  const say = t.stopwatch;
  const [before, setBefore] = useState<number | null>(null);
  const [seat, setSeat] = useState<string | null>(null);
  return (
    <section class="card stack" aria-label={titleOf(noun)}>
      <ol class="how-steps">
        {howOf(noun).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
      {noun === "sitting" && (
        <>
          <Choice
            optional
            label={say.seat}
            options={t.noteForm.seats.map((value) => ({ value, label: value }))}
            value={seat}
            onChange={setSeat}
          />
          <PainScale optional label={say.before} value={before} onChange={setBefore} />
        </>
      )}
      {mayBegin(before) ? (
        <button
          type="button"
          class="primary wide"
          onClick={() => onBegin({ noun, before, seat, startedAt: Date.now() })}
        >
          {say.start}
        </button>
      ) : (
        <p class="fault" role="alert">
          {say.otherDay}
        </p>
      )}
      <a class="button quiet wide" href={href(formOf(noun))}>
        {say.byHand}
      </a>
    </section>
  );
}

function Clock({ watch }: { watch: Watch }) {
  const gone = goneMs(watch, now.value);
  return (
    <>
      <p class="stopwatch-time" role="timer" aria-live="off">
        {duration(Math.floor(gone / 1000))}
      </p>
      <progress
        aria-label={t.stopwatch.of(CAP_MIN[watch.noun])}
        value={gone}
        max={capMs(watch.noun)}
      />
    </>
  );
}

/** What is said while it runs; a component of its own, since it seldom changes. */
function Said({ watch }: { watch: Watch }) {
  const say = t.stopwatch;
  const { noun, before } = watch;
  if (isOver(watch, now.value)) return <p role="status">{say.enough}</p>;
  const rule = noun === "sitting" ? say.stopAt(stopPain(before)) : say.stops[noun];
  return <p role="status">{isWalk(watch, now.value) ? say.longWalk : rule}</p>;
}

function Runs({ watch, onDrop }: { watch: Watch; onDrop: () => void }) {
  const say = t.stopwatch;
  return (
    <section class="card stack stopwatch" aria-label={titleOf(watch.noun)}>
      <Clock watch={watch} />
      <Said watch={watch} />
      <AwakeLine />
      <button
        type="button"
        class="primary wide"
        onClick={() => void toForm(watch, Date.now()).then((path) => path && replace(path))}
      >
        {say.stop[watch.noun]}
      </button>
      <p class="hint">{say.goesOn}</p>
      <button type="button" class="link" onClick={onDrop}>
        {say.drop}
      </button>
    </section>
  );
}

export function Stopwatch({ noun }: { noun: Timed }) {
  const [kept, setKept] = useState<Watch | null | undefined>(undefined);
  useEffect(() => {
    void readWatch().then(setKept);
  }, []);

  useEffect(() => {
    if (!kept) return;
    const look = () => signals.look(runningOf(kept), Date.now(), wanted.value);
    const draw = (at: number) => {
      // Drawn anew once a second.
      if (Math.floor(at / 1000) !== Math.floor(now.value / 1000)) now.value = at;
    };
    now.value = Date.now();
    return runLoop({
      look,
      draw,
      shown: (at) => {
        now.value = at;
        signals.anchor(at);
      },
      hidden: () => undefined,
      left: () => signals.close(),
    });
  }, [kept]);

  const title = titleOf(noun);
  if (kept === undefined) return <Page title={title}>{t.common.loading}</Page>;
  async function begin(watch: Watch) {
    await keepWatch(watch);
    setKept(watch);
    signals.wake();
  }
  return (
    <Page title={title} back={formOf(noun)}>
      <div class="narrow">
        {kept && kept.noun !== noun ? (
          <section class="card stack">
            <p>{t.stopwatch.other(titleOf(kept.noun))}</p>
            <a class="button primary wide" href={href(`log/${kept.noun}/timer`)}>
              {t.stopwatch.goOn}
            </a>
          </section>
        ) : kept ? (
          <Runs watch={kept} onDrop={() => void dropWatch().then(() => setKept(null))} />
        ) : (
          <Begin noun={noun} onBegin={(watch) => void begin(watch)} />
        )}
      </div>
    </Page>
  );
}
