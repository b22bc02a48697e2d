// A morning check changed, and what else the night and the morning brought.

import type { Morning } from "../api/types";
import { Choice, Tick } from "../components/Choice";
import { PainScale } from "../components/PainScale";
import { longDay } from "../lib/format";
import { t } from "../messages/all";
import { saveMorning } from "../state/actions";
import { today } from "../state/clock";
import { asItIs, missedMornings, RECENT } from "../state/mornings";
import { goOn, hash } from "../state/route";
import { liveRows } from "../state/store";
import { say } from "../state/toast";
import { Gone, Page } from "./Page";

const HOURS = [4, 5, 6, 7, 8, 9, 10];
const STIFF_MIN = [0, 5, 10, 20, 30, 60];

/** The given amounts to choose from, and one that was told elsewhere. */
const options = (amounts: readonly number[], told: number | undefined) =>
  [...new Set([...amounts, ...(told === undefined ? [] : [told])])]
    .sort((a, b) => a - b)
    .map((one) => ({ value: String(one), label: String(one) }));

const chosen = (told: number | undefined): string | null =>
  told === undefined ? null : String(told);

function More({ date, morning }: { date: string; morning: Morning }) {
  const words = t.morning;
  const { sleep_h, stiffness_min, analgesic_last_12h, ill } = morning;
  const turn = (change: Partial<Morning>) =>
    void saveMorning(date, { ...morning, ...change }).then((saved) => saved && say(t.log.saved));
  return (
    <section class="card narrow stack" aria-labelledby="morning-more">
      <h2 id="morning-more">{words.more}</h2>
      <Choice
        row
        optional
        label={words.sleep}
        options={options(HOURS, sleep_h)}
        value={chosen(sleep_h)}
        onChange={(hours) => turn({ sleep_h: Number(hours) })}
      />
      <Choice
        row
        optional
        label={words.stiffness}
        options={options(STIFF_MIN, stiffness_min)}
        value={chosen(stiffness_min)}
        onChange={(minutes) => turn({ stiffness_min: Number(minutes) })}
      />
      <Tick
        checked={analgesic_last_12h === true}
        onChange={(on) => turn({ analgesic_last_12h: on })}
        more={words.painkillerMore}
      >
        {t.log.analgesic}
      </Tick>
      <Tick checked={ill === true} onChange={(on) => turn({ ill: on })}>
        {words.ill}
      </Tick>
      <p class="hint">{words.atOnce}</p>
    </section>
  );
}

export function EditMorning({ date }: { date: string }) {
  const row = liveRows.value.find((one) => one.type === "morning" && one.id === date);
  const missed = !row && missedMornings(RECENT).includes(date);
  if (!row && !missed) return <Gone title={t.log.editMorning} />;
  const morning = row?.body as Morning | undefined;
  async function save(pain: number) {
    const here = hash.value;
    if (!(await saveMorning(date, { ...morning, pain }))) return;
    say(t.log.saved);
    goOn(here, "history");
  }
  return (
    <Page
      title={row ? t.log.editMorning : t.log.addMorning}
      above={longDay(date)}
      back={date === today.value ? "today" : "history"}
    >
      <section class="card narrow">
        <PainScale
          label={row ? t.today.morningAsk : t.today.missedAsk(longDay(date))}
          hint={asItIs.value ? t.today.morningLocked : t.today.morningHow}
          value={morning?.pain}
          onChange={save}
        />
      </section>
      {morning && <More date={date} morning={morning} />}
    </Page>
  );
}
