"""The groups that a person may tick: first those that the rules of the place and day name, each with what it brings."""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

from registry.law.area import area_on
from registry.law.law import Law
from registry.law.programmes import EVERYBODY
from registry.law.rule import StateRule
from registry.registry import Registry
from registry.voice.voice import Voice


class Choice(NamedTuple):
    """A group, and what is known of it."""

    code: str
    name: str
    means: str


class Choices(NamedTuple):
    """Groups that bear on the amount here and now, and the others."""

    bearing: tuple[Choice, ...]
    others: tuple[Choice, ...]


def choices(registry: Registry, law: Law, province: str | None, programmes: Collection[str], say: Voice) -> Choices:
    """The groups of the day in the order of the data."""
    area = set(area_on(law.territory, province, law.day)) if province else set()
    here = [r.rule for r in law.local_rules if r.rule.programme in programmes and not area.isdisjoint(r.rule.area)]
    local = {code for rule in here for code in rule.who}
    state = {code for rule in law.state_rules if rule.programme in programmes for code in rule.who}
    bearing: list[Choice] = []
    others: list[Choice] = []
    for code, group in registry.groups.items():
        if not group.is_of_people or code in EVERYBODY.values() or group.first > law.day.toordinal():
            continue
        also = say.listed(say.short_group(registry.groups[other]) for other in group.implies) if group.implies else ""
        means = [
            _state_words(law, code, programmes, say),
            say("local_names") if code in local else "",
            say("also_called", groups=also) if also else "",
        ]
        choice = Choice(code, say.group(group), "; ".join(filter(None, means)))
        (bearing if code in local | state else others).append(choice)
    return Choices(tuple(bearing), tuple(others))


def _state_words(law: Law, code: str, programmes: Collection[str], say: Voice) -> str:
    """What the State gives to whoever is in this group alone."""
    given = dict.fromkeys(
        say(
            "given_at_least" if rule.minimum else "given_percent",
            programme=say(rule.programme),
            percent=say.percent(rule.percent),
        )
        + (f" ({say('if_conditions')})" if _is_narrow(rule) else "")
        for rule in law.state_rules
        if rule.programme in programmes and rule.who == (code,)
    )
    return say("state_gives", given=", ".join(given)) if given else ""


def _is_narrow(rule: StateRule) -> bool:
    """Whether being in the group alone is not enough."""
    ages = rule.age_from is not None or rule.age_below is not None
    return ages or rule.poor_commune or bool(rule.conditions)
