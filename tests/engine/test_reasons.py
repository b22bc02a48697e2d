"""The reasons beside a dose say why it is this one (19.14): all of them, and no others."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from restride import replay
from restride.schemas.history import load_history

MONDAY = date(2026, 1, 5)


def day(after: int) -> str:
    return (MONDAY + timedelta(days=after)).isoformat()


def mornings(first: int, last: int, pain: int = 1) -> list[dict[str, Any]]:
    return [{"type": "morning", "date": day(n), "pain": pain} for n in range(first, last + 1)]


def placed(stage: str = "S3", running: str = "BASE", **strength: Any) -> dict[str, Any]:
    doses = {name: {"since": "2025-11-20", **dose} for name, dose in strength.items()}
    metres = {"week_m": 20000, "longest_m": 8000} if running == "BASE" else {}
    run = {"state": running, **metres}
    return {
        "type": "placement",
        "date": day(0),
        "stage": stage,
        "strength": doses,
        "running": run,
    }


def session(after: int, rung: str, reps: list[int], pain: int = 0, **more: Any) -> dict[str, Any]:
    done = {"exercise": rung[:2], "rung": rung, "reps": reps, "pain_during": pain, "rir": 3}
    return {"type": "session", "at": f"{day(after)}T18:00", "exercises": [{**done, **more}]}


def run(after: int, metres: int, pain: int = 0, **more: Any) -> dict[str, Any]:
    length = {"distance_m": metres, "duration_s": metres * 36 // 100, "pain_during": pain}
    return {"type": "run", "at": f"{day(after)}T08:00", **length, **more}


def plan(after: int, *events: dict[str, Any]) -> dict[str, Any]:
    runner = {
        "timezone": "Europe/Berlin",
        "pattern": "pht",
        "side": "left",
        "onset": "2025-10-20",
        "body_mass_kg": 70,
        "training_days": ["mon", "tue", "wed", "thu", "fri", "sat"],
        "baseline_morning_pain": 1,
    }
    data = {"format": 1, "runner": runner, "events": list(events)}
    return replay.plan_of(load_history(data), date.fromisoformat(day(after)))


def rules(prescription: dict[str, Any]) -> list[str]:
    return [reason["rule"] for reason in prescription["reasons"]]


def test_a_step_that_a_break_takes_back_leaves_no_reason() -> None:
    """9.1: 14 days away are the rung's start, 2 x 8; the step to 20 has no say in it."""
    at = placed(EB={"rung": "EB2", "reps": [9, 9]})
    log = [session(0, "EB2", [9, 9]), session(4, "EB2", [10, 9]), *mornings(-4, 18)]
    bridge = plan(18, at, *log)["strength"]["EB"]
    assert (bridge["reps"], bridge["change"]) == ([8, 8], "restart")
    assert rules(bridge) == ["9.1"]


def test_a_step_above_a_clinicians_limit_leaves_no_reason() -> None:
    """EB2 after 2 x 12 at its exit goes on; a limit of EB1 is EB1's start, for the limit alone."""
    at = placed(EB={"rung": "EB2", "reps": [12, 12]})
    limit = {"type": "limit", "date": day(1), "by": "Dr. K", "max_rung": {"EB": "EB1"}}
    bridge = plan(2, at, session(0, "EB2", [12, 12]), limit, *mornings(-4, 2))["strength"]["EB"]
    assert (bridge["rung"], bridge["reps"]) == ("EB1", [10, 10])
    assert rules(bridge) == ["LIMIT"]


def test_what_still_holds_stays_beside_a_break() -> None:
    """A missing morning adds nothing, and the week away takes a step back: both are told."""
    at = placed(EB={"rung": "EB2", "reps": [10, 10]})
    bridge = plan(8, at, session(0, "EB2", [10, 10]), *mornings(5, 8))["strength"]["EB"]
    assert rules(bridge) == ["9.1", "5.3-MISSING"]


def test_a_weeks_growth_is_no_reason_where_it_was_taken_down() -> None:
    """RED halves the week (2.1); a clinician's 12 km are below 20: neither is the 10% rule."""
    limit = {"type": "limit", "date": day(1), "by": "Dr. K", "max_week_m": 12000}
    limited = plan(2, placed(), limit, *mornings(-4, 2))["running"]
    assert (limited["week_cap_m"], rules(limited)) == (12000, ["LIMIT"])
    halved = plan(4, placed(), run(0, 6000, 6), *mornings(-4, 4))["running"]
    assert halved["week_cap_m"] == 10000
    assert "2.1-BACK" in rules(halved)
    assert "B20" not in rules(halved)
    assert "B20" in rules(plan(2, placed(), *mornings(-4, 2))["running"])


def test_the_first_plain_week_comes_from_the_ladder() -> None:
    """7.3: after WR6 twice, three times 30 minutes; the 10% rule begins with the week after."""
    six: dict[str, Any] = {"kind": "walk_run", "step": "WR6"}
    log = [{**run(n, 4500, **six), "duration_s": 1800} for n in (0, 2)]
    running = plan(4, placed(running="WR6"), *log, *mornings(-4, 4))["running"]
    assert (running["state"], running["week_cap_m"]) == ("BASE", 13500)
    assert "7.3-BASE" in rules(running)
    assert "B20" not in rules(running)
    begun = plan(5, placed(running="WR6"), *log, run(4, 4500), *mornings(-4, 5))["running"]
    assert "7.3-BASE" in rules(begun)


def test_nothing_returns_from_a_lighter_week_that_still_runs() -> None:
    """9.3: two ORANGE days call for a deload; what comes after it is told after it."""
    at = placed(EB={"rung": "EB2", "reps": [12, 12]})
    sore = [session(0, "EB2", [12, 12], 4), session(4, "EB2", [10, 9], 4)]
    for after in (7, 8, 9):
        running = plan(after, at, *sore, run(1, 6000), run(5, 6000), *mornings(-4, after))
        assert "9.3-PAIN" in rules(running["running"])
        assert "9.3-RETURN" not in rules(running["running"])


def test_a_painkiller_is_told_where_it_hides_the_pain() -> None:
    """5.3: masked GREEN counts as YELLOW, for a session, for its morning and for a run."""
    at = placed(EB={"rung": "EB2", "reps": [10, 10]})
    masked = {"analgesic_last_12h": True}
    before = session(0, "EB2", [10, 10], **masked)
    assert rules(plan(1, at, before, *mornings(-4, 1))["strength"]["EB"]) == ["5.3-MASKED"]
    sore = session(0, "EB2", [10, 10], 3, **masked)
    assert rules(plan(1, at, sore, *mornings(-4, 1))["strength"]["EB"]) == ["5.4-YELLOW"]
    raised = [*mornings(-4, 0), *mornings(1, 1, pain=2)]
    assert rules(plan(1, at, before, *raised)["strength"]["EB"]) == ["5.4-YELLOW"]
    answer = {"type": "morning", "date": day(1), "pain": 1, **masked}
    calm = session(0, "EB2", [10, 10])
    assert rules(plan(1, at, calm, *mornings(-4, 0), answer)["strength"]["EB"]) == ["5.3-MASKED"]
    step: dict[str, Any] = {"kind": "walk_run", "step": "WR2", **masked}
    ran = plan(1, placed(running="WR2"), run(0, 3600, **step), *mornings(-4, 1))["running"]
    assert rules(ran) == ["5.3-MASKED"]


def test_the_72_hours_are_told_while_they_last() -> None:
    """9.4: RED on Monday; three days of rest, then the first dose, whose rest is over."""
    at = placed(EB={"rung": "EB2", "reps": [12, 12]})
    red = run(0, 5000, 6)
    resting = plan(2, at, red, *mornings(-4, 2, pain=1))
    assert "9.4-REST" in rules(resting["strength"]["EB"])
    assert "9.4" in [alert["rule"] for alert in resting["alerts"]]
    over = plan(5, at, red, *mornings(-4, 5))
    assert over["state"] == "normal"
    assert rules(over["strength"]["EB"])[0] == "9.4-AFTER"
    unsettled = plan(4, at, red, *mornings(-4, 0), *mornings(3, 4, pain=2))
    assert unsettled["state"] == "flare"
    told = [alert["rule"] for alert in unsettled["alerts"]]
    assert "9.4-HOLD" in told
    assert "9.4" not in told
    assert "9.4-REST" not in rules(unsettled["strength"]["EB"])


def test_only_maintenance_asks_again_after_a_sharp_pain() -> None:
    """16 is of maintenance and prevention; in S3 a sharp run is RED, with RED's own safety check.

    Pain of 7 without such a word is RED as well, but no strain by the words of Q02.
    """
    for stage, feeling, asks in (
        ("S5", "sharp", True),
        ("S5", "ache", False),
        ("S3", "sharp", False),
    ):
        made = plan(0, placed(stage), run(0, 4000, 7, quality=[feeling]), *mornings(-4, 0))
        rules_told = [alert["rule"] for alert in made["alerts"]]
        assert ("16-STRAIN" in rules_told) is asks
        assert "3.1" in rules_told


def test_the_questions_of_a_newer_strain_come_again() -> None:
    """An answer is of the strain before it; the next one has its own."""
    read = {"type": "acknowledged", "date": day(4), "rule": "16-STRAIN"}
    sharp: dict[str, Any] = {"quality": ["sharp"]}
    log = [placed("S5"), run(0, 4000, 3, **sharp), read, *mornings(-4, 20)]
    assert "16-STRAIN" in [alert["rule"] for alert in plan(3, *log)["alerts"]]
    assert "16-STRAIN" not in [alert["rule"] for alert in plan(4, *log)["alerts"]]
    again = plan(20, *log, run(20, 3000, 3, **sharp))
    assert "16-STRAIN" in [alert["rule"] for alert in again["alerts"]]


def test_a_lower_dose_is_not_called_the_full_one() -> None:
    """9.1: 3 x 12 are the full dose of EB2; the 2 x 8 after two weeks away are not."""
    at = placed(EB={"rung": "EB2", "reps": [12, 12, 12]})
    log = [session(4, "EB2", [12, 12, 12]), *mornings(-4, 18)]
    assert rules(plan(5, at, *log)["strength"]["EB"]) == ["6.1-TOP"]
    bridge = plan(18, at, *log)["strength"]["EB"]
    assert (bridge["reps"], bridge["change"]) == ([8, 8], "restart")
    assert rules(bridge) == ["9.1"]


def test_a_lower_walk_run_step_has_no_count_of_the_higher() -> None:
    """9.1: WR4 went well once; two weeks later it is WR3, which has not been done at all."""
    at = {"type": "placement", "date": day(0), "stage": "S3", "running": {"state": "WR4"}}
    done = {"type": "run", "at": f"{day(1)}T07:00", "distance_m": 4000, "duration_s": 1800}
    done |= {"pain_during": 0, "kind": "walk_run"}
    walk_run = plan(15, at, done, *mornings(-4, 15))["running"]
    assert walk_run["state"] == "WR3"
    assert rules(walk_run) == ["9.1-RUN"]
