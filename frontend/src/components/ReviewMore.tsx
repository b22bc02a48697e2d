// When it does not get better: what can be asked again, and what to take along.

import { t } from "../messages/all";
import { href } from "../state/route";

export function ReviewMore() {
  const say = t.check;
  return (
    <div class="stack">
      <a class="button quiet wide" href={href("check")}>
        {say.offerButton}
      </a>
      <a class="button quiet wide" href={href("screening")}>
        {say.questions}
      </a>
      <a class="button quiet wide" href={href("learn/otherwise")}>
        {say.otherwise}
      </a>
      <a class="button quiet wide" href={href("bring")}>
        {t.bring.title}
      </a>
    </div>
  );
}
