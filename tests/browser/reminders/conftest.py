"""A server that may send messages and mail, and what they are sent through."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from restride.settings import MailServer
from tests.browser.app import NewApp
from tests.browser.conftest import running
from tests.browser.reminders.phone import ALLOWED, Phone
from tests.notify.mail_server import Mailbox
from tests.notify.mail_server import serving as mail_serving
from tests.notify.push_service import PushService, serving
from tests.servers import free_port


@pytest.fixture(scope="module")
def push() -> Iterator[PushService]:
    with serving() as service:
        yield service


@pytest.fixture(scope="module")
def mailbox() -> Iterator[tuple[Mailbox, MailServer]]:
    with mail_serving() as found:
        yield found


@pytest.fixture(scope="module")
def server(
    tmp_path_factory: pytest.TempPathFactory, mailbox: tuple[Mailbox, MailServer]
) -> Iterator[str]:
    port, mail = free_port(), mailbox[1]
    settings = {
        **ALLOWED,
        "PUBLIC_URL": f"http://127.0.0.1:{port}",
        "SMTP_HOST": mail.host,
        "SMTP_PORT": str(mail.port),
        "SMTP_TLS": "none",
    }
    with running(port, tmp_path_factory.mktemp("restride"), settings) as url:
        yield url


@pytest.fixture
def phone(new_app: NewApp, push: PushService) -> Phone:
    return Phone(new_app(), push)
