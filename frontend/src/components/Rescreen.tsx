// The questions that come back: every two weeks where the pattern is not clear, and after a
// strain-like event, where they wait until no sign of a strain is left (rulebook 4.3, 16).

import { useState } from "preact/hooks";
import { t } from "../messages/all";
import { answerRescreen } from "../state/actions";
import { STRAIN } from "../state/lock";
import { href } from "../state/route";
import { Tick } from "./Choice";

export function Rescreen({ rule }: { rule: string }) {
  const [yes, setYes] = useState<number[]>([]);
  const say = t.rescreen;
  const strain = rule === STRAIN;
  const signs = strain ? say.strain : say.signs;
  return (
    <>
      <fieldset class="ticks">
        <legend>{say.title}</legend>
        {signs.map((sign, i) => (
          <Tick
            key={sign}
            checked={yes.includes(i)}
            onChange={(on) => setYes(on ? [...yes, i] : yes.filter((one) => one !== i))}
          >
            {sign}
          </Tick>
        ))}
      </fieldset>
      {yes.length > 0 && <p role="status">{strain ? say.stillStrain : say.still}</p>}
      {(yes.length === 0 || !strain) && (
        <button
          type="button"
          class="quiet wide"
          onClick={() => void answerRescreen(rule, yes.length === 0)}
        >
          {yes.length === 0 ? t.check.none : t.today.read}
        </button>
      )}
      <a class="button quiet wide" href={href("screening/again")}>
        {t.screening.rescreen}
      </a>
    </>
  );
}
