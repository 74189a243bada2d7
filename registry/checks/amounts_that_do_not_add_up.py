"""The parts of a published amount that is to be trusted add up to the contribution."""

from __future__ import annotations

from collections.abc import Iterator

from registry.checks._walk import Spot, problem
from registry.files.policies import Policies
from registry.files.problem import Problem
from registry.tell import tell
from registry.written.province import PublishedAmount

PARTS = ("state", "local", "other", "pays")


def check(policies: Policies) -> Iterator[Problem]:
    """Trusted amounts whose parts are too many, or all there and too few."""
    for slug, file in policies.provinces.items():
        for number, amount in enumerate(file.published_amounts):
            spot = Spot(f"provinces/{slug}.yaml", ("published_amounts", number))
            if amount.trust == "good" and (message := _wrong(amount)):
                yield problem(policies, __name__, "error", spot, message)
            for index, figure in enumerate(amount.printed):
                if getattr(amount, figure) is None:
                    message = tell("`printed` names {figure}, but the figure is not given", figure=figure)
                    yield problem(policies, __name__, "error", spot / "printed" / index, message)


def _wrong(amount: PublishedAmount) -> str:
    given = {part: getattr(amount, part) for part in PARTS if getattr(amount, part) is not None}
    negative = [part for part, dong in given.items() if dong < 0]
    if negative:
        return tell("{negative} is below 0", negative=negative[0])
    sum_ = sum(given.values())
    if amount.contribution is None:
        return ""
    listed = " + ".join(f"{part} {dong}" for part, dong in given.items())
    if sum_ > amount.contribution:
        return tell(
            "{listed} = {sum} is more than the contribution, {contribution}",
            listed=listed,
            sum=sum_,
            contribution=amount.contribution,
        )
    if len(given) == len(PARTS) and sum_ < amount.contribution:
        return tell(
            "{listed} = {sum}, but the contribution is {contribution}",
            listed=listed,
            sum=sum_,
            contribution=amount.contribution,
        )
    return ""
