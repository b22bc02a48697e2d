"""Settings come from the environment, are bounded, and say all their faults at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from restride.settings import Settings, SettingsError


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
