// The first screen: the morning, today's sets and run with their reasons, and what comes next.

import { useEffect, useState } from "preact/hooks";
import { EXERCISES, type Exercise, type Strength } from "../api/types";
import { Confirm } from "../components/Confirm";
import { Section } from "../components/Field";
import { Icon } from "../components/Icon";
import { LockCard } from "../components/LockCard";
import { MissedMorning, MorningCard } from "../components/MorningCard";
import { GoodToKnow, Notices, StopCard } from "../components/Notices";
import { OpenCriteria } from "../components/OpenCriteria";
import { RunCard } from "../components/RunCard";
import { ClosedLine, StrengthCard } from "../components/StrengthCard";
import { TestDue } from "../components/TestDue";
import { WeekStrip } from "../components/WeekStrip";
import { describe, longDay } from "../lib/format";
import { t } from "../messages";
import { reportFlare } from "../state/actions";
import { today } from "../state/clock";
import { locked, openCheck, red } from "../state/lock";
import { href } from "../state/route";
import { liveRows, plan, readDraft, units } from "../state/store";
import { Page } from "./Page";

type Part = [Exercise, Strength];

function parts(): { open: Part[]; closed: Part[] } {
  const all = EXERCISES.map((one): [Exercise, Strength | undefined] => [
    one,
    plan.value?.strength[one],
  ]).filter((pair): pair is Part => pair[1] !== undefined);
  const soonest = ([, s]: Part) => s.next ?? s.earliest ?? "9999";
  return {
    open: all
      .filter(([, s]) => s.rung !== null)
      .sort((a, b) => soonest(a).localeCompare(soonest(b))),
    closed: all.filter(([, s]) => s.rung === null),
  };
}

const trained = (): boolean =>
  liveRows.value.some((row) => row.type === "session" && row.date === today.value);

function NoWork({ stage }: { stage: string }) {
  if (stage !== "A0") return <p>{t.today.noWork}</p>;
  return (
    <>
      <p>{t.today.protect}</p>
      <a class="button quiet wide" href={href("log/walk")}>
        {t.notes.of.walk.title}
      </a>
    </>
  );
}

/** A plan without exercises has notes only. */
function Diary() {
  return (
    <Section title={t.start.stages.DIARY ?? ""}>
      <p>{t.today.diary}</p>
      <a class="button quiet wide" href={href("log")}>
        <Icon name="plus" />
        {t.notes.title}
      </a>
    </Section>
  );
}

/** Guided where something is due or has begun; typing it in afterwards stands beside it. */
function Begin({ due }: { due: boolean }) {
  const [typed, setTyped] = useState(false);
  const [begun, setBegun] = useState(false);
  useEffect(() => {
    void readDraft("session").then((found) => setTyped(found !== null));
    void readDraft("player").then((found) => setBegun(found !== null));
  }, []);
  const guided = begun || due;
  return (
    <>
      {begun && <p class="hint">{t.today.guided.goOnText}</p>}
      {guided && (
        <a class="button primary wide" href={href("player")}>
          <Icon name="play" />
          {begun ? t.today.guided.goOn : t.today.guided.start}
        </a>
      )}
      {typed && <p class="hint">{t.today.resumeText}</p>}
      <a
        class={typed && !guided ? "button primary wide" : "button quiet wide"}
        href={href("log/session")}
      >
        {typed ? t.today.resume : guided ? t.today.guided.byHand : t.today.startOther}
      </a>
    </>
  );
}

function Work() {
  if (!plan.value) {
    return (
      <section class="card">
        <p>{t.today.noPlan}</p>
        <a class="button quiet wide" href={href("log/session")}>
          {t.today.start}
        </a>
      </section>
    );
  }
  if (plan.value.stage === "DIARY") return <Diary />;
  const { open, closed } = parts();
  const due = open.some(([, s]) => (s.next ?? s.earliest ?? "9999") <= today.value);
  return (
    <section class="card" aria-labelledby="work-title">
      <h2 id="work-title">{t.today.work}</h2>
      {open.length === 0 && <NoWork stage={plan.value.stage} />}
      {!due && open.length > 0 && (
        <p class="hint">{trained() ? t.today.enough : t.today.restDay}</p>
      )}
      {open.map(([exercise, strength]) => (
        <StrengthCard key={exercise} exercise={exercise} strength={strength} />
      ))}
      <Begin due={due} />
      {closed.length > 0 && (
        <details class="why" open={open.length === 0}>
          <summary>{t.today.others}</summary>
          <ul class="plain">
            {closed.map(([exercise, strength]) => (
              <ClosedLine key={exercise} exercise={exercise} strength={strength} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function DoneToday() {
  const done = liveRows.value.filter(
    (row) => row.date === today.value && (row.type === "session" || row.type === "run"),
  );
  if (done.length === 0) return null;
  return (
    <Section title={t.today.done}>
      <ul class="done">
        {done.map((row) => (
          <li key={row.id}>
            <Icon name="check" />
            <a href={href(`history/${row.type}/${row.id}`)}>
              {describe(row, units.value).map((text, i) => (
                <span key={i}>{text}</span>
              ))}
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function FlareButton() {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <button type="button" class="quiet wide flare" onClick={() => setAsking(true)}>
        <Icon name="flame" />
        {t.today.flare}
      </button>
      {asking && (
        <Confirm
          title={t.today.flareSure}
          yes={t.today.flareYes}
          onNo={() => setAsking(false)}
          onYes={() => {
            setAsking(false);
            void reportFlare();
          }}
        >
          <p>{t.today.flareText}</p>
        </Confirm>
      )}
    </>
  );
}

export function Today() {
  const stopped = !locked.value && (red.value !== null || openCheck.value !== null);
  return (
    <Page title={t.today.title} above={longDay(today.value)}>
      <div class="columns">
        <div class="column">
          {locked.value && <LockCard />}
          {stopped && <StopCard />}
          {!locked.value && <Notices />}
          <MorningCard />
          <MissedMorning />
          {!locked.value && !stopped && <Work />}
          {!locked.value && !stopped && <TestDue />}
          {!locked.value && <GoodToKnow />}
        </div>
        <div class="column">
          {!locked.value && !stopped && <RunCard />}
          <DoneToday />
          {!locked.value && !stopped && <WeekStrip />}
          {!locked.value && <OpenCriteria />}
          {!locked.value && plan.value && plan.value.state !== "flare" && <FlareButton />}
        </div>
      </div>
    </Page>
  );
}
