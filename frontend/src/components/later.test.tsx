import { render } from "preact";
import { expect, it, vi } from "vitest";
import { fetchRest, later } from "./Later";

it("shows a page that another loader brought between its drawing and its effect", async () => {
  const place = document.body.appendChild(document.createElement("div"));
  const Page = later(async () => () => <p>here</p>);
  render(<Page />, place);
  expect(place.textContent).toBe("");
  await fetchRest();
  await vi.waitFor(() => expect(place.textContent).toBe("here"));
  render(null, place);
});
