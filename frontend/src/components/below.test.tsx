import { render } from "preact";
import { expect, it, vi } from "vitest";
import { Below } from "./Below";

it("waits for the first frame of a start, and never again", async () => {
  const draw = () => {
    const place = document.body.appendChild(document.createElement("div"));
    render(
      <p>
        seen first<Below>, then this</Below>
      </p>,
      place,
    );
    return place;
  };
  const first = draw();
  expect(first.textContent).toBe("seen first");
  await vi.waitFor(() => expect(first.textContent).toBe("seen first, then this"));
  expect(draw().textContent).toBe("seen first, then this");
});
