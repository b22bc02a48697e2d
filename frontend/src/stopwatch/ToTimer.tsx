// From the form of a timed test to its timer, or back to one that runs.

import { useEffect, useState } from "preact/hooks";
import { Icon } from "../components/Icon";
import { t } from "../messages/all";
import type { Timed } from "../state/nouns";
import { href } from "../state/route";
import { readWatch } from "./keep";

export function ToTimer({ noun }: { noun: Timed }) {
  const [on, setOn] = useState(false);
  useEffect(() => {
    void readWatch().then((kept) => setOn(kept?.noun === noun));
  }, [noun]);
  return (
    <a class="button quiet wide" href={href(`log/${noun}/timer`)}>
      <Icon name="clock" />
      {on ? t.stopwatch.goOn : t.stopwatch.open}
    </a>
  );
}
