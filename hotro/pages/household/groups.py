"""The groups that a person may tick, by kind: those first that the rules of the place and day name."""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

from hotro.pages.household.kinds import KINDS, OTHERS, kind_of
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
    bears: bool
    """Whether a rule of the place and day names it."""
    also: str
    """Its other names, to be found by."""


class GroupKind(NamedTuple):
    """Groups of one kind, those that bear on the amount first."""

    key: str
    choices: tuple[Choice, ...]

    @property
    def bearing(self) -> int:
        """How many of them a rule of the place and day names."""
        return sum(choice.bears for choice in self.choices)


def kinds(
    registry: Registry, law: Law, province: str | None, programmes: Collection[str], say: Voice
) -> tuple[GroupKind, ...]:
    """The groups of the day, each kind in the order of the data."""
    found = _choices(registry, law, province, programmes, say)
    of_kind = {key: [each for each in found if kind_of(each.code) == key] for key in (*KINDS, OTHERS)}
    return tuple(
        GroupKind(key, tuple(sorted(some, key=lambda each: not each.bears))) for key, some in of_kind.items() if some
    )


def _choices(
    registry: Registry, law: Law, province: str | None, programmes: Collection[str], say: Voice
) -> list[Choice]:
    area = set(area_on(law.territory, province, law.day)) if province else set()
    here = [r.rule for r in law.local_rules if r.rule.programme in programmes and not area.isdisjoint(r.rule.area)]
    local = {code for rule in here for code in rule.who}
    state = {code for rule in law.state_rules if rule.programme in programmes for code in rule.who}
    found = []
    for code, group in registry.groups.items():
        if not group.is_of_people or code in EVERYBODY.values() or group.first > law.day.toordinal():
            continue
        also = say.listed(say.short_group(registry.groups[other]) for other in group.implies) if group.implies else ""
        means = [
            _state_words(law, code, programmes, say),
            say("local_names") if code in local else "",
            say("also_called", groups=also) if also else "",
        ]
        names = ", ".join(group.aliases) if say.language == "vi" else ""
        said = "; ".join(filter(None, means))
        found.append(Choice(code, say.group(group), said, code in local | state, names))
    return found


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
