"""How many provinces support whom: named, with a lower and an upper bound, beside what was published."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, NamedTuple

from registry.law.law import InForce
from registry.law.laws import Laws
from registry.law.rule import Exclusion, LocalRule, Publication
from registry.questions.beginning import Beginning, beginning
from registry.questions.support import shut_out, support_everywhere

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
    published: Publication | None
    """The latest publication on or before the day."""
    rules: Mapping[str, tuple[InForce, ...]]
    """Supporting province -> the rules that make it one."""
    areas: Mapping[str, tuple[str, ...]]
    """Province -> the old provinces whose territory it is on the day."""
    cannot_join: Exclusion | None = None
    """What keeps the group from joining the programme on the day: nothing is counted as support of it then."""
    not_before: Beginning | None = None
    """Where the day lies before the State's rules of the programme begin: when that is. Nothing is counted then; a
    province is as unknown as it was."""

    @property
    def lowest(self) -> int:
        """Provinces that surely support."""
        return len(self.documented.supports) - len(self.documented.presumed)

    @property
    def highest(self) -> int:
        """Provinces that may support for all the registry knows."""
        return len(self.documented.supports) + len(self.documented.unknown)

    def status(self, slug: str) -> str:
        """`supports`, `presumed` (no source states the end), `none` (a source says so) or `unknown`."""
        if slug in self.documented.supports:
            return "presumed" if slug in self.documented.presumed else "supports"
        return "none" if slug in self.documented.none else "unknown"

    @property
    def usable_publication(self) -> Publication | None:
        """The latest publication, unless it counts the provinces of before the merger or is outnumbered since.

        On its own day a publication stands beside the documented count even where the two contradict each other.
        """
        published = self.published
        if published is None or published.n is None or published.of != self.of:
            return None
        outnumbered = len(self.documented.supports) > published.n
        return None if outnumbered and published.day < self.date else published

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

    @property
    def parts(self) -> dict[str, tuple[LocalRule, ...]]:
        """Supporting province -> those of its rules that cover only some of it: old provinces, or districts."""
        found = {}
        for slug, rules in self.rules.items():
            area = self.areas[slug]
            narrow = tuple(r.rule for r in rules if r.rule.districts or not set(area) <= set(r.rule.area))
            if narrow:
                found[slug] = narrow
        return found

    def _parts_as_json(self) -> dict[str, list[dict[str, Any]]]:
        return {
            slug: [
                {
                    "rule": rule.id,
                    "area": [old for old in self.areas[slug] if old in rule.area],
                    "districts": list(rule.districts),
                }
                for rule in rules
            ]
            for slug, rules in self.parts.items()
        }

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
            "parts": self._parts_as_json(),
            "before_programme": self.not_before and self.not_before.as_json(),
            "cannot_join": self.cannot_join and self.cannot_join.as_json(),
        }


def count(laws: Laws, programme: str, group: str | None = None, *, on: datetime.date) -> Count:
    """Count the provinces that support `group` (None: anybody) in a programme on a day.

    Raises KeyError where there is no such group or named set.
    """
    areas = laws.territory.areas_on(on)
    found = support_everywhere(laws, programme, group, on=on)
    by_status: dict[str, list[str]] = {"supports": [], "none": [], "unknown": []}
    for slug, said in found.items():
        by_status[said.status].append(slug)
    documented = Documented(
        supports=tuple(by_status["supports"]),
        presumed=tuple(slug for slug in by_status["supports"] if found[slug].presumed),
        none=tuple(by_status["none"]),
        unknown=tuple(by_status["unknown"]),
        partly=tuple(slug for slug in by_status["supports"] if found[slug].partly),
        leads=tuple(slug for slug in by_status["unknown"] if found[slug].perhaps),
    )
    published = _published(laws.counts, programme, group, on)
    rules = {slug: found[slug].rules for slug in documented.supports}
    begins = beginning(laws, programme)
    not_before = begins if begins is not None and on < begins.day else None
    closed = None if group is None else shut_out(laws.law(on), programme, (group,))
    return Count(programme, group, on, len(areas), documented, published, rules, areas, closed, not_before)


def _published(
    counts: tuple[Publication, ...], programme: str, group: str | None, on: datetime.date
) -> Publication | None:
    latest = None
    for c in counts:
        if c.programme == programme and c.group == group and c.n is not None and c.day <= on:
            latest = c
    return latest
