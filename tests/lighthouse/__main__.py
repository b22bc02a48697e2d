"""`make lighthouse`: serve the demo on a free port, and measure it in a Chromium.

What it measures with is installed here, on the first call, and is part of nothing else.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from restride.demo import EMAIL, PASSWORD
from tests.servers import free_port, wait_for
from tests.tools.chromium import FLAGS, find_chromium

HERE = Path(__file__).parent


def main() -> int:
    if not (HERE / "node_modules" / ".package-lock.json").exists():
        subprocess.run(["npm", "ci", "--silent"], cwd=HERE, check=True)
    port = free_port()
    server = [str(Path(sys.executable).with_name("restride")), "demo", "--port", str(port)]
    with (
        tempfile.TemporaryFile() as log,
        subprocess.Popen(server, stdout=log, stderr=subprocess.STDOUT) as process,
    ):
        try:
            wait_for(port, process)
            address, chromium = f"http://127.0.0.1:{port}", str(find_chromium())
            node = ["node", "measure.mjs", address, chromium, EMAIL, PASSWORD, *FLAGS]
            return subprocess.run(node, cwd=HERE, check=False).returncode
        finally:
            process.terminate()


if __name__ == "__main__":
    sys.exit(main())
