// The new link, once: the server keeps no copy of its secret.

import { useEffect, useRef } from "preact/hooks";
import type { ShareMade } from "../api/types";
import { t } from "../messages/all";
import { CopyAddress } from "./CopyAddress";

/** The secret stands behind the `#`, which no browser sends to any server. */
const addressOf = (token: string): string => `${location.origin}/shared#${token}`;

export function ShareMadeCard({ made }: { made: ShareMade }) {
  const heading = useRef<HTMLHeadingElement>(null);
  // Above the form that made it, and gone after this: nobody should miss it.
  useEffect(() => heading.current?.focus(), []);

  return (
    <section class="card stack" aria-labelledby="made-title">
      <h2 id="made-title" ref={heading} tabIndex={-1}>
        {t.share.made}: {made.share.label}
      </h2>
      <p>{t.share.madeHint}</p>
      <CopyAddress label={t.share.link} address={addressOf(made.token)} send />
    </section>
  );
}
