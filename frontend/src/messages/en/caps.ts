// What a run may be, and what was published about longer ones, while it is being typed.

const SUCH = "In runners in general, not in rehab, such runs went with";

const MORE: Record<string, (times: string) => string> = {
  "7.2": (times) => `${SUCH} ${times} times the rate of injuries.`,
  "7.2-STRONG": (times) =>
    `That is much more than a tenth. ${SUCH} ${times} times the rate of injuries.`,
  "7.2-DOUBLE": (times) =>
    `${SUCH} ${times} times the rate of injuries. For a distance like this, breaks of walking help.`,
};

export const caps = {
  today: (most: string) => `Today up to ${most}.`,
  notToday: (day: string) => `The next run: ${day}.`,
  thenUpTo: (most: string) => `One run is up to ${most}.`,
  /** By the id of the band's text in the plan. */
  beyond: (id: string, percent: number, times: string): string =>
    `This is ${percent}% longer than your longest run of the last 30 days. ${MORE[id]?.(times) ?? ""}`,
  overRun: (cap: string) => `This is more than the ${cap} that the plan has for one run now.`,
  overWeek: (cap: string) =>
    `It takes this week over its ${cap}. The next weeks are planned from what was allowed.`,
  kind: "Already run? Then log it as it was; the plan takes it from there.",
  offer: (most: string) => `Not run yet? The plan has up to ${most} today.`,
  take: (most: string) => `Take ${most}`,
  upTo: (percent: number) => `Up to ${percent}% longer`,
  over: (low: number, high: number | null): string =>
    high === null ? `More than ${low}% longer` : `${low} to ${high}% longer`,
  thisRun: "This run",
  measure: "the measure",
  times: (ratio: string, low: string, high: string) => `× ${ratio} (${low} to ${high})`,
  source:
    "Injuries compared with runs of up to a tenth more, in 5,205 runners in general, not in rehab (Frandsen 2025). Steps of a study, no curve; nobody knows it for one leg.",
};
