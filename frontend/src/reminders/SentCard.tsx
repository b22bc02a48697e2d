// What was sent, and what came of it: the newest first.

import { useState } from "preact/hooks";
import type { PushDevice, Reminder } from "../api/types";
import { Section } from "../components/Field";
import { t } from "../messages/all";
import { momentIn } from "./moment";

const SHOWN = 5;

type Props = { reminders: readonly Reminder[]; devices: readonly PushDevice[] };

export function SentCard({ reminders, devices }: Props) {
  const [all, setAll] = useState(false);
  const shown = all ? reminders : reminders.slice(0, SHOWN);
  const more = reminders.length - shown.length;
  return (
    <Section title={t.reminders.log}>
      {reminders.length === 0 && <p>{t.reminders.logNone}</p>}
      <ul class="entries">
        {shown.map((one) => (
          <li key={one.id} class="entry">
            <div class="entry-text">
              <span class="entry-first">{t.reminders.kinds[one.kind] ?? one.kind}</span>
              <span>{momentIn(one.sent_at ?? one.due_at)}</span>
              {linesOf(one, devices).map((line) => (
                <span key={line} class="hint">
                  {line}
                </span>
              ))}
            </div>
          </li>
        ))}
      </ul>
      {more > 0 && (
        <button type="button" class="quiet wide" onClick={() => setAll(true)}>
          {t.reminders.logMore(more)}
        </button>
      )}
    </Section>
  );
}

/** The reminder as a whole where it was not sent, and each device or address that was tried. */
function linesOf(one: Reminder, devices: readonly PushDevice[]): string[] {
  const tried = one.deliveries.map((answer) => {
    const device = devices.find(({ id }) => id === answer.target)?.device;
    const where = device ?? t.reminders.way[answer.channel] ?? answer.channel;
    if (answer.outcome === "sent") return t.reminders.sentTo(where);
    return `${where}: ${t.reminders.delivery[answer.outcome] ?? answer.outcome}`;
  });
  if (one.state === "sent") return tried;
  if (one.state === "waiting") return [t.reminders.waits, ...tried];
  return [t.reminders.why[one.why ?? ""] ?? t.reminders.notSent, ...tried];
}
