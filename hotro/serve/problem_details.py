"""What a refused request is told: Problem Details (RFC 9457) with every problem by the field it is about."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from starlette.responses import Response

from hotro.output import json_text
from registry.law.names import UnknownName

MEDIA_TYPE = "application/problem+json"
TITLES: Mapping[int, tuple[str, str]] = {
    400: ("not-readable", "The request cannot be read"),
    404: ("not-found", "There is no such thing"),
    405: ("method", "This address does not take that method"),
    406: ("not-acceptable", "The answer does not come in that form"),
    413: ("too-large", "The request is too large"),
    422: ("not-answerable", "The question cannot be answered as it is asked"),
    500: ("defect", "A defect of this server"),
    503: ("not-now", "The server cannot answer this now"),
}
"""Status -> the end of the problem's type, and its title."""
LONGEST = 60
"""Letters of what was found that are said again."""
MOST = 100
"""Problems told of one request; more would help nobody."""

_EXPECTED = re.compile(r"expected (?P<expected>.+?), found (?P<found>.+?)(?:; .*)?", re.DOTALL)
_NEAREST = re.compile(r"did you mean `?(?P<nearest>[^?`]+)`?\?|; write (?P<write>\S+)$")


class Problem(NamedTuple):
    """One thing to mend."""

    path: str
    """`members[0].born` of the body, or the name of a parameter; empty where it is the request as a whole."""
    message: str
    expected: str | None = None
    found: str | None = None
    nearest: str | None = None
    """The valid value that is probably meant."""


class Refusal(Exception):
    """A request that gets no answer, and why."""

    def __init__(self, status: int, problems: Sequence[Problem], headers: Mapping[str, str] | None = None) -> None:
        self.status = status
        self.problems = tuple(problems)
        self.headers = dict(headers or {})
        super().__init__(status)


def problem(path: str, message: str) -> Problem:
    """A problem from its sentence: `expected ..., found ...; did you mean ...?` is how all of ours are put."""
    said = _EXPECTED.fullmatch(message)
    meant = _NEAREST.search(message)
    return Problem(
        path,
        message,
        said["expected"] if said else None,
        said["found"] if said else None,
        (meant["nearest"] or meant["write"]) if meant else None,
    )


def unknown_name(path: str, unknown: UnknownName) -> Problem:
    """A name that nothing has: what was found, and the nearest."""
    made = problem(path, str(unknown))
    return made._replace(found=unknown.name[:LONGEST], nearest=made.nearest or " or ".join(unknown.nearest) or None)


def not_found(path: str, unknown: UnknownName) -> Refusal:
    """A name in the address that nothing has."""
    return Refusal(404, [unknown_name(path, unknown)])


def unanswerable(problems: Iterable[Problem]) -> Refusal:
    """A question that can be read and not be answered."""
    return Refusal(422, [*problems])


def response(refusal: Refusal) -> Response:
    """What is sent."""
    body = json_text(details(refusal.status, refusal.problems)).encode("utf-8", "backslashreplace")
    headers = {**refusal.headers, "Cache-Control": "no-store", "ETag": etag(body)}
    return Response(body, refusal.status, headers, MEDIA_TYPE)


def etag(body: bytes) -> str:
    """The tag of what is sent."""
    return f'"{hashlib.blake2b(body, digest_size=12).hexdigest()}"'


def details(status: int, problems: Sequence[Problem]) -> dict[str, Any]:
    """The members of a problem."""
    kind, title = TITLES.get(status, ("http", "The request cannot be answered"))
    told = problems[:MOST]
    more = len(problems) - len(told)
    lines = [f"{p.path}: {p.message}" if p.path else p.message for p in told]
    return {
        "type": f"urn:hotro:problem:{kind}",
        "title": title,
        "status": status,
        "detail": "; ".join([*lines[:3], *([f"and {len(lines) - 3 + more} more"] if len(lines) + more > 3 else [])]),
        "problems": [p._asdict() for p in told],
    }
