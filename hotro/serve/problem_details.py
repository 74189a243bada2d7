"""What a refused request is told: Problem Details (RFC 9457) with every problem by the field it is about."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from starlette.responses import Response

from hotro.output import json_text
from hotro.serve.told.sentence import Parts, parts
from hotro.tell import either, tell
from registry.law.names import UnknownName
from registry.message import Message, in_language, message_of

MEDIA_TYPE = "application/problem+json"
TITLES: Mapping[int, tuple[str, Message]] = {
    400: ("not-readable", tell("The request cannot be read")),
    404: ("not-found", tell("There is no such thing")),
    405: ("method", tell("This address does not take that method")),
    406: ("not-acceptable", tell("The answer does not come in that form")),
    413: ("too-large", tell("The request is too large")),
    422: ("not-answerable", tell("The question cannot be answered as it is asked")),
    500: ("defect", tell("A defect of this server")),
    503: ("not-now", tell("The server cannot answer this now")),
}
"""Status -> the end of the problem's type, and its title."""
LONGEST = 60
"""Letters of what was found that are said again."""
MOST = 100
"""Problems told of one request; more would help nobody."""
FULLY = 3
"""Of those, the ones that the detail has too."""


class RequestProblem(NamedTuple):
    """One thing to mend."""

    path: str
    """`members[0].born` of the body, or the name of a parameter; empty where it is the request as a whole."""
    message: str
    expected: str | None = None
    """This and the next two: where they are not given, what the message says of them."""
    found: str | None = None
    nearest: str | None = None
    """The valid value that is probably meant."""

    def told(self, language: str) -> dict[str, str | None]:
        """The problem in `en` or `vi`, by the name of each part."""
        said = parts(self.message, language)
        given = Parts(self.expected, self.found, self.nearest)
        shown = (one if part is None else in_language(part, language) for part, one in zip(given, said, strict=True))
        return {"path": self.path, "message": in_language(self.message, language), **Parts(*shown)._asdict()}


class Refusal(Exception):
    """A request that gets no answer, and why."""

    def __init__(
        self, status: int, problems: Sequence[RequestProblem], headers: Mapping[str, str] | None = None
    ) -> None:
        self.status = status
        self.problems = tuple(problems)
        self.headers = dict(headers or {})
        super().__init__(status)


def unknown_name(path: str, unknown: UnknownName) -> RequestProblem:
    """A name that nothing has: what was found, and the nearest."""
    nearest = either(unknown.nearest) if unknown.nearest else None
    return RequestProblem(path, message_of(unknown), found=unknown.name[:LONGEST], nearest=nearest)


def not_found(path: str, unknown: UnknownName) -> Refusal:
    """A name in the address that nothing has."""
    return Refusal(404, [unknown_name(path, unknown)])


def unanswerable(problems: Iterable[RequestProblem]) -> Refusal:
    """A question that can be read and not be answered."""
    return Refusal(422, [*problems])


def response(refusal: Refusal, language: str) -> Response:
    """What is sent, in `en` or `vi`."""
    body = json_text(details(refusal.status, refusal.problems, language)).encode("utf-8", "backslashreplace")
    headers = {"Content-Language": language, "Vary": "Accept, Accept-Language"}
    headers |= {**refusal.headers, "Cache-Control": "no-store", "ETag": etag(body)}
    return Response(body, refusal.status, headers, MEDIA_TYPE)


def etag(body: bytes) -> str:
    """The tag of what is sent."""
    return f'"{hashlib.blake2b(body, digest_size=12).hexdigest()}"'


def details(status: int, problems: Sequence[RequestProblem], language: str) -> dict[str, Any]:
    """The members of a problem."""
    kind, title = TITLES.get(status, ("http", tell("The request cannot be answered")))
    told = [problem.told(language) for problem in problems[:MOST]]
    lines = [f"{p['path']}: {p['message']}" if p["path"] else p["message"] for p in told[:FULLY]]
    if more := len(problems) - len(lines):
        lines.append(in_language(tell("and {n} more", n=more), language))
    return {
        "type": f"urn:hotro:problem:{kind}",
        "title": in_language(title, language),
        "status": status,
        "detail": "; ".join(map(str, lines)),
        "problems": told,
    }
