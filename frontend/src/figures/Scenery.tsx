// What stands around the person and does not move: floor, mat, step, wall, strap.

import type { Setting } from "./movement";

type Props = { settings: readonly Setting[]; view: readonly [number, number, number] };

export function Scenery({ settings, view: [left, , width] }: Props) {
  const has = (one: Setting): boolean => settings.includes(one);
  return (
    <g class="scenery">
      <path class="scenery-floor" d={`M${left + 6} 0H${left + width - 6}`} />
      {has("step") && <rect class="scenery-thing" x="94" y="-14" width="34" height="14" rx="3" />}
      {has("wall") && <path class="scenery-thing" d="M73 0V-168h6V0z" />}
      {has("strap") && <path class="scenery-thing" d="M-46 0V-14a6 6 0 0 1 12 0V0" />}
    </g>
  );
}
