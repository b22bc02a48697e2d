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
  const alerts = (plan.value?.alerts ?? []).filter(
    ({ level, rule }) => level !== "info" && !ids.includes(rule),
  );
  // A flag that does not lock stands below the ones that do, in the same way.
  const isFlag = (rule: string) => t.check.flagOf(rule) !== undefined;
  const milder = alerts.map(({ rule }) => rule).filter(isFlag);

  return (
    <section class="card lock" aria-labelledby="lock-title">
      <h2 id="lock-title">{t.lock.title}</h2>
      <p>{t.lock.waits}</p>
      <FlagTexts ids={[...ids, ...milder]} />
      {alerts.map(({ rule, text }) => isFlag(rule) || <p key={rule}>{text}</p>)}
      <a class="button quiet wide" href={href("bring")}>
        {t.lock.bring}
      </a>
      <ClearForm ids={ids} />
    </section>
  );
}
