// What the next stage waits for: what is still open, with a way to note it, and what is reached.

import { EXERCISES, type Plan } from "../api/types";
import { t } from "../messages";
import { type Noun, nounOfCriterion } from "../state/nouns";
import { waitsToCount } from "../state/overlay";
import { href } from "../state/route";
import { liveRows, outbox, plan } from "../state/store";
import { Section } from "./Field";
import { Icon } from "./Icon";

type Criterion = Plan["criteria"][number];
const say = t.notes.criteria;

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The exercise that is not open and waits for a criterion, where it is not the stage that does. */
function waiting({ id }: Criterion): string | null {
  if (id.includes("WALK-RUN")) return "run";
  const name = EXERCISES.find((one) => id.includes(`-${one}-UNLOCK`));
  return name && !plan.value?.strength?.[name]?.rung ? name : null;
}

function Answer({ noun }: { noun: Noun }) {
  if (waitsToCount(noun, liveRows.value, outbox.value)) {
    return (
      <p class="hint">
        <Icon name="clock" /> {say.waits}
      </p>
    );
  }
  return (
    <a class="button quiet" href={href(`log/${noun}`)}>
      {t.notes.open}
      <span class="visually-hidden">: {t.notes.of[noun].title}</span>
    </a>
  );
}

function Open({ one }: { one: Criterion }) {
  const noun = nounOfCriterion(one.id);
  return (
    <li>
      <p>
        <span class="visually-hidden">{say.isOpen}: </span>
        {one.text}
      </p>
      {one.now && <p class="hint">{upper(one.now)}</p>}
      {noun && <Answer noun={noun} />}
    </li>
  );
}

function Met({ one }: { one: Criterion }) {
  return (
    <li>
      <Icon name="check" />
      <p>
        <span class="visually-hidden">{say.isMet}: </span>
        {one.text}
      </p>
    </li>
  );
}

function OpenList({ title, all }: { title?: string; all: readonly Criterion[] }) {
  if (all.length === 0) return null;
  return (
    <>
      {title && <h3>{title}</h3>}
      <ul class="criteria">
        {all.map((one) => (
          <Open key={one.id} one={one} />
        ))}
      </ul>
    </>
  );
}

/** What several exercises wait for is said once. */
const distinct = (all: readonly Criterion[]): Criterion[] =>
  all.filter((one, i) => all.findIndex((other) => other.text === one.text) === i);

export function OpenCriteria() {
  const { stage, criteria = [] } = plan.value ?? {};
  if (!stage || stage === "DIARY") return null;
  const name = t.start.stages[stage] ?? stage;
  if (criteria.length === 0)
    return <Section title={name} children={<p class="hint">{t.today.keepOn}</p>} />;
  const open = distinct(criteria.filter((one) => !one.met));
  const met = distinct(criteria.filter((one) => one.met));
  return (
    <Section title={stage === "CAREFUL" ? say.titleCareful : say.title}>
      <p class="hint">{name}</p>
      {open.length === 0 && <p>{say.none}</p>}
      <OpenList all={open.filter((one) => waiting(one) === null)} />
      {[...EXERCISES, "run"].map((exercise) => (
        <OpenList
          key={exercise}
          title={say.unlock(t.exercise[exercise] ?? exercise)}
          all={open.filter((one) => waiting(one) === exercise)}
        />
      ))}
      {met.length > 0 && (
        <details class="why">
          <summary>{say.met(met.length)}</summary>
          <ul class="reached">
            {met.map((one) => (
              <Met key={one.id} one={one} />
            ))}
          </ul>
        </details>
      )}
    </Section>
  );
}
