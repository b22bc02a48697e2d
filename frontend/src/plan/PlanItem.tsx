// One thing of the week: its dose in words, why, and the way to another day.

import type { Reason, WeekItem } from "../api/types";
import { Icon } from "../components/Icon";
import { words } from "../components/WeekStrip";
import { WhyNote } from "../components/WhyNote";
import type { Day } from "../lib/dates";
import * as format from "../lib/format";
import { t } from "../messages/all";
import { today } from "../state/clock";
import { nounOfTest } from "../state/nouns";
import { asDose } from "../state/overlay";
import { href } from "../state/route";
import { plan, units } from "../state/store";
import type { Placed, ShownItem } from "../state/weeks";
import { startDrag } from "./drag";
import { choosing, drop } from "./moving";
import { dayInside, nameOf, titleOf } from "./words";

function reasonsOf(item: WeekItem): Reason[] | undefined {
  if (item.kind === "run") return plan.value?.running.reasons;
  return item.exercise ? plan.value?.strength[item.exercise]?.reasons : undefined;
}

/** The next dose is known also where the session stands in next week. */
function dosed(item: WeekItem): WeekItem {
  if (item.kind !== "strength" || item.rung || !item.exercise) return item;
  return { ...item, ...asDose(plan.value?.strength[item.exercise]) };
}

function amount(item: WeekItem): string {
  if (item.kind === "strength") {
    return item.rung ? format.dose({ ...item, rung: item.rung }, units.value) : "";
  }
  if (item.step && item.step !== "WALK") return t.runState[item.step] ?? item.step;
  return item.distance_m ? format.distance(item.distance_m, units.value, 1) : "";
}

/** The kind of a run where it is more than a run; the rung of an exercise. */
function kind(item: WeekItem): string {
  if (item.rung) return t.rung[item.rung] ?? item.rung;
  return item.step
    ? (t.speed[item.step] ?? (item.step.startsWith("WR") ? t.today.walkRun : ""))
    : "";
}

function MoveButton({ placed }: { placed: Placed }) {
  const { movable, day } = placed;
  return (
    <button
      type="button"
      class="quiet grip"
      aria-label={t.plan.moveOf(nameOf(movable.item))}
      aria-haspopup="dialog"
      onPointerDown={(event) => startDrag(event, movable, day)}
      onClick={() => {
        choosing.value = movable;
      }}
    >
      <Icon name="grip" />
      {t.plan.move}
    </button>
  );
}

function Moved({ placed }: { placed: Placed }) {
  const { movable, day, moved, waiting } = placed;
  if (!moved && !waiting) return null;
  return (
    <p class="plan-note">
      {moved && <span>{t.plan.moved(dayInside(movable.own, today.value))}</span>}
      {waiting && (
        <span>
          <Icon name="clock" /> {t.plan.waiting}
        </span>
      )}
      {moved && (
        <button type="button" class="plain" onClick={() => void drop(movable, day, movable.own)}>
          {t.plan.goBack}
        </button>
      )}
    </p>
  );
}

export function PlanItem({ shown, date }: { shown: ShownItem; date: Day }) {
  const { placed } = shown;
  const item = placed ? dosed(shown.item) : shown.item;
  if (item.kind === "test") {
    const noun = nounOfTest(item.name);
    return (
      <li class="plan-item">
        <p class="plan-name">
          {noun && date === today.value ? (
            <a href={href(`log/${noun}`)}>{words(item)}</a>
          ) : (
            words(item)
          )}
        </p>
      </li>
    );
  }
  const clash = placed && reasonsOf(item)?.find((reason) => reason.rule.startsWith("8-"));
  return (
    <li class="plan-item" data-item={placed?.movable.item}>
      <div class="plan-line">
        <p class="plan-name">
          <strong>{titleOf(item)}</strong> <span class="plan-dose">{amount(item)}</span>
          {placed && kind(item) && <span class="hint">{kind(item)}</span>}
        </p>
        {placed && <MoveButton placed={placed} />}
      </div>
      {placed && <Moved placed={placed} />}
      {clash && <p class="hint">{clash.text}</p>}
      {placed && <WhyNote reasons={reasonsOf(item)} />}
    </li>
  );
}
