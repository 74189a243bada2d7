"""Each parameter has the kind of value that is computed with: dong, months, a rate, another parameter, a list."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Any, NamedTuple

from registry.checks._walk import PARAMETERS, Spot, problem
from registry.files.policies import Policies
from registry.files.problem import Problem
from registry.law.nearest import did_you_mean
from registry.tell import tell
from registry.written.national import ParameterKey

NAMES = ("vsi_income_floor", "vsi_income_ceiling_base")


class _Kind(NamedTuple):
    words: str
    fits: Callable[[Any], bool]


def _whole(value: Any) -> bool:
    return isinstance(value, int) and value > 0


_NUMBER = _Kind(tell("a number"), lambda value: not isinstance(value, str | list))
_DONG = _Kind(tell("whole dong"), _whole)
_MONTHS = _Kind(tell("whole months"), _whole)
_YEARS = _Kind(tell("full years"), _whole)
_RATE = _Kind(tell("a percent, 0 to 100"), lambda value: _NUMBER.fits(value) and value <= 100)
_CHOICES = _Kind(
    tell("whole numbers that rise, like [1, 3, 6, 12]"),
    lambda value: isinstance(value, list) and value[0] > 0 and value == sorted(set(value)),
)
_NUMBERS = {
    **dict.fromkeys(
        ("base_salary", "reference_level", "rural_poverty_line", "urban_poverty_line", "vsi_income_step"), _DONG
    ),
    **dict.fromkeys(("vsi_rate", "vsi_investment_rate", "hi_rate", "hi_student_rate"), _RATE),
    **dict.fromkeys(("vsi_missing_months", "retirement_age_men", "retirement_age_women"), _MONTHS),
    "vsi_min_age": _YEARS,
}
_LADDERS = {
    "household_tiers": _Kind(
        tell("percents that fall from 100, like [100, 70, 60, 50, 40]"),
        lambda value: isinstance(value, list) and value[0] == 100 and value == sorted(value, reverse=True),
    ),
    "vsi_payment_months": _CHOICES,
    "vsi_years_ahead": _CHOICES,
    "hi_household_months": _CHOICES,
    "hi_student_months": _CHOICES,
}
"""Lists."""


def check(policies: Policies) -> Iterator[Problem]:
    """Values of another kind, keys listed twice, and names of parameters that there are not."""
    keys = [parameter.key for parameter in policies.parameters.parameters]
    for number, parameter in enumerate(policies.parameters.parameters):
        listed = Spot(PARAMETERS, ("parameters", number))
        if parameter.key in keys[:number]:
            message = tell("{key} is listed twice; its values belong together", key=parameter.key)
            yield problem(policies, __name__, "error", listed / "key", message)
        for index, value in enumerate(parameter.values):
            if wrong := _wrong(parameter.key, value.value, keys):
                yield problem(policies, __name__, "error", listed / "values" / index / "value", wrong)


def _wrong(key: ParameterKey, value: int | Decimal | str | list[int], keys: list[ParameterKey]) -> str:
    if key in NAMES:
        close = did_you_mean(str(value), keys)
        return (
            ""
            if value in keys
            else tell("expected the name of another parameter, found {value}{close}", value=value, close=close)
        )
    expected = _LADDERS.get(key) or _NUMBERS.get(key, _NUMBER)
    return "" if expected.fits(value) else tell("expected {words}, found {value}", words=expected.words, value=value)
