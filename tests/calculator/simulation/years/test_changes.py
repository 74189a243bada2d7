"""What changes in the State's law within the years is used from its day, and said."""

from __future__ import annotations

import datetime

from calculator.simulation import simulate
from tests.invented.drafts import draft, hi, patient, saver, table, vsi


def test_the_announced_poverty_line_is_used_and_said(registry):
    found = simulate(registry, draft(vsi("other", 20)), table((1, saver())), range(2026, 2029))
    assert [sides.after.draft.low for sides in found.by_year] == [792_000, 1_161_600, 1_161_600]
    (change,) = found.changes
    assert (change.day, change.what, change.before, change.after) == (
        datetime.date(2027, 1, 1),
        "rural_poverty_line",
        1_500_000,
        2_200_000,
    )
    assert "351/2025" in change.instrument


def test_health_insurance_follows_the_base_salary_from_its_day(registry):
    found = simulate(
        registry, draft(hi("student", 20), programme="health_insurance"), table((1, patient("student"))), [2026]
    )
    # 4.5% of 2,340,000 to June, of 2,530,000 from July.
    assert found.by_year[0].after.contribution.low == 6 * 105_300 + 6 * 113_850
    assert found.by_year[0].after.draft.low == (6 * 105_300 + 6 * 113_850) * 20 // 100
