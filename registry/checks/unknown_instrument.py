"""Every id that an instrument or a statement points at is that of an instrument, and not its own."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from registry.checks._relations import references, spot_of
from registry.checks._walk import Spot, by_id, instruments, problem
from registry.files.policies import Policies
from registry.files.problem import Problem
from registry.law.nearest import did_you_mean
from registry.tell import tell


def check(policies: Policies) -> Iterator[Problem]:
    """References to nothing, or to the instrument itself."""
    known = by_id(policies)
    for placed in instruments(policies):
        for key, path, other in references(placed):
            if other == placed.instrument.id:
                message = tell("`{key}` names the instrument itself ({other})", key=key, other=other)
                yield problem(policies, __name__, "error", spot_of(placed, path), message)
            elif other not in known:
                message = tell(
                    "`{key}` names {other}, which no file has{hint}",
                    key=key,
                    other=other,
                    hint=_hint(placed.instrument.id, other, known),
                )
                yield problem(policies, __name__, "error", spot_of(placed, path), message)
    for slug, file in policies.provinces.items():
        for number, statement in enumerate(file.no_support):
            if statement.before is not None and statement.before not in known:
                spot = Spot(f"provinces/{slug}.yaml", ("no_support", number, "before"))
                message = tell(
                    "`before` names {before}, which no file has{hint}",
                    before=statement.before,
                    hint=did_you_mean(statement.before, known),
                )
                yield problem(policies, __name__, "error", spot, message)


def _hint(own: str, other: str, known: Collection[str]) -> str:
    """The nearest id that begins as this one does, with its province; or where to say what has no id."""
    start = "-".join(other.split("-")[:2])
    near = did_you_mean(other, [id_ for id_ in known if id_ != own and id_.startswith(start)])
    return near or tell("; an act that is not here yet is named in `notes` alone")
