"""What fixes know of the registry that a file belongs to: groups, conditions, provinces, and all instruments."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from registry.compiled import resolve
from registry.files.policies import Policies
from registry.law.names import NameIndex
from registry.law.rule import BeneficiaryGroup


class Known(NamedTuple):
    """The registry around a file."""

    groups: Mapping[str, BeneficiaryGroup]
    """By code; no named sets, which no rule may name."""
    conditions: Mapping[str, tuple[str, str]]
    """Those of `conditions.yaml` by code: the sentence in both languages."""
    names: NameIndex
    """Of provinces."""
    policies: Policies
    """With the file in it as far as it could be read."""
    about: frozenset[str] | None = None
    """Ids of the acts whose relations are to be mended; None: of all."""


def known(policies: Policies, about: frozenset[str] | None = None) -> Known:
    """What the policies tell to a fix."""
    groups = {g.code: g for g in resolve.groups(policies) if not g.groups}
    conditions = {each.code: (each.vi, each.en) for each in policies.conditions.conditions}
    return Known(groups, conditions, NameIndex(resolve.territory(policies.jurisdictions)), policies, about)
