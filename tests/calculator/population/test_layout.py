"""A header, or a column of a wrong type, is refused in one line."""

from __future__ import annotations

import pyarrow as pa
import pytest

from calculator.population import BadTable, population
from calculator.population.layout import layout
from tests.invented.checked import shipped
from tests.spoilt.tables import DAY, TABLES


@pytest.mark.parametrize(("columns", "dated", "line"), TABLES, ids=lambda value: str(value)[:70])
def test_a_bad_table_is_refused_in_one_line(columns, dated, line):
    with pytest.raises(BadTable) as bad:
        population(pa.table(columns), shipped(), DAY if dated else None)
    assert any(line in problem for problem in bad.value.problems)
    assert all("\n" not in problem for problem in bad.value.problems)


def test_columns_that_are_ours_are_told_from_those_that_are_not():
    header = ["note", "vsi_income", "province", "near_poor", "group_student", "since_poor", "province_code"]
    found = layout(header, shipped().groups, dated=True)
    assert found.known == ("province", "vsi_income")
    assert found.flags == {"near_poor": "near_poor", "group_student": "student"}
    assert found.since == {"since_poor": "poor"}
    assert found.programmes == ("vsi",)
