"""Each parameter has the kind of value that is computed with: dong, a rate, another parameter, a ladder."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from registry.checks._walk import PARAMETERS, Spot, problem
from registry.files.policies import Policies
from registry.files.problem import Problem
from registry.law.nearest import did_you_mean
from registry.written.national import ParameterKey

DONG = ("base_salary", "reference_level", "rural_poverty_line", "urban_poverty_line", "vsi_income_step")
RATES = ("vsi_rate", "vsi_investment_rate", "hi_rate", "hi_student_rate")
NAMES = ("vsi_income_floor", "vsi_income_ceiling_base")


def check(policies: Policies) -> Iterator[Problem]:
    """Values of another kind, keys listed twice, and names of parameters that there are not."""
    keys = [parameter.key for parameter in policies.parameters.parameters]
    for number, parameter in enumerate(policies.parameters.parameters):
        listed = Spot(PARAMETERS, ("parameters", number))
        if parameter.key in keys[:number]:
            message = f"{parameter.key} is listed twice; its values belong together"
            yield problem(policies, __name__, "error", listed / "key", message)
        for index, value in enumerate(parameter.values):
            if message := _wrong(parameter.key, value.value, keys):
                yield problem(policies, __name__, "error", listed / "values" / index / "value", message)


def _wrong(key: ParameterKey, value: int | Decimal | str | list[int], keys: list[ParameterKey]) -> str:
    if key in NAMES:
        close = did_you_mean(str(value), keys)
        return "" if value in keys else f"expected the name of another parameter, found {value}{close}"
    if key == "household_tiers":
        ladder = isinstance(value, list) and value[0] == 100 and value == sorted(value, reverse=True)
        return "" if ladder else f"expected percents that fall from 100, like [100, 70, 60, 50, 40], found {value}"
    if isinstance(value, str | list):
        return f"expected a number, found {value}"
    if key in RATES and value > 100:
        return f"expected a percent, 0 to 100, found {value}"
    if key in DONG and not (isinstance(value, int) and value > 0):
        return f"expected whole dong, found {value}"
    return ""
