// The questions that come back every two weeks where the pattern is not clear (rulebook 4.3).

import { useState } from "preact/hooks";
import { t } from "../messages";
import { answerRescreen } from "../state/actions";
import { Tick } from "./Choice";

export function Rescreen({ rule }: { rule: string }) {
  const [yes, setYes] = useState<number[]>([]);
  const say = t.rescreen;
  return (
    <>
      <fieldset class="ticks">
        <legend>{say.title}</legend>
        {say.signs.map((sign, i) => (
          <Tick
            key={sign}
            checked={yes.includes(i)}
            onChange={(on) => setYes(on ? [...yes, i] : yes.filter((one) => one !== i))}
          >
            {sign}
          </Tick>
        ))}
      </fieldset>
      {yes.length > 0 && <p role="status">{say.still}</p>}
      <button
        type="button"
        class="quiet wide"
        onClick={() => void answerRescreen(rule, yes.length === 0)}
      >
        {yes.length === 0 ? t.check.none : t.today.read}
      </button>
    </>
  );
}
