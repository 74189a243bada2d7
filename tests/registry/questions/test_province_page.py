"""All that is known of a province on a day, as data."""

import datetime
import json

import pytest

from registry import Registry
from registry.law.rule import Certainty
from registry.questions.province_page import LIVE, stage_on
from tests.invented.rules import period, rule

REGISTRY = Registry.load()
DAY = datetime.date(2026, 3, 1)


@pytest.mark.parametrize(
    ("found", "stage"),
    [
        (rule("a", period("2020-01-01")), "certain"),
        (rule("a", period("2020-01-01", certainty=Certainty.PRESUMED)), "presumed"),
        (rule("a", period("2020-01-01", certainty=Certainty.POSSIBLE)), "possible"),
        (rule("a", period("2020-01-01", "2025-12-31")), "ended"),
        (rule("a", period("2020-01-01", "2025-12-31"), period("2027-01-01")), "later"),
        (rule("a", status="draft"), "draft"),
        (rule("a", period("2020-01-01"), status="draft"), "draft"),
        (rule("a"), "ended"),
    ],
)
def test_how_a_rule_stands(found, stage):
    assert stage_on(found, DAY) == stage


def test_rules_by_how_they_stand_are_all_rules():
    page = REGISTRY.province("ha-noi", on=DAY)
    parts = [page.at(stage) for stage in (*LIVE, "draft", "ended", "later")]
    assert sum(map(len, parts)) == len(page.rules)
    assert {r.rule.id for r in page.at("certain", "presumed")} == {
        found.rule.id
        for found in REGISTRY.law(DAY).local_rules
        if "ha-noi" in found.rule.area and found.certainty >= Certainty.PRESUMED
    }
    assert page.at("draft")
    assert page.at("ended")


def test_statements_and_what_was_not_found_come_from_the_files():
    page = REGISTRY.province("Sơn La", on=DAY)
    file = REGISTRY.province_file("son-la")
    assert page.files == {"son-la": file}
    assert page.statements == tuple(("son-la", said) for said in file.no_support)
    assert page.not_found == {"son-la": file.not_found}
    assert page.instruments == {i.id: i for i in file.instruments}


def test_since_the_merger_the_files_of_all_parts():
    assert set(REGISTRY.province("hai-phong", on=datetime.date(2025, 6, 30)).files) == {"hai-phong"}
    since = REGISTRY.province("hai-phong", on=datetime.date(2025, 7, 1))
    assert set(since.files) == {"hai-duong", "hai-phong"} == set(since.area)


def test_of_a_province_merged_away_the_file_whose_rules_reach_it():
    page = REGISTRY.province("hai-duong", on=DAY)
    assert page.area == ("hai-duong",)
    assert {r.rule.file for r in page.at(*LIVE)} <= set(page.files)


@pytest.mark.parametrize("slug", [*REGISTRY.territory.old, *REGISTRY.territory.new])
def test_as_json(slug):
    found = REGISTRY.province(slug, on=DAY).as_json()
    assert json.loads(json.dumps(found)) == found
    assert list(found) == ["province", "name", "type", "date", "area", "rules", "files"]
    assert {said["in_force"] for said in found["rules"]} <= {*LIVE, "draft", "ended", "later"}
