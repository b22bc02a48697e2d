// What the drawn exercises are called for somebody who cannot see them.

const DOES: Record<string, string> = {
  EB0: "Bridge hold. On the back with bent knees, the hips stay lifted in a line from shoulders to knees.",
  EB1: "Bridge with both legs. On the back with bent knees, the hips rise and sink slowly.",
  EB2: "Bridge, up with two legs and down with one. The hips rise, one leg stretches, the other lowers the hips slowly.",
  EB3: "Bridge with the heel on a step. The hips rise with two legs, one leg lowers them slowly.",
  EB4: "Bridge on one leg with a weight on the hips. The hips rise and sink slowly.",
  RD1: "Hip hinge on one leg, fingertips on a wall. The trunk leans forward halfway with a straight back and comes up again.",
  RD2: "Hip hinge on one leg. The trunk leans forward with a straight back, the other leg reaches back as a balance.",
  RD3: "Hip hinge on one leg, a light weight in the hand opposite the standing leg.",
  RD4: "Hip hinge on one leg, a weight in the hand opposite the standing leg.",
  NH1: "Nordic curl with a band that helps. On the knees with the ankles held, the body leans forward slowly in one line; the hands catch and push back.",
  NH2: "Nordic curl. On the knees with the ankles held, the body leans forward slowly in one line; the hands catch and push back.",
  sl_bridge:
    "Single-leg bridge test. On the back with a heel on a box and the arms crossed, the hips rise until they are straight and sink again.",
  run: "Running.",
};

const SIDES = {
  left: "Left leg.",
  right: "Right leg.",
  both: "Both legs.",
  each: "One leg, then the other.",
};

/** The full Nordic curls differ only in their numbers. */
const likeFull = (rung: string): string => (/^NH[3-9]$/.test(rung) ? "NH2" : rung);

export const figures = {
  name: (rung: string, side: keyof typeof SIDES): string =>
    `${DOES[likeFull(rung)] ?? ""} ${SIDES[side]}`.trim(),
};
