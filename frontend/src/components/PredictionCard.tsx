// What the runner expects, on the timeline's page. Once the day has passed the words stay kind:
// nothing is counted and nothing compared.

import { yearDay } from "../lib/format";
import { t } from "../messages/all";
import { today } from "../state/clock";
import { backByOf, predictionsOf } from "../state/prediction";
import { href } from "../state/route";
import { liveRows } from "../state/store";
import { Section } from "./Field";

export function PredictionCard({ started }: { started: string }) {
  const { prediction: say } = t;
  const [newest] = predictionsOf(liveRows.value, started);
  const day = backByOf(newest);
  const words = day && newest ? ([yearDay(day), yearDay(newest.date)] as const) : null;
  const isPast = day !== null && day < today.value;
  return (
    <Section title={say.title}>
      <p>{words ? (isPast ? say.passed(...words) : say.now(...words)) : say.hint}</p>
      <a class="button quiet wide" href={href("prediction")}>
        {words ? say.change : say.say}
      </a>
    </Section>
  );
}
