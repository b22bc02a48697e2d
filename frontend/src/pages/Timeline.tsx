// How it goes: three sentences, the chart, what was kept of the plan, what the runner expects, and
// the earlier times. An earlier time has the same page with its chart alone.

import { Earlier, nameOfEnded, spanOfEnded } from "../components/Earlier";
import { EpisodeChart } from "../components/EpisodeChart";
import { Icon } from "../components/Icon";
import { KeptWeeks } from "../components/KeptWeeks";
import { PredictionCard } from "../components/PredictionCard";
import { Sayings } from "../components/Sayings";
import { t } from "../messages/all";
import { today } from "../state/clock";
import { ended, useEarlier } from "../state/earlier";
import { href } from "../state/route";
import { episode, liveRows } from "../state/store";
import { timeline } from "../state/timeline";
import "../styles/timeline.css";
import { Page } from "./Page";

export function Timeline({ id }: { id?: string | undefined }) {
  return id ? <EarlierTimeline key={id} id={id} /> : <Now />;
}

function Now() {
  const numbers = timeline.value;
  const started = episode.value?.body?.started;
  const isThere = numbers && liveRows.value.length > 0;
  return (
    <Page title={t.timeline.title}>
      {isThere && <Sayings timeline={numbers} today={today.value} />}
      {isThere ? (
        <EpisodeChart
          key={numbers.since}
          numbers={numbers}
          rows={liveRows.value}
          last={today.value}
          range="weeks8"
        />
      ) : (
        <section class="card">
          <p>{missing()}</p>
          <a class="button quiet wide" href={href("import")}>
            <Icon name="up" />
            {t.log.files}
          </a>
          <a class="button quiet wide" href={href("today")}>
            {t.gone.home}
          </a>
        </section>
      )}
      <div class="timeline-more">
        {isThere && <KeptWeeks kept={numbers.kept} />}
        {started && <PredictionCard started={started} />}
        <Earlier compared={numbers !== null && started !== undefined} />
      </div>
      <a class="button quiet wide" href={href("report")}>
        <Icon name="timeline" />
        {t.report.title}
      </a>
      <a class="button quiet wide" href={href("screening")}>
        <Icon name="check" />
        {t.screening.link}
      </a>
      <a class="button quiet wide" href={href("history")}>
        <Icon name="history" />
        {t.log.history}
      </a>
    </Page>
  );
}

/** Why there is no chart. */
function missing(): string {
  if (liveRows.value.length === 0) return t.timeline.empty;
  return episode.value ? t.timeline.coming : t.timeline.noPlan;
}

function EarlierTimeline({ id }: { id: string }) {
  const one = ended.value.find((known) => known.id === id);
  const { numbers, missing } = useEarlier(one);
  if (!one) return <Page title={t.timeline.title} back="timeline" children={t.compare.gone} />;
  const rows = liveRows.value.filter(
    ({ date }) => date >= one.body.started && date <= one.body.ended,
  );
  return (
    <Page title={nameOfEnded(one)} above={spanOfEnded(one)} back="timeline">
      {numbers ? (
        <EpisodeChart numbers={numbers} rows={rows} last={numbers.today} range="all" />
      ) : (
        <p class="card" role="status">
          {missing ? t.compare.coming : t.compare.loading}
        </p>
      )}
      {episode.value && (
        <a class="button quiet wide" href={href(`compare/${id}`)}>
          <Icon name="timeline" />
          {t.compare.beside}
        </a>
      )}
    </Page>
  );
}
