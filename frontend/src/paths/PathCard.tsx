// The way from Today to the guided path that applies now.

import { Icon } from "../components/Icon";
import { t } from "../messages/all";
import { flareWaits, locked } from "../state/lock";
import { href } from "../state/route";
import { plan } from "../state/store";
import { pathsOf } from "./applies";

/** `calm`: what can stand below the day's work. */
export function PathCard({ calm }: { calm: boolean }) {
  const [name] = locked.value ? [] : pathsOf(plan.value, flareWaits.value);
  if (!name || (name === "keep") !== calm) return null;
  const { title, card } = t.paths.of[name];
  return (
    <a class="card door" href={href(`path/${name}`)}>
      <Icon name={name === "flare" ? "flame" : name === "first" ? "sun" : "check"} />
      <span>
        <strong>{title}</strong>
        <span class="hint">{card}</span>
      </span>
      <Icon name="next" />
    </a>
  );
}
