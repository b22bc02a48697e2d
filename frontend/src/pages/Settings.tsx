// Units and language, the plan, the account and this device.

import { useEffect, useState } from "preact/hooks";
import { DeleteAccount, PasswordForm, SignOutButton } from "../components/AccountForms";
import { Many } from "../components/Choice";
import { Confirm } from "../components/Confirm";
import { EaseForm } from "../components/EaseForm";
import { episodeLine } from "../components/episodeLine";
import { Section } from "../components/Field";
import { weekdaysFrom } from "../lib/dates";
import { t } from "../messages";
import { updateReady, useNewVersion } from "../offline/update";
import { changeDays, endEpisode } from "../state/actions";
import { today } from "../state/clock";
import { installed, installPrompt } from "../state/install";
import { isKept, keep, lookWhetherKept } from "../state/persistence";
import { href } from "../state/route";
import { account, episode, liveRows, settings } from "../state/store";
import { Page } from "./Page";

function EpisodeForm() {
  const [asking, setAsking] = useState(false);
  const body = episode.value?.body;
  return (
    <Section title={t.settings.episode}>
      <p>{body ? episodeLine(body) : t.start.none}</p>
      <div class="stack">
        {body && (
          <Many
            label={t.settings.days}
            hint={t.settings.daysHint}
            options={weekdaysFrom(settings.value.week_starts).map((value) => ({
              value,
              label: t.days[value] ?? value,
            }))}
            value={body.training_days}
            onChange={(days) => void changeDays(days)}
          />
        )}
        <a class="button quiet wide" href={href("check")}>
          {t.settings.check}
        </a>
        {body && (
          <button type="button" class="quiet wide" onClick={() => setAsking(true)}>
            {t.settings.endEpisode}
          </button>
        )}
      </div>
      {asking && (
        <Confirm
          title={t.settings.endSure}
          yes={t.settings.endEpisode}
          onNo={() => setAsking(false)}
          onYes={() => {
            setAsking(false);
            void endEpisode(today.value);
          }}
        >
          <p>{t.settings.endText}</p>
        </Confirm>
      )}
    </Section>
  );
}

/** Whether the browser keeps this device's copy, and a way to ask for it. */
function Kept() {
  const [asked, setAsked] = useState(false);
  useEffect(() => void lookWhetherKept(), []);
  if (isKept.value === null) return null;
  if (isKept.value) return <p>{t.sync.kept}</p>;
  return (
    <>
      <p>{t.sync.notKept}</p>
      {asked ? (
        <p role="status" class="hint">
          {t.sync.notKeeping}
        </p>
      ) : (
        <button type="button" class="quiet wide" onClick={() => keep().then(() => setAsked(true))}>
          {t.sync.keep}
        </button>
      )}
    </>
  );
}

function Device() {
  return (
    <Section title={t.settings.device}>
      <p>{t.settings.stored(liveRows.value.length)}</p>
      <Kept />
      <div class="stack">
        <a class="button quiet wide" href={href("waiting")}>
          {t.waiting.title}
        </a>
        {updateReady.value && (
          <button type="button" class="primary wide" onClick={() => useNewVersion()}>
            {t.settings.version} {t.settings.reload}
          </button>
        )}
        {installPrompt.value && (
          <button
            type="button"
            class="quiet wide"
            onClick={() => void installPrompt.value?.prompt()}
          >
            {t.settings.install}
          </button>
        )}
        {!installPrompt.value && !installed() && <p class="hint">{t.settings.installHow}</p>}
      </div>
    </Section>
  );
}

export function Settings() {
  return (
    <Page title={t.settings.title}>
      <div class="columns">
        <div class="column">
          <EaseForm />
          <EpisodeForm />
          <Device />
        </div>
        <div class="column">
          <Section title={t.settings.account}>
            <p>{t.settings.signedInAs(account.value?.email ?? "")}</p>
            <PasswordForm />
            <DeleteAccount />
            <SignOutButton />
          </Section>
          <Section title={t.settings.about}>
            <p>{t.app.disclaimer}</p>
          </Section>
        </div>
      </div>
    </Page>
  );
}
