// Earlier episodes: which there are, and their timelines, which stay on the device once they were
// looked at.

import { computed } from "@preact/signals";
import { useEffect, useMemo, useState } from "preact/hooks";
import type { Episode, EpisodeRow, Timeline } from "../api/types";
import { keepEpisode, keptName } from "../offline/earlier";
import type { KeptTimeline } from "../offline/timeline";
import { changed, episodes, inStorage, meta, rows, timelineWords } from "./store";
import { readTimeline } from "./timeline";

export type Ended = EpisodeRow & { body: Episode & { ended: string } };

/** The newest first. */
export const ended = computed(() =>
  episodes.value
    .filter((one): one is Ended => !one.deleted && Boolean(one.body?.ended))
    .sort((a, b) => b.body.started.localeCompare(a.body.started)),
);

/** Asks for it. True if that was in vain: there is no network, and it was never looked at. */
async function isMissed(one: Ended): Promise<boolean> {
  let isNew = false;
  await inStorage(async (db) => {
    isNew = await keepEpisode(db, one, timelineWords());
  });
  if (isNew) await changed().catch(() => undefined);
  return !isNew && !meta.value.has(keptName(one.id));
}

/** Its numbers, asked for when they may be others than those that are kept. */
export function useEarlier(one: Ended | undefined): {
  numbers: Timeline | null;
  missing: boolean;
} {
  const kept = one && (meta.value.get(keptName(one.id)) as KeptTimeline | undefined);
  const text = kept?.text ?? null;
  const numbers = useMemo(() => (text ? readTimeline(text) : null), [text]);
  const log = rows.value;
  const [missed, setMissed] = useState<string | null>(null);
  useEffect(() => {
    let isOver = one === undefined;
    // The answer for one that was left meanwhile says nothing of the one that is shown now.
    if (one) void isMissed(one).then((missing) => isOver || setMissed(missing ? one.id : null));
    return () => {
      isOver = true;
    };
  }, [one, log]);
  return { numbers, missing: numbers === null && one !== undefined && missed === one.id };
}
