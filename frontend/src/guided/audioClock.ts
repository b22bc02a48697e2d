// Ties the audio clock to the clock on the wall. The audio clock is read a little late and in
// jumps, never early, and runs a few millionths faster or slower; the best reading of the last
// seconds is the true distance between the two. A device that could not keep up has lost time for
// good: then only what was read since counts. Pure.

const WINDOW_MS = 4000;
/** So long, and so often read, nothing near the best reading: the device has lost time. */
const RECENT_MS = 700;
const ENOUGH = 12;
/** More than the jumps of single readings leave after that many; less than a person hears. */
export const LOST_MS = 12;

type Reading = { wall: number; offset: number };

const best = (readings: readonly Reading[]): number =>
  Math.max(...readings.map((one) => one.offset));

export class AudioClock {
  private readings: Reading[] = [];

  /** Notes that `audio` seconds were read at `wall` milliseconds. */
  read(wall: number, audio: number): void {
    const from = wall - WINDOW_MS;
    this.readings = this.readings.filter((one) => one.wall > from && one.wall <= wall);
    this.readings.push({ wall, offset: audio * 1000 - wall });
    const recent = this.readings.filter((one) => one.wall > wall - RECENT_MS);
    const lost = recent.length >= ENOUGH && best(recent) < best(this.readings) - LOST_MS;
    if (lost) this.readings = recent;
  }

  /** The audio clock's time, in seconds, at a moment of the wall clock. */
  timeOf(wall: number): number {
    return (wall + best(this.readings)) / 1000;
  }

  /** After a pause of the audio device nothing read before counts. */
  forget(): void {
    this.readings = [];
  }
}
