// The rules in their groups, each place of the rulebook with its sentences and numbers.

import { useEffect, useRef } from "preact/hooks";
import type { Protocol, Rules } from "../api/types";
import * as format from "../lib/format";
import { t } from "../messages/all";
import { href } from "../state/route";
import { groupsOf, marksOf, type Place, placeOf } from "./rulebook";
import { pageOf } from "./ruled";
import { words } from "./texts";

const Numbers = ({ place }: { place: Place }) => (
  <table>
    <thead>
      <tr>
        <th scope="col">{t.rules.number}</th>
        <th scope="col">{t.rules.value}</th>
        <th scope="col">{t.rules.evidence}</th>
      </tr>
    </thead>
    <tbody>
      {place.numbers.map((number) => (
        <tr key={number.name}>
          <th scope="row">
            <code>
              {number.name.split("_").map((word, i) => (
                // A long name may go on in a new line behind each underscore.
                <span key={i}>
                  {i > 0 && (
                    <>
                      _<wbr />
                    </>
                  )}
                  {word}
                </span>
              ))}
            </code>
          </th>
          <td>{number.value}</td>
          <td>{number.mark}</td>
        </tr>
      ))}
    </tbody>
  </table>
);

/** The page for people of the rules at this place: each once. */
function More({ place }: { place: Place }) {
  const pages = new Set([place.id, ...place.texts.map((rule) => rule.id)].map(pageOf));
  const found = [...pages].filter((page) => page !== null);
  if (found.length === 0) return null;
  return (
    <p class="hint">
      {t.rules.more}{" "}
      {found.map((page, i) => (
        <span key={page}>
          {i > 0 && ", "}
          <a href={href(`learn/${page}`)}>{words(page).title}</a>
        </span>
      ))}
    </p>
  );
}

function PlaceRules({ place, at }: { place: Place; at: string | undefined }) {
  const marks = marksOf(place);
  return (
    <section class="rule-place" data-place={place.id} data-here={place.id === at}>
      <h3 tabIndex={-1}>
        {format.ruleTag(place.id)}{" "}
        {marks.length > 0 && <span class="hint">{marks.join(", ")}</span>}
      </h3>
      {place.texts.length > 0 && (
        <ul class="plain">
          {place.texts.map((rule) => (
            <li key={rule.id}>
              {rule.text} {rule.id !== place.id && <span class="rule">{rule.id}</span>}
            </li>
          ))}
        </ul>
      )}
      {place.numbers.length > 0 && <Numbers place={place} />}
      <More place={place} />
    </section>
  );
}

type Props = { rules: Rules; protocol: Protocol; at: string | undefined };

export function RuleGroups({ rules, protocol, at }: Props) {
  const all = useRef<HTMLDivElement>(null);
  const here = at && placeOf(at);
  useEffect(() => {
    // The group of the rule that was asked for opens, and its heading takes the focus.
    const place = all.current?.querySelector<HTMLElement>("[data-here=true]");
    const group = place?.closest("details");
    if (group) group.open = true;
    place?.scrollIntoView();
    place?.querySelector("h3")?.focus({ preventScroll: true });
  }, [here]);
  return (
    <div ref={all} class="stack">
      {groupsOf(rules, protocol).map((group) => (
        <details key={group.key} class="card why first rule-group">
          <summary>
            <h2>{t.rules.groups[group.key]}</h2>
          </summary>
          {group.places.map((place) => (
            <PlaceRules key={place.id} place={place} at={here} />
          ))}
        </details>
      ))}
    </div>
  );
}
