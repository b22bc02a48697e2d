// The calendar's new address, once: the server keeps no copy of its secret.

import { useEffect, useRef } from "preact/hooks";
import { CopyAddress } from "../components/CopyAddress";
import { t } from "../messages/all";

export function FeedAddress({ address }: { address: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [address]);

  return (
    <>
      <h3 ref={heading} tabIndex={-1}>
        {t.reminders.made}
      </h3>
      <p>{t.reminders.madeHint}</p>
      <CopyAddress label={t.reminders.address} address={address} />
    </>
  );
}
