// The seconds of each exercise's versions, as the protocol files have them (a test compares): a
// page of Learn moves its figure without a plan and without a network.

import type { Strength } from "../api/types";

type Tempo = NonNullable<Strength["tempo"]>;

const BRIDGE: Tempo = { down_s: [3, 5], hold_s: 0, up_s: [1, 2] };
const HINGE: Tempo = { down_s: [3, 3], hold_s: 1, up_s: [3, 3] };
const NORDIC: Tempo = { down_s: [3, null], hold_s: 0, up_s: [null, null] };

export const TEMPO: Readonly<Record<string, Tempo | null>> = {
  EB0: null,
  EB1: BRIDGE,
  EB2: BRIDGE,
  EB3: BRIDGE,
  EB4: { down_s: [3, 3], hold_s: 0, up_s: [3, 3] },
  RD1: HINGE,
  RD2: HINGE,
  RD3: HINGE,
  RD4: HINGE,
  NH1: NORDIC,
  NH2: NORDIC,
  NH3: NORDIC,
  NH4: NORDIC,
  NH5: NORDIC,
};
