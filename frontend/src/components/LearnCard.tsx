// The way to the pages to read.

import { t } from "../messages";
import { href } from "../state/route";
import { Icon } from "./Icon";

export const LearnCard = () => (
  <a class="card door" href={href("learn")}>
    <Icon name="book" />
    <span>
      <strong>{t.nav.learn}</strong>
      <span class="hint">{t.today.learn}</span>
    </span>
    <Icon name="next" />
  </a>
);
