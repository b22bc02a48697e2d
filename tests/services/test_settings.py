"""Settings come from the environment, are bounded, and say all their faults at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from restride.settings import MailServer, Settings, SettingsError


def test_nothing_needs_to_be_set() -> None:
    settings = Settings.from_env({})
    assert (settings.host, settings.port) == ("127.0.0.1", 8000)
    assert settings.url == "http://127.0.0.1:8000"
    assert settings.on_loopback
    assert not settings.secure_cookies
    assert settings.database_url == f"sqlite:///{settings.data}/restride.db"


def test_every_fault_at_once(tmp_path: Path) -> None:
    with pytest.raises(SettingsError) as caught:
        Settings.from_env(
            {
                "RESTRIDE_PORT": "80000",
                "RESTRIDE_THREADS": "four",
                "RESTRIDE_LOG": "loud",
                "RESTRIDE_TLS_CERT": str(tmp_path / "none.pem"),
                "RESTRIDE_TRUSTED_PROXY": "my proxy",
                "RESTRIDE_DATABASE_URL": "mysql://root@localhost/x",
            }
        )
    named = [fault.split(":")[0] for fault in caught.value.faults]
    assert named == [
        "RESTRIDE_DATABASE_URL",
        "RESTRIDE_PORT",
        "RESTRIDE_TLS_CERT",
        "RESTRIDE_TRUSTED_PROXY",
        "RESTRIDE_LOG",
        "RESTRIDE_THREADS",
    ]


def test_a_certificate_needs_its_key(tmp_path: Path) -> None:
    certificate = tmp_path / "cert.pem"
    certificate.touch()
    with pytest.raises(SettingsError, match="go together"):
        Settings.from_env({"RESTRIDE_TLS_CERT": str(certificate)})
    both = Settings.from_env(
        {"RESTRIDE_TLS_CERT": str(certificate), "RESTRIDE_TLS_KEY": str(certificate)}
    )
    assert both.secure_cookies
    assert both.url.startswith("https://")


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("postgres://u:p@db/x", "postgresql+psycopg://u:p@db/x"),
        ("postgresql://u:p@db/x", "postgresql+psycopg://u:p@db/x"),
        ("sqlite:////var/x.db", "sqlite:////var/x.db"),
    ],
)
@pytest.mark.parametrize("name", ["RESTRIDE_DATABASE_URL", "DATABASE_URL"])
def test_the_database(name: str, given: str, expected: str) -> None:
    assert Settings.from_env({name: given}).database_url == expected


@pytest.mark.parametrize("url", ["sqlite://", "sqlite:///:memory:", "x", "", "://"])
def test_a_database_that_keeps_nothing(url: str) -> None:
    if url:
        with pytest.raises(SettingsError):
            Settings.from_env({"RESTRIDE_DATABASE_URL": url})
    else:
        assert Settings.from_env({"RESTRIDE_DATABASE_URL": url}).database_url


@pytest.mark.parametrize(
    ("host", "is_loopback"),
    [("127.0.0.1", True), ("localhost", True), ("::1", True), ("0.0.0.0", False), ("box", False)],
)
def test_who_can_reach_it(host: str, *, is_loopback: bool) -> None:
    assert Settings.from_env({"RESTRIDE_HOST": host}).on_loopback is is_loopback


def test_a_setup_code_is_not_shown() -> None:
    settings = Settings.from_env({"RESTRIDE_SETUP_CODE": "c0de"})
    assert settings.setup_code == "c0de"
    assert "c0de" not in repr(settings)


def test_the_operators_contact_address() -> None:
    assert Settings.from_env({}).contact is None
    found = Settings.from_env({"RESTRIDE_CONTACT": " me+push@example.org "})
    assert found.contact == "me+push@example.org"
    for wrong in (
        "me",
        "@example.org",
        "me@",
        "a b@example.org",
        "a,b@example.org",
        "me@x.",
        "me@example.org\nBcc: x@example.org",
        "mailto:me@example.org",
        "ü@example.org",
    ):
        with pytest.raises(SettingsError, match="RESTRIDE_CONTACT: must be an e-mail address"):
            Settings.from_env({"RESTRIDE_CONTACT": wrong})


def test_the_door_for_tests_is_shut_unless_its_whole_word_is_said() -> None:
    for word in ("", "1", "true", "yes"):
        assert not Settings.from_env({"RESTRIDE_PUSH_TO_LOOPBACK": word}).push_to_loopback
    assert Settings.from_env({"RESTRIDE_PUSH_TO_LOOPBACK": "for tests only"}).push_to_loopback


MAIL = {
    "RESTRIDE_SMTP_HOST": "mail.example.org",
    "RESTRIDE_SMTP_FROM": "restride@example.org",
    "RESTRIDE_PUBLIC_URL": "https://restride.example.org/",
}


def test_a_mail_server() -> None:
    assert Settings.from_env({}).mail is None
    found = Settings.from_env(MAIL)
    assert found.mail == MailServer(
        host="mail.example.org", port=587, tls="starttls", sender="restride@example.org"
    )
    assert found.public_url == "https://restride.example.org"
    signing_in = {"RESTRIDE_SMTP_USER": "me", "RESTRIDE_SMTP_PASSWORD": "secret words"}
    mail = Settings.from_env({**MAIL, **signing_in, "RESTRIDE_SMTP_TLS": "implicit"}).mail
    assert mail is not None
    assert (mail.port, mail.user, mail.password) == (465, "me", "secret words")
    assert "secret words" not in repr(mail)
    here = {**MAIL, "RESTRIDE_SMTP_HOST": "127.0.0.1", "RESTRIDE_SMTP_TLS": "none"}
    assert Settings.from_env({**here, "RESTRIDE_SMTP_PORT": "2525"}).mail is not None


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"RESTRIDE_SMTP_TLS": "none"}, "only for a mail server on this machine"),
        ({"RESTRIDE_SMTP_TLS": "ssl"}, "must be one of starttls, implicit, none"),
        ({"RESTRIDE_SMTP_USER": "me"}, "go together"),
        ({"RESTRIDE_SMTP_FROM": ""}, "needs RESTRIDE_SMTP_FROM"),
        ({"RESTRIDE_SMTP_FROM": "me@x.org\r\nBcc: e@x.org"}, "must be an e-mail address"),
        ({"RESTRIDE_PUBLIC_URL": ""}, "needs RESTRIDE_PUBLIC_URL"),
        ({"RESTRIDE_PUBLIC_URL": "restride.example.org"}, "must be an address like"),
        ({"RESTRIDE_PUBLIC_URL": "https://x.org/path"}, "must be an address like"),
        ({"RESTRIDE_PUBLIC_URL": "https://me:x@x.org"}, "must be an address like"),
        ({"RESTRIDE_SMTP_PORT": "0"}, "must be a whole number"),
    ],
)
def test_a_mail_server_with_a_fault(changes: dict[str, str], says: str) -> None:
    with pytest.raises(SettingsError, match=says):
        Settings.from_env({**MAIL, **changes})


def test_mail_is_from_the_contact_where_nothing_else_is_said() -> None:
    found = Settings.from_env(
        {**MAIL, "RESTRIDE_SMTP_FROM": "", "RESTRIDE_CONTACT": "me@example.org"}
    )
    assert found.mail is not None
    assert found.mail.sender == "me@example.org"
