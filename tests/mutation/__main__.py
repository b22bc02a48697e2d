"""`make mutate`: change every number of the protocols, and see that some trace notices.

Exit status 1 where a change survives that is not known to make no difference, 2 where a trace
differs without any change.
"""

from __future__ import annotations

import sys
import time
from collections import Counter
from concurrent.futures import ProcessPoolExecutor

from restride.engine.protocol_file import available
from tests.mutation.equivalent import EQUIVALENT
from tests.mutation.hunt import Hunter
from tests.mutation.trial import SURVIVED, names, try_all

PROCESSES = 2
SHARE = 40
"""Mutants that a process takes at a time: enough to learn which traces notice what."""


def main(wanted: list[str]) -> int:
    """Try the mutants whose names have one of `wanted` in them; all of them without."""
    began = time.perf_counter()
    broken = Hunter().killer(set(available()))
    if broken is not None:
        print(f"no mutant was tried: {broken} differs already")
        return 2
    chosen = [name for name in names() if not wanted or any(word in name for word in wanted)]
    parts = [chosen[place : place + SHARE] for place in range(0, len(chosen), SHARE)]
    found: list[tuple[str, str]] = []
    with ProcessPoolExecutor(PROCESSES) as pool:
        for part in pool.map(try_all, parts):
            found += part
            for name in _survivors(part):
                said = f"  known: {EQUIVALENT[name]}" if name in EQUIVALENT else ""
                print(f"survived: {name}{said}", flush=True)
    survivors = _survivors(found)
    counts = Counter("by a trace" if how.startswith("trace") else how for _, how in found)
    print(f"{len(found)} mutants in {time.perf_counter() - began:.0f} s: {dict(counts)}")
    stale = [] if wanted else sorted(EQUIVALENT.keys() - set(survivors))
    for name in stale:
        print(f"listed as making no difference, but it does, or is no more: {name}")
    return 1 if stale or any(name not in EQUIVALENT for name in survivors) else 0


def _survivors(found: list[tuple[str, str]]) -> list[str]:
    return [name for name, how in found if how == SURVIVED]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
