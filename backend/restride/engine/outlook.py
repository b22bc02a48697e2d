"""What comes after: the next dose for each band that the next session may get.

The engine is asked about a session that has not happened, with its morning back at the
baseline, so that an app without a network can show the right branch.
"""

from __future__ import annotations

from collections.abc import Mapping

from restride.engine import flares, guards, running, speed, strength, volume
from restride.engine.assess import Done, add_work
from restride.engine.assess_run import keep_run_base
from restride.engine.guards import Guards
from restride.engine.pain import ONE_DAY, Band, MorningPain
from restride.engine.prescription import Prescription, RunOutlook, RunPrescription
from restride.engine.progress import opening
from restride.engine.protocol import Protocol
from restride.engine.records import EXERCISES, Dose
from restride.engine.state import RunWork
from restride.engine.view import View
from restride.engine.week import Days


def pain_of(protocol: Protocol, band: Band) -> int:
    """The least pain during that gives a band."""
    least = (0, protocol.green_max + 1, protocol.yellow_max + 1, protocol.orange_max + 1)
    return least[band]


def after_session(
    view: View, overruling: Guards, days: Mapping[str, Days], shown: Prescription
) -> dict[str, Dose | None]:
    """The next dose after doing the shown one as prescribed, for each band; None: suspended."""
    dose, when = shown.dose, shown.next
    if dose is None or when is None:
        return {}
    name, ahead = shown.exercise, View(view.state, when)
    morning = MorningPain(when + ONE_DAY, ahead.baseline)
    track = add_work(ahead, view.tracks[name], _done(dose), dose, days[name], shown.full)
    outlook: dict[str, Dose | None] = {}
    for band in Band:
        work = track.works[-1]._replace(during=band, pain=pain_of(view.protocol, band))
        tracks = {**view.tracks, name: track._replace(works=(*track.works[:-1], work))}
        later = view.later(morning.day, morning, tracks=tracks)
        openings = (
            {n: opening(later, n, days[n]) if n != name else None for n in EXERCISES}
            if band is Band.GREEN
            else {}
        )
        then = strength.prescribe(later, overruling, name, days[name], openings)
        outlook[band.word] = then.dose
    return outlook


def _done(dose: Dose) -> Done:
    return Done(
        dose=dose,
        most=dose.total,
        pain=0,
        climb=0,
        quality=frozenset(),
        rir=10,
        rpe=None,
        well=True,
        masked=False,
        prescribed=dose,
    )


def after_run(view: View, overruling: Guards, shown: RunPrescription) -> dict[str, RunOutlook]:
    """The running that is allowed after the next run as planned, for each band."""
    if shown.change == "locked":
        return {}
    left = max((shown.week_cap_m or 0) - shown.week_done_m, 0)
    metres = min(shown.run_cap_m or 0, left) if shown.step != "WALK" else 0
    ahead = View(view.state, shown.next)
    work = RunWork(
        day=shown.next,
        metres=metres,
        counted_m=metres,
        pain=0,
        during=Band.GREEN,
        baseline=ahead.baseline,
        state=shown.state,
        as_told=True,
        duration_s=view.protocol.walk_s,
        fast=shown.runs[0].fast,
    )
    first = volume.week_of(shown.next, view.runner.week_start)
    level = speed.begins(ahead, overruling) or speed.begun(ahead, work, first)
    work = work._replace(level=level)
    track = keep_run_base(ahead, view.run._replace(works=(*view.run.works, work)))
    morning = MorningPain(shown.next + ONE_DAY, ahead.baseline)
    outlook: dict[str, RunOutlook] = {}
    for band in Band:
        felt = work._replace(during=band, pain=pain_of(view.protocol, band))
        run = track._replace(works=(*track.works[:-1], felt))
        later = view.later(morning.day, morning, run=run)
        if band is not Band.RED:
            later.triggers = flares.flare_triggers(view)
        ruled = guards.gather(later) if band is Band.RED else overruling
        then = running.decide(later, ruled)
        outlook[band.word] = RunOutlook(then.state, then.week_cap_m, then.run_cap_m)
    return outlook
