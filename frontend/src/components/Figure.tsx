// Small still pictures of the three exercises and the run: stick figures, drawn here.

import type { Exercise } from "../api/types";

type Drawing = { head: [number, number]; limbs: string[]; soft: string[] };

const DRAWINGS: Record<Exercise | "run", Drawing> = {
  // On the back, hips up, knees bent; the dashed line is where the hips come from.
  EB: {
    head: [14, 46],
    limbs: ["M20 48 L54 32", "M54 32 L76 22 L82 52", "M82 52 h8", "M24 48 L44 53"],
    soft: ["M4 54 H96", "M54 50 v-12 m-4 5 4-5 4 5"],
  },
  // On one leg, trunk forward, the other leg back.
  RD: {
    head: [21, 25],
    limbs: ["M27 27 L56 29", "M56 29 L58 42 L54 54", "M54 54 h8", "M56 29 L92 24", "M33 28 L34 44"],
    soft: ["M4 56 H96", "M30 14 a22 22 0 0 0 -16 6 m1 -5 -1 5 5 1"],
  },
  // Kneeling, leaning forward in a line, ankles held.
  NH: {
    head: [30, 15],
    limbs: ["M34 20 L62 50", "M62 50 H88", "M88 50 v-5", "M40 27 L30 36"],
    soft: ["M4 54 H96", "M82 42 h10", "M52 13 a30 30 0 0 0 -16 -5 m5 -3 -5 3 4 4"],
  },
  run: {
    head: [56, 11],
    limbs: [
      "M54 17 L48 33",
      "M48 33 L60 39 L56 53",
      "M56 53 h6",
      "M48 33 L38 43 L25 42",
      "M53 20 L42 25 L46 33",
      "M53 20 L63 27 L70 22",
    ],
    soft: ["M4 56 H96", "M14 20 h12 M10 30 h10"],
  },
};

export function Figure({ of }: { of: Exercise | "run" }) {
  const { head, limbs, soft } = DRAWINGS[of];
  return (
    <svg class="figure" viewBox="0 0 100 60" aria-hidden="true" focusable="false">
      <g class="figure-soft">
        {soft.map((d) => (
          <path key={d} d={d} />
        ))}
      </g>
      <g class="figure-body">
        <circle cx={head[0]} cy={head[1]} r="5.5" />
        {limbs.map((d) => (
          <path key={d} d={d} />
        ))}
      </g>
    </svg>
  );
}
