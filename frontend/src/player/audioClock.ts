// Ties the audio clock to the clock on the wall. The audio clock is read a little late and in
// jumps, never early, and runs a few millionths faster or slower; the best reading of the last
// seconds is the true distance between the two. Pure.

const WINDOW_MS = 4000;

export class AudioClock {
  private readings: { wall: number; offset: number }[] = [];

  /** Notes that `audio` seconds were read at `wall` milliseconds. */
  read(wall: number, audio: number): void {
    const from = wall - WINDOW_MS;
    this.readings = this.readings.filter((one) => one.wall > from && one.wall <= wall);
    this.readings.push({ wall, offset: audio * 1000 - wall });
  }

  /** The audio clock's time, in seconds, at a moment of the wall clock. */
  timeOf(wall: number): number {
    const best = Math.max(...this.readings.map((one) => one.offset));
    return (wall + best) / 1000;
  }

  /** After a pause of the audio device nothing read before counts. */
  forget(): void {
    this.readings = [];
  }
}
