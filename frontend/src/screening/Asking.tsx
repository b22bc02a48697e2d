// A screen of the questions with its place on the way, and the way back.

import type { ComponentChildren } from "preact";
import type { Asked } from "../api/types";
import { t } from "../messages/all";
import { Page } from "../pages/Page";
import { PAIN, RESULT, screensOf, type Told } from "./path";
import { QuestionView, titleOf } from "./QuestionView";
import "../styles/screening.css";

type Props = {
  asked: Asked;
  told: Told;
  screen: string;
  /** Keeps what was answered and stays here. */
  onTurn: (told: Told) => void;
  /** Keeps what was answered and goes on to that screen. */
  onAnswer: (told: Told, next: string) => void;
  onBack: () => void;
  /** What stands below the first question. */
  children?: ComponentChildren;
  /** Said above the question. */
  note?: string | undefined;
};

export function Asking({ asked, told, screen, onTurn, onAnswer, onBack, children, note }: Props) {
  const screens = screensOf(asked, told).filter((one) => one !== RESULT);
  const place = screens.indexOf(screen) + 1;
  return (
    <Page title={titleOf(asked, screen)} above={t.screening.of(place, screens.length)}>
      <progress value={place} max={screens.length} aria-hidden="true" />
      <div class="narrow stack">
        {note && (
          <p class="card" role="status">
            {note}
          </p>
        )}
        <section class="card stack">
          <QuestionView
            asked={asked}
            told={told}
            screen={screen}
            turn={(change) => onTurn({ ...told, ...change })}
            onAnswer={(change) => {
              const next = { ...told, ...change };
              const after = screensOf(asked, next);
              onAnswer(next, after[after.indexOf(screen) + 1] ?? RESULT);
            }}
          />
        </section>
        {screen === PAIN && children}
        <button type="button" class="quiet wide" onClick={onBack}>
          {t.common.back}
        </button>
      </div>
    </Page>
  );
}
