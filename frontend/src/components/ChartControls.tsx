// What is drawn and which time: chips, a list and buttons, for all that gestures do as well.

import { useId } from "preact/hooks";
import type { What } from "../charts/below";
import type { Lines } from "../charts/lines";
import { alike, newest, type Span } from "../charts/span";
import { nameOf } from "../charts/words";
import type { Units } from "../lib/units";
import { t } from "../messages/all";
import { Choice } from "./Choice";
import { Icon, type IconName } from "./Icon";

export const rangeOf = { weeks2: 14, weeks8: 56, months6: 183, all: null } as const;
export type Range = keyof typeof rangeOf;
const RANGES = Object.keys(rangeOf) as Range[];

type RangesProps = { lines: Lines; span: Span; onRange: (range: Range) => void };

export function Ranges({ lines, span, onRange }: RangesProps) {
  const range = RANGES.find((one) => alike(newest(rangeOf[one], lines.today, lines.whole), span));
  return (
    <Choice
      quiet
      row
      label={t.timeline.range}
      options={RANGES.map((value) => ({ value, label: t.timeline[value] }))}
      value={range ?? null}
      onChange={onRange}
    />
  );
}

type MovesProps = { onZoom: (closer: boolean) => void; onPan: (direction: -1 | 1) => void };

export function Moves({ onZoom, onPan }: MovesProps) {
  return (
    <div class="chart-moves">
      <Move icon="next" back name={t.timeline.earlier} onClick={() => onPan(-1)} />
      <Move icon="minus" name={t.timeline.wider} onClick={() => onZoom(false)} />
      <Move icon="plus" name={t.timeline.closer} onClick={() => onZoom(true)} />
      <Move icon="next" name={t.timeline.later} onClick={() => onPan(1)} />
    </div>
  );
}

type ChoicesProps = {
  whats: readonly What[];
  what: What;
  onWhat: (what: What) => void;
  /** Null where the legs cannot be told apart. */
  sides: boolean | null;
  onSides: (on: boolean) => void;
  dots: boolean;
  onDots: (on: boolean) => void;
  units: Units;
};

/** Which lines there are. */
export function Choices(props: ChoicesProps) {
  const { whats, what, onWhat, sides, onSides, dots, onDots, units } = props;
  const id = useId();
  return (
    <div class="chart-choices">
      <div class="field">
        <label for={id}>{t.timeline.choose}</label>
        <select
          id={id}
          value={what}
          onChange={(event) => onWhat(event.currentTarget.value as What)}
        >
          {whats.map((one) => (
            <option key={one} value={one}>
              {nameOf(one, units)}
            </option>
          ))}
        </select>
      </div>
      <div class="chips">
        {sides !== null && <Chip label={t.timeline.sides} on={sides} onChange={onSides} />}
        <Chip label={t.timeline.dots} on={dots} onChange={onDots} />
      </div>
    </div>
  );
}

function Chip({
  label,
  on,
  onChange,
}: {
  label: string;
  on: boolean;
  onChange: (on: boolean) => void;
}) {
  return (
    <label class="chip">
      <input
        type="checkbox"
        class="visually-hidden"
        checked={on}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span class="option-text">{label}</span>
    </label>
  );
}

type MoveProps = { icon: IconName; name: string; onClick: () => void; back?: boolean };

function Move({ icon, name, onClick, back }: MoveProps) {
  return (
    <button type="button" class="quiet turn" data-back={back} onClick={onClick}>
      <Icon name={icon} />
      <span class="visually-hidden">{name}</span>
    </button>
  );
}
