"""`restride`, with answers that come late and out of order, as they do on a phone.

`SLOW=1 make test ARGS=tests/browser` runs the browser tests against it; a larger number is slower.
It finds what holds only while every answer is quick: an answer from before that undoes a tap.
"""

import os
import random
import sys
import time

from flask import Flask, Response, request

from restride import cli
from restride.api import guards

FEW_S, SOME_S, MANY_S = 0.03, 0.4, 1.5
"""The longest that most, some and a few requests wait, on their way there and back again."""


def wait() -> None:
    if not request.path.startswith("/api/"):
        return
    most = random.choices((FEW_S, SOME_S, MANY_S), (60, 32, 8))[0]
    time.sleep(random.uniform(0, most) * float(os.environ["SLOW"]))


def late(response: Response) -> Response:
    wait()
    return response


def register_slowly(app: Flask) -> None:
    app.before_request(wait)
    app.after_request(late)
    register(app)


if __name__ == "__main__":
    register = guards.register
    guards.register = register_slowly
    sys.exit(cli.main())
