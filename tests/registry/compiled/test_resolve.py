"""From files as written to rules: ids, areas, rates."""

import datetime

from registry import Registry

REGISTRY = Registry.load()
BY_ID = {r.id: r for r in REGISTRY.local_rules}


def test_every_rule_has_an_id_of_its_own():
    assert len(BY_ID) == len(REGISTRY.local_rules)


def test_an_instrument_of_the_new_council_covers_all_parts():
    [rule] = [r for r in REGISTRY.local_rules if r.id == "dak-lak-14-2025.health_insurance.near_poor"]
    assert set(rule.area) == {"dak-lak", "phu-yen"}


def test_an_instrument_in_the_file_of_a_province_merged_away_covers_that_one():
    assert BY_ID["bac-giang-2020-hi.health_insurance.affs_average"].area == ("bac-giang",)


def test_where_the_source_does_not_say_old_or_new_the_area_is_not_known():
    rule = BY_ID["can-tho-2025-hi.health_insurance.near_poor"]
    assert (rule.area, rule.area_known) == (("can-tho",), False)


def test_a_yearly_schedule():
    rule = BY_ID["nghe-an-23-2016.health_insurance.near_poor"]
    assert [rule.rate(datetime.date(year, 6, 1)) for year in range(2016, 2021)] == [10, 15, 20, 25, 30]


def test_a_ladder_with_holes_keeps_them():
    rule = BY_ID["binh-phuoc-16-2022.health_insurance.affs_average+ethnic_minority"]
    assert [rule.rate(datetime.date(year, 6, 1)) for year in range(2022, 2026)] == [70, None, None, 45]


def test_every_kind_of_rate_is_in_the_data():
    assert {r.kind for r in REGISTRY.local_rules} == {"percent", "total_percent", "vnd_per_month"}
    assert {r.of for r in REGISTRY.local_rules} == {
        "contribution",
        "rural_poverty_line_contribution",
        "first_member_contribution",
        "unknown",
        None,
    }
