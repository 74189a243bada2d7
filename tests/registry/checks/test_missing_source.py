from registry.checks import missing_source as check
from tests.invented.country import JURISDICTIONS, PARAMETERS, country, instrument, said


def parameters(**value):
    return {
        **PARAMETERS,
        "parameters": [PARAMETERS["parameters"][0] | {"values": [{"from": "2015-01-01", "value": 1} | value]}],
    }


def jurisdictions(**change):
    change = {"date": "2016-01-01", "to": "province", "instrument": "Resolution 1"} | change
    *others, city = JURISDICTIONS["provinces"]
    return JURISDICTIONS | {"provinces": [*others, city | {"type_changes": [change]}]}


def test_national_row():
    assert said(check, country(parameters=parameters())) == [
        ("error", "national/parameters.yaml", "parameters[0].values[0]")
    ]


def test_adopted_instrument_without_an_address():
    lost = instrument("yen-phu-a", sources=[{"url": "unknown"}, {"url": "unknown"}])
    assert said(check, country(yen_phu=[lost])) == [("warning", "yen-phu.yaml", "instruments[0].sources")]


def test_change_of_type():
    assert said(check, country(jurisdictions=jurisdictions())) == [
        ("warning", "jurisdictions.yaml", "provinces[2].type_changes[0]")
    ]


def test_sources_or_words_about_them():
    one = instrument("yen-phu-a", sources=[{"url": "unknown"}, {"url": "https://example.org"}])
    draft = instrument("yen-phu-b", status="draft", sources=[{"url": "unknown"}])
    policies = country(
        yen_phu=[one, draft],
        parameters=parameters(unsourced="no page confirms it"),
        jurisdictions=jurisdictions(note="the day is unsourced"),
    )
    assert said(check, policies) == []
