// The sources of a page in the order in which it names them, and what its grades of evidence mean.

import { t } from "../messages/all";
import { EVIDENCE } from "./page";
import { SOURCES, type SourceId } from "./sources";

export function Sources({ ids }: { ids: readonly SourceId[] }) {
  if (ids.length === 0) return null;
  return (
    <section>
      <h2>{t.learn.sources}</h2>
      <ol class="read-sources">
        {ids.map((id) => (
          <li key={id}>{SOURCES[id] || t.learn.own}</li>
        ))}
      </ol>
      <details class="why first">
        <summary>{t.learn.evidenceTitle}</summary>
        <ul>
          {EVIDENCE.map((one) => (
            <li key={one}>
              <strong>{t.learn.evidence[one]}</strong>: {t.learn.evidenceOf[one]}
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
