// What is said when: each kind with its time, how many a day, on which ways, and the quiet hours.

import type { ReminderKind, ReminderSettings } from "../api/types";
import { Choice, Many, Tick } from "../components/Choice";
import { Field, Section } from "../components/Field";
import { Stepper } from "../components/Stepper";
import { weekdaysFrom } from "../lib/dates";
import { t } from "../messages/all";
import { settings as account, meta, setMeta } from "../state/store";
import { say } from "../state/toast";
import { abroad, FOLLOWS, moveTo, placeOf, zoneOfPlan } from "../state/zones";
import { useSaving } from "./saving";

type Times = {
  [Name in keyof ReminderSettings]: ReminderSettings[Name] extends string ? Name : never;
}[keyof ReminderSettings];

/** In the order of a day; those without a time of their own come after another, or share one. */
const KINDS: readonly [ReminderKind, Times | null][] = [
  ["morning", "morning_at"],
  ["missing", null],
  ["session", "session_at"],
  ["run", "run_at"],
  ["sitting_test", null],
  ["review", null],
  ["sitting_break", null],
];
const WAYS = ["push", "email"] as const;
const EVERY = { min: 30, max: 240, step: 15 };

type Props = {
  now: ReminderSettings;
  change: (changed: Partial<ReminderSettings>) => void;
};

/** `mail`: the server can send e-mail, so that there is more than one way. */
export function KindsCard({ settings, mail }: { settings: ReminderSettings; mail: boolean }) {
  const { now, change } = useSaving(settings);
  return (
    <Section title={t.reminders.what}>
      <div class="stack">
        {KINDS.map(([kind, at]) => (
          <Kind key={kind} kind={kind} at={at} now={now} change={change} />
        ))}
        <Choice
          row
          label={t.reminders.most}
          hint={t.reminders.mostHint}
          options={["1", "2", "3"].map((value) => ({ value, label: value }))}
          value={String(now.most_a_day)}
          onChange={(most) => change({ most_a_day: Number(most) })}
        />
        {mail && (
          <Many
            label={t.reminders.ways}
            hint={t.reminders.waysHint}
            options={WAYS.map((value) => ({ value, label: t.reminders.way[value] ?? value }))}
            value={now.channels}
            onChange={(channels) => change({ channels })}
          />
        )}
        <fieldset class="choice">
          <legend>{t.reminders.quiet}</legend>
          <p class="hint">{t.reminders.quietHint}</p>
          <div class="reminder-times">
            <Time label={t.reminders.from} at="quiet_from" now={now} change={change} />
            <Time label={t.reminders.until} at="quiet_until" now={now} change={change} />
          </div>
        </fieldset>
        <Zone />
        <p class="hint">{t.reminders.rests}</p>
      </div>
    </Section>
  );
}

function Kind({ kind, at, now, change }: Props & { kind: ReminderKind; at: Times | null }) {
  const on = now.kinds.includes(kind);
  const name = t.reminders.kinds[kind] ?? kind;
  const others = now.kinds.filter((one) => one !== kind);
  return (
    <div class="reminder-kind">
      <Tick
        checked={on}
        more={t.reminders.kindsMore[kind] || undefined}
        onChange={(yes) => change({ kinds: yes ? [...others, kind] : others })}
      >
        {name}
      </Tick>
      {on && at && (
        <div class="reminder-at">
          <Time label={t.reminders.atOf(name)} at={at} now={now} change={change} />
        </div>
      )}
      {kind === "review" && (on || now.kinds.includes("sitting_test")) && (
        <Time label={t.reminders.otherAt} at="other_at" now={now} change={change} />
      )}
      {kind === "sitting_break" && on && <Breaks now={now} change={change} />}
    </div>
  );
}

function Breaks({ now, change }: Props) {
  return (
    <div class="stack reminder-breaks">
      <Many
        label={t.reminders.sittingDays}
        hint={t.reminders.sittingDaysHint}
        options={weekdaysFrom(account.value.week_starts).map((value) => ({
          value,
          label: t.days[value] ?? value,
        }))}
        value={now.sitting_days}
        onChange={(sitting_days) => change({ sitting_days })}
      />
      {now.sitting_days.length > 0 && (
        <>
          <div class="reminder-times">
            <Time label={t.reminders.sittingFrom} at="sitting_from" now={now} change={change} />
            <Time label={t.reminders.sittingUntil} at="sitting_until" now={now} change={change} />
          </div>
          <p aria-hidden="true">{t.reminders.sittingEvery}</p>
          <Stepper
            label={t.reminders.sittingEvery}
            value={now.sitting_every_min}
            onChange={(sitting_every_min) => change({ sitting_every_min })}
            {...EVERY}
          />
        </>
      )}
    </div>
  );
}

/** By whose clock all these times are. */
function Zone() {
  const zone = zoneOfPlan();
  if (!zone) return null;

  async function change(follows: boolean) {
    await setMeta(FOLLOWS, follows);
    const here = abroad();
    const moved = follows && here !== null && (await moveTo(here));
    say(moved ? t.reminders.zoneNow(placeOf(here)) : t.reminders.saved);
  }

  return (
    <div>
      <p>{t.reminders.zoneIs(placeOf(zone))}</p>
      <Tick checked={meta.value.get(FOLLOWS) === true} onChange={(yes) => void change(yes)}>
        {t.reminders.zoneFollow}
      </Tick>
    </div>
  );
}

/** Half a time is none: it is saved once both parts are there. */
function Time({ label, at, now, change }: Props & { label: string; at: Times }) {
  return (
    <Field
      label={label}
      type="time"
      value={now[at]}
      onText={(time) => time !== "" && change({ [at]: time.slice(0, 5) })}
    />
  );
}
