"""Which of the State's numbers hold in some months of a health insurance line, and of which day they are."""

from __future__ import annotations

import datetime
from typing import NamedTuple

from calculator.line import LinePeriod
from calculator.rules.health_insurance import figures_on
from calculator.rules.parameters_used import HI_BASES, hi_base
from registry.law.law import Law


class Figures(NamedTuple):
    """Numbers by their keys in `policies/national`, as of a day."""

    day: datetime.date
    """The first of the months where the budget pays in full, else a day of the law of the day of payment."""
    base: str
    """What the contribution is a percent of: the key of the base salary or of the reference level."""
    keys: tuple[str, ...]


def figures_of(law: Law, period: LinePeriod) -> Figures:
    """The figures of some months of a line; of voluntary SI they are those of the day of payment."""
    basis = period.basis
    day = figures_on(law, basis.category, basis.state_rule, period.first, card_runs_on=basis.card_runs_on)
    base = hi_base(law, day)
    return Figures(day, base, tuple(base if key in HI_BASES else key for key in basis.parameters))
