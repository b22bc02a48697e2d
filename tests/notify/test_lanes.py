"""The lane of a push service: who waits, who is sent away, and who tries it again."""

from __future__ import annotations

import asyncio

import pytest

from restride.notify.lanes import Closed, Lane, Limits
from tests.notify.loops import alone

LIMITS = Limits(per_origin=1, timeout_s=30, wait_s=0.05, down_after=2, down_s=0.05)
"""Who is sent away at once is told of the 30 seconds, who has waited of a second."""


async def refused(lane: Lane) -> tuple[str, int]:
    with pytest.raises(Closed) as closed:
        async with lane.place():
            pass
    return closed.value.why, closed.value.retry_after_s


def test_a_full_lane_that_hears_nothing_sends_away_at_once() -> None:
    async def run() -> None:
        lane = Lane(LIMITS)
        async with lane.place():
            assert await refused(lane) == ("busy", 1)
            await asyncio.sleep(2 * LIMITS.wait_s)
            assert await refused(lane) == ("busy", 30)
            lane.answered()
            assert await refused(lane) == ("busy", 1)
        async with lane.place():
            pass

    alone(run)


def test_a_lane_that_was_silent_is_tried_by_one_at_a_time() -> None:
    async def run() -> None:
        lane = Lane(LIMITS._replace(per_origin=5))
        lane.silent()
        async with lane.place():
            pass
        lane.silent()
        assert await refused(lane) == ("down", 1)
        await asyncio.sleep(2 * LIMITS.down_s)
        async with lane.place():
            assert await refused(lane) == ("down", 30)
            lane.answered()
            async with lane.place():
                pass

    alone(run)


def test_each_try_that_fails_closes_it_for_twice_as_long_up_to_sixteen_times() -> None:
    async def run() -> None:
        lane = Lane(LIMITS)
        lane.silent()
        now = asyncio.get_running_loop().time
        lengths = []
        for _ in range(7):
            lane._closed_until = 0
            lane.silent()
            lengths.append(round((lane._closed_until - now()) / LIMITS.down_s))
        assert lengths == [1, 2, 4, 8, 16, 16, 16]
        # More that were under way when it closed say nothing new.
        until = lane._closed_until
        lane.silent()
        assert lane._closed_until == until

    alone(run)
