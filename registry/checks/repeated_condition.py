"""Each condition has one code and one sentence, and a rule asks it once."""

from __future__ import annotations

from collections.abc import Iterator

from registry.checks._walk import CONDITIONS, Spot, problem, with_conditions
from registry.files.policies import Policies
from registry.files.problem import Problem
from registry.tell import tell

SAID = ("code", "vi", "en", "question_vi", "question_en")


def check(policies: Policies) -> Iterator[Problem]:
    """Codes, sentences and questions that two conditions share, codes named twice, words for what has a code."""
    yield from _listed_twice(policies)
    sentences = {
        _folded(said): condition.code
        for condition in policies.conditions.conditions
        for said in (condition.vi, condition.en)
    }
    for spot, row in with_conditions(policies):
        codes = row.conditions or []
        for number, code in enumerate(codes):
            if code in codes[:number]:
                at = spot / "conditions" / number
                yield problem(policies, __name__, "error", at, tell("{code} is named twice in `conditions`", code=code))
        if row.condition is None:
            continue
        both = (("vi", row.condition.vi), ("en", row.condition.en))
        found = {
            meant: key for key, said in reversed(both) if (meant := sentences.get(_folded(said)))
        }  # each code once
        for meant, key in found.items():
            message = tell(
                "this is what the code {meant} says: name it in `conditions`, so that it is asked once", meant=meant
            )
            yield problem(policies, __name__, "error", spot / "condition" / key, message)


def _listed_twice(policies: Policies) -> Iterator[Problem]:
    seen: dict[tuple[str, str], str] = {}
    for number, condition in enumerate(policies.conditions.conditions):
        for key in SAID:
            said = key, _folded(getattr(condition, key))
            if said in seen:
                spot = Spot(CONDITIONS, ("conditions", number, key))
                twice = tell("the code {code} is listed twice", code=condition.code)
                message = (
                    twice if key == "code" else tell("{seen} says the same; one question has one code", seen=seen[said])
                )
                yield problem(policies, __name__, "error", spot, message)
            seen.setdefault(said, condition.code)


def _folded(text: str) -> str:
    """A sentence without regard to capital letters, spaces and a full stop."""
    return " ".join(text.casefold().split()).rstrip(".")
