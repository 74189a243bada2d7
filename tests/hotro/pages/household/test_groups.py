"""Groups by kind: each once, and those first that bear on the amount."""

import datetime

from hotro.pages.household.groups import kinds
from hotro.pages.household.kinds import KINDS
from hotro.pages.household.words import TEXTS
from hotro.pages.site import voice
from registry import Registry
from registry.law.programmes import EVERYBODY, PROGRAMMES

REGISTRY = Registry.load()
SAY = voice("vi", TEXTS)


def of(province, day=datetime.date(2026, 3, 1), programmes=PROGRAMMES):
    return kinds(REGISTRY, REGISTRY.law(day), province, programmes, SAY)


def test_every_group_of_people_stands_once():
    people = [code for code, group in REGISTRY.groups.items() if group.is_of_people and code not in EVERYBODY.values()]
    shown = [choice.code for kind in of("ha-noi") for choice in kind.choices]
    assert sorted(shown) == sorted(people)


def test_kinds_are_of_groups_that_there_are():
    named = [code for codes in KINDS.values() for code in codes]
    assert len(set(named)) == len(named)
    assert set(named) <= set(REGISTRY.groups)


def test_those_with_a_rule_come_first():
    for kind in of("ha-noi"):
        bears = [choice.bears for choice in kind.choices]
        assert bears == sorted(bears, reverse=True)
        assert kind.bearing == sum(bears)


def test_a_rule_of_the_province_makes_a_group_bear():
    only = ["voluntary_si"]
    local = {choice.code for kind in of("ninh-binh", programmes=only) for choice in kind.choices if choice.bears}
    state = {choice.code for kind in of(None, programmes=only) for choice in kind.choices if choice.bears}
    assert local > state
    assert "grassroots_security" in local


def test_a_group_that_is_not_yet_is_not_shown():
    shown = {choice.code for kind in of("ha-noi", datetime.date(2024, 1, 1)) for choice in kind.choices}
    assert "grassroots_security" not in shown
