"""Push messages a second: encrypted, signed and delivered to a service that reads each of them.

The service is a process of its own and takes part of the machine too, for it decrypts all that
comes. The figures are printed and reported, never asserted.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import IO, Any

from pytest_benchmark.fixture import BenchmarkFixture

from restride.notify.vapid import new_private_key
from restride.notify.webpush import Pusher, Subscription

MESSAGES, DEVICES, THREADS = 10_000, 500, 16
PAYLOAD = json.dumps({"kind": "morning", "title": "Restride", "body": "x" * 80}).encode()


@contextmanager
def service(devices: int) -> Iterator[tuple[list[Subscription], subprocess.Popen[str]]]:
    """A push service in a process of its own, and subscriptions at it."""
    command = [sys.executable, "-m", "tests.notify.push_service"]
    pipes: dict[str, Any] = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    with subprocess.Popen(command, text=True, **pipes) as process:
        said = _talk(process.stdin, process.stdout, str(devices))
        yield [Subscription(one["endpoint"], **one["keys"]) for one in said], process
        process.kill()


def _talk(stdin: IO[str] | None, stdout: IO[str] | None, line: str) -> Any:
    assert stdin is not None
    assert stdout is not None
    print(line, file=stdin, flush=True)
    return json.loads(stdout.readline())


def test_messages_a_second(benchmark: BenchmarkFixture) -> None:
    # As an ordinary test it only shows that it works.
    messages, devices = (MESSAGES, DEVICES) if benchmark.enabled else (60, 5)
    key = new_private_key()
    pusher = Pusher(lambda: key, contact="operator@example.org", loopback=True)

    def send(number: int) -> str:
        to = subscriptions[number % devices]
        return pusher.send(to, PAYLOAD, ttl_s=3600, topic=f"m{number}").kind

    def share(first: int) -> set[str]:
        return {send(number) for number in range(first, messages, THREADS)}

    def deliver() -> set[str]:
        with ThreadPoolExecutor(THREADS) as threads:
            return set[str]().union(*threads.map(share, range(THREADS)))

    with service(devices) as (subscriptions, process):
        # What is made once, the loop and the first connections, is no part of a message.
        assert {send(number) for number in range(devices)} == {"sent"}
        before = _peak_mib()
        kinds = benchmark.pedantic(deliver, rounds=1)  # type: ignore[no-untyped-call]
        grown = _peak_mib() - before
        pusher.close()
        told, _ = process.communicate()
    assert kinds == {"sent"}
    found = json.loads(told)
    assert (found["taken"], found["faults"]) == (messages + devices, [])
    if benchmark.stats is not None:
        rate = messages / benchmark.stats.stats.mean
        print(
            f"\n{messages} push messages: {rate:.0f} a second over {found['connections']} "
            f"connections; memory grew by {grown:.0f} MiB"
        )


def _peak_mib() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
