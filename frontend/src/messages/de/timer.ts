// Die Texte des Timers für Geh-Lauf-Stufen und für schnelles Laufen.

import type { timer as english } from "../en/timer";
import { count } from "./forms";

const spoken = (n: number): string =>
  n >= 60 && n % 60 === 0
    ? count(n / 60, "Minute", "Minuten")
    : count(Math.round(n), "Sekunde", "Sekunden");

const SAID: Record<string, string> = {
  walk: "gehen",
  run: "laufen",
  fast: "los",
  easy: "locker laufen",
  recover: "gehen, bis du erholt bist",
  done: "fertig",
};

export const timer: typeof english = {
  title: "Timer",
  menuTitle: "Dieser Lauf",
  lasting: (phase, time) => `${phase}, ${time}`,
  phase: {
    ready: "Bereit machen",
    walk: "Gehen",
    run: "Laufen",
    easy: "Locker laufen",
    recover: "Gehen, bis du erholt bist",
  },
  walkDown: "Hinuntergehen, bis du erholt bist",
  fast: { stride: "Steigerung", hill: "Hügel", fast: "Schnell" },
  round: (n, of) => `Runde ${n} von ${of}`,
  next: (what) => `Dann: ${what}`,
  nextEnd: "Dann ist es geschafft",
  total: "Insgesamt",
  totalOf: (done, all) => `${done} von ${all}`,
  inAll: (minutes, rounds) =>
    rounds > 1 ? `${minutes} insgesamt, ${rounds} Runden` : `${minutes} insgesamt`,
  budget: (left) => `Noch ${left} schnelles Laufen`,
  begin: "Start",
  startOf: (what, n, of) => `Start: ${what} ${n} von ${of}`,
  startFast: "Schnellen Teil starten",
  easeOff: "Jetzt locker",
  finish: "Lauf beenden",
  pause: "Pause",
  resume: "Weiter",
  paused: "Pause",
  pausedAway: "Du warst lange weg, deshalb hat der Timer gewartet.",
  skip: "Teil auslassen",
  pain: "Es schmerzt",
  end: "Lauf hier beenden",
  endText: "Was du gemacht hast, bleibt und kommt ins Laufformular.",
  throwAway: "Diesen Lauf verwerfen",
  throwSure: "Verwerfen, was du in diesem Lauf gemacht hast?",
  repeats: "Wie oft",
  each: "Sekunden je Mal",
  how: "Flacher Boden, lockeres Tempo: Du könntest die ganze Zeit reden.",
  howFast:
    "Lauf locker, bis du warm bist. Das Telefon zählt dich ein; geh zurück, bis du erholt bist.",
  stopRule:
    "Stechender Schmerz, Schmerz, der steigt, oder Hinken beendet den Lauf. Tippe auf „Es schmerzt“, dann wartet der Timer.",
  tones: "Hoch fürs Laufen, tief fürs Gehen, drei Töne vor jedem Wechsel",
  voiceMore: "Gehen, laufen und wie lange",
  ask: {
    title: "Wie fühlt es sich an?",
    pain: "Schmerz jetzt gerade",
    quality: "Es fühlt sich an…",
    waits: "Der Timer wartet.",
    on: "Weiter",
    end: "Lauf beenden",
    stop: "Aufhören und eintragen",
  },
  over: {
    title: "Das war’s",
    early:
      "Du hast früher aufgehört oder etwas ausgelassen. Was du gemacht hast, bleibt; der Plan geht davon aus.",
    walked: "Gehen",
    ran: "Laufen",
    fast: "Schnell",
    all: "Insgesamt",
    log: "Diesen Lauf eintragen",
    nothing: "Es wurde noch nichts gemacht, also gibt es nichts einzutragen.",
    toToday: "Zu „Heute“",
  },
  stopped: {
    text: "Das war mehr, als das Bein vertragen hat. Geh in Ruhe nach Hause; zuerst kommt der Eintrag, dann der Sicherheits-Check.",
    log: "Eintragen, was gemacht wurde",
  },
  noTimer:
    "Gerade steht keine Geh-Lauf-Stufe und kein schnelles Laufen an. Ein Lauf lässt sich von Hand eintragen.",
  fromTimer: "Zeit, Art und Beginn sind vom Timer.",
  byTime: "Nicht nötig: Hier zählen die Minuten.",
  byTimeLast:
    "Nicht nötig, aber es hilft: Daraus wird deine erste Woche mit Laufen ohne Pausen. Ohne sie beginnt die Woche niedrig.",
  said: {
    soon: "Noch 10 Sekunden",
    part: (what, round) => (round ? `${what}. ${round}.` : `${what}.`),
  },
  voice: (phase, n) => {
    const word = SAID[phase] ?? phase;
    return n > 0 ? `${word}, ${spoken(n)}` : word;
  },
  keys: "Leertaste hält an und geht weiter, Pfeil rechts lässt einen Teil aus, Pfeil hoch ist für Schmerz, Escape öffnet das Menü.",
};
