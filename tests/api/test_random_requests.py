"""Requests drawn from the document: whatever is sent, the answer is one that it names."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest
import schemathesis
from flask import Flask
from hypothesis import HealthCheck, given, settings
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.core.result import Ok
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    negative_data_rejection,
    response_schema_conformance,
    status_code_conformance,
)

from tests.api.client import PASSWORD, Client

CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
    negative_data_rejection,
]
# These end the account or the sign-in that the others need.
LEFT_OUT = {
    ("DELETE", "/api/account"),
    ("PUT", "/api/account/password"),
    ("POST", "/api/account"),
    ("POST", "/api/sign-in"),
    ("POST", "/api/sign-out"),
}
FEW = settings(
    max_examples=12,
    suppress_health_check=list(HealthCheck),
)


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_random_requests(app: Flask, runner: Client) -> None:
    cookie = runner.device.get_cookie("restride")
    assert cookie is not None
    # Whatever could be unpacked: the checks read it as it comes.
    headers = {"Cookie": f"restride={cookie.value}", "Accept-Encoding": "identity"}
    schema = schemathesis.openapi.from_wsgi("/api/openapi.json", app)
    tried = set()
    statuses: Counter[int] = Counter()
    for result in schema.get_all_operations():
        assert isinstance(result, Ok)
        operation = result.ok()
        if (operation.method.upper(), operation.path) in LEFT_OUT:
            continue
        tried.add(operation.path)
        right = operation.as_strategy(generation_mode=GenerationMode.POSITIVE)
        wrong = operation.as_strategy(generation_mode=GenerationMode.NEGATIVE)

        @FEW
        @given(case=right | wrong)
        def ask(case: schemathesis.Case[Any]) -> None:
            answer = case.call_and_validate(checks=CHECKS, headers=headers)
            statuses[answer.status_code] += 1

        ask()
    assert len(tried) > 12
    # Otherwise nothing was tried.
    assert {200, 404, 422} <= set(statuses)
    assert runner.sign_in(password=PASSWORD).status_code == 200
