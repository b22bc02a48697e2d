// Where the session stands, in words: doses, places, and the few things that are said aloud to
// a screen reader.

import * as format from "../lib/format";
import { t } from "../messages";
import { isHold } from "../state/sessionDraft";
import { units } from "../state/store";
import { legOf, type Player, type Work, workOf } from "./session";

/** "2 sets of 10, lower for 4 seconds, each leg, with 4 kg". */
export function doseWords(work: Work): string {
  const p = t.player;
  const { amounts } = work;
  const [first = 0] = amounts;
  const even = amounts.every((one) => one === first);
  const hold = isHold(work.prescribed.rung);
  const sets = hold
    ? p.holds(amounts.length, first)
    : even
      ? p.sets(amounts.length, first)
      : p.setsUneven(amounts);
  const parts = [
    sets,
    hold ? "" : p.lower(work.pace.down),
    work.legs.length > 0 ? p.eachLeg : "",
    work.load_kg > 0 ? p.withLoad(format.weight(work.load_kg, units.value)) : "",
  ];
  return parts.filter(Boolean).join(", ");
}

/** "Set 1 of 2 · Left leg". */
export function placeWords(player: Player): string {
  const leg = legOf(player);
  const of = workOf(player)?.amounts.length ?? 0;
  const set = t.player.setOf(player.set + 1, of);
  return leg ? `${set} · ${t.player.leg[leg]}` : set;
}

export function amountWords(player: Player): string {
  const work = workOf(player);
  const amount = work?.amounts[player.set] ?? 0;
  if (work && isHold(work.prescribed.rung)) return t.dose.seconds(amount);
  return `${amount} ${t.log.reps}`;
}

export const howWords = (rung: string): string =>
  t.player.how[rung] ?? t.player.how[/^NH/.test(rung) ? "NH2" : "EB1"] ?? "";

type Beat = {
  rep: number;
  reps: number;
  secondsLeft: number;
  paused: boolean;
  over: boolean;
};

const SOON_S = 10;

/** Few words: the beginning, the half, the last repetition, the end. */
export function saidOf(player: Player, beat: Beat): string {
  const { said } = t.player;
  const work = workOf(player);
  if (player.step === "rest") {
    if (beat.over) return said.restOver;
    return beat.secondsLeft > SOON_S ? said.rest(work?.rest_s ?? 0) : said.soon;
  }
  if (player.step !== "set" || !work) return "";
  if (beat.paused) return said.paused;
  if (beat.rep === 0) return said.set(placeWords(player), amountWords(player));
  if (isHold(work.prescribed.rung)) return beat.secondsLeft > SOON_S ? said.go : said.soon;
  if (beat.rep === beat.reps && beat.reps > 1) return said.last;
  return beat.rep > beat.reps / 2 ? said.half : said.go;
}
