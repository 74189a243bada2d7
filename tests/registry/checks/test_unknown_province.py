from registry.checks import unknown_province as check
from tests.invented.country import country, find, instrument, only, said


def test_area():
    found = only(check, country([instrument("an-lac-a", area={"former": ["an-lac", "hoa-to"]})]))
    assert (found.level, found.field) == ("error", "instruments[0].area.former[1]")
    assert "did you mean `hoa-tho`?" in found.message


def test_province_without_file():
    policies = country()
    without = policies._replace(provinces={"an-lac": policies.provinces["an-lac"]})
    assert [(p.level, p.file, p.field) for p in find(check, without)] == [
        ("error", "jurisdictions.yaml", "provinces[1].slug"),
        ("error", "jurisdictions.yaml", "provinces[2].slug"),
    ]


def test_known_area():
    assert said(check, country([instrument("an-lac-a", area={"former": ["hoa-tho"]})])) == []
