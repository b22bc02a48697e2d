// In the place of what belongs to a plan, while none is open: why, and the way to one.

import { t } from "../messages/all";
import { ended } from "../state/earlier";
import { href } from "../state/route";
import { hasPulled } from "../state/store";

/** Whoever had a plan before has none open; before the first answer nobody knows. */
export function noPlan(): string {
  if (!hasPulled.value) return t.today.noPlan;
  return ended.value.length > 0 ? t.episodes.none : t.start.none;
}

export function NoPlan() {
  return (
    <section class="card">
      <p>{noPlan()}</p>
      <a class="button primary wide" href={href("today")}>
        {hasPulled.value ? t.start.begin : t.gone.home}
      </a>
    </section>
  );
}
