// A sentence of the plan with the rule it comes from.

import * as format from "../lib/format";

export const RuleTag = ({ id }: { id: string }) => <span class="rule">{format.ruleTag(id)}</span>;

export function Ruled({ text, rule }: { text: string; rule: string }) {
  return (
    <>
      {text} <RuleTag id={rule} />
    </>
  );
}
