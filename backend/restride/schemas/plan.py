"""The plan as it goes out: the keys of the replay file's plan, texts beside the rule ids.

`plan_out` writes it by hand, since it is part of every answer; `PlanOut` in `plan_document`
describes the same for the API's document, and a test holds the two together.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from restride.engine.pain import STOPS
from restride.engine.prescription import (
    Alert,
    Criterion,
    DayPlan,
    FastPart,
    Item,
    Plan,
    Prescription,
    Reason,
    RunPrescription,
)
from restride.engine.protocol import Hazard, Protocol, Tempo
from restride.engine.records import Dose
from restride.schemas.event_out import dose_out
from restride.texts import Texts

FORMAT = 1


def plan_out(plan: Plan, texts: Texts) -> dict[str, Any]:
    """The plan as JSON data. Raises KeyError for a rule that has no text."""
    live = plan.live
    running = plan.running
    return {
        "format": FORMAT,
        "today": plan.today.isoformat(),
        "protocol": f"{plan.protocol.name} {plan.protocol.version}",
        "stage": plan.stage,
        "state": plan.state,
        "strength": {name: _strength(dose, texts) for name, dose in plan.strength.items()},
        "running": _running(running, plan.protocol, texts) if running is not None else {},
        "live": {
            "bands": {"green": live.green, "yellow": live.yellow, "orange": live.orange},
            "stop": list(STOPS),
            "climb": live.climb,
        },
        "week": [_day(day) for day in plan.week],
        "criteria": [criterion_out(criterion, texts) for criterion in plan.criteria],
        "alerts": [alert_out(alert, texts) for alert in plan.alerts],
    }


def reasons_out(reasons: Iterable[Reason], texts: Texts) -> list[dict[str, Any]]:
    return [rule_out(reason.rule, reason.values, texts) for reason in reasons]


def rule_out(rule: str, values: Mapping[str, Any], texts: Texts) -> dict[str, Any]:
    return {"rule": rule, "values": dict(values), "text": texts.render(rule, values)}


def alert_out(alert: Alert, texts: Texts) -> dict[str, Any]:
    return {"level": alert.level, **rule_out(alert.rule, alert.values, texts)}


def _strength(shown: Prescription, texts: Texts) -> dict[str, Any]:
    reasons = reasons_out(shown.reasons, texts)
    if shown.dose is None or shown.rung is None:
        return {"rung": None, "change": shown.change, "reasons": reasons}
    out: dict[str, Any] = {
        **dose_out(shown.dose),
        "tempo": tempo_out(shown.rung.tempo),
        "rest_s": list(shown.rung.rest_s),
        "sides": "both",
        "earliest": shown.earliest.isoformat() if shown.earliest else None,
        "next": shown.next.isoformat() if shown.next else None,
        "band": shown.band.word if shown.band is not None else None,
        "change": shown.change,
        "reasons": reasons,
        "outlook": {band: _branch(dose) for band, dose in shown.outlook.items()},
    }
    if shown.provisional:
        out["provisional"] = True
    return out


def _branch(dose: Dose | None) -> dict[str, Any]:
    return dose_out(dose) if dose is not None else {"rung": None}


def tempo_out(tempo: Tempo | None) -> dict[str, Any] | None:
    """Seconds of lowering, holding and lifting; null where there is nothing to time."""
    if tempo is None:
        return None
    return {"down_s": _span(tempo.down), "hold_s": tempo.hold, "up_s": _span(tempo.up)}


def _span(seconds: tuple[int, int]) -> list[int | None]:
    """The shortest and the longest time; null is open."""
    return [second or None for second in seconds]


def _band(one: Hazard) -> dict[str, Any]:
    """What was published about runs so far beyond the longest (7.2)."""
    ratio = [one.ratio, one.low, one.high]
    return {"id": one.rule, "above_pct": one.above, "ratio_pct": ratio}


def _running(run: RunPrescription, protocol: Protocol, texts: Texts) -> dict[str, Any]:
    out: dict[str, Any] = {
        "state": run.state,
        "week_cap_m": run.week_cap_m,
        "week_done_m": run.week_done_m,
        "run_cap_m": run.run_cap_m,
        "earliest": run.earliest.isoformat(),
        "next": run.next.isoformat(),
        "band": run.band.word if run.band is not None else None,
        "change": run.change,
        "reasons": reasons_out(run.reasons, texts),
        "outlook": {
            band: {
                "state": then.state,
                "week_cap_m": then.week_cap_m,
                "run_cap_m": then.run_cap_m,
            }
            for band, then in run.outlook.items()
        },
    }
    if run.step is not None:
        out["step"] = run.step
        if run.step in protocol.walk_run:
            repeats, walk, ran = protocol.walk_run[run.step]
            out["pattern"] = {"repeats": repeats, "walk_s": walk * 60, "run_s": ran * 60}
    if run.fast is not None and run.step is not None:
        out["fast"] = _fast(run.fast)
    if run.cap_why is not None:
        why = run.cap_why
        out["longest_m"] = run.longest_m
        out["run_cap_why"] = rule_out(why.rule, why.values, texts)
        out["beyond"] = [_band(one) for one in protocol.hazards]
    if run.provisional:
        out["provisional"] = True
    return out


def _fast(part: FastPart) -> dict[str, Any]:
    spans = {"repeats": part.repeats, "seconds": part.seconds, "effort_pct": part.effort_pct}
    out: dict[str, Any] = {name: list(span) for name, span in spans.items() if span is not None}
    if part.fast_s is not None:
        out["fast_s"] = part.fast_s
    return out


def _day(day: DayPlan) -> dict[str, Any]:
    return {"date": day.day.isoformat(), "items": [item_out(item) for item in day.items]}


def item_out(item: Item) -> dict[str, Any]:
    if item.dose is not None:
        dose = {"exercise": item.dose.exercise, **dose_out(item.dose)}
        return {"kind": item.kind, **dose, "done": item.done}
    out: dict[str, Any] = {"kind": item.kind, "done": item.done}
    if item.metres is not None:
        out["distance_m"] = item.metres
    if item.step is not None:
        out["step"] = item.step
    if item.name is not None:
        out["name"] = item.name
    return out


def criterion_out(criterion: Criterion, texts: Texts) -> dict[str, Any]:
    text, now = texts.criterion(
        criterion.kind, criterion.asked, criterion.values, met=criterion.met
    )
    return {"id": criterion.id, "text": text, "met": criterion.met, "now": now}
