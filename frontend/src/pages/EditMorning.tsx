// An earlier morning check, changed.

import type { Morning } from "../api/types";
import { PainScale } from "../components/PainScale";
import { longDay } from "../lib/format";
import { t } from "../messages";
import { saveMorning } from "../state/actions";
import { missedMornings, RECENT } from "../state/mornings";
import { replace } from "../state/route";
import { liveRows } from "../state/store";
import { say } from "../state/toast";
import { Gone, Page } from "./Page";

export function EditMorning({ date }: { date: string }) {
  const row = liveRows.value.find((one) => one.type === "morning" && one.id === date);
  const missed = !row && missedMornings(RECENT).includes(date);
  if (!row && !missed) return <Gone title={t.log.editMorning} />;
  const morning = row?.body as Morning | undefined;
  async function save(pain: number) {
    if (!(await saveMorning(date, { ...morning, pain }))) return;
    say(t.log.saved);
    replace("history");
  }
  return (
    <Page title={row ? t.log.editMorning : t.log.addMorning} above={longDay(date)} back="history">
      <section class="card narrow">
        <PainScale
          label={row ? t.today.morningAsk : t.today.missedAsk(longDay(date))}
          hint={t.today.morningHow}
          value={morning?.pain}
          onChange={save}
        />
      </section>
    </Page>
  );
}
