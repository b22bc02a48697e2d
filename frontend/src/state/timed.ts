// The run of today that a timer can lead through: a walk-run step, or fast running.

import { computed } from "@preact/signals";
import { today } from "./clock";
import { liveRows, plan } from "./store";

const ranToday = (): boolean =>
  liveRows.value.some((row) => row.type === "run" && row.date === today.value);

/** The plan's next run where it is due, not yet done today, and has parts with a time. */
export const nextTimed = computed(() => {
  const running = plan.value?.running;
  if (!running?.next || running.next > today.value || ranToday()) return null;
  return running.pattern || running.fast ? running : null;
});
