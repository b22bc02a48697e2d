// What a runner does with a clinician's note and limits: each is one save of their own log, on
// the device first, so that it needs no network.

import type { ShareNote } from "../api/types";
import { SETTLED } from "../offline/settled";
import { event, put } from "./actions";
import { today } from "./clock";
import { inForce, type Limit, merged, whose, without } from "./limits";
import { commit, episode, kickSync, liveRows, setMeta } from "./store";

const NO_PLAN = "9999-12-31";

/** The limits that the open plan keeps to, and whose they are. */
export const limitsNow = () => inForce(liveRows.value, episode.value?.body?.started ?? NO_PLAN);

/** The limits of the open plan hold from today, and the text stands in the diary; it is settled. */
export function acceptNote(note: ShareNote): Promise<boolean> {
  const date = today.value;
  const limits = note.limits && episode.value && merged(note.limits, limitsNow().limits);
  const text = `${note.by}: ${note.text}`;
  return commit(
    [
      ...(limits ? [event("limit", date, { date, by: note.by, ...limits })] : []),
      // Under the note's own id, so that a second device writes no second entry.
      ...(note.text
        ? [put("treatment", note.id, date, { type: "treatment", date, kind: "physio", note: text })]
        : []),
    ],
    { meta: { [`${SETTLED}${note.id}`]: "waiting" } },
  );
}

export async function putAside(note: ShareNote): Promise<void> {
  await setMeta(`${SETTLED}${note.id}`, "waiting");
  kickSync();
}

export function endLimit(limit: Limit): Promise<boolean> {
  const now = limitsNow();
  const date = today.value;
  const by = whose(now, limit);
  return commit([event("limit", date, { date, by, ...without(limit, now.limits) })]);
}
