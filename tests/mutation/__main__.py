"""`make mutate`: change every number of the protocols, and see that some trace notices.

Exit status 1 where a change survives that is not known to make no difference.
"""

from __future__ import annotations

import sys
import time
from collections import Counter
from concurrent.futures import ProcessPoolExecutor

from tests.mutation.equivalent import EQUIVALENT
from tests.mutation.trial import SURVIVED, names, try_all

PROCESSES = 2


def main(wanted: list[str]) -> int:
    """Try the mutants whose names have one of `wanted` in them; all of them without."""
    began = time.perf_counter()
    chosen = [name for name in names() if not wanted or any(word in name for word in wanted)]
    share = -(-len(chosen) // PROCESSES)
    parts = [chosen[place * share : (place + 1) * share] for place in range(PROCESSES)]
    with ProcessPoolExecutor(PROCESSES) as pool:
        found = [pair for part in pool.map(try_all, parts) for pair in part]
    survivors = [name for name, how in found if how == SURVIVED]
    for name in survivors:
        said = f"  known: {EQUIVALENT[name]}" if name in EQUIVALENT else ""
        print(f"survived: {name}{said}")
    counts = Counter("by a trace" if how.startswith("trace") else how for _, how in found)
    print(f"{len(found)} mutants in {time.perf_counter() - began:.0f} s: {dict(counts)}")
    stale = [] if wanted else sorted(EQUIVALENT.keys() - set(survivors))
    for name in stale:
        print(f"listed as making no difference, but it does, or is no more: {name}")
    return 1 if stale or any(name not in EQUIVALENT for name in survivors) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
