// The player's clock: a program of phases and the moment it began. Where it stands is worked
// out from the clock on the wall each time, never by adding up ticks, so that nothing drifts
// and a page that comes back from the background is in step at once. Pure; times are
// milliseconds.

export type Phase = "ready" | "up" | "hold" | "down" | "rest";

/** One stretch of a program; `rep` counts from 1, and is 0 outside the repetitions. */
export type Segment = { phase: Phase; ms: number; rep: number };

export type Running = {
  program: readonly Segment[];
  /** The wall-clock moment at which the program began, pauses and skips taken out. */
  startedAt: number;
  /** The moment at which it was paused; null while it runs. */
  pausedAt: number | null;
};

export type Position = {
  index: number;
  segment: Segment;
  /** How far this segment is, from 0 to 1. */
  share: number;
  /** Until this segment ends, and until the program does. */
  left: number;
  leftInAll: number;
  over: boolean;
};

export const lengthOf = (program: readonly Segment[]): number =>
  program.reduce((sum, segment) => sum + segment.ms, 0);

export const start = (program: readonly Segment[], now: number): Running => ({
  program,
  startedAt: now,
  pausedAt: null,
});

/** Time since the start, pauses taken out; a clock that was set back never makes it negative. */
export const elapsed = (running: Running, now: number): number =>
  Math.max(0, (running.pausedAt ?? now) - running.startedAt);

/** Where the program stands at `now`. Past its end: the last segment, complete. */
export function positionAt(running: Running, now: number): Position {
  const { program } = running;
  const gone = elapsed(running, now);
  const all = lengthOf(program);
  let begun = 0;
  for (const [index, segment] of program.entries()) {
    const ends = begun + segment.ms;
    if (gone < ends) {
      return {
        index,
        segment,
        share: (gone - begun) / segment.ms,
        left: ends - gone,
        leftInAll: all - gone,
        over: false,
      };
    }
    begun = ends;
  }
  const index = program.length - 1;
  const segment = program[index] ?? { phase: "ready", ms: 0, rep: 0 };
  return { index, segment, share: 1, left: 0, leftInAll: 0, over: true };
}

export function pause(running: Running, now: number): Running {
  return running.pausedAt === null ? { ...running, pausedAt: now } : running;
}

/** Goes on where it was paused. */
export function resume(running: Running, now: number): Running {
  if (running.pausedAt === null) return running;
  const away = Math.max(0, now - running.pausedAt);
  return { ...running, startedAt: running.startedAt + away, pausedAt: null };
}

/** Makes the present segment longer: "15 seconds more". Over is over. */
export function extend(running: Running, now: number, ms: number): Running {
  const { index, over } = positionAt(running, now);
  if (over) return running;
  const program = running.program.map((one, i) =>
    i === index ? { ...one, ms: one.ms + ms } : one,
  );
  return { ...running, program };
}

/** Repetitions that are complete at `now`; of a hold, its whole seconds are in `heldMs`. */
export function repsDone(running: Running, now: number): number {
  const { index, over } = positionAt(running, now);
  const open = over ? 0 : (running.program[index]?.rep ?? 0);
  const begun = running.program.slice(0, over ? undefined : index + 1);
  const reps = begun.reduce((most, one) => Math.max(most, one.rep), 0);
  return open > 0 ? open - 1 : reps;
}

/** How long the holds of the program were held by `now`. */
export function heldMs(running: Running, now: number): number {
  const { index, segment, share, over } = positionAt(running, now);
  const before = running.program
    .slice(0, over ? undefined : index)
    .filter((one) => one.phase === "hold");
  const open = !over && segment.phase === "hold" ? segment.ms * share : 0;
  return lengthOf(before) + open;
}
