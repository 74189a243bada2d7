"""Warnings that were looked into and stand: the file says so where they stand, and why.

An explanation stands in the provision, the statement or the instrument that the warning is about; that of an
instrument is not for its provisions. One that explains nothing any more is an error: what it says is out of date.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from registry.checks._walk import Spot, instruments, problem
from registry.files.place import Keys, path_of
from registry.files.policies import Policies
from registry.files.problem import Problem
from registry.law.nearest import did_you_mean
from registry.law.programmes import PROGRAMMES
from registry.tell import tell
from registry.written.province import Explained

_DEEP_OF_A_PROVISION = 4
"""`instruments`, number, programme, number."""
_DEEP = 2
"""`instruments` or `no_support`, number."""


class _Explanation(NamedTuple):
    """An explanation, and where it stands."""

    of: Spot
    """What it is about."""
    number: int
    explained: Explained


def settled(policies: Policies, found: Iterable[Problem], checks: Sequence[str]) -> Iterator[Problem]:
    """The problems, with those explained marked, and an error for each explanation that explains nothing."""
    said = list(_all_said(policies))
    known = {(one.of, one.explained.check): one for one in said}
    used: set[tuple[Spot, int]] = set()
    for one in found:
        about = known.get((_about(one), one.check)) if known and one.level == "warning" else None
        if about is None:
            yield one
        else:
            used.add(about[:2])
            because = about.explained.because
            yield one._replace(level="explained", because_vi=because.vi, because_en=because.en)
    for left in said:
        if left[:2] not in used:
            yield _of_nothing(policies, left, checks)


def _all_said(policies: Policies) -> Iterator[_Explanation]:
    for placed in instruments(policies):
        yield from _said(placed.spot, placed.instrument.explained)
        for written in placed.provisions:
            yield from _said(written.spot, written.provision.explained)
    for slug, file in policies.provinces.items():
        for number, statement in enumerate(file.no_support):
            yield from _said(Spot(f"provinces/{slug}.yaml", ("no_support", number)), statement.explained)


def _said(of: Spot, all_explained: list[Explained]) -> Iterator[_Explanation]:
    for number, explained in enumerate(all_explained):
        yield _Explanation(of, number, explained)


def _about(one: Problem) -> Spot:
    """The provision, statement or instrument that a problem is in."""
    path: Keys = path_of(one.field)
    in_provision = len(path) >= _DEEP_OF_A_PROVISION and path[2] in PROGRAMMES
    return Spot(one.file, path[: _DEEP_OF_A_PROVISION if in_provision else _DEEP])


def _of_nothing(policies: Policies, said: _Explanation, checks: Sequence[str]) -> Problem:
    name = said.explained.check
    what = (
        tell("no warning of `{name}` stands here any more: delete the explanation", name=name)
        if name in checks
        else tell("there is no check {name}{hint}", name=name, hint=did_you_mean(name, checks))
    )
    return problem(policies, "explained", "error", said.of / "explained" / said.number / "check", what)
