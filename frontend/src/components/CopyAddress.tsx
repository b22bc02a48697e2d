// An address that is shown only once, since the server keeps no copy of its secret: to be copied,
// and where it helps sent on.

import { useEffect, useRef, useState } from "preact/hooks";
import { t } from "../messages/all";

type Props = { label: string; address: string; send?: boolean };

export function CopyAddress({ label, address, send = false }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState(false);
  useEffect(() => setCopied(false), [address]);

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
      <input
        ref={input}
        class="share-address"
        aria-label={label}
        value={address}
        readOnly
        onFocus={(event) => event.currentTarget.select()}
      />
      <div class="buttons">
        {send && "share" in navigator && (
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
    </>
  );
}
