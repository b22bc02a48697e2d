// The numbers behind the charts, as of the last time the server was asked. Read by later pages only.

import { computed } from "@preact/signals";
import type { Timeline } from "../api/types";
import type { KeptTimeline } from "../offline/timeline";
import { meta } from "./store";

const text = computed(() => (meta.value.get("timeline") as KeptTimeline | undefined)?.text ?? null);
export const timeline = computed(() => (text.value ? readTimeline(text.value) : null));

const NOTHING_KEPT: Timeline["kept"] = {
  planned: 0,
  done: 0,
  weeks: [],
  note: { rule: "9.2-KEPT", values: {}, text: "" },
};

/** What an earlier version kept lacks what came since, until the server is asked again. */
export const readTimeline = (text: string): Timeline => ({
  ...{ predictions: [], kept: NOTHING_KEPT, course: { morning_tenths: [], run_m: [], stages: [] } },
  ...(JSON.parse(text) as Omit<Timeline, "predictions" | "kept" | "course">),
});
