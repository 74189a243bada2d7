import pytest

from registry.checks import said_in_one_language as check
from registry.checks.said_in_one_language import sentences
from registry.files.reading import read_policies
from registry.registry import shipped_policies
from tests.invented.country import (
    HEALTH_INSURANCE,
    PAGE,
    VOLUNTARY_SI,
    condition,
    country,
    instrument,
    only,
    provision,
    said,
    state,
)

ENGLISH, VIETNAMESE = "has no card of any kind", "chưa có thẻ nào cả"


@pytest.mark.parametrize(
    ("said_twice", "key"),
    [
        ({"vi": ENGLISH, "en": ENGLISH}, "vi"),
        ({"vi": "has a card", "en": ENGLISH}, "vi"),
        ({"vi": VIETNAMESE, "en": "chưa có thẻ BHYT nào"}, "en"),
    ],
)
@pytest.mark.parametrize("where", ["condition", "note"])
def test_of_a_provision(said_twice, key, where):
    found = only(check, country(yen_phu=[instrument("yen-phu-a", provision(**{where: said_twice}))]))
    assert (found.level, found.field) == ("error", f"instruments[0].health_insurance[0].{where}.{key}")


def test_of_the_list():
    listed = condition("no_card") | {"question_vi": "Do you have no card at all?"}
    found = only(check, country(conditions={"conditions": [listed]}))
    assert (found.file, found.field) == ("conditions.yaml", "conditions[0].question_vi")


def test_of_the_state():
    unclear = {"unclear_from": "2020-01-01", "unclear": {"vi": "which of the counts holds", "en": "which holds"}}
    rows = [state("health_insurance", "student", 30, "2015-01-01", **unclear)]
    excluded = {"says": {"vi": "is in compulsory SI", "en": "no"}, "who": "poor", "from": "2020-01-01"}
    policies = country(
        health_insurance=HEALTH_INSURANCE | {"state_support": rows},
        voluntary_si=VOLUNTARY_SI | {"not_open_to": [excluded | {"sources": [PAGE]}]},
    )
    fields = {field for _, _, field in said(check, policies)}
    assert fields == {"not_open_to[0].says.vi", "state_support[0].unclear.vi"}


def test_of_every_file_every_sentence():
    """Notes, what is unsourced, what a rule says: wherever a text may be in two languages, but for names."""
    twice = {"vi": ENGLISH, "en": ENGLISH}
    page = {"url": PAGE, "says": twice, "publisher": twice}
    policies = country(
        voluntary_si=VOLUNTARY_SI | {"rules": [{"key": "order", "says": twice, "note": twice, "sources": [PAGE]}]},
        yen_phu=[instrument("yen-phu-a", provision(budget=twice), notes=twice, sources=[page])],
    )
    assert {field for _, _, field in said(check, policies)} == {
        "rules[0].says.vi",
        "rules[0].note.vi",
        "instruments[0].health_insurance[0].budget.vi",
        "instruments[0].notes.vi",
        "instruments[0].sources[0].says.vi",
    }


@pytest.mark.parametrize(
    ("vi", "en"),
    [
        (VIETNAMESE, ENGLISH),
        ("quy mô 65", "size 65"),  # short enough to have few marks
        ("trung ương 70", "central 70"),
        ("ở xã an toàn khu", "in a commune of Thừa Thiên Huế and Quảng Trị"),  # names keep their marks
    ],
)
def test_both(vi, en):
    fine = provision(condition={"vi": vi, "en": en}, note={"vi": vi, "en": en})
    assert said(check, country(yen_phu=[instrument("yen-phu-a", fine)])) == []


def test_what_is_shipped_tells_everything_of_the_provinces_in_both_languages():
    """Notes, what sources say, what was not found: all in our own words, so nothing keeps them from being in both."""
    alone = [
        (slug, path)
        for slug, file in read_policies(shipped_policies()).provinces.items()
        for path, said in sentences(file)
        if isinstance(said, str)
    ]
    assert alone == []
