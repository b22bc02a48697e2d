// Every exercise at several moments, side by side, for the eye; not part of the app.
// The address says what is shown: ?rung=EB2&side=left&frames=5&width=320

import { render } from "preact";
import { Drawing } from "../../src/figures/Drawing";
import { MOVEMENTS, movementOf, phasesOf } from "../../src/figures/movements";
import "../../src/styles/tokens.css";
import "../../src/styles/base.css";
import "../../src/figures/figures.css";

const asked = new URLSearchParams(location.search);
const frames = Number(asked.get("frames") ?? 5);
const width = Number(asked.get("width") ?? 320);
const side = (asked.get("side") ?? "right") as "left" | "right" | "both";
const rungs = asked.get("rung")?.split(",") ?? Object.keys(MOVEMENTS);

function Frames({ rung }: { rung: string }) {
  const moments = phasesOf(rung)
    .filter((phase) => phase !== "hold" || rung === "EB0")
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
          <Drawing movement={movementOf(rung)} side={side} moment={moment} />
          <small>
            {rung} {moment.phase} {moment.share.toFixed(2)}
          </small>
        </div>
      ))}
    </div>
  );
}

const place = document.getElementById("app");
if (place)
  render(
    <div>
      {rungs.map((rung) => (
        <Frames key={rung} rung={rung} />
      ))}
    </div>,
    place,
  );
