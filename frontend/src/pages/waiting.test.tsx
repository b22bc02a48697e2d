// A flag that the server kept is said in the runner's own language, and what releases it.

import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, expect, it } from "vitest";
import { waiting as german } from "../messages/de/waiting";
import type { Entry } from "../offline/outbox";
import { outbox } from "../state/store";
import { Waiting } from "./Waiting";

const place = document.body.appendChild(document.createElement("div"));

afterEach(() => {
  act(() => render(null, place));
  outbox.value = [];
});

it("says why a flag was not deleted, and that a check releases it", () => {
  outbox.value = [
    {
      ...{ order: 1, key: "red_flag:a", type: "red_flag", id: "a", date: "2026-03-20" },
      ...{ op: "delete", body: null, base: 3, before: null, edition: 1, sent: [] },
      state: "refused",
      problem: { status: 409, code: "flag_stays", title: "Conflict", detail: "It stays." },
    } as unknown as Entry,
  ];
  act(() => render(<Waiting />, place));
  expect(place.textContent).toContain("A sign that stops the training stays in the log.");
  expect(german.why.flag_stays).toContain("bleibt im Protokoll");
});
