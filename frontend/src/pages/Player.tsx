// The player: a session guided set by set. Its state is kept on the device with every tap.

import { computed } from "@preact/signals";
import { useEffect, useState } from "preact/hooks";
import { keys } from "../guided/keys";
import { atNow, dayOf } from "../lib/dates";
import { shortDay } from "../lib/format";
import { t } from "../messages/all";
import { AskView } from "../player/AskView";
import { CardView, TurnView, WarmupView } from "../player/CardView";
import { DoneList, EndView, StoppedView } from "../player/EndView";
import * as live from "../player/live";
import { RestView, SetView } from "../player/SetView";
import { save } from "../player/save";
import { type Player as Kept, legOf, workOf } from "../player/session";
import { saidOf } from "../player/words";
import { worksNow } from "../player/works";
import { barred } from "../state/lock";
import { go, goOn, href } from "../state/route";
import { Page } from "./Page";
import "../styles/playerViews.css";
import "../styles/player.css";

async function saveAndLeave(): Promise<void> {
  const to = await save(atNow());
  if (to) goOn("player", to);
}

const said = computed((): string => {
  const now = live.player.value;
  if (!now) return "";
  return saidOf(now, {
    rep: live.rep.value,
    reps: workOf(now)?.amounts[now.set] ?? 0,
    secondsLeft: live.secondsLeft.value,
    paused: live.paused.value,
    over: live.over.value,
  });
});

/** Few words for a screen reader; the tones are not meant for it. */
function Said() {
  return (
    <p class="visually-hidden" role="status">
      {said}
    </p>
  );
}

function View({ now }: { now: Kept }) {
  const leave = () => go("today");
  const work = workOf(now);
  if (barred.value && now.step !== "stopped") {
    return <StoppedView now={now} locked leave={leave} onSave={saveAndLeave} />;
  }
  if (now.step === "stopped") {
    return <StoppedView now={now} locked={false} leave={leave} onSave={saveAndLeave} />;
  }
  if (now.step === "end" || !work) {
    return <EndView now={now} leave={leave} onSave={saveAndLeave} />;
  }
  const props = { now, work, leave };
  switch (now.step) {
    case "warmup":
      return <WarmupView leave={leave} />;
    case "card":
      return <CardView key={now.work} {...props} />;
    case "turn":
      return <TurnView key={`${now.set} ${legOf(now)}`} {...props} />;
    case "set":
      return <SetView key="set" {...props} />;
    case "rest":
      return <RestView key="rest" {...props} />;
    case "ask":
      return now.answer ? (
        <AskView key="ask" {...props} given={now.answer} onStop={saveAndLeave} />
      ) : null;
  }
}

/** A session of another day: it can be saved as it is, or thrown away. */
function Old({ kept }: { kept: Kept }) {
  const p = t.player.old;
  useEffect(() => {
    live.player.value = kept;
  }, []);
  return (
    <Page title={p.title} back="today">
      <section class="card">
        <p>{p.text(shortDay(dayOf(new Date(kept.begunAt))))}</p>
        <DoneList now={kept} />
        <button type="button" class="primary wide" onClick={saveAndLeave}>
          {p.save}
        </button>
        <button
          type="button"
          class="link"
          onClick={() => void live.throwAway().then(() => goOn("player", "today"))}
        >
          {t.player.skip.throwAway}
        </button>
      </section>
    </Page>
  );
}

export function Player() {
  const [old, setOld] = useState<Kept | null>(null);
  const [ready, setReady] = useState(false);
  useEffect(() => {
    let stop: (() => void) | null = null;
    let gone = false;
    void live.readKept().then((kept) => {
      if (gone) return;
      if (kept && live.isOld(kept)) setOld(kept);
      else {
        stop = live.run();
        if (kept) live.goOnWith(kept);
        else live.beginWith(barred.value ? [] : worksNow());
      }
      setReady(true);
    });
    addEventListener("keydown", keys);
    return () => {
      gone = true;
      stop?.();
      removeEventListener("keydown", keys);
    };
  }, []);
  if (!ready) return <Page title={t.player.title}>{t.common.loading}</Page>;
  if (old) return <Old kept={old} />;
  const now = live.player.value;
  if (now) {
    return (
      <>
        <Said />
        <View now={now} />
      </>
    );
  }
  return (
    <Page title={t.player.title} back="today">
      <section class="card">
        <p>{barred.value ? t.lock.waits : t.player.noDose}</p>
        <a class="button quiet wide" href={href(barred.value ? "today" : "log/session")}>
          {barred.value ? t.player.stopped.toToday : t.player.byHand}
        </a>
      </section>
    </Page>
  );
}
