// The first screen: the morning, today's sets and run with their reasons, and what comes next.

import { useEffect, useState } from "preact/hooks";
import { EXERCISES, type Exercise, type Strength } from "../api/types";
import { Below } from "../components/Below";
import { DoneMark, DoneWord } from "../components/DoneMark";
import { Section } from "../components/Field";
import { FlareButton } from "../components/FlareButton";
import { Icon } from "../components/Icon";
import { later } from "../components/Later";
import { LearnCard } from "../components/LearnCard";
import { LockCard } from "../components/LockCard";
import { MissedMorning, MorningCard } from "../components/MorningCard";
import { GoodToKnow, Notices, StopCard } from "../components/Notices";
import { RunCard, Unlogged } from "../components/RunCard";
import { ClosedLine, StrengthCard } from "../components/StrengthCard";
import { TestDue } from "../components/TestDue";
import { WeekStrip } from "../components/WeekStrip";
import { describe, longDay } from "../lib/format";
import { t } from "../messages";
import { wasStopped } from "../state/begun";
import { today, travelled } from "../state/clock";
import { barred, locked, stopped } from "../state/lock";
import { openRun } from "../state/openRun";
import { href } from "../state/route";
import { dueExercises } from "../state/sessionStart";
import { shareNotes } from "../state/shareNotes";
import { liveRows, plan, readDraft, units } from "../state/store";
import { Page } from "./Page";

const OpenRun = later(() => import("../components/OpenRun").then((one) => one.OpenRun));
const OpenCriteria = later(() =>
  import("../components/OpenCriteria").then((one) => one.OpenCriteria),
);
const PathCard = later(() => import("../paths/PathCard").then((one) => one.PathCard));
const ClinicianNotes = later(() =>
  import("../components/ClinicianNotes").then((one) => one.ClinicianNotes),
);
const Travelled = later(() => import("../components/Travelled").then((one) => one.Travelled));
const InstallCard = later(() => import("../components/Install").then((one) => one.InstallCard));

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
      <a class="button primary wide" href={href("log/diary")}>
        <Icon name="plus" />
        {t.notes.of.diary.title}
      </a>
      <a class="button quiet wide" href={href("log")}>
        <Icon name="plus" />
        {t.notes.title}
      </a>
      <a class="button quiet wide" href={href("bring")}>
        {t.lock.bring}
      </a>
    </Section>
  );
}

type Drafts = {
  /** A session half-filled by hand. */
  typed: boolean;
  /** A guided session that was left in the middle. */
  begun: boolean;
};

function useDrafts(): Drafts {
  const [typed, setTyped] = useState(false);
  const [begun, setBegun] = useState(false);
  useEffect(() => {
    void readDraft("session").then((found) => setTyped(found !== null));
    void readDraft("player").then((found) => setBegun(found !== null));
  }, []);
  return { typed, begun };
}

/** Above the exercises, so that it is on the first screen of a small phone. */
function Begin({ begun }: Drafts) {
  return (
    <>
      {begun && <p class="hint">{t.player.goOnText}</p>}
      <a class="button primary wide" href={href("player")}>
        <Icon name="play" />
        {begun ? t.player.goOn : t.player.start}
      </a>
    </>
  );
}

/** What was done without the app is typed in afterwards. */
function ByHand({ typed, guided }: { typed: boolean; guided: boolean }) {
  return (
    <>
      {typed && <p class="hint">{t.today.resumeText}</p>}
      <a
        class={typed && !guided ? "button primary wide" : "button quiet wide"}
        href={href("log/session")}
      >
        {typed ? t.today.resume : guided ? t.player.byHand : t.today.startOther}
      </a>
    </>
  );
}

const card = ([exercise, strength]: Part) => (
  <StrengthCard key={exercise} exercise={exercise} strength={strength} />
);

function Work() {
  const drafts = useDrafts();
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
  const [soonest, others] = [open.slice(0, 1), open.slice(1)];
  const due = dueExercises().length > 0;
  const guided = due || drafts.begun;
  return (
    <section class="card" aria-labelledby="work-title">
      <h2 id="work-title">{t.today.work}</h2>
      {guided && <Begin {...drafts} />}
      {open.length === 0 && <NoWork stage={plan.value.stage} />}
      {!due && open.length > 0 && (
        <p class="hint">{trained() ? t.today.enough : t.today.restDay}</p>
      )}
      {soonest.map(card)}
      <Below>
        {others.map(card)}
        <ByHand typed={drafts.typed} guided={guided} />
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
      </Below>
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
            <DoneMark stopped={wasStopped(row)} />
            <a href={href(`history/${row.type}/${row.id}`)}>
              {describe(row, units.value).map((text, i) => (
                <span key={i}>{text}</span>
              ))}
            </a>
            {wasStopped(row) && <DoneWord stopped />}
          </li>
        ))}
      </ul>
    </Section>
  );
}

export function Today() {
  return (
    <Page title={t.today.title} above={longDay(today.value)}>
      <div class="columns">
        <div class="column">
          {locked.value && <LockCard />}
          {!locked.value && stopped.value && <StopCard />}
          {!locked.value && <Notices />}
          <MorningCard />
          <MissedMorning />
          {openRun() && <OpenRun />}
          {shareNotes.value.length > 0 && <ClinicianNotes />}
          <PathCard calm={false} />
          {!barred.value && <Work />}
          {!locked.value && travelled.value && <Travelled />}
          <Below>
            {!barred.value && <TestDue />}
            {!locked.value && <GoodToKnow />}
            <PathCard calm />
            <LearnCard />
          </Below>
        </div>
        <div class="column">
          <Below>
            {barred.value ? <Unlogged /> : <RunCard />}
            <DoneToday />
            {!barred.value && <WeekStrip />}
            {!locked.value && <OpenCriteria />}
            <FlareButton />
            {!barred.value && <InstallCard />}
          </Below>
        </div>
      </div>
    </Page>
  );
}
