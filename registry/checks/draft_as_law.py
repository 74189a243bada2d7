"""A draft is never law: it replaces nothing, nothing replaces, amends or prolongs it, it only `became` something."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from registry.checks._relations import references, spot_of
from registry.checks._walk import Placed, by_id, instruments, problem
from registry.files.policies import Policies
from registry.files.problem import Problem


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
            message = f"{placed.instrument.id} is a draft, so `{key}` has no meaning; " + (
                f"if {other} was adopted from it, write `became: {other}`"
                if key == "replaced_by"
                else f"say in `notes` what it would do to {other}"
            )
            yield problem(policies, __name__, "error", spot_of(placed, path), message)
        elif key == "became" and other in known and known[other].instrument.status == "draft":
            message = f"`became` names {other}, which is a draft too; name the adopted instrument"
            yield problem(policies, __name__, "error", spot_of(placed, path), message)
    for written in placed.provisions:
        if written.provision.status not in (None, "draft"):
            message = f"a provision of a draft cannot be {written.provision.status}"
            yield problem(policies, __name__, "error", written.spot / "status", message)


def _law(policies: Policies, placed: Placed, known: Mapping[str, Placed]) -> Iterator[Problem]:
    for key, path, other in references(placed):
        if key == "became":
            message = (
                f"`became` is for drafts, and {placed.instrument.id} is {placed.instrument.status}; "
                f"if {other} took its place, write `replaced_by: {other}`"
            )
            yield problem(policies, __name__, "error", spot_of(placed, path), message)
        elif other in known and known[other].instrument.status == "draft":
            message = (
                f"`{key}` names {other}, which is a draft and never was law; "
                f"if this came of it, write `became: {placed.instrument.id}` there"
            )
            yield problem(policies, __name__, "error", spot_of(placed, path), message)
