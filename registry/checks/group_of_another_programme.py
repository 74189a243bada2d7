"""A rule names groups and bases that its programme has."""

from __future__ import annotations

from collections.abc import Iterator

from registry.checks._walk import PlacedProvision, problem, provisions
from registry.files.policies import Policies
from registry.files.problem import Problem
from registry.law.programmes import EVERYBODY, IN_ENGLISH, PROGRAMMES
from registry.tell import tell

GROUPS = {one: {EVERYBODY[other] for other in PROGRAMMES if other != one} for one in PROGRAMMES}
"""`other` is the rest in voluntary SI (Decree 159/2025 art. 5); households join health insurance alone."""
BASES = {
    "health_insurance": {"rural_poverty_line_contribution"},
    "voluntary_si": {"first_member_contribution"},
}
"""The poverty line is the base of voluntary SI; the order of household members is one of health insurance."""


def check(policies: Policies) -> Iterator[Problem]:
    """Groups and bases of the other programme."""
    for written in provisions(policies):
        name = IN_ENGLISH[written.programme]
        for code in sorted(written.groups & GROUPS[written.programme]):
            message = tell("{code} is not a group of {name}{instead}", code=code, name=name, instead=_instead(code))
            yield problem(policies, __name__, "error", written.spot / "who", message)
        base = written.provision.of
        if base in BASES[written.programme]:
            message = tell(
                "{name} has no {base}; the percent is of the `contribution`, or `unknown`", name=name, base=base
            )
            yield problem(policies, __name__, "error", written.spot / "of", message)
        yield from _order_in_voluntary_si(policies, written)


def _order_in_voluntary_si(policies: Policies, written: PlacedProvision) -> Iterator[Problem]:
    if written.programme == "voluntary_si" and written.provision.household_order is not None:
        message = tell("voluntary SI has no order of household members; leave `household_order` out")
        yield problem(policies, __name__, "error", written.spot / "household_order", message)


def _instead(code: str) -> str:
    if code == "other":
        return tell("; write household_member for those who pay as a household, any for everybody, or unspecified")
    return tell("; write any for everybody, or other for those in no better supported group")
