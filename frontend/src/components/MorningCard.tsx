// The morning check: one tap saves, and it can be changed all day.

import { useState } from "preact/hooks";
import type { Morning } from "../api/types";
import { longDay } from "../lib/format";
import { t } from "../messages";
import { saveMorning } from "../state/actions";
import { today } from "../state/clock";
import { askedLater, skipName } from "../state/mornings";
import { liveRows, setMeta } from "../state/store";
import { say } from "../state/toast";
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
          void saveMorning(today.value, { ...morning, pain }).then(
            (saved) => saved && setChanging(false),
          );
        }}
      />
    </section>
  );
}

/** Yesterday's check, when there was training the day before it and no answer came. */
export function MissedMorning() {
  const day = askedLater();
  if (!day) return null;
  const asked = t.today.missedAsk(longDay(day));
  return (
    <section class="card" aria-labelledby="missed-title">
      <h2 id="missed-title">{asked}</h2>
      <PainScale
        quiet
        label={asked}
        hint={t.today.missedWhy}
        value={null}
        onChange={(pain) => {
          void saveMorning(day, { pain }).then((saved) => saved && say(t.log.saved));
        }}
      />
      <button type="button" class="link" onClick={() => void setMeta(skipName(day), true)}>
        {t.today.missedSkip}
      </button>
    </section>
  );
}
