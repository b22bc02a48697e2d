"""Run the cohort (`make cohort`): print the table, write it and the picture to dist/cohort."""

from __future__ import annotations

import argparse
import os
from functools import partial
from multiprocessing import Pool
from pathlib import Path

from tests.cohort import report
from tests.cohort.life import Outcome, live
from tests.cohort.plans import POLICIES
from tests.cohort.runners import draw

OUT = Path(__file__).parents[2] / "dist" / "cohort"


def one(number: int, *, policy: str, seed: int, weeks: int) -> Outcome:
    return live(draw(seed, number), policy, weeks)


def main() -> None:
    asked = argparse.ArgumentParser(prog="make cohort", description=report.WARNING)
    asked.add_argument("--runners", type=int, default=700)
    asked.add_argument("--weeks", type=int, default=52)
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--processes", type=int, default=os.cpu_count() or 1)
    asked.add_argument("--out", type=Path, default=OUT)
    given = asked.parse_args()
    if given.runners < 1 or given.weeks < 4:
        asked.error("at least one runner and four weeks")
    results = {}
    with Pool(given.processes) as pool:
        for policy, (name, _) in POLICIES.items():
            print(f"{name}: {given.runners} runners, {given.weeks} weeks", flush=True)
            lived = partial(one, policy=policy, seed=given.seed, weeks=given.weeks)
            results[policy] = pool.map(lived, range(given.runners), chunksize=5)
    people = [draw(given.seed, number) for number in range(given.runners)]
    text = report.table(results, given.weeks, given.seed, people)
    given.out.mkdir(parents=True, exist_ok=True)
    (given.out / "cohort.txt").write_text(text, encoding="utf-8")
    svg = report.picture(results, given.weeks)
    (given.out / "cohort.svg").write_text(svg, encoding="utf-8")
    print(f"\n{text}\nWritten: {given.out}/cohort.txt and cohort.svg")


if __name__ == "__main__":
    main()
