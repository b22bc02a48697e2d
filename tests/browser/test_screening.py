"""The questions about the pain, typed through the screens: what they suggest and what is kept."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any
from uuid import uuid4

from playwright.sync_api import Locator, expect

from restride import texts
from tests.browser.app import App, NewApp, server_day
from tests.browser.axe import faults

FILE = Path(__file__).parents[1] / "engine" / "screening_vignettes.json"
PEOPLE: list[dict[str, Any]] = json.loads(FILE.read_text("utf-8"))["vignettes"]
VIGNETTES: dict[str, dict[str, str]] = {one["name"]: one["answers"] for one in PEOPLE}
TENDON = VIGNETTES["a classic gradual tendon story"]
STRAIN = VIGNETTES["a classic sudden strain"]
OTHER = VIGNETTES["a classic something else"]
EN, DE = texts.load("en").questions, texts.load("de").questions
SIGNS = {
    "How sore is it on a usual morning?": "2",
    "How much does walking hurt?": "1",
    "How long can you sit before it hurts?": "About half an hour",
    "After easy running or stairs: how long until it has settled?": "About a day",
}
ZEICHEN = {
    "Wie sehr schmerzt es an einem üblichen Morgen?": "2",
    "Wie sehr tut Gehen weh?": "1",
    "Wie lange kannst du sitzen, bis es wehtut?": "Etwa 15 Minuten",
    "Nach lockerem Laufen oder Treppen: Wie lange dauert es": "Bis zum nächsten Morgen",
}
MADE_OLD = """async () => {
  const names = (await indexedDB.databases()).map((one) => one.name);
  const db = await new Promise((done) => {
    const asked = indexedDB.open(names.find((one) => /^restride-/.test(one)));
    asked.onsuccess = () => done(asked.result);
  });
  const store = db.transaction("drafts", "readwrite").objectStore("drafts");
  await new Promise((done) => {
    const asked = store.get("start");
    asked.onsuccess = () => {
      const draft = asked.result;
      draft.told.version = "screening 0.9.0";
      draft.told.answers.Q02 = "itchy";
      store.put(draft, "start").onsuccess = done;
    };
  });
  db.close();
}"""
"""A draft as an earlier version of the questions had left it, one answer of which is no more."""
RESULT = "What your answers suggest"
Press = Callable[[Locator], None]


def asked(app: App, question: str, answer: str, press: Press = Locator.click) -> None:
    """One screen: its heading is the question, and one press answers it."""
    expect(app.page.get_by_role("heading", level=1)).to_contain_text(question)
    group = app.page.get_by_role("group", name=question)
    press(group.get_by_role("button", name=re.compile(rf"^{re.escape(answer)}(?!\w)")))


def answer(
    app: App,
    answers: Mapping[str, str],
    words: Mapping[str, str] = EN,
    press: Press = Locator.click,
) -> None:
    for question, key in answers.items():
        asked(app, words[question], words[f"{question}.{key}"], press)


def to_questions(app: App) -> None:
    app.register()
    app.button("None of these").click()
    expect(app.heading(EN["ANY_PAIN"])).to_be_visible()


def screenings(app: App) -> list[dict[str, Any]]:
    rows = app.get("/api/sync?since=0")["rows"]
    return [row["body"] for row in rows if row["type"] == "screening"]


def put_answers(app: App, answers: Mapping[str, str], *flags: str) -> None:
    """As `answer` and the way to keep them, without the taps."""
    body = {"type": "screening", "at": f"{server_day()}T12:00:00Z", "version": "screening 1.0.0"}
    said = {**body, "answers": dict(answers), "flags": flags}
    answered = app.context.request.put(f"/api/events/{uuid4()}", data=said)
    assert answered.ok, answered.text()


def test_a_gradual_story_by_touch_with_the_map(new_app: NewApp) -> None:
    app = new_app(has_touch=True)
    page = app.page
    to_questions(app)
    asked(app, EN["ANY_PAIN"], "Yes", Locator.tap)
    found = {"question": faults(app)}
    answer(app, {name: TENDON[name] for name in ("Q01", "Q02")}, press=Locator.tap)
    expect(app.heading(EN["Q03"])).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    sit_bone = page.get_by_role("checkbox", name="Left: sit bone")
    page.locator("label").filter(has=sit_bone).tap()
    expect(app.text("That fits: At the sit bone, in the lower buttock.")).to_be_visible()
    found["map"] = faults(app)
    # The suggestion can be taken, and another answer as well.
    app.button("Yes, that is where it is").tap()
    rest = {name: key for name, key in TENDON.items() if name > "Q03"}
    answer(app, rest, press=Locator.tap)
    for question, given in SIGNS.items():
        asked(app, question, given, Locator.tap)
    expect(app.heading(RESULT)).to_be_visible()
    expect(app.heading("The gradual tendon pattern")).to_be_visible()
    expect(app.text("That is not a diagnosis.")).to_be_visible()
    start = page.get_by_role("row").filter(has=page.get_by_role("rowheader", name="Start"))
    expect(start.get_by_role("cell").first).to_contain_text("You: Gradually, over days or weeks")
    expect(start.get_by_role("cell").last).not_to_contain_text("You:")
    found["result"] = faults(app)
    page.go_back()
    expect(
        app.heading("After easy running or stairs: how long until it has settled?")
    ).to_be_visible()
    found["irritability"] = faults(app)
    app.open("today/Q03")
    expect(sit_bone).to_be_checked()
    assert {place: some for place, some in found.items() if some} == {}
    app.open("today/result")
    app.button("Go on to the plan").tap()
    begin(app)
    app.wait_until_sent()
    [said] = screenings(app)
    assert (said["answers"], said["spots"]) == (TENDON, ["left/sit_bone"])
    # A day until it settles is moderately irritable, which begins with S1 (3.3).
    assert app.get(f"/api/plan?today={server_day()}")["stage"] == "S1"
    [episode] = [one["body"] for one in app.get("/api/sync?since=0")["episodes"]]
    assert (episode["pattern"], episode["side"], episode["guided"]) == ("pht", "left", True)
    app.open("report")
    expect(page.get_by_role("article")).to_contain_text("The gradual tendon pattern")
    expect(page.get_by_role("article")).to_contain_text("Gradually, over days or weeks.")


def begin(app: App) -> None:
    """The rest of the start: what the answers say already is there, and can be changed."""
    page = app.page
    leg = page.get_by_role("group", name="Which leg?")
    expect(leg.get_by_role("radio", name="Left")).to_be_checked()
    expect(page.get_by_label("Since when?")).not_to_have_value("")
    app.button("Next").click()
    app.button("Next").click()
    page.get_by_role("group", name="Does a professional treat this").get_by_text("Yes").click()
    app.button("Next").click()
    app.text("No, not now").click()
    app.button("Start the plan").click()
    expect(page.get_by_role("article", name="Eccentric bridge")).to_contain_text("Bridge hold")


def test_something_else_is_told_kindly_in_german(new_app: NewApp) -> None:
    """The runner with sciatica: loading may not be the answer, and there is only the diary."""
    app = new_app(locale="de-DE")
    page = app.page
    page.goto("/")
    app.button("Neu hier?").click()
    page.get_by_label("E-Mail").fill(app.email)
    page.get_by_label("Passwort", exact=True).fill("a sentence of words")
    app.button("Konto anlegen").click()
    app.button("Nichts davon").click()
    asked(app, DE["ANY_PAIN"], "Ja")
    answer(app, OTHER, DE)
    for question, given in ZEICHEN.items():
        asked(app, question, given)
    expect(app.heading("Etwas anderes")).to_be_visible()
    expect(app.text("Diese Muskeln zu belasten hilft dann vielleicht nicht.")).to_be_visible()
    expect(app.text("Was du mitbringst").first).to_be_visible()
    # Burning is a flag as well, to see a professional about (RF09).
    expect(app.text("Ein Nerv könnte beteiligt sein")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    app.button("Weiter zum Plan").click()
    page.get_by_role("group", name="Welches Bein?").get_by_text("Links").click()
    app.button("Weiter").click()
    app.button("Plan beginnen").click()
    app.wait_until_sent()
    plan = app.get(f"/api/plan?today={server_day()}")
    assert plan["stage"] == "DIARY"
    assert [dose["rung"] for dose in plan["strength"].values()] == [None, None, None]
    assert screenings(app)[0]["flags"] == ["RF09"]


def test_a_fresh_pop_locks_at_once(app: App) -> None:
    to_questions(app)
    # No address leads past an open question.
    app.open("today/Q10")
    expect(app.heading(EN["ANY_PAIN"])).to_be_visible()
    asked(app, EN["ANY_PAIN"], "Yes")
    answer(app, {"Q01": "sudden_move", "Q02": "pop"})
    # How long ago it was decides, so that it is asked before anything else.
    answer(app, {"Q14": "lt_8w"})
    expect(app.heading("Training is stopped")).to_be_visible()
    expect(app.text("needs immediate medical attention")).to_be_visible()
    app.wait_until_sent()
    rows = app.get("/api/sync?since=0")["rows"]
    assert [row["body"]["id"] for row in rows if row["type"] == "red_flag"] == ["RF04"]
    [said] = screenings(app)
    assert said["answers"] == {"Q01": "sudden_move", "Q02": "pop", "Q14": "lt_8w"}
    app.page.reload()
    expect(app.heading("Training is stopped")).to_be_visible()
    expect(app.button(re.compile("Go on|Next"))).to_have_count(0)
    # Checked, it goes on where it stopped, and does not lock again.
    app.button("A professional has checked this").click()
    app.page.get_by_label("Who checked it?").fill("Dr. Grey")
    app.button("It was checked, and I may train again").click()
    expect(app.heading(EN["Q03"])).to_be_visible()
    answer(app, {"Q03": "sit_bone"})
    expect(app.heading(EN["Q04"])).to_be_visible()


def test_a_draft_of_earlier_questions_is_asked_again_as_far_as_needed(app: App) -> None:
    to_questions(app)
    asked(app, EN["ANY_PAIN"], "Yes")
    answer(app, {name: TENDON[name] for name in ("Q01", "Q02", "Q03", "Q04")})
    app.wait_until_drafted('"Q04": "yes"')
    app.page.evaluate(MADE_OLD)
    app.page.reload()
    expect(app.heading(EN["Q02"])).to_be_visible()
    expect(app.text("The questions have changed since you began.")).to_be_visible()
    # The others stay as they were.
    answer(app, {"Q02": "dull_ache"})
    place = app.page.get_by_role("button", name=EN["Q03.sit_bone"])
    expect(place).to_have_attribute("aria-pressed", "true")


def test_by_keyboard_alone_offline_and_through_a_reload(app: App) -> None:
    page = app.page

    def press(button: Locator) -> None:
        """Tab from the heading, where a screen begins, to the answer, and Enter."""
        for _ in range(60):
            if button.evaluate("one => one === document.activeElement"):
                break
            page.keyboard.press("Tab")
        page.keyboard.press("Enter")

    to_questions(app)
    asked(app, EN["ANY_PAIN"], "Yes", press)
    answer(app, {"Q01": STRAIN["Q01"], "Q02": STRAIN["Q02"]}, press=press)
    app.wait_until_drafted('"Q02": "sharp"')
    with app.offline():
        answer(app, {"Q03": STRAIN["Q03"], "Q04": STRAIN["Q04"]}, press=press)
        app.wait_until_drafted('"Q04": "yes"')
        page.reload()
        expect(app.heading(EN["Q05"])).to_be_visible()
        # Back, and the answer is there.
        app.button("Back").click()
        expect(
            page.get_by_role("button", name=re.compile("smaller than a tennis"))
        ).to_have_attribute("aria-pressed", "true")
        rest = {name: key for name, key in STRAIN.items() if name > "Q03"}
        answer(app, rest, press=press)
        for question, given in SIGNS.items():
            asked(app, question, given, press)
        expect(app.heading("The sudden strain pattern")).to_be_visible()
        expect(app.text("You: Suddenly, in one movement")).to_be_visible()


def test_asked_again_beside_the_earlier_answers(app: App) -> None:
    page = app.page
    app.register()
    app.start_episode()
    app.wait_until_sent()
    app.open("screening")
    expect(app.text("You have not answered the questions yet.")).to_be_visible()
    page.get_by_role("link", name="Answer the questions").click()
    for answers in (TENDON, OTHER):
        asked(app, EN["ANY_PAIN"], "Yes")
        answer(app, answers)
        for question, given in SIGNS.items():
            asked(app, question, given)
        expect(app.heading(RESULT)).to_be_visible()
        if answers is OTHER:
            # All but Q08, Q17 and Q19.
            expect(app.text("16 answers have changed")).to_be_visible()
        app.button("Keep these answers").click()
        if answers is TENDON:
            expect(app.heading("The gradual tendon pattern")).to_be_visible()
            # The plan is of the same pattern: nothing is offered.
            expect(app.button("End this plan and begin a new one")).to_have_count(0)
            page.get_by_role("link", name="Has the picture changed?").click()
    # Burning takes deadlifts and Nordic curls away on the open plan, as the safety check would.
    app.wait_until_sent()
    rows = app.get("/api/sync?since=0")["rows"]
    assert [row["body"]["id"] for row in rows if row["type"] == "red_flag"] == ["RF09"]
    assert len(screenings(app)) == 2
    app.open("history")
    page.get_by_role("link", name="Look at it").last.click()
    expect(app.heading("The gradual tendon pattern")).to_be_visible()
    app.open("screening")
    app.button("End this plan and begin a new one").click()
    page.get_by_role("dialog").get_by_role("button", name="End this plan").click()
    # The safety check comes before each plan; the answers themselves are not asked again.
    app.button("None of these").click()
    expect(app.heading(RESULT)).to_be_visible()
    expect(app.heading("Something else")).to_be_visible()


def test_every_vignette_gives_what_the_rulebook_says(app: App) -> None:
    names = {
        "pht": "The gradual tendon pattern",
        "strain": "The sudden strain pattern",
        "careful": "More than one pattern",
        "other": "Something else",
    }
    to_questions(app)
    for one in PEOPLE:
        expected = one["expect"]
        app.open("today/pain")
        asked(app, EN["ANY_PAIN"], "Yes")
        # After a pop it is asked at once how long ago it was.
        first = ("Q01", "Q02", "Q14") if one["answers"]["Q02"] == "pop" else ()
        answer(app, {name: one["answers"][name] for name in (*first, *one["answers"])})
        for question, given in SIGNS.items():
            asked(app, question, given)
        expect(app.heading(names[expected["pattern"]]), one["name"]).to_be_visible()
        whom = app.page.get_by_role("link", name="Whom to see")
        expect(whom, one["name"]).to_have_count(int(expected["see_professional"]))


def test_no_pain_is_prevention(app: App) -> None:
    to_questions(app)
    asked(app, EN["ANY_PAIN"], "No")
    expect(app.heading("No pain now")).to_be_visible()
    app.button("Go on to the plan").click()
    app.button("Next").click()
    app.text("No, not now").click()
    app.button("Start the plan").click()
    app.wait_until_sent()
    assert app.get(f"/api/plan?today={server_day()}")["stage"] == "PREVENT"
    assert screenings(app)[0]["any_pain"] is False
