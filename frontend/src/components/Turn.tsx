// To the one before or after: a day, a week.

import { Icon } from "./Icon";

type Props = { name: string; off: boolean; onClick: () => void; back?: boolean };

export function Turn({ name, off, onClick, back }: Props) {
  return (
    <button type="button" class="quiet turn" data-back={back} disabled={off} onClick={onClick}>
      <Icon name="next" />
      <span class="visually-hidden">{name}</span>
    </button>
  );
}
