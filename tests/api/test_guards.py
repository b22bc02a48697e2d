"""What holds for the whole app: who may ask, what is refused, what an answer carries."""

from __future__ import annotations

import gzip
import io
import json
import logging
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import event as sqlalchemy_event

from restride.api import webapp
from restride.api.blueprint import OPEN_ATTRIBUTE
from restride.api.pages import document_text
from restride.services import plans
from restride.services.service import Service
from tests.api.client import Client, body_of, day, episode, new_id, placement, problem, run, session
from tests.api.test_reminders import UNTOUCHED

OPEN = {
    ("POST", "/api/account"),
    ("POST", "/api/sign-in"),
    ("POST", "/api/sign-out"),
    ("POST", "/api/password-reset"),
    ("POST", "/api/shared"),
    ("POST", "/api/shared/notes"),
    ("GET", "/api/health"),
    ("GET", "/api/protocols"),
    ("GET", "/api/protocols/{name}"),
    ("GET", "/api/rules"),
    ("GET", "/api/openapi.json"),
    ("GET", "/api/calendar-feed/{secret}.ics"),
    ("GET", "/api/mail/confirm/{secret}"),
    ("POST", "/api/mail/confirm/{secret}"),
    ("GET", "/api/mail/stop/{secret}"),
    ("POST", "/api/mail/stop/{secret}"),
    ("GET", "/api/docs"),
    ("GET", "/api/docs.css"),
}
OPENAPI = Path(__file__).parents[2] / "frontend" / "openapi.json"


def routes(app: Flask) -> Iterator[tuple[str, str]]:
    for rule in app.url_map.iter_rules():
        path = rule.rule.replace("<uuid:id>", new_id()).replace("<date>", day(1))
        path = path.replace("<name>", "{name}").replace("<secret>", "{secret}")
        for method in sorted((rule.methods or set()) - {"HEAD", "OPTIONS"}):
            yield method, path


def test_every_route_needs_a_sign_in_or_is_on_the_open_list(app: Flask, stranger: Client) -> None:
    found = list(routes(app))
    assert len(found) > 25
    for method, path in found:
        answer = stranger.ask(method, path, {} if method in ("POST", "PUT", "DELETE") else None)
        if (method, path) in OPEN:
            assert answer.status_code != 401
        else:
            problem(answer, 401, "signed_out")
    marked = [view for view in app.view_functions.values() if hasattr(view, OPEN_ATTRIBUTE)]
    assert len(marked) == len(OPEN)


def test_a_made_up_token_is_no_sign_in(stranger: Client) -> None:
    for token in ("", "x", "ü", "x" * 4000):
        stranger.device.set_cookie("restride", token)
        problem(stranger.get("/api/account"), 401, "signed_out")


@pytest.mark.parametrize(
    ("route", "body"),
    [
        ("sessions", session()),
        ("runs", run()),
        ("mornings", {"pain": 2}),
        ("events", placement(2)),
        ("episodes", episode(ended=day(10))),
    ],
)
def test_another_runners_id_is_not_found(
    runner: Client, other: Client, route: str, body: dict[str, Any]
) -> None:
    where = f"/api/{route}/{day(1) if route == 'mornings' else new_id()}"
    mine = body_of(runner.put(where, body))
    problem(other.get(where), 404, "not_found")
    if route != "episodes":
        problem(other.delete(where), 404, "not_found")
        problem(other.delete(f"{where}?base={mine['row']['seq']}"), 404, "not_found")
    pulled = body_of(other.get("/api/sync"))
    # The days of the other's own calendar are no rows.
    assert where.rsplit("/", 1)[1] not in json.dumps([pulled["rows"], pulled["episodes"]])
    # The same id is free for the other: the key is the runner's and the id.
    assert other.put(where, body).status_code == 201
    assert body_of(runner.get(where)) == (mine.get("row") or mine["episode"])


def test_the_committed_document_is_current(app: Flask) -> None:
    assert json.loads(OPENAPI.read_text("utf-8")) == json.loads(document_text(app))


def test_the_document_names_every_route(app: Flask, stranger: Client) -> None:
    document = body_of(stranger.get("/api/openapi.json"))
    assert document["openapi"].startswith("3.1")
    described = {
        (method.upper(), path)
        for path, operations in document["paths"].items()
        for method in operations
        if method != "parameters"
    }
    pages = {"/api/openapi.json", "/api/docs", "/api/docs.css"}
    pages |= {"/api/mail/confirm/<secret>", "/api/mail/stop/<secret>"}
    served = {
        (method, rule.rule.replace("<uuid:", "{").replace("<", "{").replace(">", "}"))
        for rule in app.url_map.iter_rules()
        for method in (rule.methods or set()) - {"HEAD", "OPTIONS"}
        if rule.rule not in pages
    }
    assert described == served
    for path, operations in document["paths"].items():
        for method, operation in operations.items():
            if method != "parameters":
                assert operation["summary"], path
                assert operation["responses"], path
                is_open = (method.upper(), path) in OPEN
                assert (operation.get("security") == []) == is_open, path


def test_what_goes_out_has_all_its_keys(stranger: Client) -> None:
    schemas = body_of(stranger.get("/api/openapi.json"))["components"]["schemas"]
    names = ("AccountOut", "EpisodeRow", "EpisodeBody", "SessionRow", "SyncOut", "PageOut")
    imports = ("ImportsOut", "ImportOut", "ImportItemOut", "ActivityOut", "ItemPageOut")
    shares = ("ShareOut", "ShareMadeOut", "ShareNoteOut", "SharedOut", "SharedPainOut")
    for name in (
        *names,
        *imports,
        *shares,
        "RestoredOut",
        "ScreeningOut",
        "StartOut",
        "QuestionsOut",
    ):
        assert set(schemas[name]["required"]) == set(schemas[name]["properties"]), name
    reminders = ("RemindersOut", "ReminderOut", "DeliveryOut", "ReminderSettingsOut")
    for name in (*reminders, "SnoozedOut"):
        assert set(schemas[name]["required"]) == set(schemas[name]["properties"]), name
    timeline = ("TimelineOut", "ExpectedOut", "PainLinesOut", "ScoreLineOut", "WeekOut")
    calendar = ("Calendar", "CalendarWeekOut", "CalendarDayOut", "MovableOut", "ChoiceOut")
    for name in (*timeline, *calendar, "AmountsOut", "AmountOut", "LoadPointOut", "MarkerOut"):
        assert set(schemas[name]["required"]) == set(schemas[name]["properties"]), name


def test_the_page_of_the_document(stranger: Client) -> None:
    page = stranger.get("/api/docs")
    assert page.content_type.startswith("text/html")
    assert "<script" not in page.text
    assert "style=" not in page.text
    assert "http://" not in page.text.replace("http://www.w3.org", "")
    assert "/api/sessions/{id}" in page.text
    assert stranger.get("/api/docs.css").content_type.startswith("text/css")


def test_files_shared_without_a_service_worker_lead_to_the_page_for_files(
    stranger: Client,
) -> None:
    parts = {"files": (io.BytesIO(b"x"), "a.fit")}
    answer = stranger.device.post("/share-runs", data=parts, headers={"Sec-Fetch-Site": "none"})
    assert (answer.status_code, answer.headers["Location"]) == (303, "/#/import/not-kept")
    assert stranger.get("/share-runs").status_code == 200


@pytest.mark.parametrize(
    "path", ["/api/health", "/api/account", "/", "/today", "/shared", "/api/nothing"]
)
def test_every_answer_carries_the_security_headers(stranger: Client, path: str) -> None:
    headers = stranger.get(path).headers
    assert "default-src 'self'" in headers["Content-Security-Policy"]
    assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]
    assert "unsafe" not in headers["Content-Security-Policy"]
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert "noindex" in headers["X-Robots-Tag"]
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert "Permissions-Policy" in headers
    assert headers["Cache-Control"] == ("no-store" if path.startswith("/api") else "no-cache")


@pytest.mark.parametrize(
    ("headers", "is_own"),
    [
        ({"Sec-Fetch-Site": "same-origin"}, True),
        ({"Sec-Fetch-Site": "none"}, True),
        ({"Sec-Fetch-Site": "cross-site"}, False),
        ({"Sec-Fetch-Site": "same-site"}, False),
        ({"Sec-Fetch-Site": "cross-site", "Origin": "http://localhost"}, False),
        ({}, True),
        ({"Origin": "http://localhost"}, True),
        ({"Origin": "http://localhost:8001"}, False),
        ({"Origin": "https://evil.example"}, False),
        ({"Origin": "http://localhost.evil.example"}, False),
        ({"Origin": "null"}, False),
    ],
)
def test_only_the_own_origin_may_write(
    runner: Client, headers: dict[str, str], *, is_own: bool
) -> None:
    where = f"/api/mornings/{day(1)}"
    answer = runner.put(where, {"pain": 2}, headers=headers)
    if is_own:
        assert answer.status_code == 201
    else:
        problem(answer, 403, "cross_site")
        problem(runner.post("/api/sign-out", headers=headers), 403, "cross_site")
        assert runner.get(where).status_code == 404
    assert runner.get("/api/account", headers=headers).status_code == 200


def test_an_unknown_address(runner: Client) -> None:
    for method in ("GET", "POST", "PUT", "DELETE"):
        problem(runner.ask(method, "/api/streaks"), 404, "not_found")
    problem(runner.get("/api"), 404, "not_found")


def test_a_method_that_is_not_taken_names_those_that_are(runner: Client) -> None:
    answer = runner.post("/api/plan", {})
    problem(answer, 405, "method_not_allowed")
    assert "GET" in answer.headers["Allow"]


def test_a_bug_shows_nothing_and_logs_no_health_data(
    runner: Client, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    note = "the runner wrote: pain 7 in the left leg"

    def fail(*_: Any) -> None:
        raise ValueError(note)

    monkeypatch.setattr(plans, "current", fail)
    with caplog.at_level(logging.DEBUG):
        answer = runner.get("/api/plan")
    problem(answer, 500, "internal")
    assert "Traceback" not in answer.text
    assert note not in answer.text + caplog.text
    assert "ValueError" in caplog.text


def test_a_write_stands_even_if_its_plan_fails(
    runner: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    where = f"/api/runs/{new_id()}"
    with monkeypatch.context() as broken:
        broken.setattr(plans, "current", lambda *_: 1 / 0)
        problem(runner.put(where, run()), 500, "internal")
    assert runner.put(where, run()).status_code == 200
    assert len(body_of(runner.get("/api/runs"))["rows"]) == 1


class Counter:
    """Counts the statements that a request sends, without the frame of its transactions."""

    def __init__(self, service: Service) -> None:
        self.seen: list[str] = []
        listener = self.note
        sqlalchemy_event.listen(service.database.engine, "before_cursor_execute", listener)

    def note(self, _connection: Any, _cursor: Any, statement: str, *_: Any) -> None:
        if not statement.startswith(("BEGIN", "PRAGMA")):
            self.seen.append(statement)


@pytest.mark.parametrize("entries", [3, 40])
def test_the_queries_of_a_route_do_not_grow_with_the_log(
    runner: Client, service: Service, entries: int
) -> None:
    for number in range(entries):
        runner.put(f"/api/runs/{new_id()}", run(1 + number % 50))
    kept = f"/api/runs/{new_id()}"
    seq = body_of(runner.put(kept, run(0)))["row"]["seq"]
    counter = Counter(service)
    episode_id = body_of(runner.get("/api/episodes"))["episodes"][0]["id"]

    def ask(method: str, path: str, body: Any = None) -> int:
        counter.seen.clear()
        assert runner.ask(method, path, body).status_code < 300
        return len(counter.seen)

    assert ask("GET", "/api/account") == 1
    assert ask("GET", "/api/plan") <= 2
    assert ask("GET", "/api/calendar") <= 2
    # One of them looks for flags of earlier plans that nobody has checked.
    assert ask("GET", "/api/timeline") <= 4
    assert ask("PUT", f"/api/sessions/{new_id()}", session(0)) <= 6
    assert ask("PUT", f"{kept}?base={seq}", run(0, rpe=3)) <= 6
    assert ask("PUT", f"/api/sessions/{new_id()}", session(9)) <= 8
    assert ask("GET", kept) == 2
    assert ask("GET", "/api/runs?limit=20") <= 3
    assert ask("GET", "/api/sync?since=0") <= 6
    assert ask("GET", "/api/sync?since=0&limit=2") <= 4
    assert ask("GET", "/api/episodes") == 2
    assert ask("GET", "/api/reminders") <= 4
    assert ask("GET", "/api/reminders/settings") == 2
    assert ask("PUT", "/api/reminders/settings", UNTOUCHED) <= 4
    assert ask("GET", f"/api/episodes/{episode_id}") == 2
    assert ask("DELETE", f"{kept}?base={seq + 2}") <= 6


@pytest.fixture
def web(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "web"
    (folder / "assets").mkdir(parents=True)
    (folder / "index.html").write_text("<!doctype html><title>the app</title>")
    (folder / "assets" / "index-Ab12.js").write_text("export {};")
    (folder / "sw.js").write_text("// a worker")
    (folder / "manifest.webmanifest").write_text("{}")
    monkeypatch.setattr(webapp, "WEB", folder)
    return folder


def served(folder: Path) -> Client:
    app = Flask("restride")
    webapp.register(app)
    return Client(app)


def test_the_built_files(web: Path) -> None:
    client = served(web)
    for path in ("/", "/sw.js", "/manifest.webmanifest"):
        answer = client.get(path)
        assert answer.status_code == 200
        assert answer.headers["Cache-Control"] == "no-cache"
        assert "frame-ancestors 'none'" in answer.headers["Content-Security-Policy"]
    assert client.get("/manifest.webmanifest").content_type == "application/manifest+json"
    asset = client.get("/assets/index-Ab12.js")
    assert "immutable" in asset.headers["Cache-Control"]
    assert "javascript" in asset.content_type
    assert client.get("/../restride.db").status_code == 404


def test_a_built_file_s_gzipped_copy_is_sent_to_whoever_takes_it(web: Path) -> None:
    script = web / "assets" / "index-Ab12.js"
    script.write_bytes(b"export {};" * 100)
    copy = gzip.compress(script.read_bytes())
    script.with_name(f"{script.name}.gz").write_bytes(copy)
    client = served(web)
    small = client.get("/assets/index-Ab12.js", headers={"Accept-Encoding": "gzip"})
    assert (small.data, small.headers["Content-Encoding"]) == (copy, "gzip")
    assert "Accept-Encoding" in small.headers["Vary"]
    assert client.get("/assets/index-Ab12.js").data == b"export {};" * 100


def test_every_page_of_the_app_is_the_app(web: Path, app: Flask, stranger: Client) -> None:
    app.config["RESTRIDE_WEB"] = web
    for path in ("/today", "/history/2026-03-01", "/password-reset"):
        assert "the app" in stranger.get(path).text
    for path in ("/assets/index-Old1.js", "/icon-99.png"):
        problem(stranger.get(path), 404, "not_found")
    problem(stranger.post("/today", {}), 404, "not_found")


def test_without_built_pages_one_says_so(tmp_path: Path, app: Flask, stranger: Client) -> None:
    app.config["RESTRIDE_WEB"] = tmp_path / "nothing"
    answer = stranger.get("/")
    assert answer.status_code == 200
    assert "make run" in answer.text
