// What the server sent for a link, as the sheet takes it.

import type { Episode, Shared, SharePart } from "../api/types";
import type { Line, SheetData } from "../components/Sheet";
import type { Units } from "../lib/units";
import { t } from "../messages/all";
import type { Limits } from "../state/limits";

export const unitsOf = (shared: Shared): Units => ({
  distance: shared.distance_unit,
  weight: shared.weight_unit,
});

const ALL = Object.keys(t.share.parts) as SharePart[];

/** The parts that the runner kept back: what is not shown must not look like nothing. */
export const keptBack = (shared: Shared): SharePart[] =>
  ALL.filter((part) => !shared.parts.includes(part));

/** A stage and doses were chosen, but there is no plan that has any. */
export const hasNoPlan = (shared: Shared): boolean =>
  (["who", "stage", "doses"] as const).some(
    (part) => shared.parts.includes(part) && shared[part] === null,
  );

export function sheetOf(shared: Shared): SheetData {
  const { pain, flags, diary, tests } = shared;
  return {
    units: unitsOf(shared),
    today: shared.today,
    name: shared.name,
    who: shared.who as (Episode & Shared["who"]) | null,
    flags,
    answers: shared.answers,
    pain: pain && {
      kept: pain.kept,
      weeks: pain.weeks.map(({ morning_tenths, ...week }) => ({
        ...week,
        morningTenths: morning_tenths,
      })),
    },
    stage: shared.stage,
    doses: shared.doses,
    limits: (shared.doses?.limits as Limits | undefined) ?? null,
    tests: tests as Line[] | null,
    happened: [
      ...(diary ? [{ title: t.share.page.diary, lines: diary as Line[] }] : []),
      ...(flags ? [{ title: t.share.page.flags, lines: flags.lines as Line[] }] : []),
    ],
  };
}
