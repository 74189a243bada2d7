"""A draft is never law: it replaces nothing, nothing replaces, amends or prolongs it, it only `became` something."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from registry.checks._relations import references, spot_of
from registry.checks._walk import Placed, by_id, instruments, problem
from registry.files.policies import Policies
from registry.files.problem import Problem
from registry.tell import tell


def check(policies: Policies) -> Iterator[Problem]:
    """Relations that only law can have on drafts, and `became` on what is no draft."""
    known = by_id(policies)
    for placed in instruments(policies):
        if placed.instrument.status == "draft":
            yield from _draft(policies, placed, known)
        else:
            yield from _law(policies, placed, known)


def _draft(policies: Policies, placed: Placed, known: Mapping[str, Placed]) -> Iterator[Problem]:
    for key, path, other in references(placed):
        if key in ("replaces", "prolongs", "replaced_by"):
            message = tell("{id} is a draft, so `{key}` has no meaning", id=placed.instrument.id, key=key) + (
                tell("; if {other} was adopted from it, write `became: {other}`", other=other)
                if key == "replaced_by"
                else tell("; say in `notes` what it would do to {other}", other=other)
            )
            yield problem(policies, __name__, "error", spot_of(placed, path), message)
        elif key == "became" and other in known and known[other].instrument.status == "draft":
            message = tell("`became` names {other}, which is a draft too; name the adopted instrument", other=other)
            yield problem(policies, __name__, "error", spot_of(placed, path), message)
    for written in placed.provisions:
        if written.provision.status not in (None, "draft"):
            message = tell("a provision of a draft cannot be {status}", status=written.provision.status)
            yield problem(policies, __name__, "error", written.spot / "status", message)


def _law(policies: Policies, placed: Placed, known: Mapping[str, Placed]) -> Iterator[Problem]:
    for key, path, other in references(placed):
        if key == "became":
            message = tell(
                "`became` is for drafts, and {id} is {status}; if {other} took its place, write `replaced_by: {other}`",
                id=placed.instrument.id,
                status=placed.instrument.status,
                other=other,
            )
            yield problem(policies, __name__, "error", spot_of(placed, path), message)
        elif other in known and known[other].instrument.status == "draft":
            message = tell(
                "`{key}` names {other}, which is a draft and never was law; if this came of it, write `became: "
                "{id}` there",
                key=key,
                other=other,
                id=placed.instrument.id,
            )
            yield problem(policies, __name__, "error", spot_of(placed, path), message)
