"""Files of an operator's machine into a runner's log, and everything out of it and back."""

from __future__ import annotations

import shutil
import sys
import uuid
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from tempfile import SpooledTemporaryFile

from restride import archive_files, clock, texts
from restride.errors import Invalid
from restride.runfiles.activity import REASONS
from restride.runfiles.upload import Source
from restride.services import archive, import_commit, import_job, imports
from restride.services.export import runner_of
from restride.services.import_records import Item
from restride.services.imports import FileSaid
from restride.services.service import Service

IN_MEMORY = 8_000_000
LEFT_OUT = {
    "in_log": "is in the log already",
    "deleted": "was deleted from the log",
    "double": "is the same as another one here",
    "short": "is too short to count",
    "other_sport": "is of a sport that is not kept",
}


def bring(
    service: Service, email: str, paths: list[str], *, timezone: str | None, look: bool
) -> None:
    """Read the files, say what is in them and, unless `look`, take it into the log.

    Raises NotFound, and Invalid for a path that is no file.
    """
    runner_id = runner_of(service.database, email)
    sources = [Source(Path(path).name, Path(path)) for path in paths]
    missing = [str(source.path) for source in sources if not source.path.is_file()]
    if missing:
        raise Invalid({path: ["there is no such file"] for path in missing})
    id = str(uuid.uuid4())
    files = [FileSaid(source.name, source.path.stat().st_size) for source in sources]
    imports.begin(service, runner_id, id, files, timezone)
    worker = import_job.claim(service, runner_id, id)
    if worker is not None:
        import_job.read(service, runner_id, id, worker, sources)
    known = imports.find(service, runner_id, id)
    for item in _items(service, runner_id, id):
        print(_line(item))
    if known.refused > import_job.REFUSALS_KEPT:
        print(f"and {known.refused - import_job.REFUSALS_KEPT} more that gave nothing")
    if look:
        imports.drop(service, runner_id, id)
        return
    done = import_commit.commit(service, runner_id, id, [], rest="proposed")
    print(f"{done.taken} taken into the log; nobody has said yet how they felt.")
    if done.taken:
        print(f"To take them back: restride import {email} --undo {id}")


def take_back(service: Service, email: str, id: str) -> None:
    """Undo an import. Raises NotFound and Conflict."""
    undone = import_commit.undo(service, runner_of(service.database, email), id)
    print("Taken back.", end=" ")
    print(f"{undone.kept} stay, as they were changed since." if undone.kept else "")


def _items(service: Service, runner_id: str, id: str) -> Iterator[Item]:
    after: int | None = None
    while True:
        page = imports.items(service.database, runner_id, id, after=after, limit=500)
        yield from page.items
        after = page.next_after
        if after is None:
            return


def _line(item: Item) -> str:
    if item.body is None:
        return f"- {item.file} {REASONS[item.reason or 'damaged']}"
    body, metres = item.body, item.body["distance_m"]
    minutes, seconds = divmod(body["moving_s"], 60)
    length = f" {metres / 1000:.2f} km" if metres is not None else ""
    said = f"{body['at'][:16].replace('T', ' ')} {body['sport']}{length} {minutes}:{seconds:02d}"
    notes = [" (ends early)"] if body["cut_short"] else []
    if item.left_out is not None:
        return f"- {said}{''.join(notes)}: {item.file} {LEFT_OUT[item.left_out]}"
    return f"+ {said}{''.join(notes)}: {item.file}"


def take_along(service: Service, email: str, output: str | None) -> int:
    """Everything of this account as one zip, into a file or standard output. Raises NotFound."""
    runner_id = runner_of(service.database, email)
    own = archive.of(service.database, runner_id)
    words = texts.load(own.settings["language"], own.settings["weight_unit"])
    day = clock.now().date()
    # The zip is whole before anything of it is written: a fault leaves no half of a file.
    with SpooledTemporaryFile(max_size=IN_MEMORY) as made:
        archive_files.write_zip(made, service.database, runner_id, own, words, day)
        made.seek(0)
        if output is None:
            shutil.copyfileobj(made, sys.stdout.buffer)
        else:
            with Path(output).open("wb") as file:
                shutil.copyfileobj(made, file)
    return 0


def bring_back(service: Service, email: str, path: str) -> None:
    """An archive into an account, all of it or nothing. Raises NotFound, Invalid, Conflict."""
    runner_id = runner_of(service.database, email)
    if not Path(path).is_file():
        raise Invalid({path: ["there is no such file"]})
    with Path(path).open("rb") as file:
        done = archive.restore(service, runner_id, partial(archive_files.read, file))
    print(f"{done.episodes} plans and {done.events} entries came back; {done.same} were here.")
