// On a journey: asked once whether reminders should come along.

import { t } from "../messages/all";
import { travelled } from "../state/clock";
import { setMeta } from "../state/store";
import { say } from "../state/toast";
import { FOLLOWS, moveTo, placeOf, zoneOfPlan } from "../state/zones";

export function Travelled() {
  const here = travelled.value;
  const home = zoneOfPlan();
  if (!here || !home) return null;

  async function answer(follows: boolean) {
    travelled.value = null;
    await setMeta(FOLLOWS, follows);
    if (follows && here && (await moveTo(here))) say(t.reminders.zoneNow(placeOf(here)));
  }

  return (
    <section class="card" aria-labelledby="travel-title">
      <h2 id="travel-title">{t.reminders.abroad(placeOf(here))}</h2>
      <p>{t.reminders.abroadAsk(placeOf(home))}</p>
      <p class="hint">{t.reminders.abroadOnce}</p>
      <div class="buttons">
        <button type="button" class="quiet" onClick={() => void answer(false)}>
          {t.reminders.zoneStay(placeOf(home))}
        </button>
        <button type="button" class="primary" onClick={() => void answer(true)}>
          {t.reminders.zoneGo}
        </button>
      </div>
    </section>
  );
}
