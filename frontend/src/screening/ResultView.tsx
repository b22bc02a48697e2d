// What the answers suggest, in words: the pattern, the two tables, what fits and what does not,
// and what it means for the plan. Never a diagnosis.

import type { ComponentChildren } from "preact";
import type { Asked } from "../api/types";
import { Section } from "../components/Field";
import { FlagTexts } from "../components/FlagTexts";
import { t } from "../messages/all";
import { href } from "../state/route";
import { MarkedTable } from "./MarkedTable";
import { marksOf, sorted, textOf } from "./marks";
import type { Answers, Result } from "./result";
import { SaidList } from "./SaidList";
import "../styles/screening.css";

type Props = {
  asked: Asked;
  answers: Answers;
  result: Result;
  /** The way on, below what is said first. */
  children?: ComponentChildren;
};

export function ResultView({ asked, answers, result, children }: Props) {
  const { texts } = asked.scoring;
  const { pattern, start } = result;
  const isTold = Object.keys(answers).length > 0;
  return (
    <div class="stack">
      <section class="card stack result-said">
        <h2>{t.screening.names[pattern ?? "locked"]}</h2>
        {result.wording
          // Below the flags it stands anyway.
          .filter((rule) => rule !== "3.1-CLOSING")
          .map((rule) => (
            <p key={rule}>{texts[rule]}</p>
          ))}
        {pattern === "other" && <p>{t.screening.otherKind}</p>}
        {result.flags.length > 0 && <FlagTexts ids={result.flags} />}
        {result.see_professional && (
          <a class="button quiet wide" href={href("learn/professional")}>
            {t.screening.whom}
          </a>
        )}
      </section>
      {pattern !== null && (
        <Section title={t.screening.means}>
          <p>{t.screening.plan[pattern]}</p>
          {start && (
            <>
              {start.reasons.map((rule) => texts[rule] && <p key={rule}>{texts[rule]}</p>)}
              <p>
                <strong>{t.start.stages[start.stage]}</strong>
              </p>
            </>
          )}
          {pattern === "other" && <Bring />}
        </Section>
      )}
      {children}
      {isTold && pattern !== "prevent" && (
        <Tables asked={asked} answers={answers} pattern={pattern} />
      )}
      <p class="disclaimer">{t.screening.notDiagnosis}</p>
    </div>
  );
}

function Bring() {
  return (
    <>
      <h3>{t.screening.bringTitle}</h3>
      <ul class="read-list">
        {t.screening.bring.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}

function Tables({
  asked,
  answers,
  pattern,
}: Pick<Props, "asked" | "answers"> & { pattern: string | null }) {
  const { fits, not } = sorted(asked, answers, pattern);
  const all = asked.questions.flatMap(({ id, text }) => {
    const key = answers[id];
    return key ? [{ id, question: text, answer: textOf(asked, id, key) }] : [];
  });
  return (
    <Section title={t.screening.beside}>
      <p class="hint">{t.screening.marked}</p>
      <MarkedTable id="pattern" marks={marksOf(asked, answers, "pattern")} />
      <MarkedTable id="otherwise" marks={marksOf(asked, answers, "otherwise")} />
      <p>{t.screening.spreads}</p>
      {fits.length > 0 && <SaidList title={t.screening.fits(fits.length)} said={fits} />}
      {not.length > 0 && <SaidList title={t.screening.fitsNot(not.length)} said={not} />}
      <SaidList title={t.screening.allAnswers} said={all} />
      <p class="buttons">
        <a class="button quiet" href={href("learn/pattern")}>
          {t.screening.learnPattern}
        </a>
        <a class="button quiet" href={href("learn/otherwise")}>
          {t.screening.learnOtherwise}
        </a>
      </p>
    </Section>
  );
}
