// A table of Learn with the runner's own answers in its cells: a mark and words, not colour alone.

import { Icon } from "../components/Icon";
import { isList, isSteps, type Table } from "../learn/page";
import { words } from "../learn/texts";
import { Wide } from "../learn/Wide";
import { t } from "../messages/all";
import type { Mark, TableId } from "./marks";
import "../styles/learn.css";

/** The comparison of a page of Learn, whose rows are those of the marks. */
export function tableOf(id: TableId): Table {
  const blocks = words(id).parts.flatMap((part) => part.blocks);
  const found = blocks.find(
    (block) => typeof block === "object" && !isList(block) && !isSteps(block) && "rows" in block,
  );
  if (!found) throw new Error(`There is no table on the page ${id}.`);
  return found as Table;
}

export function MarkedTable({ id, marks }: { id: TableId; marks: readonly Mark[][] }) {
  const { about, head, rows } = tableOf(id);
  return (
    <Wide label={about}>
      <table class="read-table">
        <caption class="visually-hidden">{about}</caption>
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
          {rows.map(([first, ...cells], row) => (
            <tr key={first}>
              <th scope="row">
                {first}
                <Own marks={(marks[row] ?? []).filter((one) => one.columns.length === 0)} neither />
              </th>
              {cells.map((cell, column) => (
                <td key={column}>
                  {cell}
                  <Own
                    marks={(marks[row] ?? []).filter((one) =>
                      (one.columns as readonly number[]).includes(column),
                    )}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

function Own({ marks, neither = false }: { marks: readonly Mark[]; neither?: boolean }) {
  if (marks.length === 0) return null;
  return (
    <ul class={neither ? "own-answers neither" : "own-answers"}>
      {marks.map(({ question, text, columns }) => (
        <li key={question}>
          {!neither && <Icon name="check" />}
          <span>
            {t.screening.you} {text}
            {neither && <span class="hint"> ({t.screening.fitsNeither})</span>}
            {columns.length === 2 && <span class="hint"> ({t.screening.fitsBoth})</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}
