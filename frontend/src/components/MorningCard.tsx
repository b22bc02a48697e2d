// The morning check: one tap saves, and it can be changed all day.

import { useEffect, useRef, useState } from "preact/hooks";
import type { Morning } from "../api/types";
import { longDay } from "../lib/format";
import { t } from "../messages";
import { saveMorning } from "../state/actions";
import { today } from "../state/clock";
import { asItIs, askedLater, skipName } from "../state/mornings";
import { href } from "../state/route";
import { liveRows, setMeta } from "../state/store";
import { say } from "../state/toast";
import { PainAtOnce } from "./PainAtOnce";

/** Illness is a day's, not a pause's: the plan goes on, but nothing goes up (4.5). */
function Ill({ morning }: { morning: Morning }) {
  const ill = morning.ill === true;
  return (
    <label class="tick ill">
      <input
        type="checkbox"
        checked={ill}
        onChange={() => void saveMorning(today.value, { ...morning, ill: !ill })}
      />
      <span>
        {t.today.ill}
        {ill && <span class="option-more">{t.today.illThen}</span>}
      </span>
    </label>
  );
}

export function MorningCard() {
  const [changing, setChanging] = useState(false);
  const card = useRef<HTMLElement>(null);
  /** The person turned the card, no other device did. */
  const turned = useRef(false);
  const row = liveRows.value.find((one) => one.type === "morning" && one.date === today.value);
  const morning = row?.body as Morning | undefined;

  const asks = !morning || changing;
  useEffect(() => {
    // What had the focus went with the other face; a keyboard goes on from the same place.
    if (turned.current && document.activeElement === document.body) {
      const next = asks ? "input:checked" : "button";
      card.current?.querySelector<HTMLElement>(next)?.focus();
    }
    turned.current = false;
  }, [asks]);

  function change(): void {
    turned.current = true;
    setChanging(true);
  }
  if (!asks) {
    return (
      <section ref={card} class="card slim" aria-label={t.today.morning}>
        <p class="morning-is" role="status">
          {t.today.morningIs(morning.pain)}
        </p>
        <button type="button" class="quiet" onClick={change}>
          {t.common.change}
        </button>
        <Ill morning={morning} />
        <a class="link" href={href(`history/morning/${today.value}`)}>
          {t.today.morningMore}
        </a>
      </section>
    );
  }
  return (
    <section ref={card} class="card accent" aria-labelledby="morning-title">
      <h2 id="morning-title">{t.today.morningAsk}</h2>
      <PainAtOnce
        label={t.today.morningAsk}
        hint={asItIs.value ? t.today.morningLocked : t.today.morningHow}
        value={morning?.pain}
        onSay={(pain) => {
          turned.current = true;
          void saveMorning(today.value, { ...morning, pain }).then(
            (saved) => saved && setChanging(false),
          );
        }}
      />
      {!asItIs.value && (
        <a class="link" href={href("log/morning/timer")}>
          {t.today.morningTimer}
        </a>
      )}
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
      <PainAtOnce
        label={asked}
        hint={t.today.missedWhy}
        value={null}
        onSay={(pain) => {
          void saveMorning(day, { pain }).then((saved) => saved && say(t.log.saved));
        }}
      />
      <button type="button" class="link" onClick={() => void setMeta(skipName(day), true)}>
        {t.today.missedSkip}
      </button>
    </section>
  );
}
