// The week and the next four: what is done, due and movable; pauses; training days.

import { Section } from "../components/Field";
import { LockCard } from "../components/LockCard";
import { NoPlan } from "../components/NoPlan";
import { StopCard } from "../components/Notices";
import * as format from "../lib/format";
import { t } from "../messages/all";
import { DaysCard } from "../plan/DaysCard";
import { LaterWeeks, Lighter } from "../plan/LaterWeeks";
import { MoveDialog } from "../plan/MoveDialog";
import { PauseCard } from "../plan/PauseCard";
import { ThisWeek } from "../plan/ThisWeek";
import { today } from "../state/clock";
import { barred, locked, stopped } from "../state/lock";
import { calendar, episode, outbox, plan, rows } from "../state/store";
import { shownWeek, split } from "../state/weeks";
import "../styles/plan.css";
import { Page } from "./Page";

export function Plan() {
  const found = calendar.value;
  const [week, later] = found ? split(found, today.value) : [null, []];
  const quiet = barred.value;
  const log = { rows: rows.value, outbox: outbox.value };
  const state = plan.value?.state;
  const shown = found && week ? shownWeek(found, week, log, today.value) : [];
  // While the plan is stopped a day without an entry has nothing to say.
  const days = quiet ? shown.slice(0, 7).filter((day) => day.done.length > 0) : shown;
  return (
    <Page title={t.plan.title}>
      {!episode.value && <NoPlan />}
      {episode.value && (!found || !week) && <p class="card">{t.plan.none}</p>}
      {episode.value && found && week && (
        <div class="columns">
          <div class="column">
            {locked.value && <LockCard />}
            {!locked.value && stopped.value && <StopCard />}
            {found.today < today.value && (
              <p class="banner">{t.plan.stale(format.shortDay(found.today))}</p>
            )}
            {!quiet && (state === "flare" || state === "freeze") && (
              <p class="banner" data-state={state}>
                {t.state[state]}
              </p>
            )}
            {days.length > 0 && (
              <section class="card" aria-labelledby="this-week">
                <h2 id="this-week">
                  {t.plan.thisWeek}
                  <Lighter week={week} />
                </h2>
                <ThisWeek days={days} quiet={quiet} />
              </section>
            )}
          </div>
          <div class="column">
            {!quiet && (
              <Section title={t.plan.laterWeeks}>
                <LaterWeeks weeks={later} review={found.review} />
              </Section>
            )}
            <PauseCard />
            <DaysCard next={later[0] ?? null} />
          </div>
        </div>
      )}
      <MoveDialog />
    </Page>
  );
}
