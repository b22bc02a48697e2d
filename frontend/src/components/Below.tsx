// What is below the first screen. At a start it is drawn a moment later, so that a slow phone
// shows what is on the screen without waiting for what is not; afterwards it makes no difference.

import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";

let started = false;

export function Below({ children }: { children: ComponentChildren }) {
  const [drawn, setDrawn] = useState(started);
  // Effects run once the frame before them has been painted.
  useEffect(() => {
    started = true;
    setDrawn(true);
  }, []);
  return drawn ? children : null;
}
