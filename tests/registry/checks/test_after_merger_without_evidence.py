import pytest

from registry.checks import after_merger_without_evidence as check
from tests.invented.country import country, instrument, only, said

LIVES = {"status": "goes_on", "because": "a page of 2021 names it"}


@pytest.mark.parametrize("end", ["2021-12-31 inferred", "not before 2020-01-01", "open"])
def test_our_reading_of_its_end(end):
    found = only(check, country(hoa_tho=[instrument("hoa-tho-a", to=end)]))
    assert (found.level, found.field) == ("error", "instruments[0].to")
    assert "after_merger" in found.message


@pytest.mark.parametrize("end", ["2021-12-31", "2020"])
def test_end_stated_before_the_merger(end):
    own = instrument("an-lac-a", to=end, area={"former": ["an-lac"]})
    assert said(check, country([own])) == [("warning", "an-lac.yaml", "instruments[0].to")]


def test_evidence():
    follower = instrument("an-lac-b", replaces=["hoa-tho-b"], prolongs=["hoa-tho-d"], from_="2022-01-01", to="unknown")
    policies = country(
        [follower],
        [
            instrument("hoa-tho-a", to="2021-12-31 inferred", after_merger=LIVES),
            instrument("hoa-tho-b", to="2021-12-31 inferred", replaced_by="an-lac-b"),
            instrument("hoa-tho-d", to="not before 2022-01-01"),
            instrument("hoa-tho-c", from_="by 2020-01-01", to="2021-12-31 inferred"),
        ],
    )
    assert said(check, policies) == []


def test_ended_in_time_not_known_not_merged_or_a_draft():
    ended = instrument("hoa-tho-a", to="2019-12-31 inferred")
    unknown = instrument("hoa-tho-b", to="unknown")
    draft = instrument("hoa-tho-c", to="2021-12-31 inferred", status="draft")
    alone = instrument("yen-phu-a", to="2021-12-31 inferred")
    assert said(check, country(hoa_tho=[ended, unknown, draft], yen_phu=[alone])) == []
