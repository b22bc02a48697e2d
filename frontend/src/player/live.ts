// The session that is being guided: a signal, its clock, its sounds, and its copy on the device.

import { computed, signal } from "@preact/signals";
import { positionAt } from "../guided/clock";
import { runLoop } from "../guided/loop";
import { Signals } from "../guided/signals";
import { wanted } from "../guided/wanted";
import { dayOf } from "../lib/dates";
import { uuid7 } from "../lib/uuid7";
import { t } from "../messages/all";
import { today } from "../state/clock";
import { dropDraft, readDraft, writeDraft } from "../state/store";
import { cuesOf } from "./cues";
import { type Phase, repsDone } from "./program";
import { begin, comeBack, lookAt, type Player, pauseSet, type Running, type Work } from "./session";

export const SLOT = "player";

export const player = signal<Player | null>(null);
/** The wall clock, as often as the screen is drawn. */
const now = signal(Date.now());

/** What runs: the set, or the rest that began after it. */
export const running = computed((): Running | null =>
  player.value?.step === "set" ? player.value.running : (player.value?.rest ?? null),
);

const position = computed(() => (running.value ? positionAt(running.value, now.value) : null));
export const paused = computed(() => (running.value?.pausedAt ?? null) !== null);
export const phase = computed((): Phase => position.value?.segment.phase ?? "ready");
export const secondsLeft = computed(() => Math.ceil((position.value?.left ?? 0) / 1000));
export const over = computed(() => position.value?.over ?? true);
/** The repetition that is being done; 0 before the first. */
export const rep = computed(() => position.value?.segment.rep ?? 0);
export const repsBehind = computed(() => (running.value ? repsDone(running.value, now.value) : 0));
/** For the figure: where in its phase the body is. */
export const moment = computed(() => ({
  phase: phase.value,
  share: position.value?.share ?? 0,
}));
/** How much of the whole set or rest is over, 0 to 1. */
export const shareOfAll = computed(() => {
  const all = running.value?.program.reduce((sum, one) => sum + one.ms, 0) ?? 0;
  return all > 0 ? 1 - (position.value?.leftInAll ?? 0) / all : 1;
});

// Changes

/** Every change is on the device before the next one. */
export function turn(change: (player: Player, now: number) => Player): void {
  const old = player.value;
  if (!old) return;
  const at = Date.now();
  const next = { ...change(old, at), seenAt: at };
  now.value = at;
  player.value = next;
  signals.look(running.value, at, wanted.value);
  void writeDraft(SLOT, next);
}

const AFTER_PAINT_MS = 20;

/** A tap that begins something: the browser lets the page sound from here on. */
export function tap(change: (player: Player, now: number) => Player): void {
  wasAway.value = false;
  turn(change);
  // After the screen has answered: opening the audio device takes its time.
  setTimeout(() => signals.wake(), AFTER_PAINT_MS);
}

export async function throwAway(): Promise<void> {
  player.value = null;
  await dropDraft(SLOT);
}

// The loop

const signals = new Signals<Phase>(cuesOf, (word) => t.player.voice[word as "up"]);
/** So much of a set's time is lost at most if the browser is killed and stays away. */
const KEEP_MS = 5000;

function look(): void {
  const old = player.value;
  if (!old) return;
  const at = Date.now();
  const next = lookAt(old, at);
  if (next !== old) turn(() => next);
  else if (old.step === "set" && !paused.value && at - old.seenAt >= KEEP_MS) turn((same) => same);
  signals.look(running.value, at, wanted.value);
}

/** The set waits because nobody was there for a while. */
export const wasAway = signal(false);

function back(kept: Player, at: number): Player {
  const next = comeBack(kept, at);
  if (next.running?.pausedAt !== kept.running?.pausedAt) wasAway.value = true;
  return next;
}

/** What was begun and left, as it was written down; null if there is nothing. */
export const readKept = (): Promise<Player | null> => readDraft<Player>(SLOT);

export function goOnWith(kept: Player): void {
  player.value = kept;
  turn(back);
}

/** A session of another day, left for more than an hour, does not go on. */
const STALE_MS = 3_600_000;
export const isOld = (kept: Player): boolean =>
  dayOf(new Date(kept.begunAt)) !== today.value && Date.now() - kept.seenAt > STALE_MS;

export function beginWith(works: Work[]): void {
  player.value = works.length > 0 ? begin(uuid7(), works, Date.now()) : null;
}

/** Runs the clock and the sounds until the function that it returns is called. */
export const run = (): (() => void) =>
  runLoop({
    look,
    draw: (at) => {
      if (running.value && !paused.value) now.value = at;
    },
    shown: (at) => {
      if (player.value) turn((old) => back(old, at));
      signals.anchor(at);
    },
    hidden: () => turn((same) => same),
    left: () => {
      // Whoever leaves the page comes back to the same second.
      if (player.value?.step === "set") turn(pauseSet);
      signals.close();
    },
  });
