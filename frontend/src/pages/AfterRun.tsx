// How a run felt that a file brought, or a watch: one card, and only the first answer is needed.

import { useEffect, useState } from "preact/hooks";
import type { Run } from "../api/types";
import { Felt, FeltAfter, FeltLike, Ground, RunKindChoice } from "../components/RunFelt";
import { covered, duration, longDay } from "../lib/format";
import { t } from "../messages/all";
import { keepRun } from "../state/keepRun";
import { goOn, href } from "../state/route";
import { fromRun, type RunDraft } from "../state/runDraft";
import { liveRows, readDraft, units, writeDraft } from "../state/store";
import { Gone, Page } from "./Page";

export function AfterRun({ id }: { id: string }) {
  const slot = `run/${id}`;
  const row = liveRows.value.find((one) => one.id === id && one.type === "run");
  const [draft, setDraft] = useState<RunDraft | null>(null);
  const [asked, setAsked] = useState(false);

  useEffect(() => {
    void readDraft<RunDraft>(slot).then((kept) => {
      if (kept) setDraft(kept);
      else if (row) setDraft(fromRun(id, row.body as Run, units.value));
    });
  }, [slot, row === undefined]);

  // A table may have named no time, which a log that is answered has to have: the whole form asks.
  const timeless = row !== undefined && (row.body as Run).duration_s === 0;
  useEffect(() => {
    if (timeless) goOn(`log/felt/${id}`, `history/run/${id}`);
  }, [timeless, id]);

  if (!row) return <Gone title={t.felt.title} />;
  if (!draft) return <Page title={t.felt.title}>{t.common.loading}</Page>;

  const onTurn = (change: Partial<RunDraft>) => {
    const next = { ...draft, ...change };
    setDraft(next);
    void writeDraft(slot, next);
  };

  async function save(event: Event, now: RunDraft) {
    event.preventDefault();
    setAsked(now.pain_during === null);
    if (now.pain_during === null) {
      setTimeout(() => document.querySelector(".fault")?.scrollIntoView({ block: "center" }));
      return;
    }
    await keepRun(now, slot, "today");
  }

  const run = row.body as Run;
  const parts = { draft, onTurn };
  return (
    <Page title={t.felt.title} back="today">
      <form class="narrow" onSubmit={(event) => save(event, draft)} noValidate>
        <section class="card stack">
          <p>
            <strong>{longDay(row.date)}</strong>
            {` · ${covered(run.distance_m, units.value)} · ${duration(run.duration_s)}`}
          </p>
          <Felt {...parts} fault={asked ? t.log.noRunPain : undefined} />
          <FeltAfter {...parts} />
          <RunKindChoice {...parts} />
          <Ground {...parts} />
          <details class="why">
            <summary>{t.common.more}</summary>
            <FeltLike {...parts} />
            <a class="link" href={href(`history/run/${id}`)}>
              {t.felt.edit}
            </a>
          </details>
        </section>
        <div class="sticky">
          <button type="submit" class="primary wide">
            {t.felt.save}
          </button>
        </div>
      </form>
    </Page>
  );
}
