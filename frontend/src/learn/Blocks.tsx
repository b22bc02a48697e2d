// The parts of a page to read: paragraphs, lists, tables, and claims with their evidence.

import { t } from "../messages/all";
import { type Block, type Claim, isClaim, isList, isSteps, type Part, type Table } from "./page";
import type { SourceId } from "./sources";
import { Wide } from "./Wide";

type Props = { sources: readonly SourceId[] };

/** "Evidence: some [2, 3]"; the numbers are those of the list of sources at the end. */
function Known({ claim, sources }: Props & { claim: Claim }) {
  const numbers = claim.from.map((source) => sources.indexOf(source) + 1);
  return (
    <span class="known" data-evidence={claim.evidence}>
      {t.learn.known} {t.learn.evidence[claim.evidence]} [{numbers.join(", ")}]
    </span>
  );
}

function Comparison({ about, head, rows }: Table) {
  return (
    <Wide label={about}>
      <table class="read-table">
        <thead>
          <tr>
            {head.map((cell, i) =>
              cell ? (
                <th key={i} scope="col">
                  {cell}
                </th>
              ) : (
                <td key={i} />
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map(([first, ...rest]) => (
            <tr key={first}>
              <th scope="row">{first}</th>
              {rest.map((cell, i) => (
                <td key={i}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

function Shown({ block, sources }: Props & { block: Block }) {
  if (typeof block === "string") return <p>{block}</p>;
  if (isList(block))
    return (
      <ul class="read-list">
        {block.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    );
  if (isSteps(block))
    return (
      <ol class="read-list">
        {block.steps.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
    );
  if (isClaim(block))
    return (
      <p>
        {block.says} <Known claim={block} sources={sources} />
      </p>
    );
  return <Comparison {...block} />;
}

export function ReadPart({ part, sources }: Props & { part: Part }) {
  return (
    <section>
      <h2>{part.title}</h2>
      {part.blocks.map((block, i) => (
        <Shown key={i} block={block} sources={sources} />
      ))}
    </section>
  );
}
