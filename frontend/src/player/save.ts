// The one save of a guided session: the same record, check and lock as a session typed in.

import { t } from "../messages/all";
import type { Change } from "../offline/outbox";
import { event, saveSession } from "../state/actions";
import { locked } from "../state/lock";
import { once } from "../state/once";
import { lightOfRow } from "../state/overlay";
import { checkAfter, raisedBy } from "../state/raised";
import { commit, plan } from "../state/store";
import { say } from "../state/toast";
import { player, SLOT, throwAway } from "./live";
import { hasWork, toLog } from "./log";
import type { Player } from "./session";

/** Glute and core work is training of its own in the diary (B20); no rule reads it. */
function besides(now: Player, at: string): Change[] {
  if (!now.finish.glutes) return [];
  const duration_s = now.finish.glutes_min * 60;
  return [event("cross", at.slice(0, 10), { at, sport: t.player.end.sport, duration_s })];
}

/** Saves and says where to go then; null if the device could not save. */
export const save = once(async (at: string): Promise<string | null> => {
  const now = player.value;
  if (!now) return "today";
  const beside = besides(now, at);
  if (!hasWork(now)) {
    if (beside.length > 0 && !(await commit(beside, { dropDraft: SLOT }))) return null;
    await throwAway();
    return "today";
  }
  const session = toLog(now, Date.now());
  const row = { type: "session", id: now.id, date: "", seq: 0, deleted: false, body: session };
  const red = now.step === "stopped" || lightOfRow(plan.value?.live, row) === "red";
  const meta = red ? { check: checkAfter(session) } : {};
  const all = [...beside, ...raisedBy(session, undefined)];
  if (!(await saveSession(now.id, session, { dropDraft: SLOT, meta }, all))) return null;
  player.value = null;
  say(t.log.saved);
  return red && !locked.value ? "check" : "today";
});
