// The questions for a page: the device's copy at once, then the server's, which may be newer.

import { useEffect, useState } from "preact/hooks";
import type { Asked } from "../api/types";
import { fetchAsked, readAsked } from "./asked";

export type Found = { kind: "loading" } | { kind: "missing" } | { kind: "found"; asked: Asked };

export function useAsked(): { found: Found; again: () => void } {
  const [found, setFound] = useState<Found>({ kind: "loading" });
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let gone = false;
    const take = (asked: Asked | null) => {
      if (!gone && asked) setFound({ kind: "found", asked });
    };
    const ask = async () => {
      const kept = await readAsked().catch(() => null);
      take(kept);
      const fresh = await fetchAsked();
      // Questions of another version would change under a hand; they come with the next visit.
      if (!kept) take(fresh);
      if (!kept && !fresh && !gone) setFound({ kind: "missing" });
    };
    void ask();
    return () => {
      gone = true;
    };
  }, [tries]);
  return { found, again: () => setTries((now) => now + 1) };
}
