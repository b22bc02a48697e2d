// The one large button, on a desk also a place to drop files, and what happens to them.

import type { ComponentChildren } from "preact";
import { useRef, useState } from "preact/hooks";
import { Icon } from "../components/Icon";
import { t } from "../messages/all";
import { choose } from "./asked";
import { busy, trouble } from "./standing";

/** The dropped files; null where a folder is among them, whose files nobody sees here. */
function dropped(data: DataTransfer | null): File[] | null {
  const entries = [...(data?.items ?? [])].map((item) => item.webkitGetAsEntry?.());
  return entries.some((entry) => entry?.isDirectory) ? null : [...(data?.files ?? [])];
}

export function ChooseButton() {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        type="button"
        class="primary wide import-choose"
        disabled={busy.value}
        onClick={() => input.current?.click()}
      >
        <Icon name="plus" />
        {t.imports.choose}
      </button>
      {/* Without `accept`: phones grey out kinds that they do not know, and the server looks into a
          file, not at its name. */}
      <input
        ref={input}
        type="file"
        multiple
        hidden
        onChange={(event) => {
          const chosen = [...(event.currentTarget.files ?? [])];
          // So that the same files can be chosen once more.
          event.currentTarget.value = "";
          if (chosen.length > 0) void choose(chosen);
        }}
      />
    </>
  );
}

export function Kinds() {
  return (
    <>
      <p class="hint">{t.imports.kinds}</p>
      <p>{t.imports.private}</p>
      <p>{t.imports.where}</p>
    </>
  );
}

/** Takes what is dropped on it. */
export function DropPlace({ children }: { children: ComponentChildren }) {
  const [over, setOver] = useState(false);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the button inside does the same.
    <div
      class="card import-drop"
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const files = dropped(event.dataTransfer);
        if (files === null) trouble.value = { code: "folder", waits: false, chosen: true };
        else if (files.length > 0) void choose(files);
      }}
    >
      {children}
    </div>
  );
}

export function ChooseCard() {
  return (
    <DropPlace>
      <ChooseButton />
      <p class="hint import-desk">{t.imports.drop}</p>
      <Kinds />
    </DropPlace>
  );
}
