"""Groups of a household by their names: the same household with their codes."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping

from calculator.household import Household, Person
from registry.law.groups import group_called
from registry.law.names import UnknownGroup
from registry.law.rule import BeneficiaryGroup

Groups = Mapping[str, BeneficiaryGroup]


def with_codes(household: Household, groups: Groups) -> Household:
    """The household with the code of each group that is called by a name; what no group is called stays as it is."""
    for member in household.members:
        for name in (*member.groups, *member.since):
            if name not in groups:
                members = tuple(_with_codes(each, groups) for each in household.members)
                return dataclasses.replace(household, members=members)
    return household


def code_or_name(name: str, groups: Groups) -> str:
    """The code of a group by any of its names, or what was given."""
    try:
        return group_called(name, groups)
    except UnknownGroup:
        return name


def _with_codes(member: Person, groups: Groups) -> Person:
    return dataclasses.replace(
        member,
        groups=tuple(code_or_name(name, groups) for name in member.groups),
        since={code_or_name(name, groups): day for name, day in member.since.items()},
    )
