// What would you like to log: three large doors, and a short list for everything else.

import { Figure } from "../components/Figure";
import { FlareButton } from "../components/FlareButton";
import { Icon } from "../components/Icon";
import { t } from "../messages";
import { locked } from "../state/lock";
import { EVENT, NOUNS } from "../state/nouns";
import { href } from "../state/route";
import { Page } from "./Page";

/** While the training is stopped nobody is asked to try the leg. */
const offered = () => (locked.value ? NOUNS.filter((noun) => EVENT[noun].type !== "test") : NOUNS);

export function LogChoice() {
  return (
    <Page title={t.log.title}>
      <nav class="doors" aria-label={t.log.title}>
        <a class="card door" href={href("log/session")}>
          <Figure of="EB" />
          <span>
            <strong>{t.log.session}</strong>
            <span class="hint">{t.log.sessionMore}</span>
          </span>
          <Icon name="next" />
        </a>
        <a class="card door" href={href("log/run")}>
          <Figure of="run" />
          <span>
            <strong>{t.log.run}</strong>
            <span class="hint">{t.log.runMore}</span>
          </span>
          <Icon name="next" />
        </a>
        <a class="card door" href={href("today")}>
          <Icon name="sun" />
          <span>
            <strong>{t.log.morning}</strong>
            <span class="hint">{t.log.morningMore}</span>
          </span>
          <Icon name="next" />
        </a>
      </nav>
      <a class="button quiet wide" href={href("import")}>
        <Icon name="up" />
        {t.log.files}
      </a>
      <a class="button quiet wide" href={href("history")}>
        <Icon name="history" />
        {t.log.history}
      </a>
      <FlareButton />
      <nav class="card" aria-labelledby="notes-title">
        <h2 id="notes-title">{t.notes.title}</h2>
        <ul class="notes">
          {offered().map((noun) => (
            <li key={noun}>
              <a href={href(`log/${noun}`)}>
                <span>
                  <strong>{t.notes.of[noun].title}</strong>
                  <span class="hint">{t.notes.of[noun].more}</span>
                </span>
                <Icon name="next" />
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </Page>
  );
}
