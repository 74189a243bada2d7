import pytest

from registry.checks import unknown_instrument as check
from tests.invented.country import PAGE, country, instrument, only, provision, said


@pytest.mark.parametrize(
    "key, value, field",
    [
        ("replaces", ["yen-phu-2-2016"], "replaces[0]"),
        ("amends", ["yen-phu-2-2016"], "amends[0]"),
        ("prolongs", ["yen-phu-2-2016"], "prolongs[0]"),
        ("replaced_by", "yen-phu-2-2016", "replaced_by"),
        ("became", "yen-phu-2-2016", "became"),
    ],
)
def test_no_such_instrument(key, value, field):
    there = instrument("yen-phu-1-2016")
    found = only(check, country(yen_phu=[instrument("yen-phu-3-2017", **{key: value}), there]))
    assert (found.level, found.field) == ("error", f"instruments[0].{field}")
    assert "did you mean `yen-phu-1-2016`?" in found.message


def test_provision_and_statement():
    statement = {
        "programme": "voluntary_si",
        "who": "any",
        "date": "unknown",
        "before": "yen-phu-2-2016",
        "strength": "stated",
        "says": "none",
        "source": PAGE,
    }
    missing = instrument("yen-phu-a", provision(replaced_by="yen-phu-2-2016"))
    assert said(check, country(yen_phu={"instruments": [missing], "no_support": [statement]})) == [
        ("error", "yen-phu.yaml", "instruments[0].health_insurance[0].replaced_by"),
        ("error", "yen-phu.yaml", "no_support[0].before"),
    ]


def test_itself():
    found = only(check, country(yen_phu=[instrument("yen-phu-a", replaced_by="yen-phu-a")]))
    assert "itself" in found.message


def test_in_another_file():
    assert said(check, country([instrument("an-lac-a", amends=["hoa-tho-a"])], [instrument("hoa-tho-a")])) == []


def test_the_nearest_is_of_the_same_province_and_not_itself():
    far = instrument("hoa-tho-2-2016", replaces=["yen-phu-3-2016"])
    assert "named in `notes` alone" in only(check, country(yen_phu=[], hoa_tho=[far])).message
    near = [instrument("yen-phu-1-2016", replaces=["yen-phu-1-2017"]), instrument("yen-phu-9-2017")]
    assert "did you mean `yen-phu-9-2017`?" in only(check, country(yen_phu=near)).message
