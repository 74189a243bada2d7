"""The sheet of notes says what the figures rest on: changed rates, a budget, what adopting changed."""

import re

import pytest

from tests.hotro.simulate.asked import CHANGED, PEOPLE
from tests.hotro.simulate.sheets import notes

FEW = "province,programme,people,groups\nson-la,voluntary_si,200,\nson-la,health_insurance,30,near_poor\n"


@pytest.mark.parametrize(("options", "said"), list(CHANGED.values())[:5], ids=list(CHANGED)[:5])
def test_notes_and_title_say_that_rates_were_changed(file, options, said):
    path = file(PEOPLE.read_text(encoding="utf-8"), "cost.xlsx", *options)
    vietnamese = "vi" in options
    assert any(said in text for text in notes(path, "Ghi chú" if vietnamese else "Notes"))
    assert said in notes(path, "Các năm" if vietnamese else "Years")[0]


def test_notes_say_what_a_budget_allows_and_which_rules_stopped(file):
    path = file(PEOPLE.read_text(encoding="utf-8"), "cost.xlsx", "--budget", "20e9")
    assert "One point more would cost 21,520,905,120 VND." in notes(path)
    path = file(PEOPLE.read_text(encoding="utf-8"), "cost.xlsx", "--raise", "95")
    assert any(text.startswith("Stopped at 100% with the State's share: son-la-as-") for text in notes(path))


def test_notes_say_what_adopting_changed_and_left_out(file):
    options = ("--adopt", "ha-noi", "--in", "son-la", "--from", "2026-07-01")
    found = notes(file(FEW, "cost.xlsx", "--years", "2026", draft=options))
    assert any(re.fullmatch(r"Made from \d+ rules of Hà Nội in force on 2026-07-01\.", text) for text in found)
    assert any("begins on 2026-07-01" in text and "written for Hà Nội" in text for text in found)
    assert "Left out: ha-noi-2019-hi.health_insurance.unspecified (not known if in force)" in found


def test_notes_say_what_an_adopted_draft_replaces(file):
    options = ("--adopt", "quang-ninh", "--in", "ha-noi", "--from", "2026-01-01")
    people = "province,programme,people,groups\nha-noi,voluntary_si,10,near_poor\n"
    found = notes(file(people, "cost.xlsx", "--years", "2026", draft=options))
    assert any(re.fullmatch(r"ha-noi-as-quang-ninh-\S+ (replaces|amends) ha-noi-.*\.", text) for text in found)
