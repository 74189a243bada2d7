"""For which years the State's numbers are known: without them nothing can be worked out."""

from __future__ import annotations

import datetime
from collections.abc import Collection

from calculator.assess import LawSource
from calculator.rules.limits import income_limits
from calculator.rules.parameters_used import of_health_insurance, of_voluntary_si
from calculator.simulation.years.calendar import MONTHS
from calculator.tell import tell
from registry.law.law import Law, ParameterUnknown


def not_known(source: LawSource, programmes: Collection[str], year: int) -> str | None:
    """Why a year cannot be worked out, or None where it can."""
    key = unknown_number(source, programmes, year)
    return None if key is None else tell("{key} is not known in {year}", key=key, year=year)


def unknown_number(source: LawSource, programmes: Collection[str], year: int) -> str | None:
    """The key of a number that is needed for a year and not known, or None where all are."""
    for month in (1, MONTHS):
        law = source.law(datetime.date(year, month, 1))
        try:
            for programme in programmes:
                _ask(law, programme)
        except ParameterUnknown as unknown:
            return unknown.key
    return None


def _ask(law: Law, programme: str) -> None:
    if programme == "voluntary_si":
        income_limits(law)
        keys = of_voluntary_si(at_once=False)
    else:
        keys = of_health_insurance(law, student=False, ordered=True)
    for key in keys:
        law.value(key)
