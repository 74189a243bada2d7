"""A national file holds the rules of its own programme, and categories in an order without holes."""

from __future__ import annotations

from collections.abc import Iterator

from registry.checks._walk import Spot, problem, programme_files
from registry.files.policies import Policies
from registry.files.problem import Problem
from registry.law.programmes import USUAL_BASE


def check(policies: Policies) -> Iterator[Problem]:
    """Rows of the other programme, bases it does not have, and categories out of order."""
    for file, programme in programme_files(policies):
        expected = file.removeprefix("national/").removesuffix(".yaml")
        if programme.programme != expected:
            message = f"the file is about {expected}, but `programme` says {programme.programme}"
            yield problem(policies, __name__, "error", Spot(file, ("programme",)), message)
        base = USUAL_BASE[expected]
        for number, row in enumerate(programme.state_support):
            spot = Spot(file, ("state_support", number))
            if row.programme != expected:
                message = f"the file is about {expected}, but this row says {row.programme}"
                yield problem(policies, __name__, "error", spot / "programme", message)
            elif row.of != base:
                message = f"the State's percents in {expected} are of {base}, found {row.of}"
                yield problem(policies, __name__, "error", spot / "of", message)
            if row.category and expected == "voluntary_si":
                message = "categories are those of health insurance (HI Law art. 12); leave `category` out"
                yield problem(policies, __name__, "error", spot / "category", message)
        for number, category in enumerate(programme.categories):
            if category.order != number + 1:
                message = f"expected order: {number + 1}, found {category.order}; the order is the law's"
                spot = Spot(file, ("categories", number, "order"))
                yield problem(policies, __name__, "error", spot, message)
