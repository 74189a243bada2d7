"""A national file holds the rules of its own programme, and categories in an order without holes."""

from __future__ import annotations

from collections.abc import Iterator

from registry.checks._walk import Spot, problem, programme_files
from registry.files.policies import Policies
from registry.files.problem import Problem
from registry.law.programmes import USUAL_BASE
from registry.tell import tell


def check(policies: Policies) -> Iterator[Problem]:
    """Rows of the other programme, bases it does not have, and categories out of order."""
    for file, programme in programme_files(policies):
        expected = file.removeprefix("national/").removesuffix(".yaml")
        if programme.programme != expected:
            message = tell(
                "the file is about {expected}, but `programme` says {programme}",
                expected=expected,
                programme=programme.programme,
            )
            yield problem(policies, __name__, "error", Spot(file, ("programme",)), message)
        base = USUAL_BASE[expected]
        for number, row in enumerate(programme.state_support):
            spot = Spot(file, ("state_support", number))
            if row.programme != expected:
                message = tell(
                    "the file is about {expected}, but this row says {programme}",
                    expected=expected,
                    programme=row.programme,
                )
                yield problem(policies, __name__, "error", spot / "programme", message)
            elif row.of != base:
                message = tell(
                    "the State's percents in {expected} are of {base}, found {of}",
                    expected=expected,
                    base=base,
                    of=row.of,
                )
                yield problem(policies, __name__, "error", spot / "of", message)
            if row.category and expected == "voluntary_si":
                message = tell("categories are those of health insurance (HI Law art. 12); leave `category` out")
                yield problem(policies, __name__, "error", spot / "category", message)
        for number, category in enumerate(programme.categories):
            if category.order != number + 1:
                message = tell(
                    "expected order: {number}, found {order}; the order is the law's",
                    number=number + 1,
                    order=category.order,
                )
                spot = Spot(file, ("categories", number, "order"))
                yield problem(policies, __name__, "error", spot, message)
