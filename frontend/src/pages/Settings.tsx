// Units and language, the plan, the account and this device.

import { useEffect, useState } from "preact/hooks";
import { DeleteAccount, PasswordForm, SignOutButton } from "../components/AccountForms";
import { Many } from "../components/Choice";
import { EaseForm } from "../components/EaseForm";
import { episodeLine } from "../components/episodeLine";
import { Section } from "../components/Field";
import { InstallHow } from "../components/Install";
import { later } from "../components/Later";
import { noPlan } from "../components/NoPlan";
import { OwnData } from "../components/OwnData";
import { weekdaysFrom } from "../lib/dates";
import { t } from "../messages/all";
import { updateReady, useNewVersion } from "../offline/update";
import { changeDays } from "../state/episodeActions";
import { isKept, keep, lookWhetherKept } from "../state/persistence";
import { href, route } from "../state/route";
import { account, episode, liveRows, settings } from "../state/store";
import { Page } from "./Page";

/** A page below this one, so that the first load knows nothing of it. */
const Reminders = later(() => import("./Reminders").then((page) => page.Reminders));

function EpisodeForm() {
  const body = episode.value?.body;
  return (
    <Section title={t.settings.episode}>
      <p>{body ? episodeLine(body) : noPlan()}</p>
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
        <a class="button quiet wide" href={href("screening")}>
          {t.screening.link}
        </a>
        <a class="button quiet wide" href={href("episodes")}>
          {t.episodes.open}
        </a>
      </div>
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
        <a class="button quiet wide" href={href("import")}>
          {t.log.files}
        </a>
        {updateReady.value && (
          <button type="button" class="primary wide" onClick={() => useNewVersion()}>
            {t.settings.version} {t.settings.reload}
          </button>
        )}
        <InstallHow />
      </div>
    </Section>
  );
}

export function Settings() {
  return route.value[1] === "reminders" ? <Reminders /> : <Sections />;
}

function Sections() {
  return (
    <Page title={t.settings.title}>
      <div class="columns">
        <div class="column">
          <EaseForm />
          <EpisodeForm />
          <Section title={t.reminders.title}>
            <p>{t.reminders.about}</p>
            <a class="button quiet wide" href={href("settings/reminders")}>
              {t.reminders.open}
            </a>
          </Section>
          <Device />
        </div>
        <div class="column">
          <OwnData />
          <Section title={t.settings.account}>
            <p>{t.settings.signedInAs(account.value?.email ?? "")}</p>
            <PasswordForm />
            <DeleteAccount />
            <SignOutButton />
          </Section>
          <Section title={t.settings.about}>
            <p>{t.app.disclaimer}</p>
            <div class="stack">
              <a class="button quiet wide" href={href("learn")}>
                {t.learn.title}
              </a>
              <a class="button quiet wide" href={href("rules")}>
                {t.learn.toRules}
              </a>
            </div>
          </Section>
        </div>
      </div>
    </Page>
  );
}
