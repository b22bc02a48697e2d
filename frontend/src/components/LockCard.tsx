// The stop: nothing is prescribed and there is no way on but a professional's check.

import { t } from "../messages";
import { lockFlags } from "../state/lock";
import { href } from "../state/route";
import { plan } from "../state/store";
import { FlagTexts } from "./FlagTexts";
import { later } from "./Later";

export const ClearForm = later(() => import("./ClearForm").then((one) => one.ClearForm));

export function LockCard() {
  const ids = lockFlags.value;
  const known = new Set(ids.filter((id) => t.check.flagOf(id)));
  const others = (plan.value?.alerts ?? []).filter(
    (alert) => alert.level !== "info" && !known.has(alert.rule),
  );

  return (
    <section class="card lock" aria-labelledby="lock-title">
      <h2 id="lock-title">{t.lock.title}</h2>
      <p>{t.lock.waits}</p>
      {others.map((alert) => (
        <p key={alert.rule} class="flag-answer">
          {alert.text}
        </p>
      ))}
      <FlagTexts ids={ids} />
      <a class="button quiet wide" href={href("bring")}>
        {t.lock.bring}
      </a>
      <ClearForm ids={ids} />
    </section>
  );
}
