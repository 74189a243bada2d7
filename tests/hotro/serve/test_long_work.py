"""Long questions: they are ended when their time is over, and short ones are answered meanwhile."""

from __future__ import annotations

import asyncio
import threading
import time

import pytest

from hotro.serve.app import create_app
from hotro.serve.long_work import LongWork
from hotro.serve.problem_details import Refusal
from hotro.serve.request_limits import Limits
from tests.hotro.serve.test_bad_input import refused


def forever():
    while True:
        try:
            time.sleep(0.001)
        except Exception:  # noqa: BLE001 - what a library may do
            continue


def outcome(limits, *works):
    """What each gives, or the status of its refusal."""

    async def all_of_them():
        long_work = LongWork(limits)
        found = await asyncio.gather(*(long_work.done(work) for work in works), return_exceptions=True)
        again = await long_work.done(lambda: "again")
        return found, again

    found, again = asyncio.run(all_of_them())
    assert again == "again"
    return [each.status if isinstance(each, Refusal) else each for each in found]


def test_work_gives_what_it_gives():
    assert outcome(Limits(), lambda: 1, lambda: 2) == [1, 2]


def test_work_that_takes_too_long_is_ended():
    threads = threading.active_count()
    assert outcome(Limits(seconds=0.5, at_once=1), forever, lambda: 2) == [503, 503]
    assert outcome(Limits(seconds=0.5, at_once=2), forever, lambda: 2) == [503, 2]
    assert threading.active_count() <= threads + 3


def test_more_than_can_wait_is_refused_at_once():
    limits = Limits(seconds=0.5, at_once=1, waiting=1)
    assert outcome(limits, forever, lambda: 1, lambda: 2) == [503, 503, 503]


def test_what_work_raises_is_raised():
    def wrong():
        raise KeyError("x")

    (found,) = outcome(Limits(), wrong)
    assert isinstance(found, KeyError)


def test_work_may_end_in_the_moment_in_which_it_is_told_to():
    async def races():
        long_work = LongWork(Limits(seconds=0.002, at_once=2))
        works = [lambda n=n: (time.sleep(0.0018), n)[1] for n in range(200)]
        return [(await asyncio.gather(long_work.done(work), return_exceptions=True))[0] for work in works]

    for n, found in enumerate(asyncio.run(races())):
        assert found == n or found.status == 503


def test_a_body_that_does_not_come_is_not_waited_for(holder):
    app, sent = create_app(holder, Limits(seconds=0.05)), []
    scope = {"type": "http", "method": "POST", "path": "/api/v1/calc", "query_string": b"", "headers": []}

    async def receive():
        await asyncio.sleep(60)

    async def send(message):
        sent.append(message)

    asyncio.run(app(scope | {"root_path": "", "scheme": "http", "server": ("x", 80)}, receive, send))
    assert sent[0]["status"] == 503
    assert b"expected the body within 0.05 seconds" in sent[1]["body"]


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")  # raised where Python clears up
@pytest.mark.parametrize("path", ["calc", "simulate"])
def test_a_question_that_takes_too_long_is_refused(holder, path):
    from starlette.testclient import TestClient

    from hotro.serve.api.simulate import QUESTION

    client = TestClient(create_app(holder, Limits(seconds=0.001)))
    members = [{"id": f"m{i}", "health_insurance": {}} for i in range(90)]
    body = QUESTION.examples[0].body if path == "simulate" else {"date": "2026-03", "members": members}
    found = client.post(f"/api/v1/{path}", params={"province": "all"} if path == "calc" else {}, json=body)
    (problem,) = refused(found, 503)
    assert "within 0.001 seconds" in problem["message"]
    assert found.headers["retry-after"] == "5"
