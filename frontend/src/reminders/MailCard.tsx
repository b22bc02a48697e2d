// Reminders by e-mail: only to an address whose owner said yes.

import { useState } from "preact/hooks";
import { request } from "../api/client";
import type { Mail } from "../api/types";
import { Section } from "../components/Field";
import { t } from "../messages/all";
import { faultOf, tell } from "./server";

export function MailCard({ mail, onChange }: { mail: Mail; onChange: () => void }) {
  const [told, setTold] = useState("");
  const { state } = mail;

  async function post(path: string) {
    setTold(t.reminders.testing);
    setTold(await tell("POST", path));
    onChange();
  }

  async function stop() {
    setTold(faultOf(await request("DELETE", "/api/mail")));
    onChange();
  }

  return (
    <Section title={t.reminders.mail}>
      <div class="stack">
        {mail.available ? (
          <p>{t.reminders.mailState[state](mail.email)}</p>
        ) : (
          <p>{t.reminders.mailOff}</p>
        )}
        {mail.available && state === "on" && (
          <button type="button" class="quiet wide" onClick={() => void post("/api/mail/test")}>
            {t.reminders.test}
          </button>
        )}
        {mail.available && state !== "on" && (
          <button type="button" class="quiet wide" onClick={() => void post("/api/mail")}>
            {state === "waiting" ? t.reminders.askAgain : t.reminders.ask}
          </button>
        )}
        {(state === "on" || state === "waiting") && (
          <button type="button" class="quiet wide" onClick={() => void stop()}>
            {t.reminders.stopMail}
          </button>
        )}
      </div>
      <p role="status">{told}</p>
    </Section>
  );
}
