"""The log as a FHIR R4B bundle: a person without a name, observations, procedures, plans.

Resources are written one by one, so that ten years need no more room than one. Each form that a
resource can have is checked by the models of `fhir.resources` the first time it comes: checking
every one of them would take a minute.
"""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterable, Iterator
from importlib import import_module
from typing import Any, Final

from restride.reports import fhir_events
from restride.reports.fhir_codes import concept, quantity
from restride.reports.span import Entry, Span

Resource = dict[str, Any]
NAMES: Final = uuid.UUID("0b7f3f0e-6f0f-5a55-8f3d-0f4f6a1f2c11")
"""Makes the ids of what has none of its own."""


def bundle(runner: str, episodes: Iterable[Span], entries: Iterable[Entry]) -> Iterator[str]:
    """The bundle's JSON, piece by piece; `runner` goes into it only as a name-based UUID.

    Raises pydantic's ValidationError for a resource that is not R4B.
    """
    person = str(uuid.uuid5(NAMES, runner))
    checked: set[Any] = set()
    start = '{"resourceType":"Bundle","type":"collection","entry":['
    for resource in _resources(person, episodes, entries):
        form = (resource["resourceType"], _form(resource))
        if form not in checked:
            _model(resource["resourceType"]).model_validate(resource)
            checked.add(form)
        entry = {"fullUrl": f"urn:uuid:{resource['id']}", "resource": resource}
        yield start + json.dumps(entry, ensure_ascii=False, separators=(",", ":"))
        start = ",\n"
    yield "]}\n"


def _resources(
    person: str, episodes: Iterable[Span], entries: Iterable[Entry]
) -> Iterator[Resource]:
    yield {"resourceType": "Patient", "id": person, "active": True}
    subject = {"reference": f"urn:uuid:{person}"}
    for span in episodes:
        yield from _plan(span, subject)
    for entry in entries:
        for resource in fhir_events.resources(entry, person):
            yield {**resource, "subject": subject}


def _plan(span: Span, subject: Resource) -> Iterator[Resource]:
    """An episode as a care plan, with the weekly distance aimed at, if one was given, as a goal."""
    period = {"start": span.started.isoformat()}
    ended = {"end": span.ended.isoformat()} if span.ended is not None else {}
    status = "active" if span.ended is None else "completed"
    plan: Resource = {
        "resourceType": "CarePlan",
        "id": span.id,
        "status": status,
        "intent": "plan",
        "title": "Return to running",
        "description": f"Pattern {span.runner.pattern}, side {span.runner.side}",
        "subject": subject,
        "period": {**period, **ended},
    }
    if span.runner.goal_week_m is not None:
        goal = str(uuid.uuid5(NAMES, f"goal {span.id}"))
        plan["goal"] = [{"reference": f"urn:uuid:{goal}"}]
        target = quantity(span.runner.goal_week_m / 1000, "km")
        yield {
            "resourceType": "Goal",
            "id": goal,
            "lifecycleStatus": status,
            "description": concept(None, "Distance to run in a week"),
            "subject": subject,
            "target": [
                {
                    "measure": concept(None, "Weekly running distance"),
                    "detailQuantity": target,
                }
            ],
        }
    yield plan


def _form(value: Any) -> Any:
    """What a value is made of, whatever it says: the keys of objects, the types of the rest."""
    if isinstance(value, dict):
        return frozenset((key, _form(inner)) for key, inner in value.items())
    if isinstance(value, list):
        return frozenset(map(_form, value))
    return type(value)


def _model(name: str) -> Any:
    # Importing the models takes a third of a second, which no other request should wait for.
    return getattr(import_module(f"fhir.resources.R4B.{name.lower()}"), name)
