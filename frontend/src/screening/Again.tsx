// The questions once more, beside what was answered before. Kept with every tap; it becomes an
// entry of the log when that is said.

import { useEffect, useState } from "preact/hooks";
import type { Asked, Row } from "../api/types";
import { later } from "../components/Later";
import { LockCard } from "../components/LockCard";
import { yearDay } from "../lib/format";
import { t } from "../messages/all";
import { Page } from "../pages/Page";
import { today } from "../state/clock";
import { flags, locked } from "../state/lock";
import { go, goOn, hash, href, isOn, replace } from "../state/route";
import { changedIn, lookedAt } from "../state/screenings";
import { liveRows, readDraft, writeDraft } from "../state/store";
import { Asking } from "./Asking";
import { saveAgain, saveLocked } from "./actions";
import { nameOf } from "./kept";
import { textOf } from "./marks";
import {
  caseOf,
  firstOpen,
  fitting,
  fromEvent,
  mayShow,
  newLocks,
  newTold,
  RESULT,
  screensOf,
  type Told,
} from "./path";
import { result } from "./result";

const ResultView = later(() => import("./loaded").then((one) => one.load()));

const SLOT = "screening";
const AT = "screening/again";

/** A draft may have been begun long ago: only what is open or was checked lately rests. */
function recordedOf(kept: Told | null): string[] {
  const checked = lookedAt(liveRows.value, flags.value, today.value);
  const open = (kept?.recorded ?? []).filter((flag) => flags.value.includes(flag));
  return [...checked, ...open];
}

type AgainProps = { asked: Asked; screen: string | undefined; before: Row | undefined };

export function Again({ asked, screen, before }: AgainProps) {
  const [told, setTold] = useState<Told | null>(null);
  useEffect(() => {
    void readDraft<Told>(SLOT).then((kept) =>
      setTold(fitting(asked, { ...newTold(), ...kept, recorded: recordedOf(kept) })),
    );
  }, [asked]);
  useEffect(() => {
    // Whoever has gone elsewhere meanwhile stays there.
    if (isOn("screening") && told && (screen === undefined || !mayShow(asked, told, screen))) {
      replace(`${AT}/${firstOpen(asked, told)}`);
    }
  }, [told, screen]);

  if (locked.value) return <Page title={t.check.seeTitle} children={<LockCard />} />;
  if (!told || screen === undefined || !mayShow(asked, told, screen)) {
    return <Page title={t.screening.title}>{t.common.loading}</Page>;
  }

  const turn = (next: Told) => {
    setTold(next);
    void writeDraft(SLOT, next);
  };
  const order = screensOf(asked, told);
  const onBack = () => {
    const place = order.indexOf(screen);
    go(place > 0 ? `${AT}/${order[place - 1]}` : "screening");
  };

  async function answer(next: Told, to: string) {
    const locking = newLocks(asked, next);
    if (locking.length > 0 && !(await saveLocked(asked, next, []))) return;
    turn({ ...next, recorded: [...next.recorded, ...locking] });
    if (isOn("screening")) go(`${AT}/${to}`);
  }

  function keep(now: Told) {
    const from = hash.value;
    void saveAgain(asked, now, SLOT).then((done) => done && goOn(from, "screening", go));
  }

  if (screen !== RESULT) {
    return (
      <Asking
        asked={asked}
        told={told}
        screen={screen}
        onTurn={turn}
        onAnswer={(next, to) => void answer(next, to)}
        onBack={onBack}
      >
        <section class="card stack">
          <p>{t.screening.checkFirst}</p>
          <a class="button quiet wide" href={href("check")}>
            {t.check.offerButton}
          </a>
        </section>
      </Asking>
    );
  }
  return (
    <Page title={t.screening.resultTitle}>
      <div class="narrow stack">
        {before?.body && <Beside asked={asked} told={told} before={before} />}
        <ResultView asked={asked} answers={told.answers} result={result(asked, caseOf(told, []))}>
          <div class="buttons">
            <button type="button" class="quiet" onClick={onBack}>
              {t.common.back}
            </button>
            <button type="button" class="primary" onClick={() => keep(told)}>
              {t.screening.keep}
            </button>
          </div>
        </ResultView>
      </div>
    </Page>
  );
}

function Beside({ asked, told, before }: { asked: Asked; told: Told; before: Row }) {
  const earlier = fromEvent(before.body ?? {});
  const changed = changedIn(earlier, told);
  const sides = [
    [t.screening.on(yearDay(before.date)), earlier],
    [t.screening.now, told],
  ] as const;
  return (
    <section class="card stack">
      <div class="beside">
        {sides.map(([title, one]) => (
          <div key={title}>
            <p class="hint">{title}</p>
            <p>
              <strong>{nameOf(asked, one)}</strong>
            </p>
          </div>
        ))}
      </div>
      {changed.length === 0 ? (
        <p>{t.screening.same}</p>
      ) : (
        <details class="why">
          <summary>{t.screening.differs(changed.length)}</summary>
          <dl class="said-list">
            {changed.map((id) => (
              <div key={id}>
                <dt>{asked.questions.find((one) => one.id === id)?.text ?? id}</dt>
                <dd>
                  {sides.map(([, one]) => textOf(asked, id, one.answers[id] ?? "–")).join(" → ")}
                </dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </section>
  );
}
