"""Groups of people: by their names, those behind a code, and those that a person is in who is in some of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from registry.law.names import UnknownGroup, folded
from registry.law.nearest import nearest
from registry.law.rule import BeneficiaryGroup


def group_called(name: str, groups: Mapping[str, BeneficiaryGroup]) -> str:
    """The code of a group or named set by its code or its name in either language. Raises UnknownGroup."""
    if name in groups:
        return name
    forms = {folded(form): g.code for g in groups.values() for form in (g.en, g.vi, g.code)}
    key = folded(name)
    if key not in forms:
        close = nearest(key, forms)
        raise UnknownGroup(name, (forms[close],) if close else ())
    return forms[key]


def groups_meant(code: str, groups: Mapping[str, BeneficiaryGroup]) -> frozenset[str]:
    """The groups behind a code: itself, or the members of a named set. Raises KeyError where there is no such code."""
    return frozenset(groups[code].groups or (code,))


def with_implied(given: Iterable[str], groups: Mapping[str, BeneficiaryGroup]) -> frozenset[str]:
    """The groups given, those they imply, and those that everybody is in: `any`, and `other` in voluntary SI.

    A person in a better supported group takes the better rate, but is an `other` participant at the least.
    """
    found = {"any", "other", *given}
    waiting = list(found)
    while waiting:
        group = groups.get(waiting.pop())
        new = set(group.implies) - found if group else set()
        found |= new
        waiting += new
    return frozenset(found)
