// What no log waits for, fetched once all was sent and pulled: the charts' numbers, what came
// through a link, and the questions about the pain, so that they can be asked without a network.

import type { Day } from "../lib/dates";
import { fetchAsked, readAsked } from "../screening/asked";
import type { RunnerDb } from "./database";
import { keepShareNotes } from "./shareNotes";
import { keepTimeline } from "./timeline";

/** `changed` is called for each thing that is another one than before. */
export async function fetchLeisurely(
  db: RunnerDb,
  today: Day,
  words: string,
  changed: () => Promise<void>,
): Promise<void> {
  if (await keepTimeline(db, today, words)) await changed();
  if (await keepShareNotes(db)) await changed();
  if (!(await readAsked())) await fetchAsked();
}
