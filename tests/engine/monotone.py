"""Invariant I12: after more pain nothing is higher or earlier than it was before."""

from __future__ import annotations

from restride.engine import records as r
from restride.engine.prescription import Plan, RunPrescription


def no_higher(before: Plan, after: Plan) -> None:
    """After more pain nothing is higher or earlier than it was before (I12)."""
    if after.state == "locked":
        return
    assert before.state != "locked", "I12: more pain released a lock"
    assert r.STAGES.index(after.stage) <= r.STAGES.index(before.stage), (
        "I12: more pain, later stage"
    )
    for name, shown in after.strength.items():
        was = before.strength[name]
        if shown.dose is None:
            continue
        assert was.dose is not None, f"I12: more pain opened {name}: {shown}"
        # An earlier stage has days of its own: they may lie beyond a lighter week.
        other = after.stage != before.stage
        most = was.full if other and was.full is not None else was.dose
        assert shown.dose.rank <= most.rank, f"I12: {was} to {shown}"
        assert shown.earliest is not None
        assert was.earliest is not None
        assert shown.earliest >= was.earliest, f"I12: {was} to {shown}"
        if shown.dose.rung == was.dose.rung and after.stage == before.stage:
            # An earlier stage has a week of its own, which may have more of the easier days.
            assert shown.next is not None
            assert was.next is not None
            assert shown.next >= was.next, f"I12: {was} to {shown}"
    assert before.running is not None
    assert after.running is not None
    no_higher_running(before.running, after.running)


def no_higher_running(before: RunPrescription, after: RunPrescription) -> None:
    order = r.RUNNING.index
    assert order(after.state) <= order(before.state), f"I12: {before} to {after}"
    if after.state != "WALK" or before.state == "WALK":
        # A walk may be a day sooner than the walk-run step that more pain has taken away.
        assert after.earliest >= before.earliest, f"I12: {before} to {after}"
    for was, now in ((before.week_cap_m, after.week_cap_m), (before.run_cap_m, after.run_cap_m)):
        if after.state == before.state and was is not None:
            assert now is not None, f"I12: {before} to {after}"
            assert now <= was, f"I12: {before} to {after}"
