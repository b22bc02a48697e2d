// While a flare-up lasts: what the runner noted in the 56 days before, in words.

import { describe, distance, shortDay } from "../lib/format";
import { t } from "../messages/all";
import { today } from "../state/clock";
import { type Found, LOOK_DAYS, lookBack } from "../state/lookBack";
import { href } from "../state/route";
import { liveRows, settings, units } from "../state/store";
import "../styles/notes.css";

const SHOWN = 8;

function words(one: Found): string {
  const say = t.lookBack;
  switch (one.kind) {
    case "note":
      return describe(one.row, units.value).join(" · ");
    case "ill":
      return say.ill;
    case "shoes":
      return say.shoes(String(one.row.body?.shoes ?? ""));
    case "drive":
      return say.drive(t.notes.minutes(Number(one.row.body?.driven_min)));
    case "fast":
      return say.fast(t.runKind[String(one.row.body?.kind)] ?? "");
    case "long":
      return say.long(distance(one.metres, units.value), one.percent);
    case "week":
      return say.week(distance(one.metres, units.value), one.percent);
  }
}

export function LookBack() {
  const say = t.lookBack;
  const found = lookBack(liveRows.value, today.value, settings.value.week_starts);
  const line = (one: Found, key: number) => (
    <li key={key}>
      <span class="hint">{shortDay(one.date)}</span> {words(one)}
    </li>
  );
  return (
    <section class="card stack look-back" aria-labelledby="look-back">
      <h2 id="look-back">{say.title}</h2>
      <p class="hint">{say.intro(LOOK_DAYS)}</p>
      {found.length === 0 ? <p>{say.none}</p> : null}
      <ul class="plain">{found.slice(0, SHOWN).map(line)}</ul>
      {found.length > SHOWN && (
        <details class="why">
          <summary>{say.more(found.length - SHOWN)}</summary>
          <ul class="plain">{found.slice(SHOWN).map(line)}</ul>
        </details>
      )}
      <p>{say.missing}</p>
      <a class="button quiet wide" href={href("log/fall")}>
        {t.notes.of.fall.title}
      </a>
      <a class="button quiet wide" href={href("log/diary")}>
        {t.notes.of.diary.title}
      </a>
    </section>
  );
}
