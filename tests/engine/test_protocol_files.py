"""The folder of protocol files: every fault of every file, each on a line with its file."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from restride.engine.protocol_file import FOLDER, ProtocolError, check_all, ensure_sound, read


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(FOLDER, tmp_path / "protocols"))


def edit(folder: Path, name: str, old: str, new: str) -> None:
    file = folder / f"{name}.toml"
    text = file.read_text("utf-8")
    assert text.count(old) == 1
    file.write_text(text.replace(old, new), "utf-8")


def test_the_files_as_they_are_have_no_fault() -> None:
    assert check_all() == []
    ensure_sound()


def test_the_faults_of_all_files_are_told_at_once(folder: Path) -> None:
    edit(folder, "pht", "hold_step_s = { value = 3", "hold_step_s = { value = 30")
    edit(folder, "strain", 'next = "A4"', 'next = "A7"')
    edit(folder, "prevent", 'name = "prevent"', 'name = "prevention"')
    assert check_all(folder) == [
        "pht.toml: numbers.hold_step_s.value: must be a whole number from 1 to 10, not 30",
        "prevent.toml: name: must be 'prevent' like the file's",
        "strain.toml: stages.A3.next: must be one of A0, A1, A2, A3, A4, A5, not 'A7'",
    ]
    with pytest.raises(ProtocolError) as raised:
        ensure_sound(folder)
    assert raised.value.faults == check_all(folder)


def test_broken_toml_is_named_with_its_line(folder: Path) -> None:
    (folder / "careful.toml").write_text('name = "careful"\nversion = \n', "utf-8")
    (told,) = check_all(folder)
    assert told.startswith("careful.toml: is not TOML: ")
    assert "line 2" in told


def test_a_file_that_others_extend_is_told_of_once(folder: Path) -> None:
    (folder / "pht.toml").write_text("[numbers\n", "utf-8")
    (told,) = check_all(folder)
    assert told.startswith("pht.toml: is not TOML: ")


def test_a_file_that_is_no_utf_8(folder: Path) -> None:
    raw = (folder / "strain.toml").read_bytes()
    (folder / "strain.toml").write_bytes(b"# one\n# caf\xe9\n" + raw)
    assert check_all(folder) == ["strain.toml: is not UTF-8 (at line 2)"]


def test_a_byte_order_mark_is_no_fault(folder: Path) -> None:
    raw = (folder / "strain.toml").read_bytes()
    (folder / "strain.toml").write_bytes(b"\xef\xbb\xbf" + raw.replace(b"\n", b"\r\n"))
    assert check_all(folder) == []


def test_files_that_are_missing_or_too_many(folder: Path) -> None:
    (folder / "strain.toml").rename(folder / "stain.toml")
    (folder / "prevent.toml").unlink()
    (folder / "prevent.toml").mkdir()
    told = check_all(folder)
    assert any(line.startswith("prevent.toml: cannot be read: ") for line in told)
    assert any(line.startswith("strain.toml: cannot be read: ") for line in told)
    assert any(line.startswith("stain.toml: there is no pattern stain") for line in told)
    assert "stain.toml: name: must be 'stain' like the file's" in told


@pytest.mark.parametrize(
    ("extends", "fault"),
    [
        ('"prevent"', "prevent.toml: extends: prevent and this file extend each other"),
        ('"../pht"', "prevent.toml: extends: must be the name of a protocol, not '../pht'"),
        ("3", "prevent.toml: extends: must be the name of a protocol, not 3"),
    ],
)
def test_what_a_file_extends(folder: Path, extends: str, fault: str) -> None:
    edit(folder, "prevent", 'extends = "pht"', f"extends = {extends}")
    assert check_all(folder) == [fault]


def test_two_files_that_extend_each_other(folder: Path) -> None:
    edit(folder, "pht", 'name = "pht"', 'name = "pht"\nextends = "strain"')
    told = check_all(folder)
    assert all("extend each other" in line for line in told)
    assert {line.split(":", maxsplit=1)[0] for line in told} == {"pht.toml", "strain.toml"}


def test_the_stage_that_a_pattern_begins_in(folder: Path) -> None:
    edit(folder, "careful", "[stages.DIARY]", "[stages.PREVENT]")
    assert check_all(folder) == [
        "careful.toml: stages.DIARY: is missing; the pattern other begins in it"
    ]


def test_a_file_says_for_itself_what_it_is(folder: Path) -> None:
    edit(folder, "prevent", 'version = "1.1.0"', "")
    edit(folder, "prevent", 'first_stage = "PREVENT"', "")
    assert check_all(folder) == [
        "prevent.toml: version: is missing",
        "prevent.toml: first_stage: is missing",
    ]
    # Numbers, rungs, gaps and the walk-run ladder are those of the file that it extends.
    assert read("prevent")["gaps"] == read("pht")["gaps"]
    assert "unlocks" not in read("prevent")
