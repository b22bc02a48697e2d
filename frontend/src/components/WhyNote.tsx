// Why a number is what it is: the reasons of the plan, folded away until asked for.

import type { Reason } from "../api/types";
import { t } from "../messages";
import { Ruled } from "./Ruled";

export function WhyNote({ reasons }: { reasons: readonly Reason[] | undefined }) {
  if (!reasons || reasons.length === 0) return null;
  return (
    <details class="why">
      <summary>{t.today.why}</summary>
      <ul>
        {reasons.map((reason) => (
          <li key={reason.rule}>
            <Ruled text={reason.text} rule={reason.rule} />
          </li>
        ))}
      </ul>
    </details>
  );
}
