// What overrules the day: the state of the plan, its alerts, and the stop after a RED.

import type { Alert } from "../api/types";
import { daysBetween } from "../lib/dates";
import { longDay } from "../lib/format";
import { t } from "../messages";
import { acknowledge } from "../state/actions";
import { today } from "../state/clock";
import { openCheck, RESCREENS, red, rescreened, STRAIN } from "../state/lock";
import { href } from "../state/route";
import { liveRows, meta, outbox, plan } from "../state/store";
import { Icon } from "./Icon";
import { later } from "./Later";
import { ClearForm } from "./LockCard";
import { RuleTag } from "./Ruled";

const ReviewMore = later(() => import("./ReviewMore").then((one) => one.ReviewMore));
const Rescreen = later(() => import("./Rescreen").then((one) => one.Rescreen));

/** A red flag goes by a check alone; that nothing gets better (RF14) is to be read. */
const checkable = (rule: string): boolean => /^RF\d/.test(rule) && rule !== "RF14";

/** Alerts a person can put away by reading them. */
const readable = (alert: Alert): boolean =>
  alert.level === "see_professional" || alert.level === "info";

function justRead(rule: string): boolean {
  // The card that a RED put up asks the same questions.
  if (rule === "3.1" && openCheck.value) return true;
  if (rule === "3.1" && meta.value.get("checked") === today.value) return true;
  // A new strain is not put off by questions that were answered before it.
  if (RESCREENS.has(rule) && rule !== STRAIN && rescreened.value) return true;
  return outbox.value.some((e) => e.type === "acknowledged" && e.body?.rule === rule);
}

const REST_DAYS = 7;

/** What is good to know has been read once it was put away, though the plan may still say it. */
const readLately = (rule: string): boolean =>
  liveRows.value.some(
    (row) =>
      row.type === "acknowledged" &&
      row.body?.rule === rule &&
      daysBetween(row.date, today.value) < REST_DAYS,
  );

function AlertCard({ alert }: { alert: Alert }) {
  const check = alert.rule === "3.1";
  return (
    <section class="card alert" data-level={alert.level}>
      <p class="flag-level">
        {alert.level !== "info" && <Icon name="warn" />}
        <span>{check ? t.check.again : t.check.level[alert.level]}</span>{" "}
        <RuleTag id={alert.rule} />
      </p>
      <p>{alert.text}</p>
      {check ? (
        <a class="button primary wide" href={href("check")}>
          {t.check.offerButton}
        </a>
      ) : RESCREENS.has(alert.rule) ? (
        <Rescreen rule={RESCREENS.get(alert.rule) ?? alert.rule} />
      ) : checkable(alert.rule) ? (
        <ClearForm ids={[alert.rule]} />
      ) : (
        readable(alert) && (
          <>
            {alert.level !== "info" && <ReviewMore />}
            <button type="button" class="quiet" onClick={() => acknowledge(alert.rule)}>
              {t.today.read}
            </button>
          </>
        )
      )}
    </section>
  );
}

export function StopCard() {
  return (
    <section class="card lock" aria-labelledby="stop-title">
      <h2 id="stop-title">{t.stop.title}</h2>
      {red.value ? (
        <>
          <p class="flag-answer">{t.live.red}</p>
          <p>{t.stop.text}</p>
        </>
      ) : (
        <p>{t.stop.asked}</p>
      )}
      {openCheck.value && (
        <a class="button primary wide" href={href("check")}>
          {t.stop.check}
        </a>
      )}
      {red.value && <p class="hint">{t.stop.notConfirmed}</p>}
    </section>
  );
}

/** What can wait until the morning and the day's work have been seen. */
const calm = (alert: Alert): boolean => alert.level === "info" && alert.rule !== "3.1";

export function GoodToKnow() {
  const alerts = (plan.value?.alerts ?? []).filter(
    (alert) => calm(alert) && !justRead(alert.rule) && !readLately(alert.rule),
  );
  return (
    <>
      {alerts.map((alert) => (
        <AlertCard key={alert.rule} alert={alert} />
      ))}
    </>
  );
}

export function Notices() {
  const now = plan.value;
  if (!now) return null;
  const alerts = now.alerts.filter((alert) => !calm(alert) && !justRead(alert.rule));
  return (
    <>
      {t.state[now.state] && now.state !== "locked" && (
        <p class="banner" data-state={now.state}>
          <Icon name={now.state === "flare" ? "flame" : "clock"} />
          <span>{t.state[now.state]}</span>
        </p>
      )}
      {now.today < today.value && <p class="banner">{t.today.stale(longDay(now.today))}</p>}
      {alerts.map((alert) => (
        <AlertCard key={alert.rule} alert={alert} />
      ))}
    </>
  );
}
