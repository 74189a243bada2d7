"""Answers kept with the law that they were worked out from: a law never changes, so neither do they."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, Protocol, TypeVar


class Keeping(Protocol):
    """A law, as far as answers are kept with it."""

    kept: dict[Any, Any]


OfLaw = TypeVar("OfLaw", bound=Callable[..., Any])

_NOTHING: Any = object()


def kept_with_law(most: int = 100_000) -> Callable[[OfLaw], OfLaw]:
    """Let a function of a law and of hashable values, given by position, answer each question once for each law.

    `most`: answers kept for one law, forgotten before odd questions (any spelling of a name is one) fill the memory.
    An exception is not kept.
    """

    def keeping(function: OfLaw) -> OfLaw:
        @wraps(function)
        def kept(law: Keeping, *asked: Any) -> Any:
            answers = law.kept.get(kept)
            if answers is None:
                answers = law.kept.setdefault(kept, {})
            answer = answers.get(asked, _NOTHING)
            if answer is _NOTHING:
                answer = function(law, *asked)
                if len(answers) >= most:
                    answers.clear()
                answers[asked] = answer
            return answer

        return kept  # type: ignore[return-value]

    return keeping
