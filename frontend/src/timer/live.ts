// The timed run that is going on: a signal, its clock, its sounds, and its copy on the device.

import { computed, signal } from "@preact/signals";
import { elapsed, lengthOf, positionAt } from "../guided/clock";
import { runLoop } from "../guided/loop";
import { Signals } from "../guided/signals";
import { wanted } from "../guided/wanted";
import { uuid7 } from "../lib/uuid7";
import { t } from "../messages/all";
import { dropDraft, readDraft, writeDraft } from "../state/store";
import { cuesOf } from "./cues";
import { TIMED_RUN, toDraft } from "./log";
import { isOpen, msOf, type Phase, roundsOf, type Timed } from "./program";
import { begin, comeBack, lookAt, movedS, pauseRun, type Timer } from "./timer";

export const SLOT = "timer";

export const timer = signal<Timer | null>(null);
/** The wall clock, as often as the screen is drawn. */
const now = signal(Date.now());

const running = computed(() => timer.value?.running ?? null);
const position = computed(() => (running.value ? positionAt(running.value, now.value) : null));
export const paused = computed(() => (running.value?.pausedAt ?? null) !== null);
export const phase = computed((): Phase => position.value?.segment.phase ?? "ready");
export const round = computed(() => position.value?.segment.rep ?? 0);
export const rounds = computed(() => roundsOf(running.value?.program ?? []));
const index = computed(() => position.value?.index ?? 0);
export const part = computed(() => position.value?.segment ?? null);
/** The part after the present one. */
export const next = computed(() => running.value?.program[index.value + 1] ?? null);
/** The present part ends with a tap only. */
export const open = computed(() => isOpen(position.value?.segment ?? { ms: 0 }));

/** What is left of the part; of one without an end, how long it has been. */
export const secondsShown = computed(() => {
  if (!running.value || !position.value) return 0;
  if (!open.value) return Math.ceil(position.value.left / 1000);
  const before = lengthOf(running.value.program.slice(0, index.value));
  return Math.floor((elapsed(running.value, now.value) - before) / 1000);
});
export const partShare = computed(() => position.value?.share ?? 0);
/** Seconds on the way so far. */
export const moved = computed(() => (timer.value ? movedS(timer.value, now.value) : 0));
export const shareOfAll = computed(() => {
  if (!running.value || !position.value) return 0;
  const { program } = running.value;
  if (lengthOf(program) !== Number.POSITIVE_INFINITY) {
    return 1 - position.value.leftInAll / Math.max(lengthOf(program), 1);
  }
  // Where some parts have no end, the fast ones tell how far it is.
  const fast = msOf(program.slice(0, index.value), ["fast"]);
  const here = phase.value === "fast" ? position.value.share * position.value.segment.ms : 0;
  return (fast + here) / Math.max(msOf(program, ["fast"]), 1);
});

// Changes

/** Every change of a run that was started is on the device before the next one. */
export function turn(change: (timer: Timer, now: number) => Timer): void {
  const old = timer.value;
  if (!old) return;
  const at = Date.now();
  const next = { ...change(old, at), seenAt: at };
  now.value = at;
  timer.value = next;
  signals.look(running.value, at, wanted.value);
  if (next.begunAt !== null) void writeDraft(SLOT, next);
}

const AFTER_PAINT_MS = 20;

/** A tap that begins something: the browser lets the page sound from here on. */
export function tap(change: (timer: Timer, now: number) => Timer): void {
  wasAway.value = false;
  turn(change);
  // After the screen has answered: opening the audio device takes its time.
  setTimeout(() => signals.wake(), AFTER_PAINT_MS);
}

export async function throwAway(): Promise<void> {
  timer.value = null;
  await dropDraft(SLOT);
}

/** Hands what was done over to the run form; where storage refuses that, it stays here. */
export async function toForm(): Promise<boolean> {
  const done = timer.value;
  if (!done || !(await writeDraft(TIMED_RUN, toDraft(done, Date.now())))) return false;
  await throwAway();
  return true;
}

// The loop

const signals = new Signals<Phase>(cuesOf, (word) => {
  const [part = "", seconds = "0"] = word.split(" ");
  return t.timer.voice(part, Number(seconds));
});
/** So old is what the device remembers of a page that the browser killed. */
const KEEP_MS = 5000;

function look(): void {
  const old = timer.value;
  if (!old) return;
  const at = Date.now();
  const next = lookAt(old, at);
  if (next !== old) turn(() => next);
  else if (old.step === "run" && !paused.value && at - old.seenAt >= KEEP_MS) turn((same) => same);
  signals.look(running.value, at, wanted.value);
}

/** The run waits because nobody was there for a long while. */
export const wasAway = signal(false);

function back(kept: Timer, at: number): Timer {
  const next = comeBack(kept, at);
  if (next.running?.pausedAt !== kept.running?.pausedAt) wasAway.value = true;
  return next;
}

export const readKept = (): Promise<Timer | null> => readDraft<Timer>(SLOT);

export function goOnWith(kept: Timer): void {
  timer.value = kept;
  turn(back);
}

export function beginWith(timed: Timed | null): void {
  timer.value = timed ? begin(uuid7(), timed, Date.now()) : null;
}

/** Runs the clock and the sounds until the function that it returns is called. */
export const run = (): (() => void) =>
  runLoop({
    look,
    draw: (at) => {
      if (running.value && !paused.value) now.value = at;
    },
    shown: (at) => {
      turn((old) => back(old, at));
      signals.anchor(at);
    },
    hidden: () => turn((same) => same),
    left: () => {
      // Whoever closes the page comes back to the same second.
      if (timer.value?.step === "run") turn(pauseRun);
      signals.close();
    },
  });
