// From the body's centimetres to SVG: y turns over, directions turn the other way.

import type { Link } from "./body";

export const moved = ({ x, y, deg }: Link): string =>
  `translate(${x.toFixed(2)} ${(-y).toFixed(2)}) rotate(${(-deg).toFixed(2)})`;
