"""Groups of people: by their names, those behind a code, and those that a person is in who is in some of them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import lru_cache

from registry.law.names import UnknownGroup, folded
from registry.law.nearest import nearest
from registry.law.rule import BeneficiaryGroup

MOST = 4
"""Candidates that are named for a name that no group has."""
_LETTERS = 4
"""Of a name, that may stand inside another one."""
_REMARK = re.compile(r"\([^)]*\)")


def group_called(name: str, groups: Mapping[str, BeneficiaryGroup]) -> str:
    """The code of a group or named set by its code or any of its names, marks and capitals aside.

    Raises UnknownGroup, with those that may be meant, where there is none or more than one.
    """
    if name in groups:
        return name
    listed = tuple(groups.values())
    codes = _forms(listed).get(folded(name), ())
    if len(codes) != 1:
        raise UnknownGroup(name, codes or _near(name, listed))
    return codes[0]


def groups_near(name: str, groups: Mapping[str, BeneficiaryGroup], valid: Collection[str]) -> tuple[str, ...]:
    """The valid codes that may be meant by a name that is none."""
    try:
        group_called(name, groups)
    except UnknownGroup as unknown:
        return tuple(code for code in unknown.nearest if code in valid)
    close = nearest(name, valid)
    return (close,) if close else ()


@lru_cache(maxsize=16)
def _forms(groups: tuple[BeneficiaryGroup, ...]) -> Mapping[str, tuple[str, ...]]:
    """Every name, as `folded` makes it, with the codes that it may mean."""
    found: dict[str, dict[str, None]] = {}
    for code, name in _names(groups):
        found.setdefault(folded(name), {})[code] = None
    return {form: tuple(codes) for form, codes in found.items()}


def _names(groups: Iterable[BeneficiaryGroup]) -> Iterator[tuple[str, str]]:
    for group in groups:
        for name in (group.code, group.en, group.vi, _REMARK.sub("", group.en), *group.aliases):
            yield group.code, name


def _near(name: str, groups: tuple[BeneficiaryGroup, ...]) -> tuple[str, ...]:
    """The codes of names that a name's words are part of, the shortest first; else of the nearest name."""
    words = _spaced(name)
    within = sorted((len(other), code) for code, called in _names(groups) if words in (other := _spaced(called)))
    if len(words) > _LETTERS and within:
        return tuple(dict.fromkeys(code for _, code in within))[:MOST]
    forms = _forms(groups)
    close = nearest(folded(name), forms)
    return forms[close] if close else ()


def _spaced(name: str) -> str:
    """The words of a name, each as `folded` makes it, with a space on either side."""
    words = filter(None, map(folded, re.split(r"[\W_]+", name)))
    return f" {' '.join(words)} "


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
