// Runs from files: choose, send, look at what was found, take it into the log, take it back.

import { useEffect, useState } from "preact/hooks";
import { Section } from "../components/Field";
import { choose, throwShared } from "../imports/asked";
import { ChooseCard } from "../imports/ChooseCard";
import { DoneCard, Undo } from "../imports/DoneCard";
import { watch } from "../imports/flow";
import { Announced, names, OpenCard } from "../imports/OpenCard";
import { Preview } from "../imports/Preview";
import * as standing from "../imports/standing";
import { TroubleCard } from "../imports/TroubleCard";
import { dayOf } from "../lib/dates";
import * as format from "../lib/format";
import { t } from "../messages/all";
import { goOn } from "../state/route";
import "../styles/imports.css";
import { Page } from "./Page";

function SharedCard({ waits }: { waits: boolean }) {
  const files = standing.shared.value;
  if (files.length === 0) return null;
  return (
    <Section title={t.imports.shared(files.length)}>
      <ul class="plain">
        {files.map((file, i) => (
          <li key={i} class="import-name">
            {file.name}
          </li>
        ))}
      </ul>
      <p class="hint">
        {waits ? t.imports.sharedLater(files.length) : t.imports.sharedText(files.length)}
      </p>
      <div class="stack">
        {!waits && (
          <button type="button" class="primary wide" onClick={() => void choose(files)}>
            {t.imports.sendShared}
          </button>
        )}
        <button type="button" class="quiet wide" onClick={() => void throwShared()}>
          {t.imports.throwShared}
        </button>
      </div>
    </Section>
  );
}

function Earlier() {
  const shown = standing.finished.value?.known.id;
  const all = standing.earlier.value.filter((one) => one.id !== shown);
  if (all.length === 0) return null;
  return (
    <Section title={t.imports.earlier}>
      <ul class="entries">
        {all.map((known) => (
          <li key={known.id} class="entry">
            <div class="entry-text">
              <span class="hint">{format.yearDay(dayOf(new Date(known.created_at)))}</span>
              <span class="entry-first">
                {known.state === "done"
                  ? t.imports.earlierTaken(known.taken)
                  : t.imports.earlierUndone}
              </span>
              <span class="hint import-name">{names(known)}</span>
            </div>
            {known.state === "done" && known.taken > 0 && <Undo known={known} />}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Stage() {
  const known = standing.current.value;
  const items = standing.items.value;
  const done = standing.finished.value;
  if (standing.announced.value) return <Announced />;
  if (known?.state === "ready") {
    return items ? (
      <Preview key={known.id} known={known} items={items} />
    ) : (
      <p class="card">{t.common.loading}</p>
    );
  }
  if (known) return <OpenCard known={known} />;
  return (
    <>
      {done && <DoneCard known={done.known} items={done.items} />}
      <ChooseCard />
    </>
  );
}

/** `how`: `shared` or `not-kept`, after another app has handed over files. */
export function ImportRuns({ how }: { how?: string | undefined }) {
  useEffect(() => watch(), []);
  const [notKept] = useState(how === "not-kept");
  useEffect(() => {
    // A reload later must not say it again.
    if (how) goOn(`import/${how}`, "import");
  }, [how]);
  const stage = standing.finished.value ? "done" : standing.items.value ? "found" : "";
  useEffect(() => {
    // What the person was at is gone; what came instead begins at the top.
    if (!stage) return;
    scrollTo(0, 0);
    document.querySelector<HTMLElement>("h1")?.focus({ preventScroll: true });
  }, [stage]);
  const isOpen = Boolean(standing.current.value ?? standing.announced.value);
  return (
    <Page title={t.imports.title} back="log">
      <div class="narrow">
        <TroubleCard />
        {notKept && !isOpen && (
          <p class="card" role="alert">
            {t.imports.notKept}
          </p>
        )}
        <SharedCard waits={isOpen} />
        <Stage />
        {!isOpen && <Earlier />}
      </div>
    </Page>
  );
}
