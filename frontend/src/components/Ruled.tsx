// A sentence of the plan with the rule it comes from.

import * as format from "../lib/format";
import { t } from "../messages";
import { href } from "../state/route";

/** The rule's id; it leads to the page that explains it. */
export const RuleTag = ({ id }: { id: string }) => (
  <a class="rule" href={href(`why/${id}`)} aria-label={t.common.rule(format.ruleTag(id))}>
    {format.ruleTag(id)}
  </a>
);

export function Ruled({ text, rule }: { text: string; rule: string }) {
  return (
    <>
      {text} <RuleTag id={rule} />
    </>
  );
}
