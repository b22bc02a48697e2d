// The drawings that only pages to read have: the thigh from behind, and growth by a tenth.

import { t } from "../messages/all";

/** A muscle as a spindle between two points, as wide in the middle as is said. */
const spindle = (x1: number, y1: number, x2: number, y2: number, wide: number): string => {
  const [x, y] = [(x1 + x2) / 2, (y1 + y2) / 2];
  return `M${x1} ${y1}Q${x - wide} ${y} ${x2} ${y2}Q${x + wide} ${y} ${x1} ${y1}Z`;
};

export function Thigh() {
  const words = t.learn.drawn;
  return (
    <svg class="drawing" viewBox="0 0 320 250" role="img" aria-label={words.thigh}>
      <path
        class="drawing-skin"
        d="M92 10C62 34 56 74 66 112c6 26 12 60 16 122h76c4-46 14-90 18-126 4-38-6-76-30-98Z"
      />
      <path
        class="drawing-bone"
        d="M96 20c18-10 34-8 44 4 8 10 6 22-4 28-14 8-34 4-42-8-6-8-4-18 2-24Z"
      />
      <path class="drawing-bone" d="M112 212h20l4 30h-28Z" />
      <path class="drawing-muscle" d={spindle(116, 70, 88, 216, 17)} />
      <path class="drawing-muscle" d={spindle(120, 70, 104, 218, 13)} />
      <path class="drawing-muscle" d={spindle(124, 70, 148, 214, 20)} />
      <path class="drawing-tendon" d="M116 48 114 78h12l0-30Z" />
      <circle class="drawing-spot" cx="121" cy="50" r="7" />
      <g class="drawing-lines">
        <path d="M129 50h70M127 68l72 22M146 140h53M138 226h61" />
      </g>
      <g class="drawing-words">
        <text x="204" y="54">
          {words.sitBone}
        </text>
        <text x="204" y="95">
          {words.tendon}
        </text>
        <text x="204" y="144">
          {words.muscles}
        </text>
        <text x="204" y="230">
          {words.knee}
        </text>
      </g>
    </svg>
  );
}

const WEEKS = [1, 2, 3, 4, 5, 6];

export function Steps() {
  const words = t.learn.drawn;
  const height = (week: number): number => 80 * 1.1 ** (week - 1);
  return (
    <svg class="drawing" viewBox="0 0 320 170" role="img" aria-label={words.steps}>
      {WEEKS.map((week) => (
        <rect
          key={week}
          class="drawing-bar"
          x={52 * week - 44}
          y={142 - height(week)}
          width="40"
          height={height(week)}
          rx="5"
        />
      ))}
      <g class="drawing-words drawing-middle">
        {WEEKS.map((week) => (
          <text key={week} x={52 * week - 24} y="161">
            {words.step(week)}
          </text>
        ))}
      </g>
    </svg>
  );
}
