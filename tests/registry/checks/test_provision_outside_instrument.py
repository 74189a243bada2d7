import pytest

from registry.checks import provision_outside_instrument as check
from tests.invented.country import country, instrument, only, provision, said

FROM, TO = "instruments[0].health_insurance[0].from", "instruments[0].health_insurance[0].to"


@pytest.mark.parametrize(
    "own, field",
    [
        ({"from_": "2015-12-31"}, FROM),
        ({"to": "2019-01-01"}, TO),
        ({"to": "2019"}, TO),
        ({"to": "open"}, TO),
    ],
)
def test_outside(own, field):
    found = only(check, country(yen_phu=[instrument("yen-phu-a", provision(**own))]))
    assert (found.level, found.field) == ("error", field)


def test_inside_or_not_known():
    inside = instrument("yen-phu-a", provision(from_="2016-01-01", to="2018-12-31"))
    limits = instrument(
        "yen-phu-b",
        provision(from_="2015-01-01", to="2030-01-01"),
        from_="by 2016-01-01",
        to="not before 2018-12-31",
    )
    unknown = instrument("yen-phu-c", provision(to="unknown"), to="open")
    assert said(check, country(yen_phu=[inside, limits, unknown])) == []
