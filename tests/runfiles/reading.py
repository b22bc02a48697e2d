"""Reads files that a test made, through the door of the package."""

from __future__ import annotations

from pathlib import Path

from restride.runfiles.activity import Activity, Found, Refused
from restride.runfiles.upload import Source, Upload


def read(folder: Path, files: dict[str, bytes]) -> list[Found]:
    """What was found in these files, in order."""
    return [one for one in upload_of(folder, files).found() if one is not None]


def upload_of(folder: Path, files: dict[str, bytes]) -> Upload:
    sources = []
    for number, (name, data) in enumerate(files.items()):
        path = folder / f"upload-{number}"
        path.write_bytes(data)
        sources.append(Source(name, path))
    return Upload(sources, folder)


def one(folder: Path, name: str, data: bytes) -> Activity:
    """The only activity of a file."""
    (found,) = read(folder, {name: data})
    assert isinstance(found, Activity), found
    return found


def reason(folder: Path, name: str, data: bytes) -> str:
    """Why a file gave nothing."""
    (found,) = read(folder, {name: data})
    assert isinstance(found, Refused), found
    assert found.text.startswith(name[-20:]) or name in found.text
    return found.reason
