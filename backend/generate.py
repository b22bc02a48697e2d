"""Writes the files that are derived from others, or with --check says which are stale.

The API's document comes from the backend, its TypeScript types from that document.
"""

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
FRONTEND = ROOT / "frontend"
OPENAPI = FRONTEND / "openapi.json"
TYPES = FRONTEND / "src" / "api" / "schema.gen.ts"


def derived_files() -> Iterator[tuple[Path, str]]:
    """Each derived file with what it should hold."""
    openapi = printed_by(str(Path(sys.executable).parent / "restride"), "openapi")
    document = json.dumps(json.loads(openapi), indent=2, ensure_ascii=False) + "\n"
    yield OPENAPI, document
    yield TYPES, types_of(document)


def types_of(document: str) -> str:
    with tempfile.TemporaryDirectory() as temporary:
        source, target = Path(temporary, "openapi.json"), Path(temporary, "schema.ts")
        source.write_text(document, encoding="utf-8")
        printed_by(
            str(FRONTEND / "node_modules" / ".bin" / "openapi-typescript"),
            str(source),
            f"--output={target}",
            # Every field that the server writes is there; a default is no reason to doubt it.
            "--default-non-nullable=false",
        )
        return target.read_text(encoding="utf-8")


def printed_by(*command: str) -> str:
    answer = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if answer.returncode != 0:
        sys.exit(f"{' '.join(command)} failed:\n{answer.stdout}{answer.stderr}")
    return answer.stdout


def main() -> None:
    checking = "--check" in sys.argv[1:]
    stale = []
    for file, content in derived_files():
        if file.exists() and file.read_text(encoding="utf-8") == content:
            continue
        name = file.relative_to(ROOT).as_posix()
        stale.append(name)
        if not checking:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(content, encoding="utf-8")
            print(f"Wrote {name}")
    if checking and stale:
        sys.exit(f"Stale, run `make generate`: {', '.join(stale)}")


if __name__ == "__main__":
    main()
