"""Answers kept with the law that they were worked out from: a law never changes, so neither do they."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, Protocol, TypeVar


class Keeping(Protocol):
    """A law, as far as answers are kept with it."""

    kept: Kept


OfLaw = TypeVar("OfLaw", bound=Callable[..., Any])


class Kept(dict[Any, "_Answers"]):
    """All that is kept with a law: a function (`kept_with_law`) -> its answers."""

    __slots__ = ("_law",)

    def __init__(self, law: Keeping) -> None:
        super().__init__()
        self._law = law

    def __reduce__(self) -> tuple[type[Kept], tuple[Keeping]]:
        """A copy for another process works its own answers out."""
        return Kept, (self._law,)

    def __missing__(self, kept: Any) -> _Answers:
        return self.setdefault(kept, _Answers(kept.__wrapped__, self._law, kept.most))


class _Answers(dict[tuple[Any, ...], Any]):
    """The answers of a function for a law, by what was asked; a new one is worked out when it is asked for."""

    __slots__ = ("_function", "_law", "_most")

    def __init__(self, function: Callable[..., Any], law: Keeping, most: int) -> None:
        super().__init__()
        self._function = function
        self._law = law
        self._most = most

    def __missing__(self, asked: tuple[Any, ...]) -> Any:
        answer = self._function(self._law, *asked)
        if len(self) >= self._most:
            self.clear()
        self[asked] = answer
        return answer


def kept_with_law(most: int = 10_000) -> Callable[[OfLaw], OfLaw]:
    """Let a function of a law and of hashable values, given by position, answer each question once for each law.

    `most`: answers kept for one law, all forgotten before more fill the memory: some take 2 KB, and there is no end of
    questions (any spelling of a name is one). An exception is not kept.
    """

    def keeping(function: OfLaw) -> OfLaw:
        @wraps(function)
        def kept(law: Keeping, *asked: Any) -> Any:
            return law.kept[kept][asked]

        kept.most = most  # type: ignore[attr-defined]
        return kept  # type: ignore[return-value]

    return keeping
