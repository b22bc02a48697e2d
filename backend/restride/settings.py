"""What the operator can choose, read once from the environment and never changed after.

Every fault is reported at once. There is no secret to configure: sign-ins are random tokens
of which only a hash is stored.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from ipaddress import IPv4Network, IPv6Network, ip_address, ip_network
from pathlib import Path
from typing import Any, Final, TypeVar

from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError

EMAIL: Final = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9.-]{1,189}(?<![.-])")
ORIGIN: Final = re.compile(r"https?://(?:[A-Za-z0-9.-]+|\[[0-9A-Fa-f:]+\])(?::[0-9]{1,5})?/?")
MAIL_PORTS: Final = {"starttls": 587, "implicit": 465, "none": 25}
LOG_LEVELS: Final = ("debug", "info", "warning", "error")
Network = IPv4Network | IPv6Network
T = TypeVar("T")


class SettingsError(Exception):
    """One or more settings are wrong; `faults` has a line for each."""

    def __init__(self, faults: list[str]) -> None:
        super().__init__("\n".join(faults))
        self.faults = faults


@dataclass(frozen=True, slots=True, kw_only=True)
class MailServer:
    """Where e-mail is handed over, and whom it is from."""

    host: str
    port: int
    tls: str
    sender: str
    user: str | None = None
    password: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The settings of one process. Times are seconds, sizes are bytes unless named otherwise."""

    data: Path
    database_url: str
    host: str = "127.0.0.1"
    port: int = 8000
    tls_cert: Path | None = None
    tls_key: Path | None = None
    trusted_proxies: tuple[Network, ...] = ()
    setup_code: str | None = field(default=None, repr=False)
    log_level: str = "info"
    threads: int = 4
    argon2_time: int = 3
    argon2_memory_kib: int = 65_536
    argon2_lanes: int = 4
    cached_plans: int = 1_000
    backup_days: int = 7
    """For so many days the nightly copies of a SQLite database are kept; none are made for 0."""
    body_limit: int = 256 * 1024
    contact: str | None = None
    """The operator's e-mail, by which push services reach whoever sends."""
    mail: MailServer | None = None
    public_url: str | None = None
    """The address under which runners open the app: where the links of an e-mail lead."""
    push_to_loopback: bool = False
    """For tests only: push messages may go to a service on this machine."""

    @property
    def on_loopback(self) -> bool:
        """Whether only this machine can reach the server."""
        return is_loopback(self.host)

    @property
    def secure_cookies(self) -> bool:
        """Whether a browser reaches the server through TLS, here or at a proxy."""
        return self.tls_cert is not None or bool(self.trusted_proxies)

    @property
    def url(self) -> str:
        """The address to open in a browser on this machine."""
        scheme = "https" if self.tls_cert is not None else "http"
        host = "127.0.0.1" if self.host in ("0.0.0.0", "::") else self.host  # noqa: S104 - compared, not bound
        return f"{scheme}://{f'[{host}]' if ':' in host else host}:{self.port}"

    @classmethod
    def from_env(cls, environ: Mapping[str, str] | None = None) -> Settings:
        """Read the `RESTRIDE_*` variables. Raises SettingsError with every fault in them."""
        return _Reader(os.environ if environ is None else environ).settings()


class _Reader:
    """Reads one variable after the other and keeps the faults."""

    def __init__(self, environ: Mapping[str, str]) -> None:
        self.environ = environ
        self.faults: list[str] = []

    def settings(self) -> Settings:
        data = Path(self.text("DATA") or default_data_folder()).expanduser()
        given: dict[str, Any] = {
            "data": data,
            "database_url": self.database_url(data),
            "host": self.text("HOST"),
            "port": self.whole("PORT", 1, 65_535),
            "tls_cert": self.file("TLS_CERT"),
            "tls_key": self.file("TLS_KEY"),
            "trusted_proxies": self.networks("TRUSTED_PROXY"),
            "setup_code": self.text("SETUP_CODE"),
            "log_level": self.checked("LOG", _log_level),
            "threads": self.whole("THREADS", 1, 64),
            "argon2_time": self.whole("ARGON2_TIME", 1, 20),
            "argon2_memory_kib": self.whole("ARGON2_MEMORY_KIB", 32, 4_194_304),
            "argon2_lanes": self.whole("ARGON2_LANES", 1, 16),
            "cached_plans": self.whole("CACHED_PLANS", 0, 1_000_000),
            "contact": self.checked("CONTACT", _email),
            "public_url": self.checked("PUBLIC_URL", _origin),
            "push_to_loopback": self.text("PUSH_TO_LOOPBACK") == "for tests only",
            "backup_days": self.whole("BACKUP_DAYS", 0, 365),
        }
        if (given["tls_cert"] is None) != (given["tls_key"] is None):
            self.faults.append("RESTRIDE_TLS_CERT and RESTRIDE_TLS_KEY go together")
        given["mail"] = self.mail(given["contact"], given["public_url"])
        if self.faults:
            raise SettingsError(self.faults)
        return Settings(**{key: value for key, value in given.items() if value is not None})

    def mail(self, contact: str | None, public_url: str | None) -> MailServer | None:
        host = self.text("SMTP_HOST")
        if host is None:
            return None
        tls = self.checked("SMTP_TLS", _mail_tls) or "starttls"
        port = self.whole("SMTP_PORT", 1, 65_535) or MAIL_PORTS[tls]
        sender = self.checked("SMTP_FROM", _email) or contact
        user, password = self.text("SMTP_USER"), self.text("SMTP_PASSWORD")
        if (user is None) != (password is None):
            self.faults.append("RESTRIDE_SMTP_USER and RESTRIDE_SMTP_PASSWORD go together")
        if tls == "none" and not is_loopback(host):
            self.faults.append("RESTRIDE_SMTP_TLS: none is only for a mail server on this machine")
        if sender is None:
            self.faults.append("RESTRIDE_SMTP_HOST needs RESTRIDE_SMTP_FROM, whom e-mail is from")
        if public_url is None:
            self.faults.append("RESTRIDE_SMTP_HOST needs RESTRIDE_PUBLIC_URL, where links lead")
        return MailServer(
            host=host, port=port, tls=tls, sender=sender or "", user=user, password=password
        )

    def text(self, name: str) -> str | None:
        return self.environ.get(f"RESTRIDE_{name}", "").strip() or None

    def checked(self, name: str, read: Callable[[str], T]) -> T | None:
        text = self.text(name)
        if text is None:
            return None
        try:
            return read(text)
        except ValueError as fault:
            self.faults.append(f"RESTRIDE_{name}: {fault}")
            return None

    def whole(self, name: str, low: int, high: int) -> int | None:
        def read(text: str) -> int:
            if not (text.isascii() and text.isdigit() and low <= int(text) <= high):
                raise ValueError(f"must be a whole number {low}..{high}")
            return int(text)

        return self.checked(name, read)

    def file(self, name: str) -> Path | None:
        return self.checked(name, _existing_file)

    def networks(self, name: str) -> tuple[Network, ...] | None:
        return self.checked(name, _networks)

    def database_url(self, data: Path) -> str:
        text = self.text("DATABASE_URL") or self.environ.get("DATABASE_URL", "").strip()
        if not text:
            return f"sqlite:///{data.absolute() / 'restride.db'}"
        try:
            return _database_url(text)
        except ValueError as fault:
            self.faults.append(f"RESTRIDE_DATABASE_URL: {fault}")
            return ""


def is_loopback(host: str) -> bool:
    """Whether a name or an address is this machine's own."""
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def default_data_folder() -> Path:
    """`data/` in a checkout, else the desktop's folder for programs' data."""
    root = Path(__file__).resolve().parents[2]
    if (root / "pyproject.toml").is_file():
        return root / "data"
    base = os.environ.get("XDG_DATA_HOME", "")
    return (Path(base) if base else Path.home() / ".local" / "share") / "restride"


def _log_level(text: str) -> str:
    if text.lower() not in LOG_LEVELS:
        raise ValueError(f"must be one of {', '.join(LOG_LEVELS)}")
    return text.lower()


def _email(text: str) -> str:
    # It goes into headers and into signed words: no more than one plain address.
    if not EMAIL.fullmatch(text):
        raise ValueError("must be an e-mail address")
    return text


def _mail_tls(text: str) -> str:
    if text.lower() not in MAIL_PORTS:
        raise ValueError(f"must be one of {', '.join(MAIL_PORTS)}")
    return text.lower()


def _origin(text: str) -> str:
    if not ORIGIN.fullmatch(text):
        raise ValueError("must be an address like https://restride.example.org")
    return text.rstrip("/")


def _existing_file(text: str) -> Path:
    path = Path(text).expanduser()
    if not path.is_file():
        raise ValueError(f"there is no file {path}")
    return path


def _networks(text: str) -> tuple[Network, ...]:
    try:
        return tuple(ip_network(part.strip()) for part in text.split(","))
    except ValueError:
        raise ValueError("must be addresses or networks, divided by commas") from None


def _database_url(text: str) -> str:
    try:
        url = make_url(text)
    except ArgumentError:
        raise ValueError("is not a database address") from None
    if url.drivername in ("postgres", "postgresql"):
        url = url.set(drivername="postgresql+psycopg")
    if url.drivername not in ("sqlite", "postgresql+psycopg"):
        raise ValueError("must begin with postgresql:// or sqlite:///")
    if url.drivername == "sqlite" and url.database in (None, "", ":memory:"):
        raise ValueError("needs a file: sqlite:////path/to/file.db")
    return url.render_as_string(hide_password=False)
