// Plays the cues of what is running: tones scheduled ahead on the audio clock, words and
// vibration at their moment. Asked often; it looks a little ahead and never plays a cue twice.

import { t } from "../messages/all";
import { AudioClock, LOST_MS } from "./audioClock";
import type { Program, Running } from "./clock";
import type { Cue } from "./cues";
import type { Wanted } from "./wanted";

/**
 * How far ahead tones are scheduled, in milliseconds: more than a busy page is late (400 were
 * measured on a crowded machine). A pause silences what is ahead, so that it costs nothing.
 */
const AHEAD_MS = 1500;
/** A hidden page is asked once a second at best: everything up to here is scheduled at once. */
const AHEAD_HIDDEN_MS = 600_000;
/** A cue this late, after the page was asleep, is left out. */
const LATE_MS = 250;

type Scheduled = { node: OscillatorNode; at: number; when: number };

/** Told of each tone as it is scheduled: `at` on the wall clock, `audio` on the audio clock. */
export const SCHEDULED = "restride-cue";

export class Signals<P extends string> {
  private audio: AudioContext | null = null;
  private clock = new AudioClock();
  private running: Running<P> | null = null;
  private cues: Cue[] = [];
  /** The first cue whose tone, and whose word and buzz, has not been played. */
  private nextTone = 0;
  private nextWord = 0;
  private scheduled: Scheduled[] = [];

  /** `cuesOf` a program, and `say`: the words of a cue, in the spoken language. */
  constructor(
    private readonly cuesOf: (program: Program<P>) => Cue[],
    private readonly say: (word: string) => string,
  ) {}

  /** Within a tap: browsers let a page sound only then. */
  wake(): void {
    if (typeof AudioContext === "undefined") return;
    this.audio ??= new AudioContext({ latencyHint: "interactive" });
    if (this.audio.state !== "running") {
      this.clock.forget();
      void this.audio.resume().catch(() => undefined);
    }
  }

  /** Plays what is due of `running` at `now`; null or paused is silence. */
  look(running: Running<P> | null, now: number, wanted: Wanted): void {
    if (running !== this.running) this.take(running, now);
    if (!running || running.pausedAt !== null) return;
    this.tones(running, now, wanted.sound);
    this.words(running, now, wanted);
  }

  /** Something began, paused, went on or was skipped: what was ahead is silent, the rest anew. */
  private take(running: Running<P> | null, now: number): void {
    if (running === null || running.pausedAt !== null) hush();
    this.running = running;
    this.cues = running ? this.cuesOf(running.program) : [];
    this.anchor(now);
    this.nextWord = this.nextTone;
  }

  /** Schedules what is ahead anew, from a fresh reading of both clocks. */
  anchor(now: number): void {
    for (const one of this.scheduled) {
      if (one.at > now) one.node.stop();
    }
    this.scheduled = this.scheduled.filter((one) => one.at <= now);
    const gone = this.running ? now - this.running.startedAt : 0;
    const first = this.cues.findIndex((cue) => cue.at >= gone);
    this.nextTone = first < 0 ? this.cues.length : first;
  }

  private tones(running: Running<P>, now: number, wanted: boolean): void {
    const { audio } = this;
    if (audio?.state !== "running") return;
    this.clock.read(now, audio.currentTime);
    if (this.scheduled.some((one) => one.at > now && this.isOff(one))) this.anchor(now);
    const ahead = document.visibilityState === "hidden" ? AHEAD_HIDDEN_MS : AHEAD_MS;
    for (; this.nextTone < this.cues.length; this.nextTone += 1) {
      const cue = this.cues[this.nextTone];
      if (!cue || running.startedAt + cue.at > now + ahead) return;
      const at = running.startedAt + cue.at;
      if (wanted && at > now - LATE_MS) this.tone(audio, cue, at);
    }
  }

  /** The device has lost time since this tone was scheduled: it would come late. */
  private isOff({ at, when }: Scheduled): boolean {
    return (when - this.clock.timeOf(at)) * 1000 > LOST_MS;
  }

  private tone(audio: AudioContext, cue: Cue, at: number): void {
    const when = Math.max(this.clock.timeOf(at), audio.currentTime);
    const node = new OscillatorNode(audio, { frequency: cue.hertz, type: "sine" });
    const gain = new GainNode(audio, { gain: 0 });
    // A tone that begins or ends at full strength clicks.
    gain.gain.setValueAtTime(0, when);
    gain.gain.linearRampToValueAtTime(0.5, when + 0.01);
    gain.gain.setValueAtTime(0.5, when + cue.lasts - 0.03);
    gain.gain.linearRampToValueAtTime(0, when + cue.lasts);
    node.connect(gain).connect(audio.destination);
    node.start(when);
    node.stop(when + cue.lasts);
    const one = { node, at, when };
    this.scheduled.push(one);
    node.onended = () => {
      this.scheduled = this.scheduled.filter((other) => other !== one);
    };
    dispatchEvent(new CustomEvent(SCHEDULED, { detail: { sound: cue.sound, at, audio: when } }));
  }

  private words(running: Running<P>, now: number, wanted: Wanted): void {
    for (; this.nextWord < this.cues.length; this.nextWord += 1) {
      const cue = this.cues[this.nextWord];
      if (!cue || running.startedAt + cue.at > now) return;
      if (now - running.startedAt - cue.at > LATE_MS) continue;
      if (wanted.voice && cue.word !== null) speak(this.wordOf(cue.word));
      if (wanted.buzz) navigator.vibrate?.(cue.buzz);
    }
  }

  private wordOf(word: string | number): string {
    return typeof word === "number" ? String(word) : this.say(word);
  }

  close(): void {
    this.take(null, Date.now());
    void this.audio?.close().catch(() => undefined);
    this.audio = null;
  }
}

/** Only a voice of the device itself: the text of one that is not would leave it. */
export function deviceVoice(): SpeechSynthesisVoice | null {
  if (typeof speechSynthesis === "undefined") return null;
  const voices = speechSynthesis.getVoices().filter((one) => one.localService);
  const language = t.locale.slice(0, 2);
  return (
    voices.find((one) => one.lang.replace("_", "-") === t.locale) ??
    voices.find((one) => one.lang.startsWith(language)) ??
    null
  );
}

function speak(text: string): void {
  const voice = deviceVoice();
  if (!voice) return;
  speechSynthesis.cancel();
  const spoken = new SpeechSynthesisUtterance(text);
  spoken.voice = voice;
  spoken.lang = voice.lang;
  spoken.rate = 1.15;
  speechSynthesis.speak(spoken);
}

function hush(): void {
  if (typeof speechSynthesis !== "undefined") speechSynthesis.cancel();
  if (typeof navigator !== "undefined") navigator.vibrate?.(0);
}
