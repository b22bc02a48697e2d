// The sheet for the physio: what it is given, in ink. Where it comes from, the runner's own
// device or a link, it does not know; a part that is null is not there.

import type { ComponentChildren } from "preact";
import type { Alert, Episode, Exercise, Plan, Row, Shared } from "../api/types";
import { EXERCISES } from "../api/types";
import { MARKED, ReportChart } from "../charts/ReportChart";
import { type Day, daysBetween } from "../lib/dates";
import { describe, distance, dose, fullDay, nearDay, shortDay, yearDay } from "../lib/format";
import type { Units } from "../lib/units";
import { t } from "../messages/all";
import { capsOf } from "../state/caps";
import { type Limits, limitLines } from "../state/limits";
import { asDose } from "../state/overlay";
import type { ReportWeek } from "../state/report";
import { nextStep } from "../state/runDraft";
import { Icon } from "./Icon";
import "../styles/print.css";
import "../styles/report.css";

/** A day without its year may be that of another year beyond so many days. */
const RECENT = 300;

type Doses = NonNullable<Shared["doses"]>;
type Strength = NonNullable<Doses["strength"][Exercise]>;
export type Line = Pick<Row, "type" | "date" | "body">;

export type SheetData = {
  units: Units;
  today: Day;
  name: string | null;
  who: Pick<
    Episode,
    | ("pattern" | "side" | "severity" | "onset" | "started" | "ended")
    | ("baseline_morning_pain" | "goal_week_m")
  > | null;
  /** What the runner expects, in words; may be empty. */
  expects?: string;
  flags: { open: readonly string[]; alerts: readonly Alert[] } | null;
  /** The questions about the pain as they were answered last. */
  answers: Shared["answers"];
  pain: {
    weeks: readonly ReportWeek[];
    /** Of what was planned in the last 28 days. */
    kept: { done: number; planned: number } | null;
  } | null;
  stage: { stage: string; criteria: Plan["criteria"] } | null;
  doses: Pick<Doses, "strength" | "running"> | null;
  limits: Limits | null;
  tests: readonly Line[] | null;
  /** What happened, under one heading or several. */
  happened: readonly { title: string; lines: readonly Line[] }[];
};

export function Part({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section class="report-part">
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function Who({ who, name, expects, today, units }: SheetData) {
  const facts = who
    ? [
        `${t.start.patternIs[who.pattern]} (${t.inside({ left: t.common.left, right: t.common.right, both: t.common.both }[who.side])})`,
        who.severity ? t.report.severity[who.severity] : "",
        t.report.since(yearDay(who.onset)),
        t.report.started(yearDay(who.started)),
        who.ended ? t.share.page.planEnded(yearDay(who.ended)) : "",
        t.report.usual(who.baseline_morning_pain),
        who.goal_week_m ? t.report.goal(distance(who.goal_week_m, units, 0)) : "",
        expects ?? "",
      ]
    : [];
  return (
    <header class="report-who">
      <p>
        <strong>{name === null ? t.share.page.unnamed : t.report.who(name)}</strong>
        <span>{t.report.made(fullDay(today))}</span>
      </p>
      {who && <p>{facts.filter(Boolean).join(" · ")}</p>}
    </header>
  );
}

function Flags({ open, alerts }: NonNullable<SheetData["flags"]>) {
  return (
    <>
      {open.map((id) => (
        <p key={id} class="report-flag">
          <Icon name="warn" /> {t.report.flag} {t.check.flagOf(id)?.question ?? id} ({id})
        </p>
      ))}
      {alerts
        .filter((one) => !open.includes(one.rule))
        .map((one) => (
          <p key={one.rule} class="report-flag">
            <Icon name="warn" /> {one.text}
          </p>
        ))}
    </>
  );
}

/** In few lines: what the answers suggest, and each of them in a running text. */
function AnswersGiven({ answers }: { answers: NonNullable<SheetData["answers"]> }) {
  const { pattern, date, flags } = answers;
  const name = pattern ? t.screening.names[pattern] : t.screening.notAll;
  return (
    <Part title={t.screening.sheet}>
      <p>
        <strong>{t.screening.sheetSuggests(name, yearDay(date))}</strong>
        {flags.length > 0 && ` · ${flags.join(", ")}`}
      </p>
      <p class="report-answers">
        {answers.answers.map(({ id, question, answer }) => (
          <span key={id}>
            {t.screening.short[id] ?? question}: <strong>{answer}.</strong>{" "}
          </span>
        ))}
      </p>
    </Part>
  );
}

function Criteria({ criteria }: { criteria: Plan["criteria"] }) {
  return (
    <ul class="report-list">
      {criteria.map((one) => (
        <li key={one.id}>
          <span class="report-box" aria-hidden="true">
            {one.met ? "☑" : "☐"}
          </span>
          <span>
            <span class="visually-hidden">
              {one.met ? t.report.stageMet : t.report.stageOpen}:{" "}
            </span>
            {one.text}
            {!one.met && one.now && <span class="hint"> ({one.now})</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}

type DoseProps = { exercise: Exercise; strength: Strength } & Pick<SheetData, "today" | "units">;

function Dose({ exercise, strength, today, units }: DoseProps) {
  const now = asDose(strength);
  const band = strength.band as keyof typeof t.band | null | undefined;
  return (
    <li>
      <strong>{t.exercise[exercise]}:</strong>{" "}
      {now ? `${dose(now, units)}, ${t.rung[now.rung]} (${now.rung})` : t.report.noDose}
      {strength.next && ` · ${nearDay(strength.next, today)}`}
      {band && ` · ${t.report.band}: ${t.band[band]}`}
      {strength.reasons[0] && <span class="hint"> {strength.reasons[0].text}</span>}
    </li>
  );
}

function RunNow({ running, units }: { running: Doses["running"]; units: Units }) {
  const caps = capsOf(running);
  const km = (metres: number) => distance(metres, units, 1);
  const parts = [
    t.runState[nextStep(running) ?? ""],
    ...(caps ? [t.report.week(km(caps.done), km(caps.week))] : []),
    ...(running.run_cap_m ? [t.report.oneRun(km(running.run_cap_m))] : []),
  ];
  return (
    <li>
      <strong>{t.report.running}:</strong> {parts.filter(Boolean).join(" · ")}
      {running.reasons?.[0] && <span class="hint"> {running.reasons[0].text}</span>}
    </li>
  );
}

function Doses({
  doses,
  limits,
  units,
  today,
}: SheetData & { doses: Pick<Doses, "strength" | "running"> }) {
  const bounds = limits ? limitLines(limits, units) : [];
  const none = EXERCISES.every((one) => !doses.strength[one]) && !doses.running.state;
  return (
    <Part title={t.report.doses}>
      {none && <p>{t.report.noDoses}</p>}
      <ul class="report-doses">
        {EXERCISES.map((one) => {
          const strength = doses.strength[one];
          return (
            strength && (
              <Dose key={one} exercise={one} strength={strength} today={today} units={units} />
            )
          );
        })}
        {doses.running.state && <RunNow running={doses.running} units={units} />}
        {bounds.length > 0 && (
          <li>
            <strong>{t.share.page.limits}:</strong> {bounds.map((one) => one.text).join(" · ")}
          </li>
        )}
      </ul>
    </Part>
  );
}

type LinesProps = { lines: readonly Line[]; none: string; today: Day; units: Units };

function Lines({ lines, none, today, units }: LinesProps) {
  if (lines.length === 0) return <p>{none}</p>;
  return (
    <ul class="report-list">
      {lines.map((line, i) => (
        <li key={i}>
          <span class="report-day">
            {daysBetween(line.date, today) > RECENT ? yearDay(line.date) : shortDay(line.date)}
          </span>
          <span>
            {line.type === "flare" ? t.timeline.kinds.flare : describe(line, units).join(" · ")}
          </span>
        </li>
      ))}
    </ul>
  );
}

const keptOf = ({ done, planned }: { done: number; planned: number }): string =>
  planned > 0 ? t.report.kept(done, planned) : "";

/** What the letters in the chart stand for, of those that there are. */
function marks(happened: readonly Line[]): string {
  const kinds = MARKED.filter((kind) => happened.some((line) => line.type === kind));
  const { letters, kinds: names } = t.timeline;
  return kinds.map((kind) => `${letters[kind]}: ${names[kind]}.`).join(" ");
}

/** Whether a colour stands on the sheet, and so asks for its meaning. */
const isBanded = (doses: SheetData["doses"]): boolean =>
  EXERCISES.some((one) => doses?.strength[one]?.band);

export function Sheet({ data, children }: { data: SheetData; children?: ComponentChildren }) {
  const { flags, pain, stage, doses, tests, happened, today, units } = data;
  const lines = happened.flatMap((one) => one.lines);
  return (
    <article class="card report">
      <Who {...data} />
      {flags && <Flags {...flags} />}
      {data.answers && <AnswersGiven answers={data.answers} />}
      {pain && (
        <Part title={t.report.weeksTitle}>
          <ReportChart weeks={pain.weeks} happened={lines} units={units} />
          <p class="hint">
            {t.report.key} {marks(lines)} {pain.kept ? keptOf(pain.kept) : ""}
          </p>
        </Part>
      )}
      <div class="report-columns">
        {stage && (
          <Part title={t.report.stage}>
            <p>
              <strong>{t.start.stages[stage.stage] ?? stage.stage}</strong>
            </p>
            <Criteria criteria={stage.criteria} />
          </Part>
        )}
        {doses && <Doses {...data} doses={doses} />}
        {tests && (
          <Part title={t.report.tests}>
            <Lines lines={tests} none={t.report.noTests} today={today} units={units} />
          </Part>
        )}
        {happened.map((one) => (
          <Part key={one.title} title={one.title}>
            <Lines lines={one.lines} none={t.report.nothing} today={today} units={units} />
          </Part>
        ))}
      </div>
      {children}
      <p class="hint">
        {t.report.note} {isBanded(doses) && t.report.bands}
      </p>
    </article>
  );
}
