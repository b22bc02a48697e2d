// The plans over the years: the present one and its end, the next one, and the earlier ones.

import { useState } from "preact/hooks";
import type { Episode } from "../api/types";
import { Choice } from "../components/Choice";
import { Confirm } from "../components/Confirm";
import { Earlier } from "../components/Earlier";
import { episodeLine } from "../components/episodeLine";
import { Section } from "../components/Field";
import { Icon } from "../components/Icon";
import { NoPlan } from "../components/NoPlan";
import { t } from "../messages/all";
import { ended } from "../state/earlier";
import { beginAnew, changeSide, ENDINGS, endEpisode, type How } from "../state/episodeActions";
import { go, goOn, href } from "../state/route";
import { episode } from "../state/store";
import { Page } from "./Page";

function End({ onDone }: { onDone: () => void }) {
  const say = t.episodes;
  const [how, setHow] = useState<How | null>(null);
  const [asked, setAsked] = useState(false);
  const end = () => {
    setAsked(true);
    if (how) void endEpisode(how).then((done) => done && onDone());
  };
  return (
    <div class="stack">
      <Choice
        cards
        label={say.how}
        hint={say.howHint}
        options={ENDINGS.map((value) => ({ value, label: say.hows[value] ?? value }))}
        value={how}
        onChange={setHow}
      />
      {asked && !how && (
        <p class="fault" role="alert">
          {t.common.choose}
        </p>
      )}
      {how === "sore" && <p role="status">{say.soreThen}</p>}
      <p class="hint">{say.data}</p>
      <div class="buttons">
        <button type="button" class="quiet" onClick={onDone}>
          {t.common.cancel}
        </button>
        <button type="button" class="primary" onClick={end}>
          {say.today}
        </button>
      </div>
    </div>
  );
}

function Now({ body }: { body: Episode }) {
  const say = t.episodes;
  const [ending, setEnding] = useState(false);
  const [asking, setAsking] = useState(false);
  return (
    <Section title={say.now}>
      <p>{episodeLine(body)}</p>
      <p class="hint">{say.nextFirst}</p>
      {ending ? (
        <End onDone={() => setEnding(false)} />
      ) : (
        <div class="stack">
          {body.side !== "both" && body.pattern !== "prevent" && (
            <button type="button" class="quiet wide" onClick={() => setAsking(true)}>
              {say.both}
            </button>
          )}
          <button type="button" class="quiet wide" onClick={() => setEnding(true)}>
            {say.end}
          </button>
        </div>
      )}
      {asking && (
        <Confirm
          title={say.bothSure}
          yes={say.bothYes}
          onNo={() => setAsking(false)}
          onYes={() => {
            setAsking(false);
            void changeSide("both");
          }}
        >
          <p>{say.bothText}</p>
        </Confirm>
      )}
    </Section>
  );
}

type Door = { title: string; more: string; begin: () => Promise<unknown> };

/** What may come after the newest plan; each begins with the safety check and its questions. */
function doorsAfter(last: Episode | undefined): Door[] {
  const say = t.episodes;
  const doors: Door[] = [];
  if (last && last.side !== "both") {
    const side = last.side === "left" ? "right" : "left";
    const leg = t.inside(side === "left" ? t.common.left : t.common.right);
    doors.push({
      title: say.other(leg),
      more: say.otherMore,
      begin: () => beginAnew({ side }),
    });
  }
  if (last && last.pattern !== "prevent")
    doors.push({
      title: say.again,
      more: last.pattern === "strain" ? say.againStrain : say.againMore,
      begin: () => beginAnew({ side: last.side }),
    });
  doors.push(
    { title: say.prevent, more: say.preventMore, begin: () => beginAnew({ pattern: "prevent" }) },
    { title: say.fresh, more: say.freshMore, begin: () => beginAnew({}) },
  );
  return doors;
}

function Next() {
  const say = t.episodes;
  return (
    <Section title={say.next}>
      <p class="hint">{say.none}</p>
      <div class="stack">
        {doorsAfter(ended.value[0]?.body).map(({ title, more, begin }) => (
          <a
            key={title}
            class="card door"
            href={href("today")}
            onClick={(event) => {
              // What is known already has to be there before its page is.
              event.preventDefault();
              void begin().then(() => goOn("episodes", "today", go));
            }}
          >
            <span>
              <strong>{title}</strong>
              <span class="hint">{more}</span>
            </span>
            <Icon name="next" />
          </a>
        ))}
      </div>
    </Section>
  );
}

export function Episodes() {
  const body = episode.value?.body;
  return (
    <Page title={t.episodes.title} back="settings">
      <div class="columns">
        <div class="column">
          {body ? <Now body={body} /> : ended.value.length > 0 ? <Next /> : <NoPlan />}
        </div>
        <div class="column">
          <Earlier compared={body !== undefined && body !== null} />
        </div>
      </div>
    </Page>
  );
}
