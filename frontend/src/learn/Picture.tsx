// The picture of a page: an exercise that moves at its tempo, a still one, or a drawing of its own.

import { useState } from "preact/hooks";
import { Choice } from "../components/Choice";
import { StillFigure } from "../figures";
import * as format from "../lib/format";
import { t } from "../messages/all";
import { Demonstration } from "../player/Demonstration";
import { paceOf } from "../player/program";
import { oneLegged } from "../state/sessionDraft";
import { Steps, Thigh } from "./drawings";
import type { Page } from "./pages";
import { TEMPO } from "./tempo";

/** The versions of one exercise; the one that was asked for stands first. */
export function Exercise({ rungs, first }: { rungs: readonly string[]; first: string }) {
  const [rung, setRung] = useState(first);
  const [still, setStill] = useState(false);
  const tempo = TEMPO[rung] ?? null;
  const pace = format.tempo({ tempo, rest_s: [] });
  return (
    <div class="read-exercise stack">
      {rungs.length > 1 && (
        <Choice
          label={t.learn.version}
          options={rungs.map((value) => ({ value, label: t.rung[value] ?? value }))}
          value={rung}
          onChange={setRung}
          cards
        />
      )}
      <div class="read-figure">
        <Demonstration
          key={rung}
          rung={rung}
          pace={paceOf(tempo)}
          leg={oneLegged(rung) ? "right" : "both"}
          still={still}
        />
      </div>
      {tempo && (
        <>
          <p class="hint">
            {t.learn.pace} {pace.join(", ")}
          </p>
          <button type="button" class="quiet not-printed" onClick={() => setStill(!still)}>
            {still ? t.learn.play : t.learn.stop}
          </button>
        </>
      )}
    </div>
  );
}

export function Picture({ page, rung }: { page: Page; rung?: string | undefined }) {
  const [first] = page.rungs ?? [];
  if (page.rungs && first) return <Exercise rungs={page.rungs} first={rung ?? first} />;
  if (page.picture === "thigh") return <Thigh />;
  if (page.picture === "steps") return <Steps />;
  if (!page.picture) return null;
  return (
    <div class="read-figure" aria-hidden="true">
      <StillFigure rung={page.picture.still} />
    </div>
  );
}
