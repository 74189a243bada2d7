"""Questions that take long: worked at beside the short ones, a few at a time, and ended when their time is over."""

from __future__ import annotations

import asyncio
import ctypes
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Generic, TypeVar

from hotro.serve.problem_details import Refusal, RequestProblem
from hotro.serve.request_limits import Limits
from hotro.tell import tell

T = TypeVar("T")
GRACE = 2.0
"""Seconds until a piece of work that was told to end is no longer waited for: it may be inside a library."""
TIMES_TOLD = 20
"""Work is told to end again and again: what is raised while Python clears up (`__del__`) goes no further."""


class LongWork:
    """The threads of a server."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._threads = ThreadPoolExecutor(limits.at_once, "long-work")
        self._asked = 0

    async def done(self, work: Callable[[], T]) -> T:
        """What the work gives. Raises Refusal where too many wait, or it takes too long."""
        if self._asked >= self._limits.at_once + self._limits.waiting:
            raise Refusal(
                503, [RequestProblem("", tell("many long questions are waiting: ask again in a moment"))], _LATER
            )
        job = _Job(work)
        future = asyncio.get_running_loop().run_in_executor(self._threads, job)
        self._asked += 1
        future.add_done_callback(self._ended)
        ended, _ = await asyncio.wait([future], timeout=self._limits.seconds)
        for _ in range(TIMES_TOLD if not ended else 0):
            job.end()
            ended, _ = await asyncio.wait([future], timeout=GRACE / TIMES_TOLD)
            if ended:
                break
        if not ended:
            raise _too_long(self._limits)
        try:
            return future.result()
        except _Over:
            raise _too_long(self._limits) from None

    def _ended(self, future: asyncio.Future[T]) -> None:
        self._asked -= 1
        if not future.cancelled():
            future.exception()  # looked at, so that nobody complains that it was not


_LATER = {"Retry-After": "5"}


def _too_long(limits: Limits) -> Refusal:
    message = tell(
        "expected a question that is answered within {seconds:g} seconds: ask about less at once",
        seconds=limits.seconds,
    )
    return Refusal(503, [RequestProblem("", message)], _LATER)


class _Over(BaseException):
    """Raised inside of work whose time is over: no `except Exception` on the way keeps it."""


class _Job(Generic[T]):
    """A piece of work that another thread can end."""

    def __init__(self, work: Callable[[], T]) -> None:
        self._work = work
        self._lock = threading.Lock()
        self._thread: int | None = None
        self._is_told = False
        self._is_over = False

    def __call__(self) -> T:
        with self._lock:
            if self._is_told:
                raise _Over
            self._thread = threading.get_ident()
        try:
            return self._work()
        finally:
            with self._lock:
                self._is_over = True
                _raise_in(self._thread, None)

    def end(self) -> None:
        """End it: before it begins, or at the next step of Python that it takes."""
        # What was raised may have struck the thread between taking the lock and noting it: never wait for that lock.
        if self._lock.acquire(timeout=0.01):
            if not self._is_over and self._thread is not None:
                _raise_in(self._thread, _Over)
            self._is_told = True
            self._lock.release()


def _raise_in(thread: int, exception: type[BaseException] | None) -> None:
    """Have a thread raise an exception; None takes back one that it has not raised yet."""
    ctypes.pythonapi.PyThreadState_SetAsyncExc(
        ctypes.c_ulong(thread), None if exception is None else ctypes.py_object(exception)
    )
