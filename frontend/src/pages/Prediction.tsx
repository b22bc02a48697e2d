// Saying what one expects, changing it, or leaving it open.

import { useState } from "preact/hooks";
import { NoPlan } from "../components/NoPlan";
import { PredictionField } from "../components/PredictionField";
import { yearDay } from "../lib/format";
import { uuid7 } from "../lib/uuid7";
import { t } from "../messages/all";
import { today } from "../state/clock";
import { backByOf, dayOfSaid, predictionsOf, type Said } from "../state/prediction";
import { savePrediction } from "../state/predictionActions";
import { goOn, hash } from "../state/route";
import { episode, liveRows } from "../state/store";
import { say as tell } from "../state/toast";
import { Page } from "./Page";

export function Prediction() {
  const { prediction: say } = t;
  const [said, setSaid] = useState<Said>("");
  const [asked, setAsked] = useState(false);
  /** Of what is said here, so that a second tap saves no second one. */
  const [fresh] = useState(uuid7);
  const started = episode.value?.body?.started;
  if (!started) return <Page title={say.title} back="timeline" children={<NoPlan />} />;
  const before = predictionsOf(liveRows.value, started);
  const [newest] = before;
  const day = dayOfSaid(said, today.value);

  async function save(backBy: string | null) {
    const here = hash.value;
    if (!(await savePrediction(backBy, newest, fresh))) return;
    tell(t.log.saved);
    goOn(here, "timeline");
  }

  return (
    <Page title={say.title} back="timeline">
      <form
        class="narrow"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(day === null);
          if (day) void save(day);
        }}
      >
        <p class="hint">{say.about}</p>
        <section class="card stack">
          <PredictionField said={said} onSaid={setSaid} />
          {asked && day === null && (
            <p class="fault" role="alert">
              {t.common.choose}
            </p>
          )}
        </section>
        {before.length > 0 && (
          <section class="card" aria-labelledby="said-before">
            <h2 id="said-before">{say.earlier}</h2>
            <ul class="plain">
              {before.map((row) => {
                const backBy = backByOf(row);
                return (
                  <li key={row.id}>{say.line(yearDay(row.date), backBy && yearDay(backBy))}</li>
                );
              })}
            </ul>
            {backByOf(newest) !== null && (
              <>
                <button type="button" class="quiet wide" onClick={() => save(null)}>
                  {say.open}
                </button>
                <p class="hint">{say.openHint}</p>
              </>
            )}
          </section>
        )}
        <div class="sticky">
          <button type="submit" class="primary wide">
            {say.save}
          </button>
        </div>
      </form>
    </Page>
  );
}
