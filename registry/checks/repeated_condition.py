"""Each condition has one code and one sentence, and a rule asks it once."""

from __future__ import annotations

from collections.abc import Iterator

from registry.checks._walk import CONDITIONS, Spot, problem, with_conditions
from registry.files.policies import Policies
from registry.files.problem import Problem

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
                yield problem(policies, __name__, "error", at, f"{code} is named twice in `conditions`")
        if row.condition is None:
            continue
        both = (("vi", row.condition.vi), ("en", row.condition.en))
        found = {
            meant: key for key, said in reversed(both) if (meant := sentences.get(_folded(said)))
        }  # each code once
        for meant, key in found.items():
            message = f"this is what the code {meant} says: name it in `conditions`, so that it is asked once"
            yield problem(policies, __name__, "error", spot / "condition" / key, message)


def _listed_twice(policies: Policies) -> Iterator[Problem]:
    seen: dict[tuple[str, str], str] = {}
    for number, condition in enumerate(policies.conditions.conditions):
        for key in SAID:
            said = key, _folded(getattr(condition, key))
            if said in seen:
                spot = Spot(CONDITIONS, ("conditions", number, key))
                twice = f"the code {condition.code} is listed twice"
                message = twice if key == "code" else f"{seen[said]} says the same; one question has one code"
                yield problem(policies, __name__, "error", spot, message)
            seen.setdefault(said, condition.code)


def _folded(text: str) -> str:
    """A sentence without regard to capital letters, spaces and a full stop."""
    return " ".join(text.casefold().split()).rstrip(".")
