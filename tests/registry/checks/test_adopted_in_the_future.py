import pytest

from registry.checks import adopted_in_the_future as check
from tests.invented.country import AS_OF, PARAMETERS, country, instrument, said


def of(issued, status="adopted", **files):
    late = instrument("yen-phu-a", status=status, issued=issued, from_="2027-01-01", to="2030-12-31")
    return country(yen_phu=[late], **files)


def test_issued_after_the_day_of_the_policies():
    assert said(check, of("2026-11-22")) == [("warning", "yen-phu.yaml", "instruments[0].issued")]


def test_the_latest_day_on_which_sources_were_read_counts():
    assert said(check, of("2026-11-22", parameters=PARAMETERS | {"as_of": "2026-11-22"})) == []


@pytest.mark.parametrize(("issued", "status"), [(AS_OF, "adopted"), ("unknown", "adopted"), ("2027-01-01", "draft")])
def test_good(issued, status):
    assert said(check, of(issued, status)) == []
