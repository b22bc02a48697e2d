"""Makes .venv and puts uv into it, with nothing but the standard library.

`make` runs this with the system's Python, once. Where Python lacks ensurepip (Debian
without python3-venv) there is no pip, so uv's wheel is fetched from the package index,
compared with the index's sha256 and unpacked.
"""

import base64
import hashlib
import importlib.util
import io
import json
import os
import platform
import re
import ssl
import subprocess
import sys
import urllib.parse
import urllib.request
import venv
import zipfile
from pathlib import Path

UV_VERSION = "0.13.9"
PUBLIC_INDEX = "https://pypi.org/simple"
PLAIN_NAMES = {"amd64": "x86_64", "arm64": "aarch64"}


def main(folder: Path) -> None:
    print(f"Making {folder} with Python {platform.python_version()}", flush=True)
    if make_venv(folder):
        python = str(folder / "bin" / "python")
        pip = [python, "-m", "pip", "--disable-pip-version-check", "install", "-q"]
        subprocess.run([*pip, f"uv=={UV_VERSION}"], check=True)
    else:
        unpack_uv(fetch_uv(), folder / "bin")


def make_venv(folder: Path) -> bool:
    """Whether the environment that it makes has pip."""
    if importlib.util.find_spec("ensurepip"):
        try:
            venv.create(folder, symlinks=True, with_pip=True)
        except (subprocess.CalledProcessError, SystemExit):  # Debian's venv exits by itself.
            print("This Python's ensurepip does not work; going on without it.", flush=True)
        else:
            return True
    venv.create(folder, symlinks=True)
    return False


def fetch_uv() -> bytes:
    """The wheel of uv for this machine, as the index names it and with the index's sha256."""
    index = os.environ.get("UV_DEFAULT_INDEX") or os.environ.get("PIP_INDEX_URL") or PUBLIC_INDEX
    page = f"{index.rstrip('/')}/uv/"
    for name, address, sha256 in wheels_on(page):
        if name.startswith(f"uv-{UV_VERSION}-") and fits_this_machine(name):
            wheel = fetch(address)
            if hashlib.sha256(wheel).hexdigest() != sha256:
                sys.exit(f"{name} is not what the index says it is (sha256 differs).")
            return wheel
    sys.exit(
        f"The package index has no uv {UV_VERSION} for {platform.platform()}; "
        "install your system's python3-venv and try again."
    )


def wheels_on(page: str) -> list[tuple[str, str, str]]:
    """Name, address and sha256 of each wheel; older indexes answer HTML instead of JSON."""
    text = fetch(page, accept="application/vnd.pypi.simple.v1+json, text/html;q=0.1").decode()
    if text.lstrip().startswith("{"):
        return [
            (file["filename"], urllib.parse.urljoin(page, file["url"]), file["hashes"]["sha256"])
            for file in json.loads(text)["files"]
            if "sha256" in file["hashes"]
        ]
    links = re.findall(r'href="([^"#]+/)?([^"#/]+\.whl)#sha256=([0-9a-f]{64})', text)
    return [(name, urllib.parse.urljoin(page, base + name), sha) for base, name, sha in links]


def fits_this_machine(name: str) -> bool:
    machine = platform.machine().lower()
    if sys.platform == "darwin":
        return "-macosx_" in name and name.endswith((f"_{machine}.whl", "_universal2.whl"))
    library = "manylinux" if platform.libc_ver()[0] == "glibc" else "musllinux"
    return re.search(rf"{library}_\d+_\d+_{PLAIN_NAMES.get(machine, machine)}\b", name) is not None


def fetch(address: str, accept: str = "*/*") -> bytes:
    """The bytes at an address; a user and password inside it are sent as such."""
    parts = urllib.parse.urlsplit(address)
    user, _, host = parts.netloc.rpartition("@")
    request = urllib.request.Request(
        parts._replace(netloc=host).geturl(), headers={"Accept": accept}
    )
    if user:
        token = base64.b64encode(urllib.parse.unquote(user).encode()).decode()
        request.add_header("Authorization", f"Basic {token}")
    trusted = ssl.create_default_context(cafile=os.environ.get("PIP_CERT"))
    with urllib.request.urlopen(request, timeout=60, context=trusted) as answer:
        body: bytes = answer.read()
    return body


def unpack_uv(wheel: bytes, folder: Path) -> None:
    with zipfile.ZipFile(io.BytesIO(wheel)) as archive:
        program = folder / "uv"
        program.write_bytes(archive.read(f"uv-{UV_VERSION}.data/scripts/uv"))
        program.chmod(0o755)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
