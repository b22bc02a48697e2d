// What the yeses of the safety check can mean, worst first, closed by the fixed sentence.

import { t } from "../messages";
import type { Flag } from "../messages/flags";
import { Icon } from "./Icon";
import { RuleTag } from "./Ruled";

export function FlagTexts({ ids }: { ids: readonly string[] }) {
  const order = ["emergency", "urgent", "see_professional"];
  const found = ids
    .map((id) => t.check.flagOf(id))
    .filter((one): one is Flag => one !== undefined)
    .sort((a, b) => order.indexOf(a.level) - order.indexOf(b.level));
  return (
    <>
      <ul class="flag-texts">
        {found.map((flag) => (
          <li key={flag.id} data-level={flag.level}>
            <p class="flag-level">
              <Icon name="warn" />
              {t.check.level[flag.level]} <RuleTag id={flag.id} />
            </p>
            <p class="flag-answer">{flag.answer}</p>
          </li>
        ))}
      </ul>
      <p class="closing">{t.check.closing}</p>
    </>
  );
}
