// Saving answers: an event of their own, and a record for each red flag that they raise.

import type { Asked } from "../api/types";
import { atNow } from "../lib/dates";
import { event } from "../state/actions";
import { today } from "../state/clock";
import { flags as openFlags } from "../state/lock";
import { commit } from "../state/store";
import { type Told, toEvent } from "./path";
import { raised } from "./result";

/**
 * The answers as they are now, whole or cut short by a flag that locks, in one save with the flags
 * that are not open yet: every device locks at once. `checked` are those of the safety check.
 */
export function saveAnswers(
  asked: Asked,
  told: Told,
  checked: readonly string[],
  dropDraft?: string,
) {
  const date = today.value;
  const at = atNow();
  const fresh = raised(asked, told.answers).filter(
    (flag) =>
      !openFlags.value.includes(flag) && !checked.includes(flag) && !told.recorded.includes(flag),
  );
  const changes = [
    ...fresh.map((id) => event("red_flag", date, { at, id })),
    event("screening", date, toEvent(asked, told, at, checked)),
  ];
  return commit(changes, dropDraft ? { dropDraft } : {});
}
