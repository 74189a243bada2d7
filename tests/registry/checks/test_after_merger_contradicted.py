import pytest

from registry.checks import after_merger_contradicted as check
from tests.invented.country import country, instrument, only, said


def after(status):
    return {"status": status, "because": "a page says so"}


@pytest.mark.parametrize(
    "status, end", [("goes_on", "2019-12-31"), ("stopped", "2020-01-01"), ("stopped", "open"), ("goes_on", "2018")]
)
def test_other_end(status, end):
    found = only(check, country(hoa_tho=[instrument("hoa-tho-a", to=end, after_merger=after(status))]))
    assert (found.level, found.field) == ("error", "instruments[0].after_merger.status")


def test_no_merger():
    found = only(check, country(yen_phu=[instrument("yen-phu-a", after_merger=after("unknown"))]))
    assert "not merged" in found.message


@pytest.mark.parametrize(
    "status, end",
    [("goes_on", "2020-01-01"), ("goes_on", "not before 2018-01-01"), ("stopped", "2019-12-31"), ("unknown", "2018")],
)
def test_agrees(status, end):
    assert said(check, country(hoa_tho=[instrument("hoa-tho-a", to=end, after_merger=after(status))])) == []
