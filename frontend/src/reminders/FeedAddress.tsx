// The calendar's new address, once: the server keeps no copy of its secret.

import { useEffect, useRef, useState } from "preact/hooks";
import { t } from "../messages/all";

export function FeedAddress({ address }: { address: string }) {
  const input = useRef<HTMLInputElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    setCopied(false);
    heading.current?.focus();
  }, [address]);

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
    <>
      <h3 ref={heading} tabIndex={-1}>
        {t.reminders.made}
      </h3>
      <p>{t.reminders.madeHint}</p>
      <input
        ref={input}
        class="share-address"
        aria-label={t.reminders.address}
        value={address}
        readOnly
        onFocus={(event) => event.currentTarget.select()}
      />
      <button type="button" class="primary wide" onClick={() => void copy()}>
        {t.share.copy}
      </button>
      <p role="status">{copied && t.share.copied}</p>
    </>
  );
}
