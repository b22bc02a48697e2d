// The traffic light as a word with a shape of its own; the colour is only the third sign.

import type { Band, Quality } from "../api/types";
import { t } from "../messages";

const SHAPES: Record<Band, string> = {
  green: "M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2Z",
  yellow: "M8 2 15 14H1Z",
  orange: "M8 1 15 8l-7 7-7-7Z",
  red: "M5 1h6l4 4v6l-4 4H5l-4-4V5Z",
};

export function BandBadge({ band }: { band: Band }) {
  return (
    <span class="badge" data-band={band}>
      <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <path d={SHAPES[band]} />
      </svg>
      {t.band[band]}
    </span>
  );
}

const NERVE: readonly Quality[] = ["numb", "tingle", "weak"];

/** What the light says at each band, and the words that come before it. */
export type LightWords = Record<Band | "label" | "pop" | "nerve" | "limp", string>;

const RUNNING: LightWords = { ...t.live, ...t.live.run };

type LiveProps = { band: Band | null; quality?: readonly Quality[]; run?: LightWords | true };

/** What to do now (rulebook 5.2); of a run that is over, `run` says what it means instead. */
export function LiveLight({ band, quality = [], run }: LiveProps) {
  const words = run === true ? RUNNING : (run ?? t.live);
  let text = band ? words[band] : "";
  if (quality.includes("pop")) text = words.pop;
  else if (quality.some((one) => NERVE.includes(one))) text = words.nerve;
  else if (run && quality.includes("limp")) text = words.limp;
  return (
    <div class="live" data-band={band ?? ""} role="status" aria-label={words.label}>
      {band && <BandBadge band={band} />}
      {band && <span>{text}</span>}
    </div>
  );
}
