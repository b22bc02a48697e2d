"""Compare a plan with what is expected of it, and say each difference in one line.

An expectation is a subset of the plan. `reasons` and `alerts` name rules that must be there;
an empty object or list must be empty. Seven keys beside the plan's own say more of it: `tests`,
`days` and `metres`, the week's tests, work and runs by their days, `fast`, the days for speed,
`times`, how often each kind of work comes in the week, `open`, what is still to be shown, and
`told`, the rules of all its alerts.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tests.engine.rulebook_ids import stands_for

RULES = ("reasons", "alerts")


def differences(plan: Any, expected: Any) -> list[str]:
    """What of `expected` the plan does not have; empty where it matches."""
    return list(_differences({**plan, **_beside(plan)}, expected, "plan"))


def _beside(plan: dict[str, Any]) -> dict[str, Any]:
    """The tests and runs of the week by day, the days of each kind of work, the open criteria."""
    tests: dict[str, list[str]] = {}
    metres: dict[str, int] = {}
    fast: list[str] = []
    days: dict[str, list[str]] = {"EB": [], "RD": [], "NH": [], "run": []}
    for day in plan["week"]:
        for item in day["items"]:
            if item["kind"] == "test":
                tests.setdefault(day["date"], []).append(item["name"])
            elif not item["done"]:
                days[item.get("exercise", "run")].append(day["date"])
            if "distance_m" in item:
                metres[day["date"]] = item["distance_m"]
            if item.get("step", "").startswith("SP") and not item["done"]:
                fast.append(day["date"])
    still_open = [item["id"] for item in plan["criteria"] if not item["met"]]
    times = {kind: len(on) for kind, on in days.items()}
    found = {"tests": tests, "days": days, "metres": metres, "fast": fast}
    told = [item["rule"] for item in plan["alerts"]]
    return {**found, "times": times, "open": still_open, "told": told}


def _differences(found: Any, wanted: Any, place: str) -> Iterator[str]:
    if isinstance(wanted, dict) and wanted:
        if not isinstance(found, dict):
            yield f"{place}: expected {wanted}, got {found}"
            return
        for key, value in wanted.items():
            if key not in found:
                yield f"{place}.{key}: expected {value}, it is not there"
            elif key in RULES and value:
                yield from _rules(found[key], value, f"{place}.{key}")
            else:
                yield from _differences(found[key], value, f"{place}.{key}")
    elif found != wanted or (type(found) is not type(wanted) and isinstance(wanted, bool)):
        yield f"{place}: expected {wanted}, got {found}"


def _rules(found: list[dict[str, Any]], wanted: list[Any], place: str) -> Iterator[str]:
    for want in wanted:
        rule = want["rule"] if isinstance(want, dict) else want
        candidates = [item for item in found if stands_for(item["rule"], rule)]
        if not candidates:
            yield f"{place}: expected {rule}, got {[item['rule'] for item in found]}"
        elif isinstance(want, dict) and all(
            list(_differences(c, {**want, "rule": c["rule"]}, place)) for c in candidates
        ):
            yield f"{place}: expected {want}, got {candidates}"
