// What to bring to a professional and what to say there, filled in from the log on the device.

import type { ComponentChildren } from "preact";
import type { Row, Run, Session } from "../api/types";
import type { Spot } from "../bodymap/areas";
import { nameSpots } from "../bodymap/names";
import { Section } from "../components/Field";
import { describe, yearDay } from "../lib/format";
import { t } from "../messages/all";
import { flags } from "../state/lock";
import { flagOf } from "../state/overlay";
import { href } from "../state/route";
import { screeningsOf } from "../state/screenings";
import { episode, liveRows, plan, units } from "../state/store";
import { Page } from "./Page";
import "../styles/learn.css";

const MOST = 4;

function qualitiesOf(row: Row): string[] {
  const body = row.body as (Session & Run) | null;
  const found = body?.exercises?.flatMap((log) => log.quality ?? []) ?? body?.quality ?? [];
  return [...new Set(found)].map((one) => t.inside(t.quality[one] ?? one));
}

function Said({ title, lines, none }: { title: string; lines: string[]; none: string }) {
  return (
    <>
      <h3>{title}</h3>
      {lines.length === 0 ? <p>{none}</p> : <List lines={lines} />}
    </>
  );
}

const List = ({ lines }: { lines: readonly string[] }) => (
  <ul class="read-list">
    {lines.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
);

const dated = (row: Row, words: readonly string[]): string =>
  `${yearDay(row.date)}: ${words.join(" · ")}`;

/** What was told here, and what only the plan knows of, like the answers of its beginning. */
function flagLines(): string[] {
  const alerts = plan.value?.alerts.map((alert) => alert.rule) ?? [];
  const known = [...flags.value, ...alerts].filter((id) => t.check.flagOf(id));
  return [...new Set(known)].map((id) => {
    const row = liveRows.value.find((one) => one.type === "red_flag" && flagOf(one) === id);
    const question = t.check.flagOf(id)?.question ?? id;
    return row ? `${question} (${t.bring.noted(yearDay(row.date))})` : question;
  });
}

/** Where it hurts, as it was tapped or chosen in the questions about the pain. */
function whereLines(): string[] {
  const row =
    screeningsOf(liveRows.value)[0] ?? liveRows.value.find(({ type }) => type === "diary");
  const spots = (row?.body?.spots as Spot[] | undefined) ?? [];
  return row && spots.length > 0 ? [dated(row, [nameSpots(spots)])] : [];
}

/** The newest work, with its pain and how it felt. */
function feltLines(): string[] {
  const work = liveRows.value.filter((row) => row.type === "session" || row.type === "run");
  return work.slice(0, 2).map((row) => {
    const felt = qualitiesOf(row);
    return dated(row, [...describe(row, units.value), ...(felt.length > 0 ? [t.list(felt)] : [])]);
  });
}

function triedLines(): string[] {
  const body = episode.value?.body;
  const plans = body
    ? [t.bring.triedPlan(t.start.patternIs[body.pattern], yearDay(body.started))]
    : [];
  const treated = liveRows.value.filter((row) => row.type === "treatment").slice(0, MOST);
  return [...plans, ...treated.map((row) => dated(row, describe(row, units.value)))];
}

function beganLines(): string[] {
  const body = episode.value?.body;
  if (!body) return [];
  const leg = { left: t.common.left, right: t.common.right, both: t.common.both }[body.side];
  return [t.bring.beganOn(yearDay(body.onset), t.inside(leg))];
}

/** The page is of a plan. */
function Show({ children }: { children: ComponentChildren }) {
  const say = t.bring;
  if (!plan.value || !episode.value) return <p>{say.noPage}</p>;
  return (
    <>
      <p>{say.showText}</p>
      {children}
    </>
  );
}

export function Bring() {
  const say = t.bring;
  const noted = flagLines();
  return (
    <Page title={say.title} back="today">
      <div class="columns">
        <div class="column">
          <p class="banner">{say.first}</p>
          <Section title={say.say}>
            {noted.length > 0 && <Said title={say.flags} lines={noted} none="" />}
            <Said title={say.began} lines={beganLines()} none={say.beganNone} />
            <Said title={say.where} lines={whereLines()} none={say.whereNone} />
            <Said title={say.felt} lines={feltLines()} none={say.feltNone} />
            <Said title={say.tried} lines={triedLines()} none={say.triedNone} />
            <h3>{say.also}</h3>
            <List lines={say.alsoList} />
          </Section>
        </div>
        <div class="column">
          <Section title={say.show}>
            <Show>
              <a class="button primary wide" href={href("report")}>
                {say.open}
              </a>
              <a class="button quiet wide" href={href("share")}>
                {say.link}
              </a>
            </Show>
          </Section>
          <Section title={say.ask}>
            <List lines={say.askList} />
          </Section>
          <a class="button quiet wide" href={href("learn/professional")}>
            {say.whom}
          </a>
        </div>
      </div>
    </Page>
  );
}
