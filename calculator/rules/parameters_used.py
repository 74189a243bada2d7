"""Which of the State's numbers a contribution and its support rest on, by the keys of `policies/national`.

A line, its explanation and the years of a simulation ask here, so that they name the same numbers.
"""

from __future__ import annotations

import datetime

from registry.law.law import Law

HI_RATES = ("hi_rate", "hi_student_rate")
HI_BASES = ("base_salary", "reference_level")
"""What health insurance is a percent of; the later of the two where both are there."""
PARAMETERS: dict[str, tuple[str, ...]] = {
    "voluntary_si": (
        "rural_poverty_line",
        "vsi_rate",
        "vsi_income_floor",
        "vsi_income_ceiling_base",
        "vsi_income_ceiling_multiple",
        "vsi_income_step",
    ),
    "health_insurance": (*HI_BASES, *HI_RATES, "household_tiers"),
}
"""All the numbers that a programme's payments by the month may rest on."""

OF_OTHER_PAYMENTS = frozenset(("vsi_investment_rate", "retirement_age_men", "retirement_age_women"))
"""Numbers that only payments for years ahead or for missing months are asked about."""


def of_voluntary_si(*, at_once: bool) -> tuple[str, ...]:
    """`at_once`: years ahead or missing months in one payment, which are discounted or compounded."""
    return ("vsi_rate", "rural_poverty_line", *(("vsi_investment_rate",) if at_once else ()))


def of_health_insurance(law: Law, *, student: bool, ordered: bool) -> tuple[str, ...]:
    """`ordered`: the person has a place in a household's order (HI Law art. 13 cl. 3)."""
    return (hi_rate(law, student=student), hi_base(law), *(("household_tiers",) if ordered else ()))


def hi_rate(law: Law, *, student: bool, on: datetime.date | None = None) -> str:
    """The rate of health insurance: students have their own where it sets one. `on`: a later day than the law's."""
    rate, of_students = HI_RATES
    return of_students if student and _is_set(law, of_students, on) else rate


def hi_base(law: Law, on: datetime.date | None = None) -> str:
    """What health insurance is a percent of: the reference level, before it the base salary. `on`: as for `hi_rate`."""
    salary, level = HI_BASES
    return level if _is_set(law, level, on) else salary


def _is_set(law: Law, key: str, on: datetime.date | None) -> bool:
    return key in law.parameters if on is None else law.parameter_on(key, on) is not None
