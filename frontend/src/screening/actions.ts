// Saving answers: an event of their own, and a record for each red flag that they raise.

import type { Asked } from "../api/types";
import { atNow } from "../lib/dates";
import type { Change } from "../offline/outbox";
import { event } from "../state/actions";
import { today } from "../state/clock";
import { flags as openFlags, RESCREENS } from "../state/lock";
import { once } from "../state/once";
import { commit, plan } from "../state/store";
import { type Told, toEvent } from "./path";
import { raised } from "./result";
import { isSignLeft } from "./signs";

/** The answers and the flags that are not open yet; `checked` are those of the safety check. */
function changesOf(asked: Asked, told: Told, checked: readonly string[]): Change[] {
  const date = today.value;
  const at = atNow();
  const fresh = raised(asked, told.answers).filter(
    (flag) =>
      !openFlags.value.includes(flag) && !checked.includes(flag) && !told.recorded.includes(flag),
  );
  return [
    ...fresh.map((id) => event("red_flag", date, { at, id })),
    event("screening", date, toEvent(asked, told, at, checked)),
  ];
}

/** What is answered up to a flag that locks, in one save with it: every device locks at once. */
export const saveLocked = once((asked: Asked, told: Told, checked: readonly string[]) =>
  commit(changesOf(asked, told, checked)),
);

/**
 * All answers, given again on an open plan. Where the plan asks some of them again by itself, that is
 * answered with them: with no sign left it is read, else those questions rest on this device.
 */
export const saveAgain = once((asked: Asked, told: Told, dropDraft: string) => {
  const date = today.value;
  const due = (plan.value?.alerts ?? []).flatMap((alert) => RESCREENS.get(alert.rule) ?? []);
  const read = due.filter((rule) => !isSignLeft(rule, told));
  const beside = read.map((rule) => event("acknowledged", date, { date, rule }));
  const meta = due.length > read.length ? { meta: { rescreened: date } } : {};
  return commit([...changesOf(asked, told, []), ...beside], { dropDraft, ...meta });
});
