// What stands around the person and does not move: floor, mat, step, wall, strap, partner.

import { type Joints, placed } from "./body";
import type { Setting } from "./movement";
import { Helper, HelperArm } from "./Person";
import { HOOK } from "./Things";

type Props = { settings: readonly Setting[]; left: number; width: number };

const NONE: Joints = [0, 0, 0];
const KNEELS: Joints = [0, 150, -60];

/** A partner who kneels behind and leans on the ankles with both hands. */
const PARTNER = placed(
  { trunk: 0, neck: 4, nearLeg: [112, 148, -60], farLeg: KNEELS, nearArm: NONE, farArm: NONE },
  { on: "knees", at: { x: -80, y: 7 }, shank: 180 },
  { nearArm: { x: -45, y: 19, deg: -35 }, farArm: { x: -42, y: 20, deg: -35 } },
);

export function Scenery({ settings, left, width }: Props) {
  const has = (one: Setting): boolean => settings.includes(one);
  const [from, to] = [left + 5, left + width - 5];
  return (
    <g class="scenery">
      {has("wall") && <path class="scenery-wall" d="M67 -2V-172H133V-2Z" />}
      <path class="scenery-floor" d={`M${from + 7} -7H${to - 7}L${to} 5H${from}Z`} />
      {has("mat") && <path class="scenery-mat" d="M-32 -5.5H124L130 3H-38Z" />}
      {has("pad") && <path class="scenery-mat" d="M-24 -12H15L19 -1V3H-28V-8Z" />}
      {has("step") && (
        <g class="scenery-thing">
          <path d="M100 -19H128L132 -14H94Z" />
          <rect x="94" y="-14" width="38" height="16" rx="2" />
        </g>
      )}
      {has("box") && (
        <g class="scenery-thing">
          <path d="M110 -65H150L156 -60H104Z" />
          <rect x="104" y="-60" width="52" height="64" rx="2" />
        </g>
      )}
      {has("wall") && <path class="scenery-edge" d="M67 3V-172" />}
      {has("band") && (
        <path class="scenery-thing" d={`M${HOOK.x - 5} 2V${-HOOK.y - 8}a2.5 2.5 0 0 1 5 0V2Z`} />
      )}
      {has("partner") && <Helper body={PARTNER} />}
    </g>
  );
}

/** What holds the ankles, in front of the legs: a strap, or the partner's nearer arm. */
export const Holders = ({ settings }: { settings: readonly Setting[] }) => (
  <>
    {settings.includes("strap") && (
      <path class="thing-strap" d="M-50 3V-10C-50 -22 -33 -22 -33 -10V3" />
    )}
    {settings.includes("partner") && <HelperArm body={PARTNER} />}
  </>
);
