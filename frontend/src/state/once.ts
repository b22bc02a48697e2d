// One tap, one save: what a save makes has a new id each time, so that two of them would be two.

/** A second call while the first one is under way is the first one's, with its outcome. */
export function once<Told extends unknown[], Outcome>(
  work: (...told: Told) => Promise<Outcome>,
): (...told: Told) => Promise<Outcome> {
  let running: Promise<Outcome> | null = null;
  return (...told) => {
    running ??= work(...told).finally(() => {
      running = null;
    });
    return running;
  };
}
