// What was found: a summary with the one large button, and below it each activity by month, drawn
// only where somebody looks, so that thousands stay quick.

import { useMemo, useState } from "preact/hooks";
import type { ImportItem, RunImport, Sport } from "../api/types";
import { Section } from "../components/Field";
import { Icon } from "../components/Icon";
import * as format from "../lib/format";
import { t } from "../messages/all";
import { units } from "../state/store";
import { pickAll, take, throwAway } from "./asked";
import { FoundItem } from "./FoundItem";
import * as found from "./found";
import { ThrowAway } from "./OpenCard";
import { busy, picks } from "./standing";

const SHOWN = 40;
const WHYS = ["in_log", "deleted", "double", "other_sport", "short", "picked"] as const;

/** "3 walks and 2 rides" */
export const crossWords = (sum: found.Tally): string[] =>
  Object.entries(sum.cross).map(([sport, n]) => t.imports.cross[sport as Sport](n));

type SumProps = { known: RunImport; items: readonly ImportItem[]; sum: found.Tally };

function Summary({ known, items, sum }: SumProps) {
  const others = crossWords(sum);
  const nothing = !items.some(found.isFound);
  return (
    <Section title={t.imports.found}>
      {nothing && <p>{t.imports.nothing}</p>}
      <ul class="import-sum">
        {sum.runs > 0 && (
          <li class="import-runs">
            {t.imports.runs(sum.runs, format.covered(sum.metres, units.value))}
          </li>
        )}
        {others.length > 0 && <li>{t.imports.asCross(others)}</li>}
        {sum.merged > 0 && <li>{t.imports.merged(sum.merged)}</li>}
        {sum.first && sum.last && (
          <li class="hint">
            {t.imports.span(format.yearDay(sum.first), format.yearDay(sum.last))}
          </li>
        )}
        {WHYS.map((why) => {
          const n = sum.left[why] ?? 0;
          return n > 0 && <li key={why}>{t.imports.out[why](n)}</li>;
        })}
        {known.refused > 0 && <li>{t.imports.bad(known.refused)}</li>}
        {known.passed_over > 0 && <li class="hint">{t.imports.passedOver(known.passed_over)}</li>}
      </ul>
      {nothing ? (
        <button
          type="button"
          class="primary wide"
          disabled={busy.value}
          onClick={() => void throwAway()}
        >
          {t.imports.others}
        </button>
      ) : (
        <ThrowAway />
      )}
    </Section>
  );
}

/** Above the tabs wherever one has scrolled to. */
function TakeButton({ sum }: { sum: found.Tally }) {
  const comes = sum.runs + found.crossed(sum) + sum.merged;
  const picked = picks.value.size > 0 ? t.imports.takePicked : t.imports.takeAll;
  const text = comes === 0 ? t.imports.takeNone : picked;
  return (
    <div class="sticky">
      <button
        type="button"
        class="primary wide"
        disabled={busy.value || comes === 0}
        onClick={() => void take()}
      >
        <Icon name="check" />
        {busy.value ? t.imports.taking : text}
      </button>
    </div>
  );
}

const sameYear = (items: readonly found.Found[]): boolean =>
  new Set(items.map((item) => found.dayOf(item).slice(0, 7))).size <= 1;

function Group({ group, open }: { group: found.Group; open: boolean }) {
  const [isOpen, setOpen] = useState(open);
  const [shown, setShown] = useState(SHOWN);
  const { items, left, key } = group;
  const title = left ? t.imports.leftOut[left] : format.monthName(`${key}-01`);
  const numbers = items.map((item) => item.number);
  const coming = items.filter((item) => found.pickOf(item, picks.value) !== "leave");
  return (
    <details
      class="why import-group"
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{t.imports.group(title, items.length)}</summary>
      {isOpen && (
        <>
          {left && <p class="hint">{t.imports.leftOutHint[left]}</p>}
          {!left && items.length > 1 && (
            <button
              type="button"
              class="quiet"
              onClick={() => pickAll(numbers, coming.length > 0 ? "leave" : null)}
            >
              {coming.length > 0 ? t.imports.leaveGroup : t.imports.proposeGroup}
              <span class="visually-hidden">: {title}</span>
            </button>
          )}
          <ul class="entries plain">
            {items.slice(0, shown).map((item) => (
              <FoundItem key={item.number} item={item} year={!sameYear(items)} />
            ))}
          </ul>
          {items.length > shown && (
            <button type="button" class="quiet wide" onClick={() => setShown(shown + SHOWN)}>
              {t.imports.moreItems(Math.min(SHOWN, items.length - shown))}
              <span class="visually-hidden">: {title}</span>
            </button>
          )}
        </>
      )}
    </details>
  );
}

function Refused({ known, items }: { known: RunImport; items: readonly ImportItem[] }) {
  const [shown, setShown] = useState(SHOWN);
  const all = items.filter(found.isRefused);
  if (all.length === 0) return null;
  return (
    <Section title={t.imports.refused}>
      {items.some(found.isFound) && <p class="hint">{t.imports.refusedText}</p>}
      <ul class="entries">
        {all.slice(0, shown).map((item) => (
          <li key={item.number} class="entry">
            <span>
              <strong class="import-name">{item.file}</strong>{" "}
              {t.imports.reasons[item.refused.reason]}
            </span>
          </li>
        ))}
      </ul>
      {all.length > shown && (
        <button type="button" class="quiet wide" onClick={() => setShown(shown + SHOWN)}>
          {t.imports.moreItems(Math.min(SHOWN, all.length - shown))}
        </button>
      )}
      {known.refused > all.length && <p>{t.imports.refusedMore(known.refused - all.length)}</p>}
    </Section>
  );
}

/** So few need no folding. */
const FEW = 6;

export function Preview({ known, items }: { known: RunImport; items: readonly ImportItem[] }) {
  const now = picks.value;
  const groups = useMemo(() => found.groupsOf(items), [items]);
  const sum = useMemo(() => found.tally(items, (item) => found.pickOf(item, now)), [items, now]);
  return (
    <div class="narrow import-preview">
      <Summary known={known} items={items} sum={sum} />
      {groups.length > 0 && (
        <Section title={t.imports.list}>
          <p class="hint">{t.imports.listHint}</p>
          {groups.map((group) => (
            <Group key={group.key} group={group} open={items.length <= FEW} />
          ))}
        </Section>
      )}
      <Refused known={known} items={items} />
      {groups.length > 0 && <TakeButton sum={sum} />}
    </div>
  );
}
