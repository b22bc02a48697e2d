// By when do you expect to run as before: a few chips, or a month. Nobody has to say it.

import { useId } from "preact/hooks";
import { monthName, yearDay } from "../lib/format";
import { t } from "../messages/all";
import { today } from "../state/clock";
import { dayOfSaid, months, type Said, WEEKS } from "../state/prediction";
import { Choice } from "./Choice";

type Props = { said: Said; onSaid: (said: Said) => void; optional?: boolean; quiet?: boolean };

export function PredictionField({ said, onSaid, optional, quiet }: Props) {
  const { prediction: say } = t;
  const id = useId();
  const day = dayOfSaid(said, today.value);
  const isMonth = said.startsWith("month:");
  const options = [
    ...WEEKS.map((weeks) => ({
      value: `weeks:${weeks}` as Said,
      label: weeks === 26 ? say.half : say.weeks(weeks),
    })),
    { value: "month:" as Said, label: say.other },
  ];
  return (
    <div class="stack">
      <Choice
        label={say.ask}
        hint={say.hint}
        optional={optional ?? false}
        quiet={quiet ?? false}
        options={options}
        value={isMonth ? "month:" : said || null}
        onChange={(value) => onSaid(value === said ? "" : value)}
      />
      {isMonth && (
        <div class="field">
          <label for={id}>{say.month}</label>
          <select
            id={id}
            value={said.slice("month:".length)}
            onChange={(event) => onSaid(`month:${event.currentTarget.value}`)}
          >
            <option value="">{say.pick}</option>
            {months(today.value).map((month) => (
              <option key={month} value={month}>
                {monthName(`${month}-01`)}
              </option>
            ))}
          </select>
        </div>
      )}
      {day && <p aria-live="polite">{say.meant(yearDay(day))}</p>}
    </div>
  );
}
