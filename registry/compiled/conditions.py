"""What rules ask of a person, from the codes and words of the policy files."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from registry.files.policies import Policies
from registry.law.rule import Condition, own_words
from registry.written.base import InTwoLanguages


def conditions(policies: Policies) -> tuple[Condition, ...]:
    """What recurs, in the order of `conditions.yaml`."""
    listed = policies.conditions.conditions
    return tuple(Condition(each.code, each.vi, each.en, each.question_vi, each.question_en) for each in listed)


def asked(
    codes: Iterable[str] | None, own: InTwoLanguages | None, known: Mapping[str | None, Condition]
) -> tuple[Condition, ...]:
    """The conditions of a rule: those it names by code, then what it says in its own words."""
    by_code = tuple(known[code] for code in codes or ())
    return by_code if own is None else (*by_code, in_own_words(own))


def in_own_words(own: InTwoLanguages) -> Condition:
    """A condition of one rule alone."""
    return own_words(own.vi, own.en)
