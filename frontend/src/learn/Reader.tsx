// One page to read: its words, its picture, how well things are known, its sources, and where to go on.

import { Icon } from "../components/Icon";
import * as format from "../lib/format";
import { t } from "../messages/all";
import { Page } from "../pages/Page";
import { href } from "../state/route";
import { ReadPart } from "./Blocks";
import { backFrom } from "./back";
import { Picture } from "./Picture";
import { sourcesOf } from "./page";
import { PAGES, type PageId } from "./pages";
import { rulesOf } from "./ruled";
import { Sources } from "./Sources";
import { words } from "./texts";

function Further({ id }: { id: PageId }) {
  const rules = rulesOf(id);
  return (
    <nav class="card not-printed" aria-labelledby="further-title">
      <h2 id="further-title">{t.learn.also}</h2>
      <ul class="notes">
        {PAGES[id].also.map((other) => (
          <li key={other}>
            <a href={href(`learn/${other}`)}>
              <strong>{words(other).title}</strong>
              <Icon name="next" />
            </a>
          </li>
        ))}
      </ul>
      {rules.length > 0 && (
        <details class="why">
          <summary>{t.learn.rulesHere}</summary>
          <ul class="plain rule-links">
            {rules.map((rule) => (
              <li key={rule}>
                <a class="rule" href={href(`rules/${rule}`)}>
                  {format.ruleTag(rule)}
                </a>
              </li>
            ))}
          </ul>
        </details>
      )}
      <div class="buttons">
        <a class="button quiet" href={href("learn")}>
          {t.learn.all}
        </a>
        <button type="button" class="quiet" onClick={() => print()}>
          {t.learn.print}
        </button>
      </div>
    </nav>
  );
}

type Props = { id: PageId; rung?: string | undefined; rule?: string | undefined };

export function Reader({ id, rung, rule }: Props) {
  const page = words(id);
  const sources = sourcesOf(page);
  return (
    <Page title={page.title} back={backFrom()}>
      <div class="read narrow">
        <article class="card read-page" aria-label={page.title}>
          <p class="lead">{page.summary}</p>
          {rule && (
            <p class="hint not-printed">
              {t.learn.explains} <a href={href(`rules/${rule}`)}>{format.ruleTag(rule)}</a>
            </p>
          )}
          <Picture page={PAGES[id]} rung={rung} />
          {page.parts.map((part) => (
            <ReadPart key={part.title} part={part} sources={sources} />
          ))}
          <Sources ids={sources} />
          <p class="hint">{t.app.disclaimer}</p>
        </article>
        <Further id={id} />
      </div>
    </Page>
  );
}
