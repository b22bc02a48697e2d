// What clinicians left through a link and the runner has not settled yet.

import { computed } from "@preact/signals";
import type { ShareNote } from "../api/types";
import { SETTLED } from "../offline/settled";
import { meta } from "./store";

export const shareNotes = computed(() =>
  ((meta.value.get("shareNotes") as ShareNote[] | undefined) ?? []).filter(
    (note) => !meta.value.has(`${SETTLED}${note.id}`),
  ),
);
