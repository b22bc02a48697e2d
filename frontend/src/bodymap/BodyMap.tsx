// Where it hurts, to be tapped on a body: native checkboxes over a drawing, and the same in words.

import { Many } from "../components/Choice";
import { t } from "../messages/all";
import { AREAS, areaOf, flipped, inOrder, SIDES, type Spot, sideOf, spot, VIEWS } from "./areas";
import { Drawing } from "./Drawing";
import { nameSpots } from "./names";
import { HEIGHT, SHAPES, WIDTH } from "./shapes";
import "./bodymap.css";

type Props = {
  label: string;
  chosen: Spot[];
  onChange: (spots: Spot[]) => void;
};

export function BodyMap({ label, chosen, onChange }: Props) {
  return (
    <fieldset class="bodymap">
      <legend>{label}</legend>
      <p class="hint">{t.bodymap.hint}</p>
      <div class="bodymap-views">
        <ViewOf view="back" chosen={chosen} onChange={onChange} />
        <ViewOf view="front" chosen={chosen} onChange={onChange} />
      </div>
      <p class="bodymap-said">
        <SpotNames spots={chosen} />
      </p>
      <details class="bodymap-words">
        <summary>{t.bodymap.inWords}</summary>
        {SIDES.map((side) => (
          <Many
            key={side}
            label={t.bodymap.sides[side]}
            options={AREAS.map((area) => ({
              value: spot(side, area),
              label: t.bodymap.areas[area],
            }))}
            value={chosen}
            onChange={(here) =>
              onChange(inOrder([...here, ...chosen.filter((one) => sideOf(one) !== side)]))
            }
          />
        ))}
      </details>
    </fieldset>
  );
}

/** The chosen spots in words, or that there are none. */
export function SpotNames({ spots }: { spots: readonly Spot[] }) {
  return <>{nameSpots(spots) || t.bodymap.none}</>;
}

type ViewProps = Omit<Props, "label"> & { view: keyof typeof VIEWS };

function ViewOf({ view, chosen, onChange }: ViewProps) {
  return (
    <fieldset class="bodymap-view">
      <legend class="bodymap-name">{t.bodymap.views[view]}</legend>
      <p class="bodymap-sides" aria-hidden="true">
        {SIDES.map((side) => (
          <span key={side}>{t.bodymap.sides[side]}</span>
        ))}
      </p>
      <div class="bodymap-body">
        <Drawing view={view} chosen={chosen} />
        {SIDES.flatMap((side) =>
          VIEWS[view].map((area) => {
            const one = spot(side, area);
            return (
              <label key={one} class="bodymap-area" style={place(one, HEIGHT[view])}>
                <input
                  type="checkbox"
                  class="visually-hidden"
                  aria-label={t.bodymap.label(side, area)}
                  checked={chosen.includes(one)}
                  onChange={() => onChange(flipped(chosen, one))}
                />
              </label>
            );
          }),
        )}
      </div>
    </fieldset>
  );
}

/** Where a spot is tapped, as shares of the drawing. */
function place(one: Spot, height: number) {
  const [left, top, right, bottom] = SHAPES[areaOf(one)].box;
  const from = sideOf(one) === "left" ? left : WIDTH - right;
  const share = (part: number, whole: number) => `${(100 * part) / whole}%`;
  return {
    left: share(from, WIDTH),
    top: share(top, height),
    width: share(right - left, WIDTH),
    height: share(bottom - top, height),
  };
}
