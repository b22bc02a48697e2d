"""What fitdecode reads of a FIT file: the asked fields of its messages as whole numbers.

A file may be a chain of files. Whatever is in them, the reading takes bounded time and memory.
"""

from __future__ import annotations

import io
import struct
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

import fitdecode
from fitdecode.types import BASE_TYPE_BYTE, FieldDefinition

from restride.runfiles.activity import Unreadable

TIMESTAMP: Final = 253
PASSED_OVER: Final = 255
"""The field number of a block of bytes that nobody asked for; FIT gives it to no field."""
FRAMES_MOST: Final = 1_000_000
"""Of a chain. A record of every second of the longest activity, seven days, makes 604,800."""
TIME_CHECKED_EVERY: Final = 1_000
BROKEN: Final = (fitdecode.FitError, AssertionError, LookupError, ValueError, struct.error)
"""What fitdecode raises for damaged bytes: asserts too, where a message runs over the end."""

Message = dict[int, int]
"""Field number to raw value; a field without a value is left out."""


class Chain:
    """The files that follow each other in these bytes; mostly it is one."""

    def __init__(
        self,
        data: bytes,
        wanted: Mapping[int, frozenset[int]],
        check_time: Callable[[], None],
    ) -> None:
        self.data = data
        self.check_time = check_time
        self.stream = io.BytesIO(data)
        self.wanted = wanted
        self.frames_left = FRAMES_MOST

    def files(self) -> Iterator[FitFile]:
        """Each file, to be read before the next is asked for; what is no file ends the chain."""
        place = 0
        while self.frames_left > 0 and self.data[place + 8 : place + 12] == b".FIT":
            self.stream.seek(place)
            file = FitFile(self)
            yield file
            if file.size is None:
                return
            place += file.size


class FitFile:
    """One file of a chain."""

    def __init__(self, chain: Chain) -> None:
        self.chain = chain
        self.cut_short = False
        self.size: int | None = None
        """Bytes as its head says, known once messages were asked for."""

    def messages(self) -> Iterator[tuple[int, Message]]:
        """Global message number and fields of what is wanted, in the order of the file.

        What follows a place that cannot be read is left out, with `cut_short` set. Raises
        Unreadable for a head that cannot be read, for more messages than are read, and what
        the chain's `check_time` raises.
        """
        with fitdecode.FitReader(
            self.chain.stream,
            processor=None,
            # A wrong sum is no reason to withhold a run that can be read.
            check_crc=fitdecode.CrcCheck.DISABLED,
            error_handling=fitdecode.ErrorHandling.IGNORE,
        ) as reader:
            try:
                for frame in reader:
                    self.chain.frames_left -= 1
                    if self.chain.frames_left < 0:
                        raise Unreadable("too_large")
                    if self.chain.frames_left % TIME_CHECKED_EVERY == 0:
                        self.chain.check_time()
                    if isinstance(frame, fitdecode.FitDataMessage):
                        if frame.global_mesg_num in self.chain.wanted:
                            yield frame.global_mesg_num, _message(frame, reader.last_timestamp)
                    elif isinstance(frame, fitdecode.FitDefinitionMessage):
                        wanted = self.chain.wanted.get(frame.global_mesg_num, frozenset())
                        _narrow(frame, wanted | {TIMESTAMP})
                    elif isinstance(frame, fitdecode.FitHeader):
                        self.size = frame.header_size + frame.body_size + 2
                    else:
                        # The sum at the end of this file: another may follow.
                        return
            except BROKEN as fault:
                if self.size is None:
                    ends = isinstance(fault, fitdecode.FitEOFError)
                    raise Unreadable("cut_short" if ends else "damaged") from None
                self.cut_short = True


def _narrow(definition: Any, wanted: frozenset[int]) -> None:
    """Let only the wanted fields of the messages to come be read, once each and as they stand.

    The reader would make an object of every field, look for its meaning among all the others
    (hours, for a file that is made for it), and keep what it learns of developers' fields.
    """
    fields: list[Any] = []
    read: set[int] = set()
    for field in definition.all_field_defs:
        number = field.def_num
        if number in wanted and number not in read and not field.is_dev and _is_whole(field):
            read.add(number)
            field.field = None
            fields.append(field)
        elif fields and fields[-1].def_num == PASSED_OVER:
            fields[-1].size += field.size
        elif field.size:
            fields.append(FieldDefinition(None, PASSED_OVER, BASE_TYPE_BYTE, field.size))
    definition.field_defs, definition.dev_field_defs = fields, []
    definition.mesg_type = None


def _is_whole(field: Any) -> bool:
    """Whether a field holds one whole number."""
    kind = field.base_type
    return kind is not BASE_TYPE_BYTE and kind.fmt in "bBhHiIqQ" and field.size == kind.size


def _message(frame: Any, clock: int) -> Message:
    # The bytes that were passed over are a tuple, and a field without a value is None.
    values = {one.def_num: one.raw_value for one in frame.fields if isinstance(one.raw_value, int)}
    if frame.time_offset is not None and not clock:
        # Five bits of a clock whose whole time was never told are no time.
        values.pop(TIMESTAMP, None)
    return values
