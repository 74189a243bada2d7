"""`policies/national/*.yaml`: the State's parameters, its support rules, and how they combine."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field

from registry.law.programmes import Programme
from registry.written.base import (
    Called,
    ConditionCode,
    Day,
    GroupCode,
    InTwoLanguages,
    MonthDay,
    Percent,
    Text,
    Written,
)
from registry.written.province import Age, Groups

ParameterKey = Literal[
    "base_salary",
    "reference_level",
    "rural_poverty_line",
    "urban_poverty_line",
    "vsi_rate",
    "vsi_income_floor",
    "vsi_income_ceiling_base",
    "vsi_income_ceiling_multiple",
    "vsi_income_step",
    "vsi_investment_rate",
    "vsi_payment_months",
    "vsi_years_ahead",
    "vsi_missing_months",
    "vsi_min_age",
    "retirement_age_men",
    "retirement_age_women",
    "hi_rate",
    "hi_student_rate",
    "hi_household_months",
    "hi_student_months",
    "household_tiers",
]


class Dated(Written):
    """What a dated fact of the law carries: its period, the act it rests on, and who confirms it."""

    from_: Day | None = Field(default=None, alias="from")
    to: Day | None = None
    """Last day; left out while in force."""
    instrument: Text | None = None
    """The act and article; left out where none was found."""
    sources: list[Text] = []
    unsourced: Called | None = None
    """What no page read confirms; amounts that rest on it say so."""
    note: Called | None = None


class Value(Dated):
    """A parameter's value in one period."""

    value: (
        Annotated[int, Field(strict=True, ge=0)]
        | Annotated[Decimal, Field(ge=0)]
        | GroupCode
        | Annotated[list[Annotated[int, Field(ge=0, strict=True)]], Field(min_length=1)]
    )


class Parameter(Written):
    """A named number of the law and its history."""

    key: ParameterKey
    en: Text
    vi: Text
    unit: Text
    values: Annotated[list[Value], Field(min_length=1)]


class ParametersFile(Written):
    """`national/parameters.yaml`."""

    as_of: Day
    """The day on which the sources were last read: what states no last day was still in force then."""
    parameters: Annotated[list[Parameter], Field(min_length=1)]
    not_law: list[Value] = []
    """Announced or proposed values that are not law; never computed with."""


class StateSupport(Dated):
    """What the State pays for one group."""

    programme: Programme
    who: Groups
    percent: Percent
    of: Literal["contribution", "rural_poverty_line_contribution"]
    minimum: bool = False
    """True where the law says `at least`."""
    category: Literal["budget_pays", "budget_supports"] | None = None
    """Health insurance only: HI Law art. 12 cl. 3 or cl. 4."""
    poor_commune: bool = False
    """Only for people living in a poor commune or district as a decision of the State lists them."""
    age: Age | None = None
    months: Annotated[int, Field(ge=1, strict=True)] | None = None
    """Longest time of support, in months."""
    months_from: Day | None = None
    """Day the months are counted from, where it is the same for everybody."""
    months_of: GroupCode | None = None
    """Which group of `who` the months are counted in, where it is one of several; else in all of them at once."""
    at_least_to: Day | None = None
    """Day to which at least support goes on, whenever the months began."""
    conditions: Annotated[list[ConditionCode], Field(min_length=1)] | None = None
    """What must be true of the person, by codes of `conditions.yaml`."""
    condition: InTwoLanguages | None = None
    """What else must be true of the person, in words; only what no code says."""
    only_if_met: bool = False
    """True where most of the group does not meet the conditions: the row is for those of whom it is said that they do.
    Left out, the conditions are taken as met and named beside the amount."""
    card_until: MonthDay | None = None
    """Whoever reaches the age `below` before this day of the year has the card to this day; whoever reaches it on this
    day or later, to the end of that month. The budget's amount counts to the age itself."""
    unclear_from: Day | None = None
    """From this day on no source settles whether the row still holds for those whom `unclear` names."""
    unclear: InTwoLanguages | None = None


class Rule(Dated):
    """A rule of the law that is not a number: who comes first, what is paid when, how it combines."""

    key: GroupCode
    says: Called


Circumstance = Literal["pension", "compulsory_si", "registered_household_business"]
"""On a pension, a social insurance benefit or a monthly allowance; in compulsory SI; owner of a registered household
business who is in compulsory SI."""


class NotOpenTo(Dated):
    """People who cannot join the programme: a group, or a circumstance."""

    who: Groups | None = None
    circumstance: Circumstance | None = None
    says: InTwoLanguages


class Category(Written):
    """A health-insurance category, in legal order."""

    order: Annotated[int, Field(ge=1, strict=True)]
    code: GroupCode
    en: Text
    vi: Text
    legal_ref: Text
    who_pays: Text
    members: Text | None = None
    source: Text


class BudgetPaid(Dated):
    """People whose health insurance the State budget pays in full, including those without a group code."""

    groups: list[Text]


class ProgrammeFile(Written):
    """`national/voluntary_si.yaml` and `national/health_insurance.yaml`."""

    programme: Programme
    as_of: Day
    """The day on which the sources were last read: what states no last day was still in force then."""
    state_support: list[StateSupport]
    not_open_to: list[NotOpenTo] = []
    """People who cannot join, with the days and the act."""
    rules: list[Rule] = []
    categories: list[Category] = []
    budget_paid: list[BudgetPaid] = []
    notes: list[Text] = []
