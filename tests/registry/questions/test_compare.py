"""Provinces side by side, as far as the registry knows."""

import datetime
import json

import pytest

from registry import Registry
from registry.law.names import UnknownProvince
from registry.law.programmes import PROGRAMMES
from tests.invented.rules import period, published, registry, rule

REGISTRY = Registry.load()
DAYS = [datetime.date(2023, 3, 22), datetime.date(2026, 3, 1)]


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_every_cell_says_what_the_count_says_of_the_province_and_the_group(day):
    units = tuple(REGISTRY.territory.on(day))
    for row in REGISTRY.compare(units, on=day).rows:
        counted = REGISTRY.count(row.programme, row.group, on=day)
        for cell in row.provinces:
            assert cell.province in getattr(counted.documented, cell.status)
            assert (cell.province in counted.documented.presumed) is cell.presumed
            assert (cell.province in counted.documented.partly) is cell.partly
            assert counted.rules.get(cell.province, ()) == cell.rules


def test_rows_are_anybody_and_all_that_a_rule_or_a_publication_names():
    rules = (rule("a", period("2020-01-01"), who=("poor", "student")), rule("b", period("2020-01-01"), who=("any",)))
    found = registry(*rules, counts=(published(3, group="elderly"),)).compare(["alpha"], on=DAYS[0])
    assert [(row.programme, row.group) for row in found.rows] == [
        ("voluntary_si", None),
        ("voluntary_si", "poor"),
        ("voluntary_si", "student"),
        ("voluntary_si", "elderly"),
        ("health_insurance", None),
    ]


def test_a_province_that_was_merged_away_is_compared_by_the_rules_of_its_area():
    laws = registry(rule("a", period("2020-01-01"), area=("beta",)))
    row = laws.compare(["beta", "gamma"], "voluntary_si", on=DAYS[1]).rows[0]
    assert [(cell.status, cell.partly) for cell in row.provinces] == [("supports", False), ("supports", True)]


def test_provinces_by_any_name_in_the_order_asked_for_and_each_once():
    found = REGISTRY.compare(["Quảng Ninh", "ha-noi", "quang ninh"], on=DAYS[1])
    assert found.provinces == ("quang-ninh", "ha-noi")
    assert all([cell.province for cell in row.provinces] == ["quang-ninh", "ha-noi"] for row in found.rows)
    assert {row.programme for row in found.rows} == set(PROGRAMMES)
    with pytest.raises(UnknownProvince):
        REGISTRY.compare(["ha-noi", "Atlantis"], on=DAYS[1])


def test_as_json():
    found = REGISTRY.compare(["ha-noi", "son-la"], "voluntary_si", on=DAYS[1]).as_json()
    assert json.loads(json.dumps(found)) == found
    assert list(found) == ["date", "provinces", "rows"]
    assert list(found["rows"][0]["provinces"]["ha-noi"]) == ["status", "presumed", "partly", "rules", "leads"]
