// The clock of what is guided: a program of phases and the moment it began. Where it stands is worked
// out from the clock on the wall each time, never by adding up ticks, so that nothing drifts
// and a page that comes back from the background is in step at once. Pure; times are
// milliseconds.

/**
 * One stretch of a program; `rep` counts from 1, and is 0 outside the repetitions. Its `ms` are
 * Infinity where only a tap ends it.
 */
export type Segment<P extends string> = { phase: P; ms: number; rep: number };

export type Program<P extends string> = readonly Segment<P>[];

export type Running<P extends string> = {
  program: Program<P>;
  /** The wall-clock moment at which the program began, pauses and skips taken out. */
  startedAt: number;
  /** The moment at which it was paused; null while it runs. */
  pausedAt: number | null;
};

export type Position<P extends string> = {
  index: number;
  segment: Segment<P>;
  /** How far this segment is, from 0 to 1. */
  share: number;
  /** Until this segment ends, and until the program does. */
  left: number;
  leftInAll: number;
  over: boolean;
};

export const lengthOf = (program: readonly { ms: number }[]): number =>
  program.reduce((sum, segment) => sum + segment.ms, 0);

export const start = <P extends string>(program: Program<P>, now: number): Running<P> => ({
  program,
  startedAt: now,
  pausedAt: null,
});

/** Time since the start, pauses taken out; a clock that was set back never makes it negative. */
export const elapsed = (running: Running<string>, now: number): number =>
  Math.max(0, (running.pausedAt ?? now) - running.startedAt);

/** Where the program, which has a segment at least, stands at `now`. Past its end: the last one. */
export function positionAt<P extends string>(running: Running<P>, now: number): Position<P> {
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
  const segment = program[index] as Segment<P>;
  return { index, segment, share: 1, left: 0, leftInAll: 0, over: true };
}

export function pause<P extends string>(running: Running<P>, now: number): Running<P> {
  return running.pausedAt === null ? { ...running, pausedAt: now } : running;
}

/** Goes on where it was paused. */
export function resume<P extends string>(running: Running<P>, now: number): Running<P> {
  if (running.pausedAt === null) return running;
  const away = Math.max(0, now - running.pausedAt);
  return { ...running, startedAt: running.startedAt + away, pausedAt: null };
}

/** Makes the present segment longer: "15 seconds more". Over is over. */
export function extend<P extends string>(running: Running<P>, now: number, ms: number): Running<P> {
  const { index, over } = positionAt(running, now);
  if (over) return running;
  const program = running.program.map((one, i) =>
    i === index ? { ...one, ms: one.ms + ms } : one,
  );
  return { ...running, program };
}

/** Ends the present segment here: what was left of it is taken out. Over is over. */
export function cut<P extends string>(running: Running<P>, now: number): Running<P> {
  const { index, over } = positionAt(running, now);
  if (over) return running;
  const before = lengthOf(running.program.slice(0, index));
  const ms = elapsed(running, now) - before;
  const program = running.program.map((one, i) => (i === index ? { ...one, ms } : one));
  return { ...running, program };
}
