// One question a screen: any pain, a question of the pattern, the map, or how easily it is irritated.

import type { Asked } from "../api/types";
import { BodyMap } from "../bodymap/BodyMap";
import { t } from "../messages/all";
import { Answers, type Option } from "./Answers";
import { isSign, LEGS, PAIN, PLACE, type Sign, type Told } from "./path";
import { legsOf, placeOf } from "./suggest";

type Change = (change: Partial<Told>) => void;

type Props = {
  asked: Asked;
  told: Told;
  screen: string;
  /** Keeps an answer and stays. */
  turn: Change;
  /** Keeps an answer and goes on. */
  onAnswer: Change;
};

/** What a screen asks: its heading. */
export function titleOf(asked: Asked, screen: string): string {
  if (screen === PAIN) return asked.any_pain;
  if (isSign(screen)) return t.screening.signs[screen].title;
  return asked.questions.find((one) => one.id === screen)?.text ?? t.screening.resultTitle;
}

export function QuestionView(props: Props) {
  const { asked, told, screen, onAnswer } = props;
  if (screen === PAIN) {
    return (
      <Answers
        label={asked.any_pain}
        options={[
          { value: "yes", label: t.screening.yes },
          { value: "no", label: t.screening.no, more: t.screening.noMore },
        ]}
        value={told.any_pain === null ? null : told.any_pain ? "yes" : "no"}
        onAnswer={(answer) => onAnswer({ any_pain: answer === "yes" })}
      />
    );
  }
  if (isSign(screen)) return <SignView {...props} screen={screen} />;
  if (screen === PLACE) return <PlaceView {...props} />;
  const suggested = screen === LEGS ? legsOf(told.spots) : null;
  return <Choices {...props} suggested={suggested} />;
}

function Choices({
  asked,
  told,
  screen,
  onAnswer,
  suggested,
}: Props & { suggested: string | null }) {
  const question = asked.questions.find((one) => one.id === screen);
  if (!question) return null;
  const options = question.answers.map(({ key, text }) => ({
    value: key,
    label: text,
    ...(key === suggested ? { more: t.screening.fromMap } : {}),
  }));
  return (
    <Answers
      label={question.text}
      options={options}
      value={told.answers[screen] ?? null}
      onAnswer={(answer) => onAnswer({ answers: { ...told.answers, [screen]: answer } })}
    />
  );
}

/** The map first; what its taps suggest is said in words and can be changed below. */
function PlaceView(props: Props) {
  const { asked, told, screen, turn, onAnswer } = props;
  const suggested = placeOf(told.spots);
  const known = asked.questions.find((one) => one.id === screen)?.answers ?? [];
  const words = known.find((one) => one.key === suggested)?.text;
  return (
    <>
      <BodyMap
        label={t.screening.mapLabel}
        chosen={told.spots}
        onChange={(spots) => turn({ spots })}
      />
      <div class={words ? "map-said sticky" : "map-said"}>
        <p role="status">{words && t.screening.suggests(words)}</p>
        {words && suggested && (
          <button
            type="button"
            class="primary wide"
            onClick={() => onAnswer({ answers: { ...told.answers, [screen]: suggested } })}
          >
            {t.screening.takeIt}
          </button>
        )}
      </div>
      <h2 class="map-other">{words ? t.screening.orOther : t.screening.chooseOne}</h2>
      <Choices {...props} suggested={suggested} />
    </>
  );
}

type Said = { title: string; hint?: string; answers?: Readonly<Record<string, string>> };

const PAINS: readonly Option[] = Array.from({ length: 11 }, (_, pain) => ({
  value: String(pain),
  label: String(pain),
}));

function SignView({ told, screen, onAnswer }: Props & { screen: Sign }) {
  const say: Said = t.screening.signs[screen];
  const isPain = screen === "morning_pain" || screen === "walking_pain";
  const [none = "", worst = ""] = t.notes.ends.pain;
  return (
    <>
      {say.hint && <p class="hint">{say.hint}</p>}
      <Answers
        short={isPain}
        label={say.title}
        options={
          isPain
            ? PAINS
            : Object.entries(say.answers ?? {}).map(([value, label]) => ({ value, label }))
        }
        value={told.signs[screen] === undefined ? null : String(told.signs[screen])}
        onAnswer={(answer) => onAnswer({ signs: { ...told.signs, [screen]: Number(answer) } })}
      />
      {isPain && (
        <p class="pain-ends">
          <span>0 · {none}</span>
          <span>10 · {worst}</span>
        </p>
      )}
    </>
  );
}
