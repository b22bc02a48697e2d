// The new link, once: the server keeps no copy of its secret.

import { useEffect, useRef, useState } from "preact/hooks";
import type { ShareMade } from "../api/types";
import { t } from "../messages/all";

/** The secret stands behind the `#`, which no browser sends to any server. */
const addressOf = (token: string): string => `${location.origin}/shared#${token}`;

export function ShareMadeCard({ made }: { made: ShareMade }) {
  const address = addressOf(made.token);
  const heading = useRef<HTMLHeadingElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState(false);
  // Above the form that made it, and gone after this: nobody should miss it.
  useEffect(() => heading.current?.focus(), []);

  async function copy() {
    input.current?.select();
    try {
      await navigator.clipboard.writeText(address);
      setCopied(true);
    } catch {
      // Not allowed, or no secure address: it is marked, and can be copied by hand.
    }
  }

  return (
    <section class="card stack" aria-labelledby="made-title">
      <h2 id="made-title" ref={heading} tabIndex={-1}>
        {t.share.made}: {made.share.label}
      </h2>
      <p>{t.share.madeHint}</p>
      <input
        ref={input}
        class="share-address"
        aria-label={t.share.link}
        value={address}
        readOnly
        onFocus={(event) => event.currentTarget.select()}
      />
      <div class="buttons">
        {"share" in navigator && (
          <button
            type="button"
            class="quiet"
            onClick={() => void navigator.share({ url: address }).catch(() => undefined)}
          >
            {t.share.send}
          </button>
        )}
        <button type="button" class="primary" onClick={() => void copy()}>
          {t.share.copy}
        </button>
      </div>
      <p role="status">{copied && t.share.copied}</p>
    </section>
  );
}
