"""Everything out, and everything back in."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from tempfile import SpooledTemporaryFile
from typing import IO, Any, Final

from flask import Response, request
from werkzeug.exceptions import RequestEntityTooLarge

from restride import archive_files, clock
from restride.api.answers import account_out, json_answer
from restride.api.blueprint import Blueprint, takes_bytes
from restride.api.current import account, service, token, words
from restride.api.documents import problems
from restride.errors import SignedOut
from restride.schemas.account import ExportQuery, RestoredOut
from restride.services import archive, sign_ins

PIECE: Final = 65_536
IN_MEMORY: Final = 8_000_000
TYPES: Final = {
    "zip": ("application/zip", "zip"),
    "json": ("application/json", "json"),
    "fhir": ("application/fhir+json", "fhir.json"),
}
FILE: Final = {"type": "string", "format": "binary"}
ANSWERS: Final = {
    kind: {"schema": FILE if form == "zip" else {"type": "object"}}
    for form, (kind, _) in TYPES.items()
}
BYTES: Final = {"required": True, "content": {"application/octet-stream": {"schema": FILE}}}
blueprint = Blueprint("archive", __name__, url_prefix="/api", description="One's own data")


@blueprint.get("/account/export")
@blueprint.arguments(ExportQuery, location="query")
@blueprint.doc(responses={"200": {"description": "The file", "content": ANSWERS}})
@problems(blueprint, 401, 422, 429)
def export(query: dict[str, Any]) -> Response:
    """Take everything along

    `zip` holds all of it: the archive (`archive.json`), each episode as a history for `restride
    replay`, tables (CSV), FHIR R4B, and a README. `json` is the archive alone, `fhir` the
    bundle alone. Deleted entries, sign-ins and the password are in none of them.
    """
    asked = query["runner"]
    if asked is not None and str(asked) != account().id:
        raise SignedOut("Somebody else is signed in on this device.", code="other_runner")
    own = archive.everything(service(), account().id)
    file = _spooled()
    _write(file, query["form"], own)
    kind, ending = TYPES[query["form"]]
    size = file.tell()
    file.seek(0)
    answer = Response(_pieces(file), content_type=kind)
    answer.call_on_close(file.close)
    answer.content_length = size
    name = f"restride-{clock.now().date()}.{ending}"
    answer.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer


def _write(file: IO[bytes], form: str, own: archive.Everything) -> None:
    me = account().id
    if form == "zip":
        day = clock.now().date()
        archive_files.write_zip(file, service().database, me, own, words(), day)
        return
    text = archive_files.archive_json(own) if form == "json" else archive_files.fhir_json(me, own)
    for piece in text:
        file.write(piece.encode())


@blueprint.post("/account/restore")
@takes_bytes
@blueprint.doc(requestBody=BYTES)
@blueprint.response(200, RestoredOut)
@problems(blueprint, 401, 403, 409, 410, 413, 415, 422, 429)
def restore() -> Response:
    """Bring an archive back

    The body is the zip or its `archive.json`, as application/octet-stream, at most 32 MB. All of
    it or nothing; a second time changes nothing. Entries that were deleted since come back. The
    settings are taken into an empty account only. `errors` names each place in the file: 422
    `archive_unreadable`, `archive_unknown`, `archive_invalid`, `archive_too_large`; 409
    `archive_differs` for entries that are here with other content, `archive_of_another`,
    `archive_open`.
    """
    most = archive_files.SENT_MOST
    if (request.content_length or 0) > most:
        raise RequestEntityTooLarge
    # A server that says where the body ends is cut off at the limit itself, so it is one more.
    request.max_content_length = most + 1
    with _spooled() as file:
        for piece in _pieces(request.stream):
            file.write(piece)
        file.seek(0)
        done = archive.restore(service(), account().id, partial(archive_files.read, file))
    # The settings may have come with it.
    who = sign_ins.visitor(service(), token() or "").account
    told = {"episodes": done.episodes, "events": done.events, "same": done.same}
    return json_answer({**told, "account": account_out(who)})


def _spooled() -> SpooledTemporaryFile[bytes]:
    """A place for a file: in memory, and if it is large without a name in the data folder."""
    folder = service().settings.data
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    return SpooledTemporaryFile(max_size=IN_MEMORY, dir=str(folder))


def _pieces(stream: IO[bytes]) -> Iterator[bytes]:
    while piece := stream.read(PIECE):
        yield piece
