import copy

import pytest

from registry.checks import type_changes_out_of_life as check
from tests.invented.country import JURISDICTIONS, country, said


def changed(table, number, *changes):
    land = copy.deepcopy(JURISDICTIONS)
    land[table][number]["type_changes"] = [
        {"date": date, "to": to, "instrument": "Resolution 1"} for date, to in changes
    ]
    return country(jurisdictions=land)


@pytest.mark.parametrize(
    "table, changes, field",
    [
        ("provinces", [("2020-01-01", "city")], "[0].date"),
        ("units", [("2019-12-31", "city")], "[0].date"),
        ("units", [("2021-01-01", "city"), ("2021-01-01", "province")], "[1].date"),
        ("units", [("2021-01-01", "province")], "[0].to"),
        ("units", [("2021-01-01", "city"), ("2022-01-01", "city")], "[1].to"),
    ],
)
def test_out_of_life_or_order(table, changes, field):
    assert said(check, changed(table, 0, *changes)) == [
        ("error", "jurisdictions.yaml", f"{table}[0].type_changes{field}")
    ]


def test_in_life_and_order():
    assert said(check, changed("provinces", 0, ("2019-12-31", "city"))) == []
    assert said(check, changed("units", 0, ("2020-01-01", "city"), ("2022-01-01", "province"))) == []
