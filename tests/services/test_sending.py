"""Many notes at once: services take turns, whatever stands in line for each of them."""

from __future__ import annotations

import threading
from datetime import date, timedelta

from restride import clock
from restride.notify.outcome import Outcome
from restride.services.channel import Note, Target
from restride.services.sending import Job, Sender
from tests.services.reminding import SENT, Phones

NOTE = Note("r", "one", "morning", date(2026, 3, 20), "", "", "t", 60, "high", "en")


def test_a_long_line_of_one_service_keeps_no_other_waiting() -> None:
    """One that hangs has its three threads, one is quick with a long line, and one has one note."""
    came, done = threading.Event(), list[str]()

    def answer(target: Target, _note: Note) -> Outcome:
        if target.service == "hangs":
            came.wait(20)
        done.append(target.service)
        if target.service == "one":
            came.set()
        return SENT

    phones, sender = Phones(answer=answer), Sender(4)
    until = clock.now() + timedelta(minutes=5)
    for service, count in (("hangs", 3), ("quick", 200), ("one", 1)):
        for _ in range(count):
            sender.add(Job(phones, Target("phone", service, None), NOTE, 0, until))
    answers = []
    while len(sender):
        answers += sender.answers(0.5)
    sender.close()
    assert len(answers) == len(done) == 204
    assert done.index("one") < 10


def test_what_is_too_late_to_begin_is_given_back() -> None:
    phones, sender = Phones(), Sender(2)
    over = clock.now() - timedelta(seconds=1)
    for _ in range(5):
        sender.add(Job(phones, Target("phone", "push.example", None), NOTE, 0, over))
    answers = sender.answers(0.5)
    sender.close()
    assert [(one.asked, one.outcome.kind) for one in answers] == [(False, "retry")] * 5
    assert (phones.given, len(sender)) == ([], 0)
