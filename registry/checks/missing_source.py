"""Whatever is written as law has a source that can be opened, or says that it has none."""

from __future__ import annotations

from collections.abc import Iterator

from registry.checks._walk import Spot, instruments, national, problem
from registry.files.policies import Policies
from registry.files.problem import Problem
from registry.tell import tell
from registry.written.jurisdictions import OldProvince, Unit


def check(policies: Policies) -> Iterator[Problem]:
    """National rows without source, adopted instruments without an address, changes of type without either."""
    for spot, row in national(policies):
        if not row.sources and not row.unsourced:
            message = tell("no `sources`: give at least one, or say in `unsourced` what no page confirms")
            yield problem(policies, __name__, "error", spot, message)
    for placed in instruments(policies):
        adopted = placed.instrument.status == "adopted"
        if adopted and all(source.url == "unknown" for source in placed.instrument.sources):
            message = tell(
                "no source of {id} has an address (`url`), so nobody can look it up", id=placed.instrument.id
            )
            yield problem(policies, __name__, "warning", placed.spot / "sources", message)
    for number, province in enumerate(policies.jurisdictions.provinces):
        yield from _type_changes(policies, Spot("jurisdictions.yaml", ("provinces", number)), province)
    for number, unit in enumerate(policies.jurisdictions.units):
        yield from _type_changes(policies, Spot("jurisdictions.yaml", ("units", number)), unit)


def _type_changes(policies: Policies, spot: Spot, unit: OldProvince | Unit) -> Iterator[Problem]:
    for number, change in enumerate(unit.type_changes):
        if not change.source and not change.note:
            message = tell(
                "the change of {slug} to a {to} has neither `source` nor a `note` on it", slug=unit.slug, to=change.to
            )
            yield problem(policies, __name__, "warning", spot / "type_changes" / number, message)
