"""What is not known: the rows of the release, and the provinces that no count can place."""

from registry.tables.table import filled
from registry.tables.unknowns import UNKNOWNS


def test_it_is_the_table_of_the_release(told, registry):
    found = told("list_unknowns", most=1000, on="2026-03-01")["answer"]
    rows = [dict(zip(UNKNOWNS.names, row, strict=True)) for row in filled(UNKNOWNS, registry, registry.policies()).rows]
    assert found["facts"] == rows
    count = told("count_support", programme="voluntary_si", on="2026-03-01")["answer"]
    assert found["provinces"]["voluntary_si"] == count["documented"]["unknown"]


def test_more_is_left_out_and_said(told):
    found = told("list_unknowns", most=5)
    assert len(found["answer"]["facts"]) == 5
    left_out = found["answer"]["left_out"]
    assert left_out > 100
    assert f"and {left_out} more facts" in found["not_known"]["en"]


def test_of_one_province(told):
    found = told("list_unknowns", province="Hà Giang", on="2026-03-01")["answer"]
    assert found["facts"]
    assert {fact["province"] for fact in found["facts"]} == {"ha-giang"}
    assert set(found["provinces"]["voluntary_si"]) <= {"tuyen-quang"}
    merged = told("list_unknowns", province="tuyen-quang", on="2026-03-01")["answer"]
    assert {fact["province"] for fact in merged["facts"]} == {"ha-giang", "tuyen-quang"}
