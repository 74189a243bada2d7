"""How many provinces support whom: named, with a lower and an upper bound, beside what was published."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from registry.law.groups import with_implied
from registry.law.law import InForce, Law
from registry.law.rule import Certainty, PublishedCount

if TYPE_CHECKING:
    from registry.registry import Registry


_EVERYBODY = (("any",), ("unspecified",))
"""No group that leaves others out; and one of which nobody knows whom it leaves out."""


class Documented(NamedTuple):
    """Provinces (slugs, sorted) by what the registry can say of them."""

    supports: tuple[str, ...]
    """A cited rule is in force, surely or presumably, in the whole province or a part."""
    presumed: tuple[str, ...]
    """The part of `supports` whose every rule is in force only presumably: no source states its end."""
    none: tuple[str, ...]
    """A source states that there is no support."""
    unknown: tuple[str, ...]
    partly: tuple[str, ...]
    """The part of `supports` whose rules cover only some of the province."""
    leads: tuple[str, ...]
    """The part of `unknown` with a rule of which it is not known whether it is in force."""


class Count(NamedTuple):
    """A count on one day. Lower bound: supports less presumed; upper bound: supports plus unknown."""

    programme: str
    group: str | None
    date: datetime.date
    of: int
    documented: Documented
    published: PublishedCount | None
    """The latest publication on or before the day."""
    rules: Mapping[str, tuple[InForce, ...]]
    """Supporting province -> the rules that make it one."""

    @property
    def lowest(self) -> int:
        """Provinces that surely support."""
        return len(self.documented.supports) - len(self.documented.presumed)

    @property
    def highest(self) -> int:
        """Provinces that may support for all the registry knows."""
        return len(self.documented.supports) + len(self.documented.unknown)

    @property
    def only_for(self) -> dict[tuple[str, ...], tuple[str, ...]]:
        """The people (groups, all at once) -> supporting provinces that support nobody else, as far as is known.

        A province that helps its security force alone (law of 2023, art. 23) is not one that helps everybody.
        """
        found: dict[tuple[str, ...], tuple[str, ...]] = {}
        for slug in self.documented.supports:
            people = {r.rule.who for r in self.rules[slug]}
            if len(people) == 1 and people.isdisjoint(_EVERYBODY):
                who = people.pop()
                found[who] = (*found.get(who, ()), slug)
        return found

    def as_json(self) -> dict[str, Any]:
        """The count in the keys of the public contract."""
        published = self.published and {
            "n": self.published.n,
            "of": self.published.of,
            "date": self.published.day.isoformat(),
            "source": self.published.source,
        }
        return {
            "programme": self.programme,
            "group": self.group,
            "date": self.date.isoformat(),
            "of": self.of,
            "documented": {name: list(slugs) for name, slugs in self.documented._asdict().items()},
            "published": published,
            "only_for": [{"who": list(who), "provinces": list(slugs)} for who, slugs in self.only_for.items()],
        }


def count(registry: Registry, programme: str, group: str | None = None, *, on: datetime.date) -> Count:
    """Count the provinces that support `group` (None: anybody) in a programme on a day."""
    law = registry.law(on)
    wanted = groups_meant(registry, group)
    reached = [with_implied((code,), registry.groups) for code in wanted or ()]
    # A district's or a commune's money is not the province's.
    rules = [
        r
        for r in law.local_rules
        if r.rule.programme == programme and r.rule.level == "province" and _fits(r.rule.who, wanted, reached)
    ]
    units = registry.territory.on(on)
    published = _published(registry.counts, programme, group, on)
    none = _stated_none(law, programme, wanted, units, on)
    by_unit = _by_unit(law, rules, on)
    supporting = {slug: tuple(r for r in found if r.certainty >= Certainty.PRESUMED) for slug, found in by_unit.items()}
    supports = tuple(sorted(slug for slug, found in supporting.items() if found))
    presumed = tuple(slug for slug in supports if all(r.certainty is Certainty.PRESUMED for r in supporting[slug]))
    partly = tuple(slug for slug in supports if not _whole(law, slug, supporting[slug], on))
    stated_none = tuple(sorted(none - set(supports)))
    unknown = tuple(sorted(set(units) - set(supports) - none))
    leads = tuple(slug for slug in unknown if by_unit.get(slug))
    return Count(
        programme,
        group,
        on,
        len(units),
        Documented(supports, presumed, stated_none, unknown, partly, leads),
        published,
        {slug: supporting[slug] for slug in supports},
    )


def groups_meant(registry: Registry, group: str | None) -> frozenset[str] | None:
    """The groups behind a code: itself, or the members of a named set; None for anybody."""
    if group is None:
        return None
    return frozenset(registry.groups[group].groups or (group,))


def _fits(who: tuple[str, ...], wanted: frozenset[str] | None, reached: list[frozenset[str]]) -> bool:
    """Whether a rule supports some of the wanted people: a part of one of the groups, or all who are in it."""
    return wanted is None or not wanted.isdisjoint(who) or any(groups.issuperset(who) for groups in reached)


def _by_unit(law: Law, rules: Iterable[InForce], on: datetime.date) -> dict[str, list[InForce]]:
    unit_of = {old: unit for unit in law.territory.on(on) for old in law.territory.parts_on(on, unit)}
    found: dict[str, list[InForce]] = {}
    for rule in rules:
        for unit in sorted({unit_of[old] for old in rule.rule.area}):
            found.setdefault(unit, []).append(rule)
    return found


def _whole(law: Law, unit: str, rules: tuple[InForce, ...], on: datetime.date) -> bool:
    covered = {old for r in rules if not r.rule.districts for old in r.rule.area}
    return covered.issuperset(law.territory.parts_on(on, unit))


def _stated_none(
    law: Law, programme: str, wanted: frozenset[str] | None, units: Iterable[str], on: datetime.date
) -> set[str]:
    """Units of which a source states that they add nothing for the wanted groups, or for anybody."""
    merger = law.territory.merger.toordinal()
    without: set[str] = set()
    for s in law.statements:
        if s.stated and s.programme == programme and (s.who == ("any",) or (wanted and wanted <= set(s.who))):
            speaks_of_new_unit = s.first >= merger
            parts = law.territory.parts.get(s.province, ()) if speaks_of_new_unit else (s.province,)
            without.update(parts)
    return {unit for unit in units if without.issuperset(law.territory.parts_on(on, unit))}


def _published(
    counts: tuple[PublishedCount, ...], programme: str, group: str | None, on: datetime.date
) -> PublishedCount | None:
    latest = None
    for c in counts:
        if c.programme == programme and c.group == group and c.n is not None and c.day <= on:
            latest = c
    return latest
