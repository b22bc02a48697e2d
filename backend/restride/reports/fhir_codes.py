"""The codes of the FHIR export: those of the rulebook's section 21, each once, and no others.

What has no code there is said in words alone. SNOMED's codes are left out, since their use
needs a licence of one's own.
"""

from __future__ import annotations

import re
from typing import Any, Final

LOINC: Final = "http://loinc.org"
REHAB: Final = "urn:restride:rehab"
"""The local code system that section 21 asks for."""
UCUM: Final = "http://unitsofmeasure.org"
CATEGORIES: Final = "http://terminology.hl7.org/CodeSystem/observation-category"

PAIN: Final = (
    LOINC,
    "72514-3",
    "Pain severity - 0-10 verbal numeric rating [Score] - Reported",
)
ACTIVITY: Final = (LOINC, "73985-4", "Exercise activity")
DURATION: Final = (LOINC, "55411-3", "Exercise duration")
SETS: Final = (REHAB, "sets", "Sets")
REPS: Final = (REHAB, "reps", "Repetitions")
TEMPO: Final = (REHAB, "tempo", "Tempo kept")
RIR: Final = (REHAB, "rir", "Repetitions in reserve")
RUNG: Final = (REHAB, "rung", "Rung of the exercise ladder")
DISTANCE: Final = (REHAB, "km", "Distance")
FALL: Final = (REHAB, "fall", "Fall or slip")
SITTING: Final = (REHAB, "sitting-minutes", "Minutes of sitting until pain")
SCORES: Final = {
    "efi": (REHAB, "efi", "Everyday function index"),
    "visa_h": (REHAB, "visa-h", "VISA-H score"),
}
Code = tuple[str, str, str]
UNSAID: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")


def words(text: str | None) -> str:
    """A text as FHIR takes it: without control characters, and empty where nothing is to read."""
    return UNSAID.sub(" ", text or "").strip()


def concept(code: Code | None, text: str = "") -> dict[str, Any]:
    """A CodeableConcept: a coding and words, or words alone."""
    if code is None:
        return {"text": text}
    system, value, display = code
    coding = {"system": system, "code": value, "display": display}
    return {"coding": [coding], "text": text or display}


def quantity(value: float, unit: str) -> dict[str, Any]:
    """A Quantity in a unit of UCUM, `{score}` for a rating."""
    return {"value": value, "unit": unit.strip("{}"), "system": UCUM, "code": unit}
