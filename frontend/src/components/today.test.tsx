import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { Plan, Row } from "../api/types";
import type { Entry } from "../offline/outbox";
import { today } from "../state/clock";
import { outbox, plan, rows } from "../state/store";
import { GoodToKnow } from "./Notices";
import { OpenCriteria } from "./OpenCriteria";
import { Rescreen } from "./Rescreen";
import { RunCard } from "./RunCard";
import { TestDue } from "./TestDue";
import { WeekStrip } from "./WeekStrip";

const DAY = "2026-03-20";

const made = {
  stage: "S2",
  week: [
    {
      date: DAY,
      items: [
        { kind: "test", name: "sl_bridge", done: false },
        { kind: "test", name: "sitting", done: true },
      ],
    },
    { date: "2026-03-21", items: [{ kind: "test", name: "confidence", done: false }] },
  ],
  criteria: [
    { id: "S2-EXIT-SITTING", text: "Sitting 20 minutes", met: false, now: "15 minutes" },
    { id: "S2-EXIT-EB2", text: "Single-leg lowering twice", met: false, now: "not yet tried" },
    { id: "S2-RD-UNLOCK-EB2", text: "Single-leg lowering twice", met: false, now: "not yet tried" },
    { id: "S2-EXIT-DAYS", text: "21 days in this stage", met: true, now: "24 days" },
  ],
} as unknown as Plan;

const place = document.body.appendChild(document.createElement("div"));

const note = (type: string, body: Row["body"]): Row => ({
  type,
  id: "a",
  date: DAY,
  seq: 0,
  deleted: false,
  body,
});

function show(part: () => preact.ComponentChild): void {
  act(() => render(part(), place));
}

beforeEach(() => {
  today.value = DAY;
  plan.value = made;
});

afterEach(() => {
  act(() => render(null, place));
  rows.value = [];
  outbox.value = [];
});

it("shows what was stopped as stopped, and not as done", () => {
  const items = ["EB", "RD"].map((exercise) => ({ kind: "strength", exercise, done: true }));
  plan.value = { ...made, week: [{ date: DAY, items }] } as unknown as Plan;
  const exercises = [{ exercise: "EB" }, { exercise: "RD", quality: ["numb"] }];
  rows.value = [note("session", { exercises } as unknown as Row["body"])];
  show(() => <WeekStrip />);
  const [bridge, deadlift] = place.querySelectorAll(".week-items > span");
  expect(bridge?.textContent).toContain("(Done)");
  expect(deadlift?.textContent).toContain("stopped");
  expect(deadlift?.textContent).not.toContain("Done");
  expect(deadlift?.getAttribute("data-done")).toBe("false");
  expect(place.querySelector(".week-ring")?.textContent).toContain("1 done this week, 1 stopped.");
});

it("links a criterion that a note answers to its form, and no other", () => {
  show(() => <OpenCriteria />);
  expect(place.querySelector("h2")?.textContent).toBe("Still open before the next stage");
  const [sitting, lowering, ...more] = place.querySelectorAll(".criteria > li");
  expect(more).toEqual([]);
  expect(sitting?.textContent).toContain("Sitting 20 minutes");
  expect(sitting?.textContent).toContain("15 minutes");
  expect(sitting?.querySelector("a")?.getAttribute("href")).toBe("#/log/sitting");
  expect(lowering?.textContent).toContain("Not yet tried");
  expect(lowering?.querySelector("a")).toBeNull();
});

it("names the exercise that waits for what the stage does not ask for", () => {
  const lying = { id: "S2-NH-UNLOCK-EB2", text: "Ten lowerings", met: false, now: "so far: 0" };
  plan.value = { ...made, criteria: [...made.criteria, lying] } as Plan;
  show(() => <OpenCriteria />);
  expect([...place.querySelectorAll("h3")].map((one) => one.textContent)).toEqual([
    "Also, before this opens: Nordic curl",
  ]);
  expect(place.querySelector("h3 + ul")?.textContent).toBe(
    "Still open: Ten lowerings" + "So far: 0",
  );
});

it("says that a plan without a next stage goes on", () => {
  plan.value = { ...made, stage: "PREVENT", criteria: [] } as Plan;
  show(() => <OpenCriteria />);
  expect(place.querySelector("section")?.textContent).toBe(
    "PreventionThere is no next stage. This plan goes on as it is.",
  );
});

it("says what to do on a fast day, and keeps the other reasons folded", () => {
  const reasons = [
    { rule: "7.4-REPEAT", text: "So far: 0.", values: {} },
    { rule: "7.4-SP4", text: "Six gentle hills.", values: {} },
  ];
  const running = { state: "SP4", step: "SP4", next: DAY, earliest: DAY, reasons };
  plan.value = { ...made, running } as unknown as Plan;
  show(() => <RunCard />);
  expect(place.querySelector(".rung")?.textContent).toBe("Hills SP4");
  expect(place.querySelector(".pattern + p")?.textContent).toBe("Six gentle hills.");
  expect(place.querySelector("details")?.textContent).not.toContain("hills");
  expect(place.querySelector("details")?.textContent).toContain("So far: 0.");
});

it("calls a walk a walk", () => {
  plan.value = { ...made, running: { state: "WALK", next: DAY } } as unknown as Plan;
  show(() => <RunCard />);
  expect(place.querySelector("h2")?.textContent).toBe("Walking");
  expect(place.querySelector("a")?.textContent).toBe("Log a walk");
});

it("keeps what was read put away for a week, though the plan still says it", () => {
  const alerts = [{ level: "info", rule: "4.1-STAGE", text: "Now: settling.", values: {} }];
  plan.value = { ...made, alerts } as unknown as Plan;
  show(() => <GoodToKnow />);
  expect(place.textContent).toContain("Now: settling.");
  const read = (date: string): Row => ({
    ...note("acknowledged", { date, rule: "4.1-STAGE" }),
    date,
  });
  act(() => {
    rows.value = [read("2026-03-14")];
  });
  expect(place.textContent).toBe("");
  act(() => {
    rows.value = [read("2026-03-13")];
  });
  expect(place.textContent).toContain("Now: settling.");
});

it("asks for the signs of a strain, and goes on only when none is left", () => {
  show(() => <Rescreen rule="16-STRAIN" />);
  expect(place.textContent).toContain("There is a bruise or a swelling");
  expect(place.querySelector("button")?.textContent).toBe("None of these");
  act(() => place.querySelector("input")?.click());
  expect(place.querySelector("button")).toBeNull();
  expect(place.querySelector("[role=status]")?.textContent).toBe(
    "Please show this to a professional before anything is added.",
  );
});

it("asks for the signs one by one and says what a yes means", () => {
  show(() => <Rescreen rule="4.3" />);
  expect(place.querySelector("button")?.textContent).toBe("None of these");
  act(() => place.querySelector("input")?.click());
  expect(place.querySelector("button")?.textContent).toBe("I have read this");
  expect(place.querySelector("[role=status]")?.textContent).toContain(
    "show this to a professional",
  );
});

it("says in words what is open and what is reached, the reached folded away", () => {
  show(() => <OpenCriteria />);
  expect(place.querySelector(".criteria > li")?.textContent).toMatch(/^Still open: Sitting/);
  const folded = place.querySelector("details");
  expect(folded?.open).toBe(false);
  expect(folded?.querySelector("li")?.textContent).toMatch(/^Reached: 21 days in this stage/);
  expect(folded?.querySelectorAll("li")).toHaveLength(1);
});

it("says that a note waits instead of asking for it again", () => {
  rows.value = [note("sitting", { date: DAY, minutes: 20 })];
  outbox.value = [{ key: "sitting:a", op: "put", state: "waiting" } as unknown as Entry];
  show(() => <OpenCriteria />);
  expect(place.querySelector(".criteria a")).toBeNull();
  expect(place.querySelector(".criteria > li")?.textContent).toContain("counts once it has been");
});

it("asks for today's test until it is done or noted", () => {
  show(() => <TestDue />);
  expect([...place.querySelectorAll("h2")].map((one) => one.textContent)).toEqual([
    "Test due: Single-leg bridge test",
  ]);
  expect(place.querySelector("a")?.getAttribute("href")).toBe("#/log/bridge");
  act(() => {
    rows.value = [note("test", { name: "sl_bridge", left: 18, right: 21 })];
  });
  expect(place.textContent).toBe("");
});

it("shows tests among the days of the week", () => {
  show(() => <WeekStrip />);
  const links = [...place.querySelectorAll(".week a")].map((one) => [
    one.textContent,
    one.getAttribute("href"),
  ]);
  expect(links).toEqual([
    ["Single-leg bridge test", "#/log/bridge"],
    ["Trust in the leg", "#/log/confidence"],
  ]);
  expect(place.querySelector("[data-done=true]")?.textContent).toBe("Sitting test (Done)");
});
