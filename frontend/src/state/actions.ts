// What a person does, as changes of the log. Each is one save on the device.

import type { Body, Morning, Row, Run, Session } from "../api/types";
import { atNow, type Day, withOffset } from "../lib/dates";
import { uuid7 } from "../lib/uuid7";
import { bodyToSend, type Change } from "../offline/outbox";
import { today } from "./clock";
import { EVENT, type Noun } from "./nouns";
import { once } from "./once";
import { commit, episode, setMeta } from "./store";

type Also = { meta?: Record<string, unknown>; dropDraft?: string };

/** A record as a change of the log, under its own id. */
export const put = (type: string, id: string, date: Day, body: Body): Change => ({
  type,
  id,
  date,
  op: "put",
  body,
});

/** Any event that is not a session, run or morning: its type travels inside the body. */
export const event = (type: string, date: Day, body: Body): Change =>
  put(type, uuid7(), date, { type, ...body });

export const saveSession = (
  id: string,
  session: Session,
  also: Also = {},
  beside: readonly Change[] = [],
) => commit([put("session", id, session.at.slice(0, 10), session), ...beside], also);

export const saveRun = (id: string, run: Run, also: Also = {}, beside: readonly Change[] = []) =>
  commit([put("run", id, run.at.slice(0, 10), run), ...beside], also);

/** A note under its own id, so that an edit is the same record; its day is its date or moment's. */
export function saveNote(noun: Noun, id: string, body: Body, also: Also = {}) {
  const { type } = EVENT[noun];
  const date = String(body.date ?? body.at).slice(0, 10);
  return commit([put(type, id, date, { type, ...body })], also);
}

/** A morning is its date: the body carries none. */
export function saveMorning(date: Day, morning: Morning & { date?: Day }) {
  const { date: _date, ...body } = morning;
  return commit([put("morning", date, date, body)]);
}

export const remove = (row: Row) =>
  commit([{ type: row.type, id: row.id, date: row.date, op: "delete", body: null }]);

/** Undo of a delete: the same record again. */
export const restore = (row: Row) => {
  return commit([put(row.type, row.id, row.date, bodyToSend(row.type, row.body ?? {}))]);
};

/**
 * The answers of the red-flag check: a record each, so that every device locks, and that it was
 * answered, so that no device asks again before its time.
 */
export const answerCheck = once((flags: readonly string[]) => {
  const date = today.value;
  const at = atNow();
  const answered = episode.value ? [event("acknowledged", date, { date, rule: "3.1" })] : [];
  const told = flags.map((id) => event("red_flag", date, { at, id }));
  return commit([...told, ...answered], { meta: { check: null, checked: date } });
});

/** A check of an earlier day is written at its end, where it is later than what was flagged then. */
export const recordCleared = once((ids: readonly string[], by: string, day: Day) => {
  const at = day === today.value ? atNow() : withOffset(`${day}T23:59:59`);
  return commit([event("cleared", day, { at, ids: [...ids], by })]);
});

export const acknowledge = (rule: string) =>
  commit([event("acknowledged", today.value, { date: today.value, rule })]);

/**
 * The repeated questions. Only "none of these" is an answer that the plan counts (4.3);
 * with any sign left the plan stays as it is, and the questions rest on this device.
 */
export const answerRescreen = (rule: string, none: boolean) =>
  none ? acknowledge(rule) : setMeta("rescreened", today.value);

export const reportFlare = once(() => commit([event("flare", today.value, { date: today.value })]));
