"""Days of one month that no rule tells apart: the months of a payment begin on its day, so some of them matter."""

from __future__ import annotations

import datetime
from collections.abc import Hashable

from calculator.rules.health_insurance import new_bases
from registry.law.kept import kept_with_law
from registry.law.law import Law
from registry.months import month_of


def same_day(law: Law, day: datetime.date) -> Hashable:
    """The same for days of one month and law on which payments come to the same, births and `since` apart."""
    return law.first, day.year, day.month, tuple(month_of(day, turning) for turning in turning_days(law))


@kept_with_law()
def turning_days(law: Law) -> tuple[datetime.date, ...]:
    """The days within a month from which something is different in a period paid for under the law.

    What changes with the first of a month does so in the same month of a period, whatever its day.
    """
    ends = [found.rule.own_end for found in law.local_rules]
    ordinals = {end + 1 for end in ends if end is not None and end < datetime.date.max.toordinal()}
    ordinals.update(rule.unclear_from for rule in law.state_rules if rule.unclear_from is not None)
    days = {*map(datetime.date.fromordinal, ordinals), *new_bases(law)}
    return tuple(sorted(day for day in days if day.day > 1))
