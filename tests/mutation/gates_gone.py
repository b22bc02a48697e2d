"""The engine with one gate, guard or condition taken out: each a mutant with a name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import replace
from typing import Any

from restride.engine import flares, gates, guards, ladders, pain, progress, protocol_file, stages
from restride.engine import records as r
from restride.engine.groups import Group, Groups
from restride.engine.pain import Verdict
from restride.engine.prescription import Reason
from restride.engine.protocol import Protocol
from restride.engine.view import View
from tests.mutation import swap

Swap = Callable[[], AbstractContextManager[None]]


def _nothing(*_: Any, **__: Any) -> None:
    return None


def _instead(real: Callable[..., Any], other: Callable[..., Any]) -> Swap:
    return lambda: swap.functions({real: other})


def _work_is(**facts: Any) -> Swap:
    """A step sees the works so, whatever they were."""
    real = gates.step_shut

    def step_shut(view: View, groups: Groups, *rest: Any) -> Reason | None:
        def told(group: Group) -> Group:
            return group._replace(work=group.work._replace(**facts))

        return real(view, Groups(told(group) for group in groups), *rest)

    return _instead(real, step_shut)


def _session_is(**facts: Any) -> Swap:
    """The gate of a rung sees a session so, whatever it was."""
    real = gates._good

    def good(group: Group, *rest: Any, **more: Any) -> bool:
        return real(group._replace(work=group.work._replace(**facts)), *rest, **more)

    return _instead(real, good)


def _any_pain() -> Swap:
    real = gates._good

    def good(group: Group, rung: str, most: int, *, ignore_pain: bool) -> bool:
        return real(group._replace(pain=0), rung, most, ignore_pain=ignore_pain)

    return _instead(real, good)


def _morning_is_not_awaited() -> Swap:
    real = pain.judge

    def judge(*rest: Any, **more: Any) -> Verdict:
        return replace(real(*rest, **more), open=False)

    return _instead(real, judge)


def _no_g8() -> Swap:
    real = progress._step

    def step(view: Any, groups: Any, when: Any, days: Any, openings: Any, shut: Any) -> Any:
        return real(view, groups, when, days, {}, shut)

    return _instead(real, step)


def _no_red_hold() -> Swap:
    def blocked(view: Any, overruling: guards.Guards, *_: Any) -> Reason | None:
        return overruling.blocks[0] if overruling.blocks else None

    return _instead(progress._blocked, blocked)


def _top_of_the_ladder(view: View, exercise: str) -> str:
    return r.RUNGS[exercise][-1]


def _numbers(**numbers: int) -> Swap:
    """These numbers, past the loader's bounds."""

    def changed() -> Mapping[str, Protocol]:
        return {
            pattern: replace(protocol, numbers={**protocol.numbers, **numbers})
            for pattern in protocol_file.available()
            for protocol in (protocol_file.load(pattern),)
        }

    return lambda: swap.protocols(changed())


def _no(*_: Any, **__: Any) -> bool:
    return False


def _yes(*_: Any, **__: Any) -> bool:
    return True


GONE: dict[str, Swap] = {
    "G1 the morning is not awaited": _morning_is_not_awaited(),
    "G2 not all was done": _work_is(full=True),
    "G2 another rung than planned": _work_is(on_plan=True),
    "G3 no reserve": _work_is(easy=True),
    "G4 steps in seven days": _work_is(stepped=False),
    "G5 the trend": _instead(pain.trend_tenths, _nothing),
    "G6 the first session after a break": _work_is(after_gap=False),
    "G6 freeze": _instead(guards.freeze_reason, _nothing),
    "G6 flare-up": _instead(flares.newest_flare, _nothing),
    "G7 the first exposure": _work_is(exposure=2),
    "G8 a rung elsewhere": _no_g8(),
    "2.1 the week's repetitions": _instead(gates.week_full, _nothing),
    "2.1 two sessions with a load": _instead(gates._load_shut, _nothing),
    "2.1 three sessions of holds": _instead(gates._holds_done, _nothing),
    "5.6 exit dose": _instead(ladders.at_exit, _yes),
    "5.6 without pain": _any_pain(),
    "5.6 two sessions": _numbers(rung_streak=1),
    "5.6 all was done": _session_is(full=True),
    "5.6 in reserve": _session_is(easy=True),
    "5.6 as planned": _session_is(on_plan=True),
    "5.6 days on the rung": _numbers(rung_days=0),
    "5.6 another rung in seven days": _instead(gates._rung_taken, _nothing),
    "5.6 the order EB, RD, NH": _instead(progress._rival, _nothing),
    "5.6 the legs": _numbers(lsi_least=0),
    "5.6 the stage": _instead(gates.highest_rung, _top_of_the_ladder),
    "3.4 fast track": _instead(gates._fast_track, _no),
    "5.4 seven days after RED": _no_red_hold(),
    "5.4 too many bad days": _instead(guards.too_many_bad_days, _no),
    "4.5 what keeps a freeze": _instead(guards.freezes_today, _no),
    "9.4 review": _instead(guards.needs_review, _no),
    "14 a clinician's limits": _instead(guards.limit_dose, _nothing),
    "16 alarm": _instead(stages.alarming, _no),
    "4.1 an unsettled flare-up": _instead(stages._unsettled, _no),
}
