"""Which of the State's numbers a contribution and its support rest on, by the keys of `policies/national`.

A line, its explanation and the years of a simulation ask here, so that they name the same numbers.
"""

from __future__ import annotations

from registry.law.law import Law

PARAMETERS: dict[str, tuple[str, ...]] = {
    "voluntary_si": (
        "rural_poverty_line",
        "vsi_rate",
        "vsi_income_floor",
        "vsi_income_ceiling_base",
        "vsi_income_ceiling_multiple",
        "vsi_income_step",
    ),
    "health_insurance": ("base_salary", "reference_level", "hi_rate", "hi_student_rate", "household_tiers"),
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


def hi_rate(law: Law, *, student: bool) -> str:
    """The rate of health insurance: students have their own where the law sets one."""
    return "hi_student_rate" if student and "hi_student_rate" in law.parameters else "hi_rate"


def hi_base(law: Law) -> str:
    """What health insurance is a percent of: the reference level, before it the base salary."""
    return "reference_level" if "reference_level" in law.parameters else "base_salary"
