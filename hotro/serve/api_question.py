"""A question of the API: its address, what it takes, and the function that answers it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from hotro.output import Answer
from hotro.serve.loaded import Loaded
from hotro.serve.parameters import QueryParameter
from hotro.serve.request_limits import Limits


class ApiRequest(NamedTuple):
    """One request."""

    loaded: Loaded
    given: Mapping[str, Any]
    """Values of the parameters that were given, by name."""
    body: bytes
    limits: Limits


class Example(NamedTuple):
    """A request that works: of the documentation, and of a test."""

    summary: str
    query: str = ""
    """With the values of path parameters, such as `name=son-la`."""
    body: Any = None


class ApiQuestion(NamedTuple):
    """One address and method."""

    path: str
    summary: str
    answer: Callable[[ApiRequest], Answer]
    """Raises Refusal, or what `refusals` knows: UnknownProvince, UnknownGroup, click.UsageError."""
    parameters: Sequence[QueryParameter] = ()
    examples: Sequence[Example] = ()
    description: str = ""
    schema: str = ""
    """Name of the answer's JSON Schema in `hotro.answer_schemas`, `[]` after it for a list."""
    body: str | None = None
    """Name of the body's; None where the method is GET."""
    of_people: bool = False
    """Whether it asks about people: then nothing of it is kept."""
    is_table: bool = True
    """Whether it also comes as CSV."""
    is_long: Callable[[ApiRequest], bool] = lambda _: True
    """Whether it is worked at beside the short ones."""

    @property
    def method(self) -> str:
        """GET or POST."""
        return "GET" if self.body is None else "POST"
