// An import on its way: waiting for the server, sending, reading, left half-way, or failed.

import { useState } from "preact/hooks";
import type { RunImport } from "../api/types";
import { Confirm } from "../components/Confirm";
import { Section } from "../components/Field";
import * as format from "../lib/format";
import { t } from "../messages/all";
import { throwAway } from "./asked";
import { ChooseButton, DropPlace } from "./ChooseCard";
import { sentShare } from "./parts";
import { announced, busy, inHand } from "./standing";

export function ThrowAway() {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <button
        type="button"
        class="quiet wide"
        disabled={busy.value}
        onClick={() => setAsking(true)}
      >
        {t.imports.stop}
      </button>
      {asking && (
        <Confirm
          title={t.imports.dropSure}
          yes={t.imports.stop}
          onNo={() => setAsking(false)}
          onYes={() => {
            setAsking(false);
            void throwAway();
          }}
        >
          <p>{t.imports.dropText}</p>
        </Confirm>
      )}
    </>
  );
}

/** Announced to readers at every tenth, so that they are not talked to all the time. */
function Bar({ share, label, text }: { share: number; label: string; text: string }) {
  const tenth = Math.floor(share * 10) * 10;
  return (
    <>
      <progress max={1} value={share} aria-label={label} />
      <p class="import-progress">{text}</p>
      <p role="status" class="visually-hidden">
        {label}: {tenth}%
      </p>
    </>
  );
}

const percent = (share: number): string => format.percent(Math.floor(share * 100) / 100);
const megabytes = (bytes: number): string =>
  t.imports.bytes(format.number(bytes / 1_000_000, bytes < 10_000_000 ? 1 : 0));

function Sending({ known }: { known: RunImport }) {
  const share = sentShare(known.files);
  const title = t.imports.sending(known.files.length);
  return (
    <Section title={title}>
      <Bar share={share} label={title} text={t.imports.sent(percent(share))} />
      <p class="hint">{t.imports.sendingHint}</p>
      <ThrowAway />
    </Section>
  );
}

/** Begun here before a reload, or on another device: the files have to be chosen once more. */
function Begun({ known }: { known: RunImport }) {
  const there = known.files.reduce((sum, file) => sum + file.received, 0);
  return (
    <DropPlace>
      <h2>{t.imports.begun}</h2>
      <p>{t.imports.begunText(megabytes(there), megabytes(known.total_bytes))}</p>
      <p class="hint import-name">{names(known)}</p>
      <ChooseButton />
      <ThrowAway />
    </DropPlace>
  );
}

export function names(known: RunImport): string {
  const [first] = known.files;
  return t.imports.files(first?.name ?? "", known.files.length - 1);
}

function Reading({ known }: { known: RunImport }) {
  const share = known.total_bytes > 0 ? known.done_bytes / known.total_bytes : 0;
  return (
    <Section title={t.imports.reading}>
      <Bar share={share} label={t.imports.reading} text={t.imports.read(known.files_read)} />
      <p class="hint">{t.imports.readingHint}</p>
      <ThrowAway />
    </Section>
  );
}

function Failed() {
  return (
    <Section title={t.imports.failed}>
      <p>{t.imports.failedText}</p>
      <ThrowAway />
    </Section>
  );
}

export function Announced() {
  const n = announced.value?.files.length ?? 0;
  return (
    <Section title={t.imports.sending(n)}>
      <p>{t.imports.waits(n)}</p>
      <ThrowAway />
    </Section>
  );
}

export function OpenCard({ known }: { known: RunImport }) {
  if (known.state === "uploading") {
    return inHand.value ? <Sending known={known} /> : <Begun known={known} />;
  }
  return known.state === "reading" ? <Reading known={known} /> : <Failed />;
}
