// Reminders: all of it is the server's, so the page asks it and says so where it cannot.

import { useEffect, useRef, useState } from "preact/hooks";
import { Section } from "../components/Field";
import { t } from "../messages/all";
import { CalendarCard } from "../reminders/CalendarCard";
import { DeviceCard } from "../reminders/DeviceCard";
import { KindsCard } from "../reminders/KindsCard";
import { MailCard } from "../reminders/MailCard";
import { SentCard } from "../reminders/SentCard";
import { askAll, type Found } from "../reminders/server";
import { Page } from "./Page";
import "../styles/share.css";
import "../styles/reminders.css";

export function Reminders() {
  /** Null until the server has told. */
  const [found, setFound] = useState<Found | null>(null);
  const [missing, setMissing] = useState(false);

  const asked = useRef(0);

  async function ask() {
    asked.current += 1;
    const mine = asked.current;
    const told = await askAll();
    // An answer that comes late knows nothing of what was changed since.
    if (mine !== asked.current) return;
    setMissing(told === null);
    if (told) setFound(told);
  }
  useEffect(() => void ask(), []);

  return (
    <Page title={t.reminders.title} back="settings">
      <p class="page-about">{t.reminders.about}</p>
      {missing && (
        <p class="card" role="status">
          {t.reminders.network}{" "}
          <button type="button" class="link" onClick={() => void ask()}>
            {t.common.tryAgain}
          </button>
        </p>
      )}
      {found && <Cards found={found} onChange={() => void ask()} />}
    </Page>
  );
}

function Cards({ found, onChange }: { found: Found; onChange: () => void }) {
  return (
    <>
      {!found.sent.running && (
        <Section title={t.reminders.asleep}>
          <p>{t.reminders.asleepText}</p>
        </Section>
      )}
      <div class="columns">
        <div class="column">
          <DeviceCard push={found.push} onChange={onChange} />
          <KindsCard settings={found.settings} mail={found.mail.available} />
        </div>
        <div class="column">
          <MailCard mail={found.mail} onChange={onChange} />
          <CalendarCard feed={found.feed} onChange={onChange} />
          <SentCard reminders={found.sent.reminders} devices={found.push.devices} />
        </div>
      </div>
    </>
  );
}
