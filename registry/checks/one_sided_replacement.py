"""What one instrument says of a replacement, the other says too."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from registry.checks._walk import Placed, by_id, instruments, problem
from registry.files.policies import Policies
from registry.files.problem import Problem
from registry.tell import tell


def check(policies: Policies) -> Iterator[Problem]:
    """`replaces` and `replaced_by` that stand on one side only."""
    known = by_id(policies)
    for placed in instruments(policies):
        yield from _replaces(policies, placed, known)
        yield from _replaced_by(policies, placed, known)
        yield from _provisions(policies, placed, known)


def _replaces(policies: Policies, placed: Placed, known: Mapping[str, Placed]) -> Iterator[Problem]:
    own = placed.instrument.id
    for number, other in enumerate(placed.instrument.replaces):
        if other not in known or other == own:
            continue
        named = known[other].instrument.replaced_by
        if named != own:
            says = tell("says `replaced_by: {named}`", named=named) if named else tell("has no `replaced_by`")
            message = tell(
                "replaces {other}, but {other} {says}: write `replaced_by: {own}` there ({file})",
                other=other,
                says=says,
                own=own,
                file=known[other].spot.file,
            )
            yield problem(policies, __name__, "error", placed.spot / "replaces" / number, message)


def _replaced_by(policies: Policies, placed: Placed, known: Mapping[str, Placed]) -> Iterator[Problem]:
    own, later = placed.instrument.id, placed.instrument.replaced_by
    if later is not None and later in known and later != own and own not in known[later].instrument.replaces:
        message = tell(
            "is replaced by {later}, but {later} does not name it: add {own} to its `replaces` ({file})",
            later=later,
            own=own,
            file=known[later].spot.file,
        )
        yield problem(policies, __name__, "error", placed.spot / "replaced_by", message)


def _provisions(policies: Policies, placed: Placed, known: Mapping[str, Placed]) -> Iterator[Problem]:
    own = placed.instrument.id
    for written in placed.provisions:
        later = written.provision.replaced_by
        if later is None or later not in known or later == own:
            continue
        instrument = known[later].instrument
        if own not in (*instrument.replaces, *instrument.amends):
            message = tell(
                "this provision is replaced by {later}, but {later} does not name {own}: add it to its `amends` "
                "(or `replaces`, if all of it is replaced; {file})",
                later=later,
                own=own,
                file=known[later].spot.file,
            )
            yield problem(policies, __name__, "error", written.spot / "replaced_by", message)
