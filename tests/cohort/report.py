"""The cohort's results side by side: a table to read and a picture, both with what they assume."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from html import escape
from statistics import mean, median
from typing import Final

from tests.cohort import runners, tissue
from tests.cohort.life import Outcome
from tests.cohort.plans import POLICIES
from tests.cohort.rules import RULES

Outcomes = Sequence[Outcome]
Results = Mapping[str, Outcomes]

WARNING: Final = (
    "A simulation. It shows how rules behave on made-up bodies; it is no evidence about people."
)
FOOT: Final = (
    "What is assumed about bodies, honesty and adherence stands under the table in cohort.txt."
)
STAGES: Final = ("S3", "S4", "S5")
COLOURS: Final = {
    "restride": "#0b7a75",
    "nordic": "#b4532a",
    "double": "#7a5195",
    "plus10": "#3f6fb5",
}
PANEL_W: Final = 440
PANEL_H: Final = 220
STEPS: Final = 4


def table(results: Results, weeks: int) -> str:
    """The results as plain text: outcomes, violations by rule, and what was assumed."""
    names = [POLICIES[policy][0] for policy in results]
    rows = [
        [title, *(value(outcomes) for outcomes in results.values())]
        for title, value in _measures(weeks)
    ]
    rows += [[f"  {text}", *_of_rule(results, rule)] for rule, text in RULES.items()]
    count = len(next(iter(results.values())))
    head = [f"{count} simulated runners, {weeks} weeks", *names]
    lines = [WARNING, "", *_aligned([head, *rows]), "", "What is assumed:"]
    lines += [f"- {text}" for text in (*tissue.ASSUMPTIONS, *runners.ASSUMPTIONS)]
    lines.append("- Violations are counted from what each plan tells and what the runner logs.")
    return "\n".join(lines) + "\n"


def _measures(weeks: int) -> list[tuple[str, Callable[[Outcomes], str]]]:
    return [
        ("flares per runner", lambda of: f"{mean(o.flares for o in of):.2f}"),
        ("runners without a flare", lambda of: _share(of, lambda o: o.flares == 0)),
        (f"weeks with a flare, of {weeks}", lambda of: f"{_flaring(of):.1f}"),
        ("km a week, first four", lambda of: f"{_km(of, slice(0, 4)):.1f}"),
        ("km a week, last four", lambda of: f"{_km(of, slice(-4, None)):.1f}"),
        ("capacity at the end, of the first", lambda of: f"{mean(_gains(of)):.0f}%"),
        *((f"weeks to {stage}: median (share)", _weeks_to(stage)) for stage in STAGES),
        ("rule violations per runner", lambda of: f"{mean(_violations(of)):.2f}"),
    ]


def _aligned(rows: list[list[str]]) -> list[str]:
    wide = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    return [
        "  ".join([row[0].ljust(wide[0]), *map(str.rjust, row[1:], wide[1:])]).rstrip()
        for row in rows
    ]


def _share(outcomes: Outcomes, holds: Callable[[Outcome], bool]) -> str:
    return f"{100 * sum(map(holds, outcomes)) / len(outcomes):.0f}%"


def _weeks_to(stage: str) -> Callable[[Outcomes], str]:
    def shown(outcomes: Outcomes) -> str:
        if not any(one.stages for one in outcomes):
            return "no stages"
        took = [one.stages[stage] for one in outcomes if stage in one.stages]
        return f"{median(took):.0f} ({100 * len(took) // len(outcomes)}%)" if took else "none (0%)"

    return shown


def _flaring(outcomes: Outcomes) -> float:
    return mean(sum(one.week_flaring) for one in outcomes)


def _km(outcomes: Outcomes, weeks: slice) -> float:
    return mean(mean(one.week_m[weeks]) for one in outcomes) / 1000


def _gains(outcomes: Outcomes) -> list[int]:
    return [one.gained_pct for one in outcomes]


def _violations(outcomes: Outcomes) -> list[int]:
    return [sum(one.violations.values()) for one in outcomes]


def _of_rule(results: Results, rule: str) -> list[str]:
    return [f"{mean(o.violations.get(rule, 0) for o in of):.2f}" for of in results.values()]


def picture(results: Results, weeks: int) -> str:
    """The results as an SVG of four panels."""
    panels = [
        _bars("Flares per runner", {p: mean(o.flares for o in of) for p, of in results.items()}),
        _bars(
            "Rule violations per runner", {p: mean(_violations(of)) for p, of in results.items()}
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
        f'<g transform="translate({40 + 500 * (place % 2)} {110 + 300 * (place // 2)})">{panel}</g>'
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
            f'<text x="40" y="715" fill="#555">{escape(FOOT)}</text>',
            "</g></svg>",
            "",
        ]
    )


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
    for policy, line in values.items():
        points = " ".join(
            f"{30 + week * across:.1f},{PANEL_H - value / top * high:.1f}"
            for week, value in enumerate(line)
        )
        parts.append(
            f'<polyline points="{points}" fill="none" stroke="{COLOURS[policy]}"'
            ' stroke-width="2.5"/>'
        )
    return "".join(parts)


def _title(title: str) -> str:
    return f'<text x="0" y="0" font-size="15" font-weight="600">{escape(title)}</text>'
