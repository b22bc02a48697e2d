// Saying what one expects, as a change of the log.

import type { Row } from "../api/types";
import type { Day } from "../lib/dates";
import { today } from "./clock";
import { commit } from "./store";

/** From today on; said twice on a day it is the same record, else `fresh`. Null leaves it open. */
export function savePrediction(backBy: Day | null, newest: Row | undefined, fresh: string) {
  const date = today.value;
  const id = newest?.date === date ? newest.id : fresh;
  const body = { type: "prediction", date, ...(backBy ? { back_by: backBy } : {}) };
  return commit([{ type: "prediction", id, date, op: "put", body }]);
}
