// The morning check: one tap saves, and it can be changed all day.

import { useState } from "preact/hooks";
import type { Morning } from "../api/types";
import { t } from "../messages";
import { saveMorning } from "../state/actions";
import { today } from "../state/clock";
import { liveRows } from "../state/store";
import { PainScale } from "./PainScale";

export function MorningCard() {
  const [changing, setChanging] = useState(false);
  const row = liveRows.value.find((one) => one.type === "morning" && one.date === today.value);
  const morning = row?.body as Morning | undefined;

  if (morning && !changing) {
    return (
      <section class="card slim" aria-label={t.today.morning}>
        <p class="morning-is" role="status">
          {t.today.morningIs(morning.pain)}
        </p>
        <button type="button" class="quiet" onClick={() => setChanging(true)}>
          {t.common.change}
        </button>
      </section>
    );
  }
  return (
    <section class="card accent" aria-labelledby="morning-title">
      <h2 id="morning-title">{t.today.morningAsk}</h2>
      <PainScale
        quiet
        label={t.today.morningAsk}
        hint={t.today.morningHow}
        value={morning?.pain}
        onChange={(pain) => {
          void saveMorning(today.value, { ...morning, pain });
          setChanging(false);
        }}
      />
    </section>
  );
}
