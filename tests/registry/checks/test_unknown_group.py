from registry.checks import unknown_group as check
from tests.invented.country import GROUPS, PAGE, VOLUNTARY_SI, country, find, instrument, only, provision, said, state


def test_provision():
    found = only(check, country(yen_phu=[instrument("yen-phu-a", provision("near_por"))]))
    assert (found.level, found.field) == ("error", "instruments[0].health_insurance[0].who")
    assert "did you mean `near_poor`?" in found.message


def test_nothing_close():
    assert "add it there" in only(check, country(yen_phu=[instrument("yen-phu-a", provision("sailor"))])).message


def test_one_of_several():
    fields = said(check, country(yen_phu=[instrument("yen-phu-a", provision(["student", "sailor"]))]))
    assert fields == [("error", "yen-phu.yaml", "instruments[0].health_insurance[0].who[1]")]


def test_set_where_groups_are_meant():
    found = only(check, country(yen_phu=[instrument("yen-phu-a", provision("special"))]))
    assert "set of groups" in found.message


def test_everywhere_else():
    statement = {
        "programme": "voluntary_si",
        "who": "sailor",
        "date": "unknown",
        "strength": "stated",
        "says": "none",
        "source": PAGE,
    }
    count = {"date": "2016-01-01", "programme": "voluntary_si", "group": "sailor", "of": 3, "by": "x", "source": "x"}
    groups = GROUPS | {"sets": [*GROUPS["sets"], {"code": "crew", "en": "x", "vi": "x", "groups": ["sailor"]}]}
    rows = VOLUNTARY_SI | {"state_support": [state("voluntary_si", "sailor", 10, "2015-01-01")]}
    policies = country(
        yen_phu={"no_support": [statement]}, counts={"counts": [count]}, groups=groups, voluntary_si=rows
    )
    assert [problem.field for problem in find(check, policies)] == [
        "counts[0].group",
        "sets[1].groups[0]",
        "state_support[0].who",
        "no_support[0].who",
    ]


def test_code_listed_twice():
    groups = GROUPS | {"sets": [*GROUPS["sets"], {"code": "poor", "en": "x", "vi": "x", "groups": ["elderly"]}]}
    assert said(check, country(groups=groups)) == [("error", "groups.yaml", "sets[1].code")]


def test_known_groups_and_a_count_of_a_set():
    count = {"date": "2016-01-01", "programme": "voluntary_si", "group": "special", "of": 3, "by": "x", "source": "x"}
    known = instrument("yen-phu-a", provision("poor"), provision(["student", "poor"]))
    assert said(check, country(yen_phu=[known], counts={"counts": [count]})) == []


def test_in_an_exclusion():
    excluded = {"who": ["poor", "sailor"], "says": {"vi": "không", "en": "no"}, "from": "2020-01-01", "sources": [PAGE]}
    assert said(check, country(voluntary_si=VOLUNTARY_SI | {"not_open_to": [excluded]})) == [
        ("error", "national/voluntary_si.yaml", "not_open_to[0].who[1]")
    ]
