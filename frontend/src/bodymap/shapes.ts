// The drawing's numbers: a left half in units of which the whole is 200 wide, mirrored for the
// right. The areas are drawn too large and are cut off by the outline.

import type { Area, View } from "./areas";

export const WIDTH = 200;

export const HEIGHT: Record<View, number> = { back: 420, front: 304 };

const TO_THE_KNEE = "M100 10H56C55 40 48 66 40 92 31 122 31 150 34 178 37 216 43 248 46 276";
const FROM_THE_KNEE = "C92 244 97 212 97 178L100 172Z";

export const OUTLINE: Record<View, string> = {
  back: `${TO_THE_KNEE}C48 292 44 304 42 322 39 346 48 378 56 412H80C85 380 95 350 93 324 92 308 88 296 89 278${FROM_THE_KNEE}`,
  front: `${TO_THE_KNEE}L47 298H88L89 278${FROM_THE_KNEE}`,
};

/** Lines that make a body of it: spine and folds, navel and kneecap. */
export const LINES: Record<View, string> = {
  back: "M100 10V76M100 76V172M54 76q6 6 12 6M50 294q18 8 36 0",
  front: "M97 62q3 5 6 0M54 268q-4 16 12 20 16-4 12-20",
};

type Shape = {
  path: string;
  /** Where a tap lands: left, top, right and bottom; at least 42 units each way. */
  box: readonly [number, number, number, number];
};

export const SHAPES: Record<Area, Shape> = {
  low_back: { path: "M20 10H100V70C80 66 60 62 20 66Z", box: [50, 12, 100, 66] },
  buttock: {
    path: "M20 66C60 62 80 66 100 70V170C90 182 60 184 20 168Z",
    box: [32, 68, 100, 172],
  },
  sit_bone: { path: "M58 151a19 18 0 1 0 38 0a19 18 0 1 0-38 0Z", box: [56, 129, 98, 173] },
  upper_thigh: {
    path: "M20 168C60 184 90 182 100 170V226Q60 230 20 224Z",
    box: [32, 176, 99, 225],
  },
  mid_thigh: { path: "M20 224Q60 230 100 226V272Q60 278 20 272Z", box: [38, 226, 98, 273] },
  behind_knee: { path: "M20 272Q60 278 100 272V318Q60 324 20 318Z", box: [42, 275, 96, 319] },
  calf: { path: "M20 318Q60 324 100 318V420H20Z", box: [38, 321, 97, 412] },
  outer_hip: {
    path: "M20 86C40 86 56 92 66 104 60 116 58 126 57 134 56 146 57 158 61 172 50 177 36 177 20 173Z",
    box: [14, 86, 57, 174],
  },
  groin: {
    path: "M66 104C76 124 88 138 100 146V200C86 195 74 187 61 172 57 158 56 146 57 134 58 126 60 116 66 104Z",
    box: [58, 110, 100, 184],
  },
  front_thigh: {
    path: "M20 173C36 177 50 177 61 172 74 187 86 195 100 200V260Q66 272 20 262Z",
    box: [34, 190, 97, 266],
  },
};

/** Where the sign of a chosen area stands. */
export const MARKS: Record<Area, readonly [number, number]> = {
  low_back: [78, 39],
  buttock: [62, 106],
  sit_bone: [77, 151],
  upper_thigh: [66, 203],
  mid_thigh: [68, 250],
  behind_knee: [68, 297],
  calf: [67, 352],
  outer_hip: [44, 134],
  groin: [79, 156],
  front_thigh: [66, 228],
};
