// Which movement each rung has; `sl_bridge` is the test, `run` a still runner.

import type { Movement, Phase } from "../movement";
import { bridges } from "./bridge";
import { hinges } from "./hinge";
import { nordics } from "./nordic";
import { others } from "./others";

export const MOVEMENTS: Readonly<Record<string, Movement>> = {
  ...bridges,
  ...hinges,
  ...nordics,
  ...others,
};

/** How an exercise is drawn where a newer server names a rung that is not known here. */
const KNOWN: Readonly<Record<string, string>> = { EB: "EB1", RD: "RD2", NH: "NH2" };

/** The rung whose movement stands for this one; raises RangeError where there is none. */
export function drawnAs(rung: string): string {
  const found = rung in MOVEMENTS ? rung : KNOWN[rung.slice(0, 2)];
  if (!found) throw new RangeError(`no movement for the rung ${rung}`);
  return found;
}

export const movementOf = (rung: string): Movement => MOVEMENTS[drawnAs(rung)] as Movement;

/** The phases of one repetition in their order: a bridge begins upwards, the others downwards. */
export const phasesOf = (rung: string): Phase[] => [...movementOf(rung).order];
