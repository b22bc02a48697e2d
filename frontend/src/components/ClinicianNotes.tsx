// What a clinician left through a link: read, taken into the log or put aside. Nothing of it
// applies before that.

import { useId, useState } from "preact/hooks";
import type { ShareNote } from "../api/types";
import { dayOf } from "../lib/dates";
import { nearDay } from "../lib/format";
import { t } from "../messages/all";
import { acceptNote, limitsNow, putAside } from "../state/clinician";
import { today } from "../state/clock";
import { limitLines, replacedBy } from "../state/limits";
import { shareNotes } from "../state/shareNotes";
import { episode, units } from "../state/store";
import { say } from "../state/toast";
import { Confirm } from "./Confirm";
import "../styles/share.css";

function Note({ note }: { note: ShareNote }) {
  const id = useId();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const limits = note.limits && limitLines(note.limits, units.value);
  const inForce = limits && limitLines(limitsNow().limits, units.value);
  const takes = limits && episode.value;
  const day = nearDay(dayOf(new Date(note.created_at)), today.value);

  async function accept() {
    // A second tap before the card is gone would be a second entry.
    setBusy(true);
    if (await acceptNote(note)) say(takes ? t.share.accepted : t.share.kept);
    setBusy(false);
  }

  return (
    <article class="card" aria-labelledby={id}>
      <h2 id={id}>{t.share.noteFrom(note.by)}</h2>
      <p class="hint">{t.share.noteThrough(note.label, day)}</p>
      {note.text && <blockquote class="share-text">{note.text}</blockquote>}
      {limits && (
        <>
          <h3>{t.share.proposes}</h3>
          <ul class="share-limits">
            {limits.map((one) => {
              const before = replacedBy(one, inForce ?? []);
              return (
                <li key={one.text}>
                  {one.text}
                  {before && <p class="hint">{t.share.replaces(before.text)}</p>}
                </li>
              );
            })}
          </ul>
          <p class="hint">
            {takes ? t.share.proposesHint : t.share.limitsWait}{" "}
            {note.text && (takes ? t.share.acceptNote : t.share.onlyText)}
          </p>
        </>
      )}
      <div class="buttons">
        <button type="button" class="quiet" onClick={() => setAsking(true)}>
          {t.share.putAside}
        </button>
        {(takes || note.text) && (
          <button type="button" class="primary" disabled={busy} onClick={() => void accept()}>
            {takes ? t.share.accept : t.share.keepNote}
          </button>
        )}
      </div>
      {asking && (
        <Confirm
          title={t.share.putAsideSure}
          yes={t.share.putAside}
          onNo={() => setAsking(false)}
          onYes={() => void putAside(note)}
        >
          <p>{t.share.putAsideText}</p>
        </Confirm>
      )}
    </article>
  );
}

export function ClinicianNotes() {
  return (
    <>
      {shareNotes.value.map((note) => (
        <Note key={note.id} note={note} />
      ))}
    </>
  );
}
