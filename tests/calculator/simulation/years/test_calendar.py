"""Months paid for are spread over the year, in the payments that there are."""

from __future__ import annotations

import datetime
import itertools

import pytest

from calculator.simulation.years.calendar import paid_months, payments


@pytest.mark.parametrize("months", range(1, 13))
def test_months_are_spread_over_the_year(months):
    paid = paid_months(months)
    assert len(set(paid)) == months
    assert paid[0] == 1
    gaps = [b - a for a, b in itertools.pairwise((*paid, 13))]
    assert max(gaps) - min(gaps) <= 1


@pytest.mark.parametrize("months", range(1, 13))
def test_voluntary_si_is_paid_in_the_periods_there_are(registry, months):
    law = registry.law(datetime.date(2026, 3, 1))
    assert sum(payments(law, "voluntary_si", months)) == months
    assert set(payments(law, "voluntary_si", months)) <= {1, 3, 6, 12}
    insured = payments(law, "health_insurance", months)
    assert sum(insured) == months
    assert set(insured) <= {1, 3, 6, 12}
