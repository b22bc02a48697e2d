// One activity of the preview in a line or two, and what it becomes.

import * as format from "../lib/format";
import { distanceUnit } from "../lib/units";
import { t } from "../messages/all";
import { settings, units } from "../state/store";
import { pick } from "./asked";
import { dayOf, type Found, type Pick, pickOf, picksFor, proposedPick } from "./found";
import { picks } from "./standing";

function notes({ activity, proposed_kind }: Found): string[] {
  const said = t.imports.notes;
  return [
    activity.cut_short && said.cut_short,
    activity.by_track && said.by_track,
    activity.sport_guessed && said.sport_guessed,
    !activity.has_time && said.no_time,
    proposed_kind && t.imports.asks[proposed_kind],
  ].filter((one): one is string => Boolean(one));
}

/** "9.01 km · 47:12 · 120 m up" */
function numbers({ activity }: Found): string {
  const { distance_m, moving_s, climb_m } = activity;
  const climb = !climb_m
    ? null
    : distanceUnit(units.value) === "km"
      ? `${format.number(climb_m, 0)}\u00a0m`
      : `${format.number(climb_m / 0.3048, 0)}\u00a0ft`;
  return [
    distance_m === null ? null : format.covered(distance_m, units.value),
    moving_s > 0 ? format.duration(moving_s) : null,
    climb && t.imports.climb(climb),
  ]
    .filter((one) => one !== null)
    .join(" · ");
}

export function FoundItem({ item, year }: { item: Found; year: boolean }) {
  const { activity } = item;
  const day = year ? format.yearDay(dayOf(item)) : format.shortDay(dayOf(item));
  const clock = activity.has_time ? ` ${format.clockTime(activity.at, settings.value.clock)}` : "";
  const sport = t.notes.brought[activity.sport] ?? activity.sport;
  const now = pickOf(item, picks.value);
  const small = notes(item);
  return (
    <li class="entry import-item" data-left={now === "leave"}>
      <div class="entry-text">
        <span class="hint">
          {day}
          {clock}
        </span>
        <span class="entry-first">
          {sport} {numbers(item)}
        </span>
        {small.length > 0 && <span class="hint">{small.join(" · ")}</span>}
        <span class="hint import-name">{item.file}</span>
      </div>
      <select
        class="import-pick"
        aria-label={t.imports.what(`${day}, ${sport} ${numbers(item)}`)}
        value={now}
        data-changed={now !== proposedPick(item)}
        onChange={(event) => {
          const wanted = event.currentTarget.value as Pick;
          pick(item.number, wanted === proposedPick(item) ? null : wanted);
        }}
      >
        {picksFor(item).map((one) => (
          <option key={one} value={one}>
            {t.imports.pick[one]}
          </option>
        ))}
      </select>
    </li>
  );
}
