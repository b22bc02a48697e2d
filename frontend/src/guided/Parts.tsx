// What all guided views share: the frame with its big button below, the bar, the light line.

import { type ReadonlySignal, useSignalEffect } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { Icon, type IconName } from "../components/Icon";
import { t } from "../messages/all";
import { storageTrouble } from "../state/store";
import { awake } from "./awake";

type FrameProps = {
  title: string;
  /** Above the title: where in the session this is. */
  place?: string;
  children: ComponentChildren;
  foot: ComponentChildren;
  /** The heading takes the focus when the view comes; a set gives it to its button. */
  focus?: "heading" | "button";
  /** The step, for the styles and the keys. */
  step: string | undefined;
  /** Another one is another view: the focus goes to it. */
  view: string;
  menu: (close: () => void) => ComponentChildren;
  leave: () => void;
};

export function Frame(props: FrameProps) {
  const { title, place, children, foot, focus = "heading", step, view, menu, leave } = props;
  const [open, setOpen] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const main = useRef<HTMLDivElement>(null);
  useEffect(() => {
    document.title = `${title} · ${t.app.name}`;
    const button = main.current?.querySelector<HTMLElement>("[data-main]");
    (focus === "button" && button ? button : heading.current)?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, [view]);
  return (
    <div class="player" data-step={step}>
      <header class="player-head">
        <button type="button" class="player-corner" aria-label={t.player.close} onClick={leave}>
          <Icon name="close" />
        </button>
        <div class="player-title">
          {place && <p class="above">{place}</p>}
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
        </div>
        <button
          type="button"
          class="player-corner"
          aria-label={t.player.menu}
          data-menu
          onClick={() => setOpen(true)}
        >
          <Icon name="dots" />
        </button>
      </header>
      <div class="player-body">
        {storageTrouble.value && (
          <p class="bar attention" role="alert">
            <Icon name="warn" />
            <span>{t.sync.storage}</span>
          </p>
        )}
        {children}
      </div>
      <div class="player-foot" ref={main}>
        {foot}
      </div>
      {open && menu(() => setOpen(false))}
    </div>
  );
}

type BigProps = {
  icon?: IconName;
  children: ComponentChildren;
  onClick: () => void;
  grave?: boolean;
};

/** The one thing to do now: within reach of the thumb, and what the space bar does. */
export function Big({ icon, children, onClick, grave }: BigProps) {
  return (
    <button
      type="button"
      class={grave ? "grave player-big" : "primary player-big"}
      data-main
      onClick={onClick}
    >
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </button>
  );
}

/** A bar that fills with a share from 0 to 1, without being drawn anew. */
export function Bar({ share, kind }: { share: ReadonlySignal<number>; kind: string }) {
  const fill = useRef<HTMLDivElement>(null);
  useSignalEffect(() => {
    const now = share.value;
    if (fill.current) fill.current.style.transform = `scaleX(${now})`;
  });
  return (
    <div class={`player-bar ${kind}`} aria-hidden="true">
      <div ref={fill} />
    </div>
  );
}

/** One line where the screen cannot be kept on. */
export function AwakeLine() {
  const now = awake.value;
  if (now !== "refused" && now !== "missing") return null;
  return <p class="hint player-awake">{t.player.awake[now]}</p>;
}
