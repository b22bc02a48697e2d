// What a person does with an episode as a whole; later pages only.

import type { Body, Episode } from "../api/types";
import { atNow } from "../lib/dates";
import { uuid7 } from "../lib/uuid7";
import { event, put } from "./actions";
import { today } from "./clock";
import { flags, lockFlags } from "./lock";
import { once } from "./once";
import { newStart, type StartDraft } from "./startDraft";
import { commit, episode, writeDraft } from "./store";

/**
 * An episode, where the runner stands in it, and what was answered or is expected: one save,
 * the episode sent first.
 */
export const startEpisode = once(
  (
    body: Episode,
    placement: Body,
    /** What is kept with it: what was answered, what is expected. */
    more: readonly { type: string; body: Body }[],
    dropDraft: string,
  ) => {
    const id = uuid7();
    const date = body.started;
    const start = put("episode", id, date, body);
    const beside = [event("placement", date, { date, ...placement })];
    for (const one of more) beside.push(event(one.type, date, one.body));
    const after = `episode:${id}`;
    return commit([start, ...beside.map((one) => ({ ...one, after }))], { dropDraft });
  },
);

export const ENDINGS = ["well", "sore", "other"] as const;
export type How = (typeof ENDINGS)[number];

/**
 * The open episode ends today, and how it is goes with it. A flag that only the plan knew of is
 * written down, so that no new plan leads past it.
 */
export const endEpisode = once((how: How) => {
  const open = episode.value;
  if (!open?.body) return Promise.resolve(false);
  const day = today.value;
  const kept = lockFlags.value.filter((id) => !flags.value.includes(id));
  return commit([
    put("episode", open.id, open.body.started, { ...open.body, ended: day }),
    event("ending", day, { date: day, how }),
    ...kept.map((id) => event("red_flag", day, { at: atNow(), id })),
  ]);
});

/** The start's questions with what is known already; the safety check comes first all the same. */
export const beginAnew = (known: Partial<Pick<StartDraft, "side" | "pattern">>): Promise<boolean> =>
  writeDraft("start", { ...newStart(today.value), ...known });

/** A second sore leg belongs to the open episode. */
export function changeSide(side: Episode["side"]) {
  const open = episode.value;
  if (!open?.body) return Promise.resolve(false);
  return commit([put("episode", open.id, open.body.started, { ...open.body, side })]);
}

/** Other training days from now on. */
export function changeDays(days: Episode["training_days"]) {
  const open = episode.value;
  if (!open?.body || days.length === 0) return Promise.resolve(false);
  return commit([
    put("episode", open.id, open.body.started, { ...open.body, training_days: days }),
  ]);
}
