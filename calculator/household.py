"""What is asked: a household, its members, and what each pays contributions for. Immutable.

These classes are also the schema of household files (`hotro schema household`).
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from calculator.given import as_birth, as_day, as_days, as_tuple, as_whole

_STRICT: dict[str, Any] = {"extra": "forbid", "use_attribute_docstrings": True}


class Remembered:
    """What is remembered of a record beside its fields: it never changes, so what was found of it holds."""

    __slots__ = ("types_are_right",)


@dataclass(frozen=True, slots=True)
class VoluntarySI(Remembered):
    """A voluntary social insurance payment. One of months, years_ahead and missing_months."""

    __pydantic_config__ = _STRICT

    income: int
    """Chosen income, VND a month."""
    months: int | None = None
    """Paid for at once: 1, 3, 6 or 12. One month if nothing is said."""
    years_ahead: int | None = None
    """Paid at once for 2 to 5 years ahead."""
    missing_months: int | None = None
    """Paid at once for months missing for a pension, past retirement age."""
    supported_months_so_far: int = 0
    """Months for which the State has supported this person already (120 in a life)."""
    local_supported_months_so_far: int = 0
    """Months for which the province has supported this person already, under the rule in force."""

    def __post_init__(self) -> None:
        """Take whole numbers of any library."""
        _make(self, as_whole, "income", "months", "years_ahead", "missing_months")
        _make(self, as_whole, "supported_months_so_far", "local_supported_months_so_far")


@dataclass(frozen=True, slots=True)
class HealthInsurance(Remembered):
    """A health insurance payment, or the fact that the person is insured elsewhere."""

    __pydantic_config__ = _STRICT

    months: int = 12
    """Months paid for, 1 to 12."""
    covered_elsewhere: bool = False
    """Insured at work, as a pensioner or the like: pays nothing here, takes no place in the household order."""
    paid_by_budget: bool = False
    """Paid by the State budget in a group that has no code here (HI Law art. 12 cl. 3)."""
    order: int | None = None
    """Place in the household order, where it is settled; else see `calculator.rules.household_order`."""
    outside_household: bool = False
    """Pays for himself or herself, not as a member of a household (HI Law art. 12 cl. 5): in full, with no place in the
    household order."""

    def __post_init__(self) -> None:
        """Take whole numbers of any library."""
        _make(self, as_whole, "months", "order")


@dataclass(frozen=True, slots=True)
class Person(Remembered):
    """A member of the household."""

    __pydantic_config__ = _STRICT

    id: str
    born: datetime.date | int | None = None
    """Day of birth, or its year."""
    groups: tuple[str, ...] = ()
    """Codes of policies/groups.yaml."""
    since: Mapping[str, datetime.date] = field(default_factory=dict)
    """Group -> day since which the person has been in it, where support ends after a number of months."""
    met: Mapping[str, bool] = field(default_factory=dict)
    """Code of a condition, or id of a rule and so all that it asks -> whether the person meets it."""
    pension: bool | None = None
    """Receives a pension, an SI benefit or a monthly allowance: cannot join voluntary SI since 2025-07-01."""
    compulsory_si: bool | None = None
    """Is in compulsory social insurance."""
    registered_household_business: bool | None = None
    """Owns a registered household business that is in compulsory social insurance since 2025-07-01."""
    school_province: str | None = None
    """For a pupil or student: the province of the school, if another. Its budget supports (Decree 146/2018 art. 9)."""
    voluntary_si: VoluntarySI | None = None
    health_insurance: HealthInsurance | None = None

    def __post_init__(self) -> None:
        """Take any sequence of groups, and ISO text for a day."""
        _make(self, as_tuple, "groups")
        _make(self, as_birth, "born")
        _make(self, as_days, "since")


@dataclass(frozen=True, slots=True)
class Household(Remembered):
    """People who live together, on a day."""

    __pydantic_config__ = _STRICT

    date: datetime.date
    """First month paid for. What is paid ahead is fixed by this day."""
    members: tuple[Person, ...]
    province: str | None = None
    """Slug or any name. Without it the State's rules alone apply."""
    former_province: str | None = None
    """After 2025-07-01: the old province, where its resolution still matters."""
    district: str | None = None
    """Where a district's own support matters."""
    poor_commune: bool | None = None
    """Lives in a poor commune (from 2025-07-01) or district under Resolution 30a (before) as the State lists them."""

    def __post_init__(self) -> None:
        """Take any sequence of members, and ISO text for a day."""
        _make(self, as_day, "date")
        _make(self, as_tuple, "members")


def _make(record: Any, make: Callable[[Any], Any], *fields: str) -> None:
    """Let fields hold what is made of what was given; what cannot be made stays for the check to name."""
    for field_ in fields:
        given = getattr(record, field_)
        made = make(given)
        if made is not given:
            object.__setattr__(record, field_, made)
