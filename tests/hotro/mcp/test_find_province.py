"""A name leads to the province of the day, and to what is known of it."""

import json

import pytest


def test_it_is_the_row_of_the_api(told, registry):
    from hotro.count.provinces import provinces
    from hotro.options import Day

    for day in ("2023-03-22", "2026-03-01"):
        rows = provinces(registry, Day().convert(day, None, None))
        for row in rows:
            found = told("find_province", name=row["vi"], on=day)["answer"]
            assert found.pop("release") == registry.release
            assert found == json.loads(json.dumps(row))


@pytest.mark.parametrize("day, slug", [("2025-06-30", "ha-giang"), ("2025-07-01", "tuyen-quang")])
def test_a_former_province_leads_to_what_it_is_part_of(told, day, slug):
    found = told("find_province", name="Hà Giang", on=day)["answer"]
    assert found["province"] == slug
    assert "ha-giang" in found["former"]


def test_what_is_not_known_names_the_programmes(told):
    found = told("find_province", name="hcm", on="2023-03-22")
    assert (found["answer"]["voluntary_si"], found["answer"]["health_insurance"]) == ("none", "unknown")
    assert found["status"] == "unknown"
    assert found["not_known"]["vi"].startswith("Chưa biết: Hồ Chí Minh có hỗ trợ thêm BHYT hay không.")
    assert found["not_known"]["en"].startswith("Not known: whether Ho Chi Minh City adds to health insurance.")
    (statement,) = found["sources"]  # of voluntary SI
    assert statement["rule"] is None
    assert statement["source"].startswith("https://")
