"""Changes that nobody could notice, each with its reason; the hunt lets them survive."""

from __future__ import annotations

EQUIVALENT: dict[str, str] = {
    "pht numbers.red_rest_days.value = 2": "RED is a flare-up as well, and its 72 hours hold (9.4)",
    "pht numbers.guided_offer_pain.value = 3": "a session that hurt at 3 is not GREEN, not asked",
    "pht numbers.walk_test_min.value = 11": "the walks asked for take 10 minutes or 30",
    "pht numbers.no_improve_pain_tenths.value = 19": "up to seven whole numbers never mean 1.9",
    "pht stages.S0.weekly.run = 7": "one day of a week is always free: six at most",
    "strain stages.A0.weekly.run = 7": "one day of a week is always free: six at most",
    "pht run_gaps.3.speed_back = 7": "after 30 days it is walking and running; before, SP1 is left",
    "pht stages.S0.weekly.EB = 6": "holds are for every day",
    "pht stages.S0.trial = False": "S0 has holds alone",
    "pht stages.S1.exit.WALK.most = 3": "a walk that hurt at 3 is not GREEN",
    "careful stages.CAREFUL.weekly.EB = 4": "48 hours apart there are three in a week",
}
"""A mutant's name, and why it makes no difference to anyone."""

_SAME = {
    "the reps of one set fewer are more than three of the fewest": [
        *(f"pht rungs.{rung}.reps.0 = 7" for rung in ("EB2", "EB3", "RD1", "RD2")),
        "pht rungs.EB1.reps.0 = 9",
        *(f"pht rungs.{rung}.reps.0 = 2" for rung in ("NH1", "NH2")),
    ],
    "holds grow in all five sets at once": ["pht rungs.EB0.reps.0 = 29"],
    "the rung begins with all its sets": [
        *("pht rungs.NH3.reps.0 = 5", "pht rungs.NH4.reps.0 = 7", "pht rungs.NH5.reps.0 = 7"),
    ],
    "the rung's top ends it before": [
        *(f"pht rungs.{rung}.sets = 4" for rung in ("EB1", "EB2", "EB3", "RD1", "RD2")),
        *(f"pht rungs.NH{level}.sets = 4" for level in range(1, 6)),
        *("pht rungs.NH3.reps.1 = 9", "pht rungs.NH4.reps.1 = 11", "pht rungs.NH5.reps.1 = 13"),
    ],
    "a weighted rung goes up by its load alone (2.1)": [
        *("pht rungs.EB4.reps.0 = 7", "pht rungs.EB4.reps.1 = 13", "pht rungs.EB4.reps.1 = 11"),
        *("pht rungs.RD3.reps.0 = 7", "pht rungs.RD3.reps.1 = 9", "pht rungs.RD3.sets = 3"),
        *("pht rungs.RD4.reps.0 = 5", "pht rungs.RD4.reps.1 = 11", "pht rungs.RD4.reps.1 = 9"),
        *("pht rungs.EB4.sets = 4", "pht rungs.RD4.sets = 4"),
    ],
    "the stage has no Nordic curl to keep apart": [
        *("pht stages.S0.apart = True", "pht stages.S1.apart = True"),
        *(f"strain stages.A{level}.apart = True" for level in range(3)),
        "careful stages.DIARY.apart = True",
    ],
    "the stage has no bridge": [
        "strain stages.A0.trial = True",
        "careful stages.DIARY.trial = True",
    ],
    "who does not run yet walks (4.4)": [
        *(f"pht stages.S{level}.running = NO_RUN" for level in range(4)),
        *(f"strain stages.A{level}.running = NO_RUN" for level in range(2)),
        *("careful stages.CAREFUL.running = NO_RUN", "careful stages.DIARY.running = NO_RUN"),
    ],
    "plain running begins with BASE where runs are known, with WR1 where none are": [
        *("pht stages.S4.running = SP1", "pht stages.S5.running = SP1"),
    ],
    "the level finder is asked for once": [
        "pht stages.S2.tests.level_finder = 2",
        "strain stages.A1.tests.level_finder = 2",
        "careful stages.CAREFUL.tests.level_finder = 2",
        "prevent stages.PREVENT.tests.level_finder = 2",
    ],
    "five runs a week take Wednesday in any case": [
        "pht stages.S5.days.run.1 = 3",
        "strain stages.A5.days.run.1 = 3",
    ],
    "the ladder has no dose of 25": [
        f"{stage}.most.{rung} = 25"
        for stage in ("pht stages.S5", "strain stages.A5")
        for rung in ("EB2", "EB3")
    ],
}
EQUIVALENT |= {name: why for why, names in _SAME.items() for name in names}
