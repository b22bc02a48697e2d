// How the app comes onto the home screen: in the settings, and once on Today after some use.

import { t } from "../messages/all";
import { byShareMenu, installed, installPrompt } from "../state/install";
import { liveRows, meta, setMeta } from "../state/store";
import { Section } from "./Field";

/** Days with an entry after which it is plain that the app is of use here. */
const DAYS_OF_USE = 3;
const PUT_AWAY = "install-read";

/** The button where the browser has one, else the way through its own menus. */
export function InstallHow() {
  if (installed()) return null;
  if (installPrompt.value) {
    return (
      <button type="button" class="quiet wide" onClick={() => void installPrompt.value?.prompt()}>
        {t.settings.install}
      </button>
    );
  }
  if (!byShareMenu()) return <p class="hint">{t.settings.installHow}</p>;
  return (
    <div class="stack">
      <p>{t.settings.onApple}</p>
      <ol class="steps">
        {t.settings.onAppleSteps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p class="hint">{t.settings.onAppleThen}</p>
    </div>
  );
}

const usedFor = (days: number): boolean =>
  new Set(liveRows.value.filter((row) => row.type !== "placement").map((row) => row.date)).size >=
  days;

/** Only where there is something to do: a button, or the steps of an iPhone. */
export function InstallCard() {
  const offered = installPrompt.value !== null || byShareMenu();
  if (installed() || !offered || meta.value.get(PUT_AWAY) === true) return null;
  if (!usedFor(DAYS_OF_USE)) return null;
  return (
    <Section title={t.settings.installTitle}>
      <p>{t.settings.installWhy}</p>
      <InstallHow />
      <button type="button" class="link" onClick={() => void setMeta(PUT_AWAY, true)}>
        {t.settings.installNo}
      </button>
    </Section>
  );
}
