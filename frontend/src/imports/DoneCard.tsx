// What came into the log, what an open answer means, and the way back as one thing.

import { useMemo, useState } from "preact/hooks";
import type { ImportItem, RunImport } from "../api/types";
import { Confirm } from "../components/Confirm";
import { Section } from "../components/Field";
import { Icon } from "../components/Icon";
import * as format from "../lib/format";
import { t } from "../messages/all";
import { openRun } from "../state/openRun";
import { href } from "../state/route";
import { units } from "../state/store";
import { say } from "../state/toast";
import { takeBack } from "./asked";
import { crossed, taken } from "./found";
import { crossWords } from "./Preview";
import { busy } from "./standing";

export function Undo({ known, wide }: { known: RunImport; wide?: boolean }) {
  const [asking, setAsking] = useState(false);
  async function undo() {
    setAsking(false);
    const kept = await takeBack(known.id);
    if (kept === null) return;
    say(kept > 0 ? t.imports.undoneKept(kept) : t.imports.undone);
    // The button is gone with the import; the page's heading has the focus in its place.
    document.querySelector<HTMLElement>("h1")?.focus({ preventScroll: true });
  }
  return (
    <>
      <button
        type="button"
        class={wide ? "quiet wide" : "quiet"}
        disabled={busy.value}
        onClick={() => setAsking(true)}
      >
        {wide ? t.imports.undo : t.common.undo}
        {!wide && (
          <span class="visually-hidden">
            : {format.yearDay(known.created_at.slice(0, 10))}, {t.imports.earlierTaken(known.taken)}
          </span>
        )}
      </button>
      {asking && (
        <Confirm
          title={t.imports.undoSure}
          yes={t.imports.undo}
          onNo={() => setAsking(false)}
          onYes={() => void undo()}
        >
          <p>{t.imports.undoText(known.taken)}</p>
        </Confirm>
      )}
    </>
  );
}

export function DoneCard({ known, items }: { known: RunImport; items: readonly ImportItem[] }) {
  const sum = useMemo(() => taken(items), [items]);
  // The one run that Today will ask about, once it is on this device.
  const open = sum.runs > 0 ? openRun() : null;
  if (!sum.first || !sum.last) {
    return (
      <section class="card" role="status">
        <p>{t.imports.doneNothing}</p>
      </section>
    );
  }
  return (
    <Section title={t.imports.done}>
      <div role="status" class="stack">
        {sum.runs > 0 && (
          <p class="lead">
            {t.imports.doneRuns(sum.runs, format.covered(sum.metres, units.value))}
          </p>
        )}
        {crossed(sum) > 0 && <p>{t.imports.doneCross(crossWords(sum))}</p>}
        {sum.merged > 0 && <p>{t.imports.doneMerged(sum.merged)}</p>}
        <p class="hint">{t.imports.span(format.yearDay(sum.first), format.yearDay(sum.last))}</p>
      </div>
      {sum.runs > 0 && (
        <>
          <p>{t.imports.untold}</p>
          <p>{t.imports.untoldNew}</p>
        </>
      )}
      <div class="stack">
        {open && (
          <a class="button primary wide" href={href(`log/felt/${open.row.id}`)}>
            {t.felt.tell}
          </a>
        )}
        <a class={`button wide ${open ? "quiet" : "primary"}`} href={href("history")}>
          <Icon name="history" />
          {t.imports.toRuns}
        </a>
        <a class="button quiet wide" href={href("timeline")}>
          <Icon name="timeline" />
          {t.imports.toTimeline}
        </a>
        <Undo known={known} wide />
      </div>
    </Section>
  );
}
