import pytest

from registry.checks import draft_as_law as check
from tests.invented.country import country, find, instrument, only, provision, said


@pytest.mark.parametrize("key, value", [("replaces", ["yen-phu-b"]), ("prolongs", ["yen-phu-b"])])
def test_draft_acts(key, value):
    draft = instrument("yen-phu-a", status="draft", **{key: value})
    found = only(check, country(yen_phu=[draft, instrument("yen-phu-b")]))
    assert (found.level, found.field) == ("error", f"instruments[0].{key}[0]")


def test_draft_that_is_replaced_became_something():
    draft = instrument("yen-phu-a", status="draft", replaced_by="yen-phu-b")
    found = only(check, country(yen_phu=[draft, instrument("yen-phu-b")]))
    assert "became: yen-phu-b" in found.message


@pytest.mark.parametrize("key", ["replaces", "amends", "prolongs"])
def test_law_acts_on_a_draft(key):
    law = instrument("yen-phu-b", **{key: ["yen-phu-a"]})
    found = only(check, country(yen_phu=[instrument("yen-phu-a", status="draft"), law]))
    assert (found.level, found.field) == ("error", f"instruments[1].{key}[0]")
    assert "became: yen-phu-b" in found.message


@pytest.mark.parametrize("status", ["adopted", "unclear"])
def test_law_became(status):
    law = instrument("yen-phu-a", status=status, became="yen-phu-b")
    assert "replaced_by" in only(check, country(yen_phu=[law, instrument("yen-phu-b")])).message


def test_draft_became_a_draft_and_a_draft_with_law_in_it():
    chain = [
        instrument("yen-phu-a", status="draft", became="yen-phu-b"),
        instrument("yen-phu-b", provision(status="adopted"), status="draft"),
    ]
    assert [p.field for p in find(check, country(yen_phu=chain))] == [
        "instruments[0].became",
        "instruments[1].health_insurance[0].status",
    ]


def test_draft_that_became_law():
    fine = [
        instrument("yen-phu-a", status="draft", became="yen-phu-b"),
        instrument("yen-phu-b", provision(status="unclear"), replaces=["yen-phu-c"]),
        instrument("yen-phu-c", status="unclear", replaced_by="yen-phu-b"),
        instrument("yen-phu-d", status="draft", amends=["yen-phu-b"]),
    ]
    assert said(check, country(yen_phu=fine)) == []
