// The flare-up now: what the plan says of it and its next days.

import { Section } from "../components/Field";
import { Icon } from "../components/Icon";
import { words } from "../components/WeekStrip";
import * as format from "../lib/format";
import { t } from "../messages/all";
import { today } from "../state/clock";
import { flareWaits } from "../state/lock";
import { plan } from "../state/store";

export function FlareNow() {
  const say = t.paths;
  const told = (plan.value?.alerts ?? []).filter((alert) => alert.rule.startsWith("9.4"));
  const days = flareWaits.value
    ? []
    : (plan.value?.week ?? []).filter((day) => day.date >= today.value);
  return (
    <Section title={say.now}>
      {flareWaits.value && (
        <p class="banner">
          <Icon name="clock" /> <span>{say.waits}</span>
        </p>
      )}
      {told.map((alert) => (
        <p key={alert.rule}>{alert.text}</p>
      ))}
      {days.length > 0 && (
        <>
          <h3>{say.days}</h3>
          <ol class="week">
            {days.map((day) => (
              <li key={day.date} data-today={day.date === today.value}>
                <span class="week-day">{format.nearDay(day.date, today.value)}</span>
                <span class="week-items">
                  {day.items.length === 0 && <span class="hint">{t.today.rest}</span>}
                  {day.items.map((item) => (
                    <span key={`${item.kind}${item.exercise ?? item.name ?? ""}`}>
                      {words(item)}
                    </span>
                  ))}
                </span>
              </li>
            ))}
          </ol>
        </>
      )}
    </Section>
  );
}
