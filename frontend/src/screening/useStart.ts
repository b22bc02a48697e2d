// The draft of a plan's beginning for its page: kept with every tap, each step at its own address.

import { useEffect, useRef, useState } from "preact/hooks";
import type { Asked } from "../api/types";
import { t } from "../messages/all";
import { today } from "../state/clock";
import { go, here, isOn, replace, route } from "../state/route";
import { fromKept, isPlanStep, START, type StartDraft, stepsOf } from "../state/startDraft";
import { readDraft, writeDraft } from "../state/store";
import { firstOpen, fitting, hasLost, mayShow, PAIN, screensOf } from "./path";
import type { Found } from "./useAsked";

export const CHECK = "check";

/** Every screen in order; without the questions (a copy is missing) only the plan's by hand. */
export function orderOf(draft: StartDraft, asked: Asked | null): string[] {
  const asks = draft.by === "questions" && asked ? screensOf(asked, draft.told) : [PAIN];
  return [CHECK, ...asks, ...stepsOf(draft)];
}

/** Whether the address may lead there: back always, forward as far as there are answers. */
function mayGo(draft: StartDraft, asked: Asked | null, to: string): boolean {
  const order = orderOf(draft, asked);
  const [place, now] = [order.indexOf(to), order.indexOf(draft.step)];
  if (place < 0) return false;
  return place <= now || (now > 0 && asked !== null && mayShow(asked, draft.told, to));
}

type Start = {
  draft: StartDraft | null;
  /** Said above the question. */
  note: string | undefined;
  turn: (change: Partial<StartDraft>) => void;
  onTo: (change: Partial<StartDraft> & { step: string }) => void;
};

/** `onTurn` hears of each change. */
export function useStart(found: Found, onTurn: () => void): Start {
  const [draft, setDraft] = useState<StartDraft | null>(null);
  const [note, setNote] = useState<string>();
  // Effects of a page drawn before may run after a tap: they look here, not at what was drawn.
  const latest = useRef<StartDraft | null>(null);
  const asked = found.kind === "found" ? found.asked : null;

  function show(next: StartDraft) {
    latest.current = next;
    setDraft(next);
    onTurn();
  }

  function turn(change: Partial<StartDraft>) {
    if (!latest.current) return;
    const next = { ...latest.current, ...change };
    show(next);
    void writeDraft(START, next);
  }

  useEffect(() => {
    void readDraft<StartDraft>(START).then((kept) => show(fromKept(kept, today.value)));
  }, []);

  // A draft of earlier questions keeps what still fits; the rest is asked again.
  const isOld = draft && asked && draft.told.version !== asked.version;
  useEffect(() => {
    const now = latest.current;
    if (!isOld || !now) return;
    const told = fitting(asked, now.told);
    if (hasLost(told, now.told)) {
      setNote(t.screening.changed);
      turn({ told, ...(isPlanStep(now.step) ? {} : { step: firstOpen(asked, told) }) });
    } else turn({ told });
  }, [isOld]);

  // Each step has its own address, so that the browser's back button goes one step back.
  useEffect(() => {
    const now = latest.current;
    const at = here()[1];
    // Whoever has gone elsewhere meanwhile stays there.
    if (!isOn("today") || !now || found.kind === "loading" || at === now.step) return;
    if (at !== undefined && mayGo(now, asked, at)) show({ ...now, step: at });
    else replace(`today/${now.step}`);
  }, [route.value[1], draft?.step, found.kind]);

  function onTo(change: Partial<StartDraft> & { step: string }) {
    setNote(undefined);
    // An answer may have been saved first, and the person gone elsewhere meanwhile.
    const isHere = isOn("today");
    if (isHere) go(`today/${change.step}`);
    turn(change);
    if (isHere) scrollTo(0, 0);
  }

  return { draft, note, turn, onTo };
}
