"""Two provisions of one instrument differ in programme, groups, ages, household order or period."""

from __future__ import annotations

from collections.abc import Iterator

from registry.checks._walk import Placed, PlacedProvision, instruments, line_and_column, problem
from registry.files.policies import Policies
from registry.files.problem import Problem
from registry.tell import tell


def check(policies: Policies) -> Iterator[Problem]:
    """Provisions that are for the same people in the same time."""
    for placed in instruments(policies):
        yield from _instrument(policies, placed)


def _instrument(policies: Policies, placed: Placed) -> Iterator[Problem]:
    seen: dict[tuple[object, ...], PlacedProvision] = {}
    for written in placed.provisions:
        provision = written.provision
        age = (provision.age.from_, provision.age.below) if provision.age else (None, None)
        key = (written.programme, written.groups, age, provision.household_order, provision.from_, provision.to)
        if key in seen:
            line, _ = line_and_column(policies, seen[key].spot)
            message = tell(
                "{written} is given twice by {id} (also in line {line}): say what distinguishes them, by a "
                "further group, the ages, `household_order` or the period",
                written=written,
                id=placed.instrument.id,
                line=line,
            )
            yield problem(policies, __name__, "error", written.spot, message)
        seen.setdefault(key, written)
