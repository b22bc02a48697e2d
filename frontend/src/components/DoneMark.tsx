// The mark before what was done, and before what was begun and stopped.

import { t } from "../messages";
import { Icon } from "./Icon";

export const DoneMark = ({ stopped }: { stopped: boolean }) => (
  <Icon name={stopped ? "pause" : "check"} />
);

/** The same in words: to see where something was stopped, else only for readers. */
export const DoneWord = ({ stopped }: { stopped: boolean }) =>
  stopped ? (
    <span class="change">{t.today.stopped}</span>
  ) : (
    <span class="visually-hidden"> ({t.common.done})</span>
  );
