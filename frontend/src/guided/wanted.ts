// What the device remembers of sounds, spoken words and vibration.

import { computed } from "@preact/signals";
import { meta, setMeta } from "../state/store";

export type Wanted = { sound: boolean; voice: boolean; buzz: boolean };

const WANTED: Wanted = { sound: true, voice: false, buzz: true };

export const wanted = computed(
  (): Wanted => ({ ...WANTED, ...(meta.value.get("player") as Partial<Wanted> | undefined) }),
);

export const want = (change: Partial<Wanted>): Promise<void> =>
  setMeta("player", { ...wanted.value, ...change });
