"""What may happen in a random life: starts, sessions, runs, mornings and all the rest.

A session or run is drawn from a plan: as it says, a little less or more, too early, or
something else altogether. `tests.engine.lives` puts the days together.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from typing import Final

from hypothesis import strategies as st

from restride.engine import ladders
from restride.engine import records as r
from restride.engine.prescription import Plan, Prescription
from restride.engine.protocol_file import load
from restride.engine.records import Dose

FIRST = date(2026, 1, 5)
STAGES: Final = {
    "pht": ("S0", "S1", "S2", "S3", "S4", "S5"),
    "strain": ("A0", "A1", "A2", "A3", "A4", "A5"),
    "careful": ("CAREFUL",),
    "other": ("DIARY",),
    "prevent": ("PREVENT",),
}
BY = "Physio Anna"
PAINS = (0, 0, 0, 0, 1, 2, 3, 4, 5, 7)
CALM = (0,) * 30 + (1, 2, 4, 7)
"""Pains of a life that goes well: it sees stages open."""
RISES = (0, 0, 0, 0, 0, -1, 1, None, 2, 3, 6)
CALM_RISES = (0,) * 30 + RISES
READ = ("3.1", "RF14", "REVIEW_WEEKS", "4.3")
WEEKDAYS = ("mon", "wed", "fri", "sat")


runners = st.builds(
    r.Runner,
    timezone=st.just("Europe/Berlin"),
    pattern=st.sampled_from(("pht", "strain", "pht", "strain", "careful", "prevent", "other")),
    side=st.sampled_from(r.SIDES),
    onset=st.just(date(2025, 12, 1)),
    training_days=st.one_of(
        st.just(WEEKDAYS),
        st.lists(st.sampled_from(r.WEEKDAYS), min_size=1, max_size=7, unique=True).map(tuple),
    ),
    baseline_morning_pain=st.sampled_from((1, 2, 0, 3, 5)),
    age=st.sampled_from((None, 40)),
    body_mass_g=st.sampled_from((70_000, None, 42_000, 120_000)),
    guided=st.booleans(),
    smallest_plate_g=st.sampled_from((1000, 500, 2500)),
    week_start=st.sampled_from(("mon", "sun", "thu")),
    severity=st.sampled_from((None, "mild", "moderate")),
)


@st.composite
def placements(draw: st.DrawFn, runner: r.Runner, day: date) -> r.Placement:
    """A start anywhere: every stage, any dose of a rung's own sequence, any running state."""
    protocol = load(runner.pattern)
    starts = []
    # A list: a set's order is another in each process, and no failure could be had again.
    for exercise in draw(st.lists(st.sampled_from(r.EXERCISES), unique=True)):
        rung = draw(st.sampled_from([n for n in r.RUNGS[exercise] if not protocol.rungs[n].opt_in]))
        sets = draw(st.sampled_from(ladders.sequence(protocol, rung)))
        first = ladders.first_load(protocol, rung, runner)
        load_g = draw(st.sampled_from((first, first + 1000, 5000, 12_000))) if first else 0
        since = draw(st.sampled_from((None, day - timedelta(days=40), day)))
        starts.append(r.Start(dose=Dose(rung, sets, load_g), since=since))
    running = draw(
        st.none()
        | st.builds(
            r.RunningStart,
            state=st.sampled_from(("BASE", "WALK", "BASE", "NO_RUN", *r.WALK_RUN, "SP3", "FULL")),
            week_m=st.sampled_from((20_000, None, 0, 900, 45_000)),
            longest_m=st.sampled_from((8000, None, 0, 300)),
        )
    )
    order = sorted(starts, key=lambda start: r.EXERCISES.index(start.dose.exercise))
    stage = draw(st.sampled_from(STAGES[runner.pattern]))
    return r.Placement(date=day, stage=stage, strength=tuple(order), running=running)


def _at(day: date, hour: int) -> datetime:
    return datetime.combine(day, time(hour))


@st.composite
def mornings(draw: st.DrawFn, day: date, usual: int, *, calm: bool = False) -> r.Morning | None:
    rise = draw(st.sampled_from(CALM_RISES if calm else RISES))
    if rise is None:
        return None
    pain = max(0, min(10, usual + rise))
    masked = draw(st.sampled_from((False,) * 9 + (True,)))
    return r.Morning(
        date=day,
        pain=pain,
        analgesic_last_12h=masked,
        sleep_h=draw(st.sampled_from((None, 8, 5))),
        ill=draw(st.sampled_from((False,) * 15 + (True,))),
    )


@st.composite
def logs(draw: st.DrawFn, dose: Dose, pains: tuple[int, ...]) -> list[r.ExerciseLog]:
    """One exercise as it went: as told, or less, more, sided, hurried, without reserve."""
    how = draw(st.sampled_from(("as told",) * 8 + ("less", "more", "sides", "badly", "shown")))
    pain = draw(st.sampled_from(pains))
    rir = draw(st.sampled_from((3, 3, 3, 2, 1, None)))
    quality = frozenset(
        draw(st.sampled_from(((),) * 20 + (("ache",), ("sharp",), ("numb",), ("limp",))))
    )
    less = Dose(dose.rung, dose.sets[:-1] or dose.sets, dose.load_g)
    more = Dose(dose.rung, (*dose.sets, dose.sets[-1]), dose.load_g)
    done = {"less": less, "more": more}.get(how, dose)
    log = r.ExerciseLog(
        dose=done,
        pain_during=pain,
        rir=rir,
        quality=quality,
        form_ok=how != "badly",
        prescribed=dose if how == "shown" else None,
    )
    if how != "sides":
        return [log]
    other = r.ExerciseLog(dose=less, pain_during=draw(st.sampled_from(pains)), rir=3, side="right")
    return [
        r.ExerciseLog(dose=dose, pain_during=pain, rir=rir, quality=quality, side="left"),
        other,
    ]


@st.composite
def sessions(
    draw: st.DrawFn, plan: Plan, day: date, pains: tuple[int, ...] = PAINS
) -> r.Session | None:
    """What is due, or also what is allowed but not due, or what nobody prescribed."""
    how = draw(st.sampled_from(("due",) * 6 + ("skip", "early", "other", "allowed")))
    wanted: dict[str, Callable[[Prescription], bool]] = {
        "due": lambda shown: shown.next == day,
        "allowed": lambda shown: shown.earliest == day,
        "early": lambda shown: True,
    }
    exercises: list[r.ExerciseLog] = []
    for shown in plan.strength.values():
        if how in wanted and shown.dose is not None and wanted[how](shown):
            exercises += draw(logs(shown.dose, pains))
    if how == "other":
        rung = draw(st.sampled_from([rung for rungs in r.RUNGS.values() for rung in rungs]))
        exercises += draw(
            logs(Dose(rung, load("pht").rungs[rung].start, draw(st.sampled_from((0, 3000)))), pains)
        )
    hour = draw(st.sampled_from((18, 7)))
    rpe = draw(st.sampled_from((None,) * 4 + (8, 9, 10)))
    done = r.Session(at=_at(day, hour), exercises=tuple(exercises), rpe=rpe)
    return done if exercises else None


@st.composite
def runs(
    draw: st.DrawFn, plan: Plan, day: date, pains: tuple[int, ...] = PAINS
) -> r.Run | r.Cross | None:
    """The planned run, or a shorter, a longer or an early one, or something on a bicycle."""
    shown = plan.running
    how = draw(st.sampled_from(("due",) * 6 + ("skip", "over", "early", "short", "cross")))
    pain = draw(st.sampled_from(pains))
    if how == "cross":
        return r.Cross(at=_at(day, 12), sport="bike", duration_s=3600, pain_during=pain)
    if (
        shown is None
        or how == "skip"
        or (how == "due" and shown.next != day)
        or (shown.earliest > day and how == "short")
    ):
        return None
    quality = frozenset(draw(st.sampled_from(((),) * 15 + (("limp",),))))
    if shown.state == "WALK" or (shown.step == "WALK" and how != "over"):
        return r.Run(
            at=_at(day, 12),
            distance_m=2800,
            duration_s=1800,
            pain_during=pain,
            kind="walk",
            quality=quality,
        )
    if shown.state in r.WALK_RUN:
        return r.Run(
            at=_at(day, 12),
            # By the timer nobody knows how far it was.
            distance_m=draw(st.sampled_from((4000, 4000, 0))),
            duration_s=1800,
            pain_during=pain,
            kind="walk_run",
            step=shown.state,
            quality=quality,
        )
    left = max((shown.week_cap_m or 15_000) - shown.week_done_m, 0)
    metres = min(shown.run_cap_m or 5000, left)
    metres = {"over": metres * 2 + 3000, "short": metres // 2}.get(how, metres)
    if metres == 0:
        return None
    step = draw(st.sampled_from((*(shown.step,) * 6, None, "SP1", "SP4")))
    kind = draw(st.sampled_from(("easy",) * 6 + ("long", "fast")))
    return r.Run(
        at=_at(day, 12),
        distance_m=metres,
        duration_s=metres * 36 // 100,
        pain_during=pain,
        quality=quality,
        kind="strides" if step in r.SPEED else kind,
        step=step if step in r.SPEED else None,
    )


@st.composite
def happenings(draw: st.DrawFn, runner: r.Runner, day: date) -> list[r.Event]:
    """What life brings besides: seldom more than one thing a day."""
    what = draw(st.sampled_from(("nothing",) * 20 + tuple(range(19))))
    flag = draw(st.sampled_from(("RF09", "RF12", "RF03", "RF11"))) if what in (3, 4) else "RF09"
    late = _at(day, 20)
    days = st.integers(0, 9).map(lambda n: day + timedelta(days=n))
    choices: dict[object, Callable[[], list[r.Event]]] = {
        0: lambda: [r.Fall(date=day)],
        1: lambda: [r.Flare(date=day)],
        2: lambda: [r.Pause(date=day, until=draw(days))],
        3: lambda: [r.RedFlag(at=late, flag=flag)],
        4: lambda: [r.Cleared(at=late, ids=(flag, "RF03", "RF04", "RF08", "RF09"), by=BY)],
        5: lambda: [draw(limits(day))],
        6: lambda: [draw(settings_events(day))],
        7: lambda: [r.Sitting(date=day, minutes=draw(st.sampled_from((60, 30, 10))))],
        8: lambda: [
            r.Test(date=day, name="sl_bridge", left=draw(st.sampled_from((20, 15))), right=20)
        ],
        9: lambda: [draw(placements(runner, day))],
        10: lambda: [
            r.Move(date=day, item=draw(st.sampled_from(("EB", "NH", "run"))), to=draw(days))
        ],
        11: lambda: [r.Acknowledged(date=day, rule=draw(st.sampled_from(READ)))],
        12: lambda: [
            r.Setting(
                date=day, key="opt_in", value=draw(st.sampled_from((("EB3",), ("NH3", "EB3"))))
            )
        ],
        13: lambda: [r.Treatment(date=day, kind="physio")],
        14: lambda: [
            r.Test(date=day, name=name, value=draw(st.sampled_from((0, 9))))
            for name in ("walk", "touch", "confidence", "level_finder")
        ],
        15: lambda: [r.Score(date=day, name="psfs", value=9), r.Sitting(date=day, minutes=60)],
        16: lambda: [r.Test(date=day, name="sl_bridge", left=20, right=20)],
        17: lambda: [r.Score(date=day, name="efi", value=draw(st.sampled_from((40, 45, 60))))],
        18: lambda: [r.Setting(date=day, key="deload", value=draw(st.booleans()))],
    }
    return choices[what]() if what in choices else []


@st.composite
def limits(draw: st.DrawFn, day: date) -> r.Limit:
    key = draw(st.sampled_from(("max_week_m", "max_rung", "max_load_g", "max_pain_during")))
    found: dict[str, object] = {
        "max_week_m": draw(st.sampled_from((10_000, None, 0))),
        "max_rung": draw(st.sampled_from(({"EB": "EB1"}, None, {"RD": "RD2", "NH": "NH1"}))),
        "max_load_g": draw(st.sampled_from(({"RD": 3000}, None))),
        "max_pain_during": draw(st.sampled_from((1, None, 0, 4))),
    }
    return r.Limit(date=day, by=BY, keys=frozenset({key}), **{key: found[key]})  # type: ignore[arg-type]  # the key's own type


@st.composite
def settings_events(draw: st.DrawFn, day: date) -> r.Setting:
    key, value = draw(
        st.sampled_from(
            (
                ("guided", True),
                ("guided", False),
                ("training_days", ("mon", "wed", "fri")),
                ("training_days", ("tue", "thu", "sat", "sun")),
                ("training_days", ("sun",)),
                ("smallest_plate_kg", 500),
                ("body_mass_kg", 55_000),
                ("timezone", "Asia/Tokyo"),
            )
        )
    )
    return r.Setting(date=day, key=key, value=value)  # type: ignore[arg-type]  # the key's own type
