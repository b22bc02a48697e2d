// The frame of every page: its heading, and the focus that follows the person there.

import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { Icon } from "../components/Icon";
import { t } from "../messages";
import { href } from "../state/route";

type Props = { title: string; children: ComponentChildren; above?: string; back?: string };

let first = true;

export function Page({ title, children, above, back }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  // At once: whoever presses a key as soon as the page is seen must not have it taken to the heading.
  useLayoutEffect(() => {
    document.title = `${title} · ${t.app.name}`;
    // On the very first page the browser's own place is right; later the heading is.
    if (!first) heading.current?.focus({ preventScroll: true });
    first = false;
    scrollTo(0, 0);
  }, [title]);
  return (
    <div class="page">
      <header class="page-head">
        {back !== undefined && (
          <a class="back" href={href(back)}>
            <Icon name="next" />
            {t.common.back}
          </a>
        )}
        {above && <p class="above">{above}</p>}
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
      </header>
      {children}
    </div>
  );
}

/** An entry that was deleted, here or on another device. */
export const Gone = ({ title }: { title: string }) => (
  <Page title={title} back="history">
    <p class="card">{t.log.gone}</p>
  </Page>
);
