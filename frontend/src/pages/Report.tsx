// One page for the physio, made to be read in two minutes: on the screen, on paper, as a PDF.

import { useEffect, useState } from "preact/hooks";
import type { Asked, Plan, Row } from "../api/types";
import { NoPlan } from "../components/NoPlan";
import { Part, Sheet, type SheetData } from "../components/Sheet";
import { yearDay } from "../lib/format";
import { t } from "../messages/all";
import { isWhole, outcomeOf } from "../screening/kept";
import { textOf } from "../screening/marks";
import { fromEvent } from "../screening/path";
import { useAsked } from "../screening/useAsked";
import { limitsNow } from "../state/clinician";
import { today } from "../state/clock";
import { flags, locked } from "../state/lock";
import { backByOf, predictionsOf } from "../state/prediction";
import { eventsOf, newestTests, QUESTIONS, weeksOf, withSeen } from "../state/report";
import { href } from "../state/route";
import { screeningsOf } from "../state/screenings";
import { account, episode, liveRows, plan, readDraft, units, writeDraft } from "../state/store";
import { timeline } from "../state/timeline";
import { Page } from "./Page";

function Questions() {
  const [text, setText] = useState("");
  useEffect(() => {
    void readDraft<string>(QUESTIONS).then((kept) => kept && setText(kept));
  }, []);
  return (
    <Part title={t.report.questions}>
      <textarea
        class="report-questions"
        aria-label={t.report.questions}
        rows={4}
        maxLength={1000}
        value={text}
        onInput={(event) => {
          setText(event.currentTarget.value);
          void writeDraft(QUESTIONS, event.currentTarget.value);
        }}
      />
      <p class="hint not-printed">{t.report.questionsHint}</p>
      {/* A field on paper shows only what fits into it. */}
      <p class="report-asked">{text}</p>
    </Part>
  );
}

/** What the runner expects, as it was said; nothing is held against anybody. */
function expects(started: string): string {
  const [newest] = predictionsOf(liveRows.value, started);
  const day = backByOf(newest);
  return newest && day ? t.report.expects(yearDay(day), yearDay(newest.date)) : "";
}

/** The newest answers in the words of the questions that the device keeps. */
function answersGiven(rows: readonly Row[], asked: Asked | null): SheetData["answers"] {
  const [newest] = screeningsOf(rows);
  if (!newest?.body || !asked) return null;
  const told = fromEvent(newest.body);
  const isKnown = told.version === asked.version && isWhole(asked, told);
  return {
    date: newest.date,
    pattern: isKnown ? outcomeOf(asked, told).pattern : null,
    flags: (newest.body.flags as string[] | undefined) ?? [],
    answers: Object.entries(told.answers).map(([id, key]) => ({
      id,
      question: asked.questions.find((one) => one.id === id)?.text ?? id,
      answer: textOf(asked, id, key),
    })),
  } as SheetData["answers"];
}

/** All that the device knows: it is the runner's own. */
function ownSheet(now: Plan, started: string, asked: Asked | null): SheetData {
  const rows = liveRows.value;
  const seen = withSeen(rows, timeline.value?.markers ?? []);
  return {
    units: units.value,
    today: today.value,
    name: account.value?.email ?? "",
    who: episode.value?.body ?? null,
    expects: expects(started),
    flags: {
      open: flags.value,
      alerts: now.alerts.filter((one) => one.level !== "info"),
    },
    answers: answersGiven(rows, asked),
    pain: { weeks: weeksOf(rows, today.value), kept: timeline.value?.kept ?? null },
    stage: now,
    // What was planned before a flag is not offered by paper either.
    doses: locked.value ? { strength: {}, running: {} } : now,
    limits: limitsNow().limits,
    tests: newestTests(rows, started),
    happened: [{ title: t.report.events, lines: eventsOf(seen, today.value) }],
  };
}

export function Report() {
  const { found } = useAsked();
  const started = episode.value?.body?.started;
  return (
    <Page title={t.report.title} back="timeline">
      {plan.value && started ? (
        <>
          <div class="card stack not-printed">
            <p>{t.report.about}</p>
            <button type="button" class="primary wide" onClick={() => print()}>
              {t.report.print}
            </button>
            <a class="button quiet wide" href={href("share")}>
              {t.share.open}
            </a>
          </div>
          <Sheet data={ownSheet(plan.value, started, found.kind === "found" ? found.asked : null)}>
            <Questions />
          </Sheet>
        </>
      ) : started ? (
        <p class="card">{t.today.noPlan}</p>
      ) : (
        <NoPlan />
      )}
    </Page>
  );
}
