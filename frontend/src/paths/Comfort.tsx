// What brings comfort today, to be ticked off: for today only, on this device, counted by nothing.

import { Tick } from "../components/Choice";
import { Section } from "../components/Field";
import { t } from "../messages/all";
import { today } from "../state/clock";
import { meta, setMeta } from "../state/store";

const SLOT = "comfort";

type Ticked = { day: string; done: number[] };

function doneToday(): number[] {
  const kept = meta.value.get(SLOT) as Ticked | undefined;
  return kept?.day === today.value ? kept.done : [];
}

export function Comfort() {
  const done = doneToday();
  const turn = (i: number, on: boolean) =>
    setMeta(SLOT, {
      day: today.value,
      done: on ? [...done, i] : done.filter((one) => one !== i),
    });
  return (
    <Section title={t.paths.comfort}>
      <p class="hint">{t.paths.comfortHint}</p>
      <div class="ticks">
        {t.paths.comforts.map((words, i) => (
          <Tick key={words} checked={done.includes(i)} onChange={(on) => void turn(i, on)}>
            {words}
          </Tick>
        ))}
      </div>
    </Section>
  );
}
