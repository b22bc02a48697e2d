// All pages to read, by part or by search.

import { useEffect, useState } from "preact/hooks";
import { Field } from "../components/Field";
import { Icon } from "../components/Icon";
import { t } from "../messages/all";
import { Page } from "../pages/Page";
import { href, outside } from "../state/route";
import { seeIndex } from "./back";
import { PAGE_IDS, PAGES, type PageId, SECTIONS } from "./pages";
import { search } from "./search";
import { words } from "./texts";

function Links({ ids }: { ids: readonly PageId[] }) {
  return (
    <ul class="notes">
      {ids.map((id) => (
        <li key={id}>
          <a href={href(`learn/${id}`)}>
            <span>
              <strong>{words(id).title}</strong>
              <span class="hint">{words(id).summary}</span>
            </span>
            <Icon name="next" />
          </a>
        </li>
      ))}
    </ul>
  );
}

function Sections() {
  return (
    <>
      {SECTIONS.map((section) => (
        <nav key={section} class="card" aria-labelledby={`learn-${section}`}>
          <h2 id={`learn-${section}`}>{t.learn.sections[section]}</h2>
          <Links ids={PAGE_IDS.filter((id) => PAGES[id].section === section)} />
        </nav>
      ))}
      <a class="button quiet wide" href={href("rules")}>
        {t.learn.toRules}
      </a>
    </>
  );
}

export function Index({ gone }: { gone: boolean }) {
  const [asked, setAsked] = useState("");
  const found = asked.trim() ? search(asked) : null;
  useEffect(seeIndex, []);
  return (
    <Page title={t.learn.title} back={outside}>
      <p class="lead">{gone ? t.learn.gone : t.learn.lead}</p>
      <search class="card">
        <Field
          label={t.learn.search}
          hint={t.learn.searchHint}
          value={asked}
          onText={setAsked}
          maxLength={100}
        />
        <p role="status">
          {found && (found.length > 0 ? t.learn.found(found.length) : t.learn.nothing)}
        </p>
      </search>
      {!found && <Sections />}
      {found && found.length > 0 && (
        <nav class="card" aria-label={t.learn.search}>
          <Links ids={found} />
        </nav>
      )}
    </Page>
  );
}
