"""Participants who differ only in the income chosen cost what each costs alone."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from calculator.simulation import simulate
from tests.invented.checked import many, shipped
from tests.invented.drafts import draft, saver, savings_provisions, table


@many
@given(st.data())
def test_many_incomes_in_one_table_cost_what_each_costs_alone(data):
    provisions = data.draw(st.lists(savings_provisions, min_size=1, max_size=3))
    proposed = draft(*provisions, level=data.draw(st.sampled_from(["province", "district"])))
    kind = saver(
        *data.draw(st.sampled_from([(), ("poor",)])),
        province=data.draw(st.sampled_from(["son-la", "bac-ninh"])),
        months=data.draw(st.sampled_from([5, 12])),
    )
    steps = data.draw(st.sets(st.integers(0, 700), min_size=3, max_size=12))
    rows = [(number, kind._replace(income=1_500_000 + 50_000 * step)) for number, step in enumerate(steps, start=1)]
    both = simulate(shipped(), proposed, table(*rows), (2026, 2028))
    for number, row in enumerate(rows):
        alone = simulate(shipped(), proposed, table(row), (2026, 2028))
        place = both.situations.index(row[1])
        assert (both.before[place], both.after[place]) == (alone.before[0], alone.after[0]), number
