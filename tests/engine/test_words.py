"""The three sentences, each worked out by hand from a small history (rulebook 9.4, 11 to 13)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from restride import texts
from restride.engine import records as r
from restride.engine.prescription import Reason
from restride.engine.records import Dose
from restride.engine.timeline import timeline
from restride.schemas.timeline import timeline_out
from tests.engine.test_timeline import PLACED, RUNNER, SINCE, run, session

TODAY = date(2026, 2, 23)
"""A Monday, 49 days after the start. The last whole days are the 16th to the 22nd of February,
four weeks before them the 19th to the 25th of January."""
NOW, THEN = date(2026, 2, 16), date(2026, 1, 19)


def mornings(first: date, *pains: int | None) -> list[r.Event]:
    days = [(first + timedelta(days=number), pain) for number, pain in enumerate(pains)]
    return [r.Morning(date=day, pain=pain) for day, pain in days if pain is not None]


def said(
    about: str, *events: r.Event, today: date = TODAY, runner: r.Runner = RUNNER
) -> tuple[Reason, ...]:
    found = timeline(runner, [PLACED, *events], since=SINCE, today=today)
    assert [saying.about for saying in found.sayings] == ["pain", "stage", "flare"]
    return next(saying.reasons for saying in found.sayings if saying.about == about)


@pytest.mark.parametrize(
    ("then", "now", "rule", "means"),
    [
        # 21/7 against 14/7: exactly one point less.
        ((3,) * 7, (2,) * 7, "13-BETTER", ("2", "3")),
        # 21/7 against 15/7 = 2.14: six sevenths are less than a point.
        ((3,) * 7, (2, 2, 2, 2, 2, 2, 3), "13-ALIKE", ("2.1", "3")),
        # 28/7 against 14/7: exactly two points; against 15/7 only 1.86.
        ((4,) * 7, (2,) * 7, "13-MUCH-BETTER", ("2", "4")),
        ((4,) * 7, (2, 2, 2, 2, 2, 2, 3), "13-BETTER", ("2.1", "4")),
        ((1,) * 7, (2,) * 7, "13-WORSE", ("2", "1")),
        ((1,) * 7, (3,) * 7, "13-MUCH-WORSE", ("3", "1")),
        ((0,) * 7, (0,) * 7, "13-ALIKE", ("0", "0")),
        # Four days in each are enough: 9/4 = 2.25 is written 2.3, and 5/4 = 1.25 as 1.3.
        ((3, 2, 2, 2), (2, None, 1, None, 1, None, 1), "13-BETTER", ("1.3", "2.3")),
    ],
)
def test_pain_against_four_weeks_ago(
    then: tuple[int, ...], now: tuple[int | None, ...], rule: str, means: tuple[str, str]
) -> None:
    found = said("pain", *mornings(THEN, *then), *mornings(NOW, *now))
    assert found == (Reason(rule), Reason("13-MEANS", {"now": means[0], "then": means[1]}))


def test_whole_weeks_alone_are_compared() -> None:
    """Neither today nor the days beside the two weeks count."""
    beside = [
        *mornings(TODAY, 9),
        *mornings(NOW - timedelta(days=1), 9),
        *mornings(THEN - timedelta(days=1), 9),
        *mornings(THEN + timedelta(days=7), 9),
    ]
    found = said("pain", *beside, *mornings(THEN, *(3,) * 7), *mornings(NOW, *(3,) * 7))
    assert found == (Reason("13-ALIKE"), Reason("13-MEANS", {"now": "3", "then": "3"}))


def test_the_worst_of_a_day_counts_not_only_its_morning() -> None:
    sessions = [session(day, pain=4) for day in range(19, 26)]
    found = said("pain", *sessions, *mornings(THEN, *(1,) * 7), *mornings(NOW, *(1,) * 7))
    assert found == (Reason("13-MUCH-BETTER"), Reason("13-MEANS", {"now": "1", "then": "4"}))


def test_too_little_is_said() -> None:
    few = said("pain", *mornings(THEN, 2, 2, 2), *mornings(NOW, *(2,) * 7))
    assert few == (Reason("13-TOO-FEW", {"least": 4}),)
    # 35 whole days are needed: the start on the 5th of January makes the 9th of February.
    soon = said("pain", *mornings(SINCE, *(2,) * 34), today=date(2026, 2, 8))
    assert soon == (Reason("13-TOO-SOON"),)
    enough = said("pain", *mornings(SINCE, *(2,) * 35), today=date(2026, 2, 9))
    assert enough == (Reason("13-ALIKE"), Reason("13-MEANS", {"now": "2", "then": "2"}))


def test_what_the_next_stage_waits_for() -> None:
    """S2 asks for six things (4.1). After two days none is there but the trend: no morning rose."""
    found = timeline(RUNNER, [PLACED], since=SINCE, today=SINCE + timedelta(days=2))
    saying = found.sayings[1]
    assert saying.reasons == (Reason("13-OPEN", {"next": "S3", "more": 4}),)
    said_so = {
        language: timeline_out(found, texts.load(language))["sayings"][1]["reasons"][0]["text"]
        for language in ("en", "de")
    }
    assert said_so["en"] == (
        "Strength into hip bend waits for this and 4 things more: "
        "At least 21 days in this stage (so far: 2 days)."
    )
    assert said_so["de"].startswith("Kraft bei gebeugter Hüfte wartet auf dies und noch 4 Dinge: ")


def test_a_plan_without_a_next_stage_and_a_locked_one() -> None:
    well = replace(PLACED, stage="S5")
    found = timeline(RUNNER, [well], since=SINCE, today=SINCE)
    assert found.sayings[1].reasons == (Reason("13-LAST", {"stage": "S5"}),)
    young = replace(RUNNER, age=17)
    assert said("stage", runner=young) == (Reason("13-LOCKED"),)


CAUSE = Reason("13-FLARE-CAUSE")
NOTHING = Reason("13-FLARE-NOTHING", {"days": 14})
FLARE = date(2026, 2, 20)


def flare(*events: r.Event, day: date = FLARE) -> tuple[Reason, ...]:
    return said("flare", *events, r.Flare(date=day))


def test_no_flare_up() -> None:
    assert said("flare") == (Reason("13-NO-FLARE"),)


def test_falls_are_looked_back_on_for_56_days() -> None:
    """56 days before the 1st of March is the 4th of January; the 5th is the 55th."""
    today = date(2026, 3, 4)
    falls = [r.Fall(date=day) for day in (date(2026, 1, 5), date(2026, 2, 7), date(2026, 3, 2))]
    found = said("flare", *falls, r.Flare(date=date(2026, 3, 1)), today=today)
    assert found[:2] == (
        Reason("13-FLARE", {"date": "2026-03-01"}),
        Reason("13-FLARE-FALL", {"days": 56, "dates": "2026-01-05, 2026-02-07"}),
    )
    # A day later the first is the 56th, two days later it is too long ago.
    later = [
        said("flare", falls[0], r.Flare(date=date(2026, 3, day)), today=today) for day in (2, 3)
    ]
    assert [found[1].rule for found in later] == ["13-FLARE-FALL", "13-FLARE-NO-FALL"]
    assert flare()[1:] == (Reason("13-FLARE-NO-FALL", {"days": 56}), NOTHING, CAUSE)


def test_a_red_morning_is_a_flare_up_as_well() -> None:
    assert said("flare", *mornings(FLARE, 7))[0] == Reason("13-FLARE", {"date": "2026-02-20"})


def test_the_running_of_the_week_before() -> None:
    """13 to 19 February against 23 January to 12 February: three weeks of 10 km in the mean."""
    before = [run(day, 10_000) for day in (23, 30)] + [_run(date(2026, 2, 12), 10_000)]
    none = flare(*before, _run(date(2026, 2, 13), 13_000))
    assert none[2:] == (NOTHING, CAUSE), "30 percent more is what a week may jump"
    # 13.1 km are 31% more than 10 km.
    much = flare(*before, _run(date(2026, 2, 13), 13_100))
    assert much[2:] == (Reason("13-FLARE-RUN", {"percent": 31}), CAUSE)
    again = flare(_run(date(2026, 2, 19), 3000))
    assert again[2:] == (Reason("13-FLARE-RUN-AGAIN"), CAUSE)
    assert flare(_run(FLARE, 3000))[2:] == (NOTHING, CAUSE), "the day itself is not before"
    walk = replace(_run(date(2026, 2, 19), 3000), kind="walk")
    assert flare(walk)[2:] == (NOTHING, CAUSE)


def test_the_log_has_to_reach_back_four_weeks() -> None:
    """28 days after the 5th of January is the 2nd of February."""
    runs = (run(26, 3000),)
    assert flare(*runs, day=date(2026, 2, 1))[2:] == (NOTHING, CAUSE)
    assert flare(*runs, day=date(2026, 2, 2))[2:] == (Reason("13-FLARE-RUN-AGAIN"), CAUSE)


def test_what_was_new_before() -> None:
    """A harder rung within 14 days, from the 6th of February on; no easier or older one."""
    log = [session(12), _session(date(2026, 2, 6), "EB2")]
    rung = Reason("13-FLARE-RUNG", {"rung": "EB2", "days": 14})
    assert flare(*log)[2:] == (rung, CAUSE)
    assert flare(*log, day=date(2026, 2, 21))[2:] == (NOTHING, CAUSE)
    down = r.Placement(
        date=date(2026, 2, 9), stage="S1", strength=(r.Start(dose=Dose("EB0", (30,) * 5)),)
    )
    assert flare(down)[2:] == (NOTHING, CAUSE)


def test_fast_running_that_was_new() -> None:
    def fast(day: date) -> r.Run:
        return replace(_run(day, 10_000), kind="hills")

    easy = [_run(FLARE - timedelta(days=back), 10_000) for back in (24, 17, 10)]
    new = flare(*easy, fast(date(2026, 2, 13)))
    assert new[2:] == (Reason("13-FLARE-FAST", {"days": 14}), CAUSE)
    # The 9th of January is 28 days before the 6th of February; the 8th is one more.
    used = flare(*easy, fast(date(2026, 2, 13)), fast(date(2026, 1, 9)))
    assert used[2:] == (NOTHING, CAUSE)
    longer = flare(*easy, fast(date(2026, 2, 13)), fast(date(2026, 1, 8)))
    assert longer[2:] == (Reason("13-FLARE-FAST", {"days": 14}), CAUSE)


def test_nothing_is_promised_and_nothing_blamed() -> None:
    for language in ("en", "de"):
        rules = texts.load(language).rules
        own = {rule: text for rule, text in rules.items() if rule.startswith("13-")}
        for text in own.values():
            assert not {"healed", "cured", "because", "geheilt", "weil"} & set(text.lower().split())
        assert "{" not in own["13-FLARE-CAUSE"]
    assert "need not be the cause" in texts.load("en").rules["13-FLARE-CAUSE"]


def _run(day: date, metres: int) -> r.Run:
    return replace(run(5, metres), at=run(5, metres).at.replace(month=day.month, day=day.day))


def _session(day: date, rung: str) -> r.Session:
    one = session(5, rung)
    return replace(one, at=one.at.replace(month=day.month, day=day.day))
