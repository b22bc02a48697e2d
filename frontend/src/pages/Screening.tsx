// The questions about the pain, once a plan is there: what was answered, seen again, and asked
// again when the picture has changed. A new answering stands beside the earlier one.

import { useState } from "preact/hooks";
import type { Asked, Row } from "../api/types";
import { Confirm } from "../components/Confirm";
import { Section } from "../components/Field";
import { Icon } from "../components/Icon";
import { later } from "../components/Later";
import { yearDay } from "../lib/format";
import { t } from "../messages/all";
import { Again } from "../screening/Again";
import { isWhole, nameOf, outcomeOf } from "../screening/kept";
import { textOf } from "../screening/marks";
import { fromEvent, type Told } from "../screening/path";
import { SaidList } from "../screening/SaidList";
import { useAsked } from "../screening/useAsked";
import { today } from "../state/clock";
import { endEpisode } from "../state/episodeActions";
import { flags } from "../state/lock";
import { go, goOn, hash, href, route } from "../state/route";
import { lookedAt, screeningsOf } from "../state/screenings";
import { newStart, START } from "../state/startDraft";
import { episode, liveRows, writeDraft } from "../state/store";
import { Page } from "./Page";

const ResultView = later(() => import("../screening/loaded").then((one) => one.load()));

const AGAIN = "again";

export function Screening() {
  const { found, again } = useAsked();
  const [, second, screen] = route.value;
  const kept = screeningsOf(liveRows.value);
  if (found.kind !== "found") {
    return (
      <Page title={t.screening.title} back="timeline">
        <p class="card" role="status">
          {found.kind === "missing" ? t.screening.missing : t.common.loading}
        </p>
        {found.kind === "missing" && (
          <button type="button" class="quiet wide" onClick={again}>
            {t.common.tryAgain}
          </button>
        )}
      </Page>
    );
  }
  const { asked } = found;
  if (second === AGAIN) return <Again asked={asked} screen={screen} before={kept[0]} />;
  const shown = kept.find((row) => row.id === second) ?? kept[0];
  return <Kept asked={asked} shown={shown} all={kept} />;
}

/** What was answered once, and the other times below. */
function Kept({
  asked,
  shown,
  all,
}: {
  asked: Asked;
  shown: Row | undefined;
  all: readonly Row[];
}) {
  const told = shown?.body ? fromEvent(shown.body) : null;
  const newest = shown !== undefined && shown.id === all[0]?.id;
  return (
    <Page
      title={t.screening.title}
      back="timeline"
      {...(shown ? { above: t.screening.given(yearDay(shown.date)) } : {})}
    >
      <div class="narrow stack">
        {!told && <p class="card">{t.screening.noneYet}</p>}
        {told && <Answered asked={asked} told={told} />}
        {told && newest && <OtherPattern asked={asked} told={told} />}
        <a class="button primary wide" href={href(`screening/${AGAIN}`)}>
          {told ? t.screening.again : t.screening.askNow}
        </a>
        {all.length > 1 && (
          <Section title={t.screening.earlier}>
            <ul class="notes">
              {all.map((row) => (
                <li key={row.id}>
                  <a
                    href={href(`screening/${row.id}`)}
                    aria-current={row.id === shown?.id ? "page" : undefined}
                  >
                    <span>
                      <strong>{yearDay(row.date)}</strong>
                      <span class="hint">{nameOf(asked, fromEvent(row.body ?? {}))}</span>
                    </span>
                    <Icon name="next" />
                  </a>
                </li>
              ))}
            </ul>
          </Section>
        )}
      </div>
    </Page>
  );
}

function Answered({ asked, told }: { asked: Asked; told: Told }) {
  if (told.version !== asked.version || !isWhole(asked, told)) {
    const all = Object.entries(told.answers).map(([id, key]) => ({
      id,
      question: asked.questions.find((one) => one.id === id)?.text ?? id,
      answer: textOf(asked, id, key),
    }));
    return (
      <section class="card stack">
        <p>{nameOf(asked, told)}</p>
        <SaidList title={t.screening.allAnswers} said={all} />
      </section>
    );
  }
  return <ResultView asked={asked} answers={told.answers} result={outcomeOf(asked, told)} />;
}

/** Where the answers suggest another pattern than the plan has: a new one may begin with them. */
function OtherPattern({ asked, told }: { asked: Asked; told: Told }) {
  const [asking, setAsking] = useState(false);
  const plan = episode.value?.body;
  if (!plan || told.version !== asked.version || !isWhole(asked, told)) return null;
  const { pattern } = outcomeOf(asked, told);
  if (pattern === null || pattern === plan.pattern) return null;

  async function begin() {
    const here = hash.value;
    const recorded = lookedAt(liveRows.value, flags.value, today.value);
    await writeDraft(START, { ...newStart(today.value), told: { ...told, recorded } });
    if (await endEpisode("other")) goOn(here, "today", go);
  }

  return (
    <section class="card stack">
      <p>{t.screening.other}</p>
      <p class="hint">{t.screening.stay}</p>
      <button type="button" class="quiet wide" onClick={() => setAsking(true)}>
        {t.screening.begin}
      </button>
      {asking && (
        <Confirm
          title={t.screening.beginSure}
          yes={t.screening.begin}
          onNo={() => setAsking(false)}
          onYes={() => void begin()}
        >
          {t.screening.beginText}
        </Confirm>
      )}
    </section>
  );
}
