// What would you like to log: three large doors.

import { Figure } from "../components/Figure";
import { Icon } from "../components/Icon";
import { t } from "../messages";
import { href } from "../state/route";
import { Page } from "./Page";

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
    </Page>
  );
}
