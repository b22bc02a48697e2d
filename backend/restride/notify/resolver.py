"""Finds the addresses of a push service, and refuses those in this server's own network."""

from __future__ import annotations

import socket

from aiohttp.abc import AbstractResolver, ResolveResult
from aiohttp.resolver import ThreadedResolver

from restride.notify.addresses import Refused, is_public


class GuardedResolver(AbstractResolver):
    """Refuses a name if any of its addresses is not public.

    The connection is made to what this returns, so a name cannot lead elsewhere in between. An
    address that is written as a number comes by no resolver; `addresses.check` refuses those.
    """

    def __init__(self, *, loopback: bool = False) -> None:
        self._names = ThreadedResolver()
        self._loopback = loopback

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_UNSPEC
    ) -> list[ResolveResult]:
        found = await self._names.resolve(host, port, family)
        if not all(is_public(one["host"], loopback=self._loopback) for one in found):
            raise Refused("leads into a network of its own")
        return found

    async def close(self) -> None:
        await self._names.close()
