// Moves by hand, pauses and holidays, as changes of the log that can be taken back.

import type { Movable, Row } from "../api/types";
import { addDays, type Day } from "../lib/dates";
import { uuid7 } from "../lib/uuid7";
import { event, remove, restore } from "./actions";
import { today } from "./clock";
import { commit, rows } from "./store";
import { moveOf } from "./weeks";

type Way = () => Promise<boolean>;

const put = (row: Row, date: Day, body: Record<string, unknown>): Promise<boolean> =>
  commit([
    { type: row.type, id: row.id, date, op: "put", body: { type: row.type, date, ...body } },
  ]);

const again = (row: Row): Way => {
  const { date: _date, ...body } = row.body ?? {};
  return () => put(row, row.date, body);
};

/** Puts an item on another day, and returns the way back; null if it could not be saved. */
export async function moveItem(movable: Movable, to: Day): Promise<Way | null> {
  const { item } = movable;
  const known = moveOf(item, rows.value, today.value);
  if (known) {
    const back = again(known);
    if (to === movable.own) return (await remove(known)) ? () => restore(known) : null;
    return (await put(known, known.date, { item, to })) ? back : null;
  }
  const date = today.value;
  const change = event("move", date, { date, item, to });
  if (!(await commit([change]))) return null;
  return async () => {
    const made = rows.value.find((row) => row.id === change.id && !row.deleted);
    return made ? remove(made) : false;
  };
}

/** A pause or holiday; the same record again when it is an edit. */
export const savePause = (from: Day, until: Day): Promise<boolean> =>
  commit([
    {
      type: "pause",
      id: uuid7(),
      date: from,
      op: "put",
      body: { type: "pause", date: from, until },
    },
  ]);

/** Ends a pause: yesterday was its last day. One that had no day yet is taken back as a whole. */
export async function endPause(row: Row): Promise<Way | null> {
  if (row.date >= today.value) return (await remove(row)) ? () => restore(row) : null;
  const ended = await put(row, row.date, { until: addDays(today.value, -1) });
  return ended ? again(row) : null;
}
