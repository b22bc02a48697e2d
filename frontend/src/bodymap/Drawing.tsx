// Pelvis and legs from one side. Left is left in both: from behind as others see the runner, in
// front as the runner sees it in a mirror.

import { useId } from "preact/hooks";
import { areaOf, SIDES, type Spot, sideOf, spot, VIEWS, type View } from "./areas";
import { HEIGHT, LINES, MARKS, OUTLINE, SHAPES, WIDTH } from "./shapes";

export function Drawing({ view, chosen }: { view: View; chosen: readonly Spot[] }) {
  const id = useId();
  return (
    <svg
      class="bodymap-drawing"
      viewBox={`0 0 ${WIDTH} ${HEIGHT[view]}`}
      aria-hidden="true"
      focusable="false"
    >
      <defs>
        <clipPath id={`${id}-body`}>
          <path d={OUTLINE[view]} />
        </clipPath>
        <pattern
          id={`${id}-lines`}
          width="7"
          height="7"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect class="bodymap-ground" width="7" height="7" />
          <rect class="bodymap-line" width="2.4" height="7" />
        </pattern>
      </defs>
      {SIDES.map((side) => (
        <g key={side} transform={side === "right" ? `matrix(-1 0 0 1 ${WIDTH} 0)` : undefined}>
          <path class="bodymap-skin" d={OUTLINE[view]} />
          <g clip-path={`url(#${id}-body)`}>
            {VIEWS[view].map((area) => (
              <path
                key={area}
                class="bodymap-shape"
                d={SHAPES[area].path}
                fill={`url(#${id}-lines)`}
                data-on={chosen.includes(spot(side, area))}
              />
            ))}
          </g>
          <path class="bodymap-edge" d={OUTLINE[view].replace("Z", "")} />
          <path class="bodymap-fold" d={LINES[view]} />
        </g>
      ))}
      {chosen
        .filter((one) => (VIEWS[view] as readonly string[]).includes(areaOf(one)))
        .map((one) => (
          <Mark key={one} one={one} />
        ))}
    </svg>
  );
}

function Mark({ one }: { one: Spot }) {
  const [x, y] = MARKS[areaOf(one)];
  return (
    <g transform={`translate(${sideOf(one) === "left" ? x : WIDTH - x} ${y})`}>
      <circle class="bodymap-disc" r="9" />
      <path class="bodymap-tick" d="M-4 0l3 3.5 5.5-7" />
    </g>
  );
}
