// What a person does with an episode as a whole; later pages only.

import type { Body, Episode } from "../api/types";
import type { Day } from "../lib/dates";
import { uuid7 } from "../lib/uuid7";
import { event, put } from "./actions";
import { commit, episode } from "./store";

/**
 * An episode, where the runner stands in it, and what was answered or is expected: one save,
 * the episode sent first.
 */
export function startEpisode(
  body: Episode,
  placement: Body,
  /** What is kept with it: what was answered, what is expected. */
  more: readonly { type: string; body: Body }[],
  dropDraft: string,
) {
  const id = uuid7();
  const date = body.started;
  const start = put("episode", id, date, body);
  const beside = [event("placement", date, { date, ...placement })];
  for (const one of more) beside.push(event(one.type, date, one.body));
  const after = `episode:${id}`;
  return commit([start, ...beside.map((one) => ({ ...one, after }))], { dropDraft });
}

export function endEpisode(day: Day) {
  const open = episode.value;
  if (!open?.body) return Promise.resolve(false);
  return commit([put("episode", open.id, open.body.started, { ...open.body, ended: day })]);
}

/** Other training days from now on. */
export function changeDays(days: Episode["training_days"]) {
  const open = episode.value;
  if (!open?.body || days.length === 0) return Promise.resolve(false);
  return commit([
    put("episode", open.id, open.body.started, { ...open.body, training_days: days }),
  ]);
}
