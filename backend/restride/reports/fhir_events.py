"""Each kind of event as FHIR resources, without the person they are about.

Placements, settings, moves, limits, pauses and read reviews steer the plan and are no
observations: they are in the archive alone.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterator
from typing import Any, Final

from restride import texts
from restride.engine import records as r
from restride.reports import fhir_codes as codes
from restride.reports.fhir_codes import Code, concept, quantity, words
from restride.reports.span import Entry

Resource = dict[str, Any]
EXERCISES: Final = {
    "EB": "Eccentric bridge",
    "RD": "Single-leg Romanian deadlift",
    "NH": "Nordic hamstring curl",
}
SIGNS: Final = {
    "morning_pain": "Pain on a usual morning, 0 to 10",
    "walking_pain": "Pain when walking, 0 to 10",
    "sitting_min": "Minutes of sitting until it hurts",
    "settles_h": "Hours until it has settled after easy running or stairs",
}
NAMES: Final = uuid.UUID("3d1f3c52-0a52-5d0b-9b59-3f7d2b1c0e44")


def resources(entry: Entry, person: str) -> Iterator[Resource]:
    """The resources of an event; none for a kind that only steers the plan."""
    make = MAKERS.get(type(entry.record))
    if make is not None:
        # A morning has its date for an id: with the person's it is one in the world.
        is_day = isinstance(entry.record, r.Morning)
        id = str(uuid.uuid5(NAMES, f"{person} {entry.id}")) if is_day else entry.id
        yield from make(id, entry.record)


def _observation(
    id: str,
    event: r.Event,
    code: dict[str, Any],
    value: dict[str, Any] | None = None,
    *,
    category: str = "survey",
    parts: list[Resource] | None = None,
) -> Resource:
    made = {
        "resourceType": "Observation",
        "id": id,
        "status": "final",
        "category": [{"coding": [{"system": codes.CATEGORIES, "code": category}]}],
        "code": code,
        **_when(event, "effectiveDateTime"),
        **(value or {}),
    }
    if parts:
        made["component"] = parts
    note = getattr(event, "note", None)
    return {**made, **_note(note)}


def _when(event: r.Event, key: str) -> Resource:
    at = getattr(event, "at", None)
    return {key: event.date.isoformat() if at is None else at.isoformat()}


def _note(text: str | None) -> Resource:
    said = words(text)
    return {"note": [{"text": said}]} if said else {}


def _part(code: Code | None, value: Any, unit: str = "", text: str = "") -> list[Resource]:
    """A component, or nothing where nothing was told; its value is of the kind that it is."""
    if value is None or value == "":
        return []
    told: Resource
    if isinstance(value, bool):
        told = {"valueBoolean": value}
    elif isinstance(value, str):
        told = {"valueString": value}
    else:
        told = {"valueQuantity": quantity(value, unit)} if unit else {"valueInteger": value}
    return [{"code": concept(code, text), **told}]


def _score(value: int) -> Resource:
    return {"valueQuantity": quantity(value, "{score}")}


def _pains(work: r.Run | r.Cross | r.ExerciseLog) -> list[Resource]:
    """The ratings of pain, worst during first."""
    texts = {
        "pain_during": "Worst pain during it",
        "pain_before": "Pain before it",
        "pain_after": "Pain in the hour after it",
        "sitting_pain_after": "Pain when sitting after it",
    }
    return [
        part
        for name, text in texts.items()
        for part in _part(codes.PAIN, getattr(work, name, None), "{score}", text)
    ]


def _minutes(seconds: int | None) -> list[Resource]:
    minutes = None if seconds is None else round(seconds / 60, 2)
    return _part(codes.DURATION, minutes, "min")


def _effort(rpe: int | None) -> list[Resource]:
    return _part(None, rpe, "{score}", "Effort, 0 to 10")


def _quality(quality: frozenset[str]) -> list[Resource]:
    return _part(None, ", ".join(sorted(quality)), text="What the pain was like")


def _morning(id: str, event: r.Morning) -> Iterator[Resource]:
    sleep = None if event.sleep_h is None else 60 * event.sleep_h
    parts = [
        *_part(None, event.stiffness_min, "min", "Morning stiffness"),
        *_part(None, sleep, "min", "Sleep"),
        *_part(None, event.analgesic_last_12h or None, text="Pain relief in the last 12 hours"),
        *_part(None, event.ill or None, text="Ill"),
    ]
    code = concept(codes.PAIN, "Pain this morning")
    yield _observation(id, event, code, _score(event.pain), parts=parts)


def _session(id: str, event: r.Session) -> Iterator[Resource]:
    """The session, and an observation for each exercise in it."""
    members = [str(uuid.uuid5(NAMES, f"{id} {n}")) for n in range(len(event.exercises))]
    parts = [*_minutes(event.duration_s), *_effort(event.rpe)]
    code = concept(codes.ACTIVITY, "Strength session")
    whole = _observation(id, event, code, category="activity", parts=parts)
    whole["hasMember"] = [{"reference": f"urn:uuid:{member}"} for member in members]
    yield whole
    for member, log in zip(members, event.exercises, strict=True):
        made = _observation(member, event, _exercise(log), category="activity", parts=_set(log))
        made.pop("note", None)
        yield made


def _exercise(log: r.ExerciseLog) -> dict[str, Any]:
    side = f", {log.side}" if log.side is not None else ""
    return concept(codes.ACTIVITY, f"{EXERCISES[log.dose.exercise]}{side}")


def _set(log: r.ExerciseLog) -> list[Resource]:
    dose = log.dose
    is_hold = dose.rung in r.HOLD_RUNGS
    each = [
        part
        for done in dose.sets
        for part in (
            _part(None, done, "s", "Seconds held")
            if is_hold
            else _part(codes.REPS, done, "{repetition}")
        )
    ]
    return [
        *_part(codes.RUNG, dose.rung),
        *_part(codes.SETS, len(dose.sets)),
        *each,
        *_part(None, dose.load_g / 1000, "kg", "Load"),
        *_part(codes.RIR, log.rir, "{repetition}"),
        *_part(codes.TEMPO, log.tempo_ok),
        *_pains(log),
        *_quality(log.quality),
    ]


def _run(id: str, event: r.Run) -> Iterator[Resource]:
    parts = [
        # A walk-run by time names no distance.
        *_part(codes.DISTANCE, event.distance_m / 1000 if event.distance_m else None, "km"),
        *_minutes(event.duration_s),
        *_pains(event),
        *_quality(event.quality),
        *_effort(event.rpe),
    ]
    code = concept(codes.ACTIVITY, f"Run: {event.kind.replace('_', '-')}")
    yield _observation(id, event, code, category="activity", parts=parts)


def _cross(id: str, event: r.Cross) -> Iterator[Resource]:
    parts = [*_minutes(event.duration_s), *_pains(event), *_effort(event.rpe)]
    code = concept(codes.ACTIVITY, f"Other training: {words(event.sport) or 'other'}")
    yield _observation(id, event, code, category="activity", parts=parts)


def _sitting(id: str, event: r.Sitting) -> Iterator[Resource]:
    parts = [
        *_part(codes.PAIN, event.pain, "{score}"),
        *_part(None, words(event.seat), text="Seat"),
    ]
    value = {"valueQuantity": quantity(event.minutes, "min")}
    yield _observation(id, event, concept(codes.SITTING), value, parts=parts)


def _fall(id: str, event: r.Fall) -> Iterator[Resource]:
    parts = [
        *_part(None, event.injured, text="Injured"),
        *_part(codes.PAIN, event.pain, "{score}"),
        *_part(None, event.side, text="Side"),
        *_part(None, words(event.surface), text="Surface"),
    ]
    made = _observation(id, event, concept(codes.FALL), {"valueBoolean": True}, parts=parts)
    yield {**made, **_body(event.part, many=False)}


def _test(id: str, event: r.Test) -> Iterator[Resource]:
    parts = [
        *_part(None, event.value, text="Value"),
        *_part(None, event.left, text="Left"),
        *_part(None, event.right, text="Right"),
    ]
    text = f"Test: {event.name.replace('_', ' ')}"
    yield _observation(id, event, concept(None, text), parts=parts)


def _scored(id: str, event: r.Score) -> Iterator[Resource]:
    code = codes.SCORES.get(event.name)
    text = "" if code else f"Score: {event.name.replace('_', '-').upper()}"
    yield _observation(id, event, concept(code, text), _score(event.value))


def _flare(id: str, event: r.Flare) -> Iterator[Resource]:
    yield _observation(id, event, concept(None, "Flare-up"), {"valueBoolean": True})


def _red_flag(id: str, event: r.RedFlag) -> Iterator[Resource]:
    code = concept(None, f"Warning sign {event.flag}")
    yield _observation(id, event, code, {"valueBoolean": True})


def _cleared(id: str, event: r.Cleared) -> Iterator[Resource]:
    by = _part(None, words(event.by), text="By")
    code = concept(None, f"Warning signs checked: {', '.join(event.ids)}")
    yield _observation(id, event, code, {"valueBoolean": True}, parts=by)


def _treatment(id: str, event: r.Treatment) -> Iterator[Resource]:
    yield {
        "resourceType": "Procedure",
        "id": id,
        "status": "completed",
        "code": concept(None, event.kind),
        **_when(event, "performedDateTime"),
        **_body(event.part, many=True),
        **_note(event.note),
    }


def _body(part: str | None, *, many: bool) -> Resource:
    """Where it was: a list in a procedure, one in an observation."""
    said = words(part)
    site = {"text": said}
    return {"bodySite": [site] if many else site} if said else {}


def _diary(id: str, event: r.Diary) -> Iterator[Resource]:
    places = ", ".join(spot.replace("/", " ").replace("_", " ") for spot in event.spots)
    pains = {
        "Pain when tying shoes": event.tying,
        "Pain on stairs": event.stairs,
        "Pain when carrying": event.carrying,
        "Pain when driving": event.driving,
    }
    parts = [
        *_part(None, places, text="Where it hurts"),
        *(
            part
            for text, pain in pains.items()
            for part in _part(codes.PAIN, pain, "{score}", text)
        ),
        *_part(None, words(event.carried), text="What was carried"),
        *_part(None, event.driven_min, "min", "Time driven"),
        *_part(None, event.mood, "{score}", "How not running feels, 0 hard to 10 fine"),
        *_part(None, event.stress, "{score}", "Stress, 0 to 10"),
        *_part(None, words(event.shoes), text="Running shoes"),
        *_part(None, event.new_shoes or None, text="New shoes"),
    ]
    yield _observation(id, event, concept(None, "Diary of the day"), parts=parts)


def _prediction(id: str, event: r.Prediction) -> Iterator[Resource]:
    """The runner's own, so no Goal, which a clinic would have agreed on; left open it is none."""
    if event.back_by is not None:
        code = concept(None, "Runner's own expectation: running as before by")
        yield _observation(id, event, code, {"valueDateTime": event.back_by.isoformat()})


def _screened(id: str, event: r.Screened) -> Iterator[Resource]:
    """The answers in words (section 21: a QuestionnaireResponse); an unknown key stays as it is."""
    said = texts.load("en").questions
    items = [
        _item(name, said.get(name, name), said.get(f"{name}.{answer}", answer))
        for name, answer in event.answers.items()
    ]
    if event.signs is not None:
        items += [_item(name, text, getattr(event.signs, name)) for name, text in SIGNS.items()]
    if event.level_finder_reps is not None:
        items.append(_item("level_finder_reps", "Slow bridges", event.level_finder_reps))
    yield {
        "resourceType": "QuestionnaireResponse",
        "id": id,
        "questionnaire": f"urn:restride:{event.version.replace(' ', '|')}",
        "status": "completed",
        **_when(event, "authored"),
        "item": [
            _item("any_pain", said["ANY_PAIN"], event.any_pain),
            *items,
            *([_item("flags", "Warning signs", *event.flags)] if event.flags else []),
            *([_item("spots", "Where", *event.spots)] if event.spots else []),
        ],
    }


def _item(link: str, text: str, *answers: str | int) -> Resource:
    """A question with its answers, each of the kind that it is."""
    names = {bool: "valueBoolean", int: "valueInteger", str: "valueString"}
    given = [{names[type(answer)]: answer} for answer in answers]
    return {"linkId": link, "text": text, "answer": given}


def _ending(id: str, event: r.Ending) -> Iterator[Resource]:
    code = concept(None, "Runner's own view at the end of a plan")
    yield _observation(id, event, code, {"valueString": event.how})


MAKERS: Final[dict[type[r.Event], Callable[[str, Any], Iterator[Resource]]]] = {
    r.Morning: _morning,
    r.Session: _session,
    r.Run: _run,
    r.Cross: _cross,
    r.Sitting: _sitting,
    r.Fall: _fall,
    r.Test: _test,
    r.Score: _scored,
    r.Flare: _flare,
    r.RedFlag: _red_flag,
    r.Cleared: _cleared,
    r.Treatment: _treatment,
    r.Prediction: _prediction,
    r.Screened: _screened,
    r.Diary: _diary,
    r.Ending: _ending,
}
