// Pages that load when they are first needed, and all of them soon after the first screen,
// so that none is missing when the network goes.

import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import { speakMore, t } from "../messages";

const loaders: (() => Promise<unknown>)[] = [];

/** Fetches every page that has not been opened yet. */
export async function fetchRest(): Promise<void> {
  for (const load of loaders) await load().catch(() => undefined);
}

export function later<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  let Found: ComponentType<P> | null = null;
  const once = async () => {
    await speakMore();
    Found ??= await load();
    return Found;
  };
  loaders.push(once);
  return function Later(props: P) {
    const [, turn] = useState(0);
    const [failed, setFailed] = useState(false);
    const missing = Found === null;
    useEffect(() => {
      // Another loader may have brought the page since this was drawn: it is drawn again then too.
      if (missing)
        once().then(
          () => turn(1),
          () => setFailed(true),
        );
    }, []);
    if (Found) return <Found {...props} />;
    return failed ? (
      <p class="card" role="alert">
        {t.common.pageMissing}{" "}
        <button type="button" class="quiet" onClick={() => location.reload()}>
          {t.common.tryAgain}
        </button>
      </p>
    ) : null;
  };
}
