// Which movement each rung has.

import type { Movement, Phase } from "../movement";
import { bridges } from "./bridge";
import { hinges } from "./hinge";
import { nordics } from "./nordic";

export const MOVEMENTS: Readonly<Record<string, Movement>> = { ...bridges, ...hinges, ...nordics };

/** The movement of a rung; raises RangeError for one that has none. */
export function movementOf(rung: string): Movement {
  const found = MOVEMENTS[rung];
  if (!found) throw new RangeError(`no movement for the rung ${rung}`);
  return found;
}

/** The phases of one repetition in their order: a bridge begins upwards, the others downwards. */
export const phasesOf = (rung: string): Phase[] => [...movementOf(rung).order];
