"""JSON that is read strictly, whatever is in it."""

from __future__ import annotations

import pytest

from restride.json_file import Broken, parse


def test_a_key_that_stands_twice_among_very_many_is_found_in_one_pass() -> None:
    """Compared each with each, so many would keep the whole server for a quarter of an hour."""
    keys = ",".join(f'"{number}":0' for number in range(200_000))
    with pytest.raises(Broken, match="the key '199999' stands twice"):
        parse(f'{{{keys},"199999":0}}'.encode())
