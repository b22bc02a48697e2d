"""`restride screen`: the screening on a file of answers, without a server or a database."""

from __future__ import annotations

import argparse
import json
import sys
from typing import Any, TextIO

from marshmallow import ValidationError

from restride import texts
from restride.engine.screening import screen
from restride.json_file import Broken, read, refuse
from restride.schemas.history import faults_of
from restride.schemas.screening import Vignette, VignetteIn, VignettesIn, screening_out


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("file", help="a file of answers, or - for standard input")


def run(arguments: argparse.Namespace, out: TextIO | None = None, err: TextIO | None = None) -> int:
    """Carry the command out; returns the exit status, 0 or 2."""
    out, err = out or sys.stdout, err or sys.stderr
    try:
        found = outcomes(read(arguments.file))
    except ValidationError as fault:
        return refuse(faults_of(fault.messages), err)
    except Broken as fault:
        return refuse(fault.faults, err)
    print(json.dumps(found, ensure_ascii=False, indent=2), file=out)
    return 0


def outcomes(data: Any) -> dict[str, Any] | list[dict[str, Any]]:
    """The outcome of one person, or a list of those of a file's `vignettes`, in their order.

    Raises ValidationError with every fault and its place.
    """
    if isinstance(data, dict) and "vignettes" in data:
        return [_outcome(vignette) for vignette in VignettesIn().load(data)["vignettes"]]
    return _outcome(VignetteIn().load(data))


def _outcome(vignette: Vignette) -> dict[str, Any]:
    name = {"name": vignette.name} if vignette.name is not None else {}
    return {**name, **screening_out(screen(vignette.case), texts.load("en"))}
