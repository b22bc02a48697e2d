// Every exercise at several moments, side by side, for the eye; not part of the app.
// The address says what is shown: ?rung=EB2&side=left&frames=5&width=320, with &cards the small
// pictures, with &play the first rung in motion.

import { signal } from "@preact/signals";
import { render } from "preact";
import { Drawing } from "../../src/figures/Drawing";
import { MovingFigure } from "../../src/figures/MovingFigure";
import { bodyAt, type Moment } from "../../src/figures/movement";
import { MOVEMENTS, movementOf, phasesOf } from "../../src/figures/movements";
import { StillFigure } from "../../src/figures/StillFigure";
import { speak } from "../../src/messages";
import "../../src/styles/tokens.css";
import "../../src/styles/base.css";
import "../../src/figures/figures.css";

const asked = new URLSearchParams(location.search);
const frames = Number(asked.get("frames") ?? 5);
const width = Number(asked.get("width") ?? 320);
const side = (asked.get("side") ?? "right") as "left" | "right" | "both";
const rungs = asked.get("rung")?.split(",") ?? Object.keys(MOVEMENTS);

const cards = asked.has("cards");
const moment = signal<Moment>({ phase: "ready", share: 0 });

/** Three seconds a phase, over and over. */
function play(rung: string): void {
  const order = phasesOf(rung);
  const step = (now: number): void => {
    const phase = order[Math.floor(now / 3000) % order.length] ?? "ready";
    moment.value = { phase, share: (now % 3000) / 3000 };
    requestAnimationFrame(step);
  };
  requestAnimationFrame(step);
}

function Card({ rung }: { rung: string }) {
  return (
    <div style={{ width: `${width}px`, display: "inline-block", margin: "4px" }}>
      <StillFigure rung={rung} side={side} />
      <small>{rung}</small>
    </div>
  );
}

function Frames({ rung }: { rung: string }) {
  const moments = phasesOf(rung)
    .filter((phase) => phase !== "hold" || phasesOf(rung).length === 1)
    .flatMap((phase) =>
      Array.from({ length: frames }, (_, i) => ({
        phase,
        share: frames < 2 ? 0.5 : i / (frames - 1),
      })),
    );
  return (
    <div style={{ display: "flex", flexWrap: "wrap", gap: "6px" }}>
      {moments.map((moment) => (
        <div
          key={`${moment.phase} ${moment.share}`}
          style={{ width: `${width}px`, background: "var(--card)", borderRadius: "12px" }}
        >
          <Drawing
            movement={movementOf(rung)}
            side={side}
            body={bodyAt(movementOf(rung), moment)}
          />
          <small>
            {rung} {moment.phase} {moment.share.toFixed(2)}
          </small>
        </div>
      ))}
    </div>
  );
}

const [first = "EB1"] = rungs;
await speak("en");
if (asked.has("play")) play(first);
const place = document.getElementById("app");
if (place)
  render(
    <div>
      {asked.has("play") && <MovingFigure rung={first} side={side} moment={moment} />}
      {rungs.map((rung) =>
        cards ? <Card key={rung} rung={rung} /> : <Frames key={rung} rung={rung} />,
      )}
    </div>,
    place,
  );
