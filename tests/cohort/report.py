"""The cohort's results side by side: a table to read and a picture, both with what they assume."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from html import escape
from statistics import mean, median
from typing import Final

from tests.cohort import checks, runners, tissue
from tests.cohort.life import Outcome
from tests.cohort.plans import POLICIES
from tests.cohort.rules import RULES
from tests.cohort.runners import Person

Outcomes = Sequence[Outcome]
Results = Mapping[str, Outcomes]

WARNING: Final = (
    "A simulation. It shows how rules behave on made-up bodies; it is no evidence about people."
)
ASSUMED: Final = (
    *tissue.ASSUMPTIONS,
    *runners.ASSUMPTIONS,
    *checks.ASSUMPTIONS,
    (
        "All plans meet the same bodies, luck and habits. The simpler plans look at no pain and "
        "never step back; two of them keep the usual running, the third raises it to the goal."
    ),
    (
        "The rules that are counted are the engine's own, so the simpler plans were never meant "
        "to keep them; a rule counts once a day, by what was told and what the runner logged."
    ),
)
FOOT: Final = (
    "What is assumed about bodies, honesty and adherence stands under the table in cohort.txt."
)
STAGES: Final = ("S3", "S4", "S5")
FIRST: Final = slice(0, 4)
LAST: Final = slice(-4, None)
GROUPS: Final[dict[str, Callable[[Person], bool]]] = {
    "tell all, miss up to 5%, do no more than told": lambda one: (
        not one.understates and one.misses_pct <= 5 and not one.more_pct
    ),
    "understate their pain": lambda one: one.understates > 0,
    "miss 20% or more": lambda one: one.misses_pct >= 20,
    "do more than told on some days": lambda one: one.more_pct > 0,
    "bear their usual day to begin with": lambda one: one.robust_pct >= 100,
    "do not bear it": lambda one: one.robust_pct < 100,
}
"""Overlapping groups of runners."""
DASHES: Final = {"restride": "", "nordic": "9 4", "double": "2 4", "plus10": "9 4 2 4"}
COLOURS: Final = {
    "restride": "#0b7a75",
    "nordic": "#b4532a",
    "double": "#7a5195",
    "plus10": "#3f6fb5",
}
PANEL_W: Final = 440
PANEL_H: Final = 220
STEPS: Final = 4


def table(results: Results, weeks: int, seed: int, people: Sequence[Person]) -> str:
    """The results as plain text: outcomes, violations by rule, groups, and what was assumed."""
    count = len(people)
    head = [f"{count} runners, {weeks} weeks, seed {seed}", *map(_name, results)]
    rows = [
        [title, *(value(outcomes) for outcomes in results.values())]
        for title, value in _measures(weeks)
    ]
    rows.append(["days on which the plan broke a rule, per runner", *_of_rules(results)])
    rows += [[f"  {text}", *_of_rule(results, rule)] for rule, text in RULES.items()]
    lines = [WARNING, "", *_aligned([head, *rows]), ""]
    lines += _aligned(_by_group(results["restride"], people))
    lines += ["", "What is assumed:"]
    lines += [f"- {text}" for text in ASSUMED]
    return "\n".join(lines) + "\n"


def _name(policy: str) -> str:
    return POLICIES[policy][0]


def _measures(weeks: int) -> list[tuple[str, Callable[[Outcomes], str]]]:
    return [
        ("flares per runner", lambda of: f"{mean(o.flares for o in of):.2f}"),
        (f"weeks with a flare, of {weeks}", lambda of: f"{_flaring(of):.1f}"),
        ("runners without a flare", lambda of: _share(of, lambda o: o.flares == 0)),
        ("km a week, first four", lambda of: f"{_a_week(of, _km, FIRST):.1f}"),
        ("km a week, last four", lambda of: f"{_a_week(of, _km, LAST):.1f}"),
        (
            "strength a week as bridges, first four",
            lambda of: f"{_a_week(of, _bridges, FIRST):.0f}",
        ),
        ("strength a week as bridges, last four", lambda of: f"{_a_week(of, _bridges, LAST):.0f}"),
        ("capacity at the end, of the first", lambda of: f"{mean(_gains(of)):.0f}%"),
        *((f"{stage} reached; weeks until half had", _reached(stage)) for stage in STAGES),
    ]


def _by_group(outcomes: Outcomes, people: Sequence[Person]) -> list[list[str]]:
    """How the same rules go for different runners: the engine's plan only."""
    rows = [["Restride engine, by runner", "runners", *STAGES, "weeks with a flare"]]
    for title, belongs in GROUPS.items():
        some = [one for one, who in zip(outcomes, people, strict=True) if belongs(who)]
        if some:
            shares = [_share(some, partial(_came_to, stage)) for stage in STAGES]
            rows.append([f"  {title}", str(len(some)), *shares, f"{_flaring(some):.1f}"])
    return rows


def _came_to(stage: str, outcome: Outcome) -> bool:
    return stage in outcome.stages


def _aligned(rows: list[list[str]]) -> list[str]:
    wide = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    return [
        "  ".join([row[0].ljust(wide[0]), *map(str.rjust, row[1:], wide[1:])]).rstrip()
        for row in rows
    ]


def _share(outcomes: Outcomes, holds: Callable[[Outcome], bool]) -> str:
    return f"{100 * sum(map(holds, outcomes)) / len(outcomes):.0f}%"


def _reached(stage: str) -> Callable[[Outcomes], str]:
    """The share that came to a stage; and, of all runners, when half of them had."""

    def shown(outcomes: Outcomes) -> str:
        if not any(one.stages for one in outcomes):
            return "no stages"
        never = max(len(one.week_m) for one in outcomes)
        half = median(one.stages.get(stage, never) for one in outcomes)
        when = f"{half:.0f}" if half < never else "never"
        return f"{_share(outcomes, partial(_came_to, stage))}; {when}"

    return shown


def _flaring(outcomes: Outcomes) -> float:
    return mean(sum(one.week_flaring) for one in outcomes)


def _km(outcome: Outcome, weeks: slice) -> float:
    return mean(outcome.week_m[weeks]) / 1000


def _bridges(outcome: Outcome, weeks: slice) -> float:
    return mean(outcome.week_strength[weeks]) / 1000


def _a_week(outcomes: Outcomes, of: Callable[[Outcome, slice], float], weeks: slice) -> float:
    return mean(of(one, weeks) for one in outcomes)


def _gains(outcomes: Outcomes) -> list[int]:
    return [one.gained_pct for one in outcomes]


def _broken(outcomes: Outcomes) -> float:
    return mean(one.days_broken for one in outcomes)


def _of_rules(results: Results) -> list[str]:
    return [f"{_broken(of):.2f}" for of in results.values()]


def _of_rule(results: Results, rule: str) -> list[str]:
    return [f"{mean(o.violations.get(rule, 0) for o in of):.2f}" for of in results.values()]


def picture(results: Results, weeks: int) -> str:
    """The results as an SVG of four panels."""
    panels = [
        _bars(
            f"Weeks with a flare, of {weeks}, per runner",
            {p: _flaring(of) for p, of in results.items()},
        ),
        _bars(
            "Days on which the plan broke a rule, per runner",
            {p: _broken(of) for p, of in results.items()},
        ),
        _lines(
            "Runners in a flare, % by week",
            {p: _by_week(of, weeks, _in_flare) for p, of in results.items()},
        ),
        _lines(
            "Kilometres of the median runner, by week",
            {p: _by_week(of, weeks, _median_km) for p, of in results.items()},
        ),
    ]
    placed = [
        f'<g transform="translate({40 + 500 * (place % 2)} {110 + 290 * (place // 2)})">{panel}</g>'
        for place, panel in enumerate(panels)
    ]
    count = len(next(iter(results.values())))
    title = f"{count} simulated runners, {weeks} weeks, one plan beside the other"
    return "\n".join(
        [
            '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1020 740">',
            '<g font-family="system-ui, sans-serif" font-size="13" fill="#222">',
            '<rect width="1020" height="740" fill="#fff"/>',
            f'<text x="40" y="38" font-size="20" font-weight="600">{escape(title)}</text>',
            f'<text x="40" y="62" fill="#555">{escape(WARNING)}</text>',
            *placed,
            *_legend(results),
            f'<text x="40" y="722" fill="#555">{escape(FOOT)}</text>',
            "</g></svg>",
            "",
        ]
    )


def _legend(results: Results) -> list[str]:
    """The names beside the lines, each with its own dashes: colour is never the only sign."""
    return [
        f'<path d="M{40 + 240 * place} 686h34" stroke="{COLOURS[policy]}" stroke-width="2.5"'
        f' stroke-dasharray="{DASHES[policy]}"/>'
        f'<text x="{82 + 240 * place}" y="690">{escape(_name(policy))}</text>'
        for place, policy in enumerate(results)
    ]


def _in_flare(outcomes: Outcomes, week: int) -> float:
    return 100 * mean(one.week_flaring[week] for one in outcomes)


def _median_km(outcomes: Outcomes, week: int) -> float:
    return median(one.week_m[week] for one in outcomes) / 1000


def _by_week(
    outcomes: Outcomes, weeks: int, value: Callable[[Outcomes, int], float]
) -> list[float]:
    return [value(outcomes, week) for week in range(weeks)]


def _bars(title: str, values: Mapping[str, float]) -> str:
    most = max(*values.values(), 0.01)
    parts = [_title(title)]
    for place, (policy, value) in enumerate(values.items()):
        y, long = 26 + 50 * place, value / most * (PANEL_W - 70)
        parts += [
            f'<text x="0" y="{y + 4}">{escape(POLICIES[policy][0])}</text>',
            _bar(y + 19, max(long, 1), COLOURS[policy]),
            f'<text x="{long + 8:.1f}" y="{y + 24}">{value:.2f}</text>',
        ]
    return "".join(parts)


def _bar(y: int, long: float, colour: str) -> str:
    return f'<path d="M0 {y}h{long:.1f}" stroke="{colour}" stroke-width="18"/>'


def _lines(title: str, values: Mapping[str, Sequence[float]]) -> str:
    most = max(1.0, *(value for line in values.values() for value in line))
    step = next(s for s in (1, 2, 5, 10, 20, 25, 50, 100) if s * STEPS >= most or s == 100)
    top = step * STEPS
    weeks = len(next(iter(values.values())))
    across, high = (PANEL_W - 40) / max(weeks - 1, 1), PANEL_H - 30
    parts = [_title(title)]
    for mark in range(0, top + 1, step):
        y = PANEL_H - mark / top * high
        parts.append(
            f'<path d="M30 {y:.1f}H{PANEL_W - 10}" stroke="#ddd"/>'
            f'<text x="24" y="{y + 4:.1f}" text-anchor="end" fill="#555">{mark}</text>'
        )
    for week in range(0, weeks, max(weeks // 6, 1)):
        x = 30 + week * across
        parts.append(f'<text x="{x:.1f}" y="{PANEL_H + 18}" text-anchor="middle">{week + 1}</text>')
    parts.append(f'<text x="{PANEL_W - 10}" y="{PANEL_H + 36}" text-anchor="end">week</text>')
    for policy, line in values.items():
        points = " ".join(
            f"{30 + week * across:.1f},{PANEL_H - value / top * high:.1f}"
            for week, value in enumerate(line)
        )
        parts.append(
            f'<polyline points="{points}" fill="none" stroke="{COLOURS[policy]}"'
            f' stroke-width="2.5" stroke-dasharray="{DASHES[policy]}"/>'
        )
    return "".join(parts)


def _title(title: str) -> str:
    return f'<text x="0" y="0" font-size="15" font-weight="600">{escape(title)}</text>'
