"""A province's rules as a timeline."""

import datetime

from registry.law.rule import Certainty
from tests.invented.rules import period, registry, rule


def _ids(slug, *rules):
    return [event.rule.id for event in registry(*rules).history(slug).events]


def test_oldest_first_and_drafts_last():
    later, earlier, draft = rule("b", period("2022-01-01")), rule("a", period("2020-01-01")), rule("c", status="draft")
    assert _ids("alpha", draft, later, earlier) == ["a", "b", "c"]


def test_periods_with_certainty_and_an_open_end():
    found = rule("a", period("2020-01-01", "2020-12-31"), period("2021-01-01", certainty=Certainty.PRESUMED))
    (event,) = registry(found).history("alpha").events
    assert event.periods == (
        (datetime.date(2020, 1, 1), datetime.date(2020, 12, 31), Certainty.CERTAIN),
        (datetime.date(2021, 1, 1), None, Certainty.PRESUMED),
    )


def test_a_merged_province_has_the_rules_of_its_parts_that_may_go_on():
    stopped = rule("stopped", period("2020-01-01", "2025-06-30"), area=("beta",))
    goes_on = rule("goes-on", period("2020-01-01", "2025-12-31"), area=("beta",))
    own = rule("own", period("2019-01-01", "2019-12-31"), area=("gamma",))
    new = rule("new", period("2026-01-01"), area=("beta", "gamma"), file="gamma")
    found = registry(stopped, goes_on, own, new).history("gamma")
    assert {event.rule.id: event.part for event in found.events} == {
        "own": ("gamma",),
        "goes-on": ("beta",),
        "new": (),
    }


def test_a_province_merged_away_has_the_rules_of_the_new_unit():
    stopped = rule("stopped", period("2020-01-01", "2025-06-30"), area=("beta",))
    new = rule("new", period("2026-01-01"), area=("beta", "gamma"), file="gamma")
    others = rule("others", period("2020-01-01"), area=("gamma",))
    assert _ids("beta", stopped, new, others) == ["stopped", "new"]


def test_other_provinces_stay_out():
    assert _ids("delta", rule("a", period("2020-01-01"))) == []


def test_as_json():
    found = rule("a", period("2020-01-01", "2020-12-31"), rates=((2020, 10), (2021, None)), end="2020-12-31")
    (said,) = registry(found).history("alpha").as_json()["rules"]
    assert said["rates"] == {"2020": 10, "2021": None}
    assert said["periods"] == [{"first": "2020-01-01", "last": "2020-12-31", "certainty": "certain"}]
