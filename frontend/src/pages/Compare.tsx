// An earlier time laid beside the present one, by weeks since the beginning of each.

import { useState } from "preact/hooks";
import type { Timeline } from "../api/types";
import { CompareChart } from "../charts/CompareChart";
import { bothWeeks, hereOf, lengthOf, weeksDrawn } from "../charts/course";
import { Choice } from "../components/Choice";
import { CompareTable, WeekRead } from "../components/CompareWeeks";
import { nameOfEnded, spanOfEnded } from "../components/Earlier";
import { t } from "../messages/all";
import { type Ended, ended, useEarlier } from "../state/earlier";
import { go } from "../state/route";
import { units } from "../state/store";
import { timeline } from "../state/timeline";
import "../charts/chart.css";
import "../charts/chartKeys.css";
import "../charts/dayRead.css";
import "../charts/chartPrint.css";
import "../charts/compare.css";
import { Page } from "./Page";

export function Compare({ id }: { id: string | undefined }) {
  const { compare: say } = t;
  const one = ended.value.find((known) => known.id === id) ?? ended.value[0];
  const { numbers, missing } = useEarlier(one);
  const now = timeline.value;
  const title = say.title;
  if (!one) return <Page title={title} back="timeline" children={<p class="card">{say.gone}</p>} />;
  return (
    <Page title={title} back="timeline">
      <Which one={one} />
      {!now || lengthOf(now.course) === 0 ? (
        <p class="card">{now ? t.timeline.coming : say.noPlan}</p>
      ) : numbers ? (
        <Beside key={one.id} now={now} before={numbers} />
      ) : (
        <p class="card" role="status">
          {missing ? say.coming : say.loading}
        </p>
      )}
    </Page>
  );
}

function Which({ one }: { one: Ended }) {
  const { compare: say } = t;
  const name = (other: Ended) => `${nameOfEnded(other)}, ${spanOfEnded(other)}`;
  return (
    <section class="card">
      {ended.value.length > 1 ? (
        <label class="field">
          {say.which}
          <select value={one.id} onChange={(event) => go(`compare/${event.currentTarget.value}`)}>
            {ended.value.map((other) => (
              <option key={other.id} value={other.id}>
                {name(other)}
              </option>
            ))}
          </select>
        </label>
      ) : (
        <p>
          <strong>{say.before}:</strong> {name(one)}
        </p>
      )}
    </section>
  );
}

function Beside({ now, before }: { now: Timeline; before: Timeline }) {
  const { compare: say } = t;
  // It begins at the newest week that both have: later ones have nothing to lay beside.
  const [week, setWeek] = useState(Math.min(lengthOf(now.course), lengthOf(before.course)));
  const [isWide, setWide] = useState(false);
  const drawn = weeksDrawn(now.course, before.course);
  const last = isWide ? drawn.all : drawn.near;
  const all = bothWeeks(now.course, before.course, drawn.all);
  const read = all[Math.min(week, drawn.all) - 1];
  const here = hereOf(now.course, before.course);
  const stage = here && (t.start.stages[here.stage] ?? here.stage);
  return (
    <section class="card compare" aria-label={say.chart}>
      {here && stage && (
        <p class="lead">
          {here.before ? say.here(stage, here.now, here.before) : say.hereOnly(stage, here.now)}
        </p>
      )}
      {drawn.near < drawn.all && (
        <Choice
          quiet
          row
          label={say.span}
          options={[
            { value: "near", label: say.near },
            { value: "all", label: say.all },
          ]}
          value={isWide ? "all" : "near"}
          onChange={(span) => {
            setWide(span === "all");
            setWeek(Math.min(week, span === "all" ? drawn.all : drawn.near));
          }}
        />
      )}
      <CompareChart
        weeks={all.slice(0, last)}
        now={now.course}
        before={before.course}
        week={week}
        onWeek={setWeek}
        units={units.value}
      />
      {read && (
        <WeekRead
          read={read}
          open={week === lengthOf(now.course)}
          last={last}
          onWeek={setWeek}
          units={units.value}
        />
      )}
      <p class="hint">{say.about}</p>
      <CompareTable weeks={all} units={units.value} />
    </section>
  );
}
