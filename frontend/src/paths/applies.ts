// Which guided path the plan is on now. It sets nothing: the plan is set by what was logged.

import type { Plan } from "../api/types";

export type PathName = "first" | "flare" | "keep";

const STAYING = ["S5", "A5", "PREVENT"];

const told = (plan: Plan, rule: string): boolean =>
  plan.alerts.some((alert) => alert.rule === rule);

/**
 * The paths of now, the most pressing first; none while the training is stopped. `flareWaits`: a
 * flare-up was told here and the plan does not know of it yet.
 */
export function pathsOf(plan: Plan | null, flareWaits: boolean): PathName[] {
  if (!plan || plan.state === "locked") return [];
  const flares = plan.state === "flare" || flareWaits;
  const protects = plan.stage === "A0";
  if (flares) {
    // The first three days are those in which the plan rests (9.4).
    const fresh = told(plan, "9.4") || flareWaits || protects;
    return fresh ? ["flare", "first"] : ["flare"];
  }
  if (protects) return ["first"];
  return STAYING.includes(plan.stage) ? ["keep"] : [];
}
