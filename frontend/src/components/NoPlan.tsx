// In the place of what belongs to a plan, while none is open: why, and the way to one.

import { t } from "../messages/all";
import { href } from "../state/route";
import { hasPulled } from "../state/store";

export function NoPlan() {
  return (
    <section class="card">
      <p>{hasPulled.value ? t.start.none : t.today.noPlan}</p>
      <a class="button primary wide" href={href("today")}>
        {hasPulled.value ? t.start.begin : t.gone.home}
      </a>
    </section>
  );
}
