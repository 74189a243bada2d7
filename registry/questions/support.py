"""Whether a province supports some people in a programme on a day: the one place that says so."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Literal, NamedTuple

from registry.law.groups import groups_meant, with_implied
from registry.law.kept import kept_with_law
from registry.law.law import InForce, Law
from registry.law.laws import Laws
from registry.law.rule import Certainty, Exclusion, Statement


class ProvinceSupport(NamedTuple):
    """What the registry can say of one province."""

    province: str
    rules: tuple[InForce, ...]
    """Rules for these people, or some of them, that are in force surely or presumably."""
    perhaps: tuple[InForce, ...]
    """Rules of which it is not known whether they are in force."""
    partly: bool
    """Whether `rules` cover only some of the province."""
    stated_none: bool
    """Whether a source states that there is no support; a rule in force says more."""

    @property
    def status(self) -> Literal["supports", "none", "unknown"]:
        """`none` only where a source says so."""
        if self.rules:
            return "supports"
        return "none" if self.stated_none else "unknown"

    @property
    def presumed(self) -> bool:
        """Whether every rule is in force only presumably: no source states its end."""
        return bool(self.rules) and all(r.certainty is Certainty.PRESUMED for r in self.rules)


def support(
    laws: Laws, programme: str, group: str | None, areas: Mapping[str, tuple[str, ...]], *, on: datetime.date
) -> Mapping[str, ProvinceSupport]:
    """What can be said of some provinces on a day, for a group, a named set of groups or anybody (None).

    `areas` gives the old provinces whose territory each of them is on the day. A district's or a commune's money is
    not the province's.
    """
    return _of_areas(laws.law(on), programme, _wanted(laws, group), areas)


def support_everywhere(
    laws: Laws, programme: str, group: str | None, *, on: datetime.date
) -> Mapping[str, ProvinceSupport]:
    """The same of every unit of the day."""
    return _everywhere(laws.law(on), programme, _wanted(laws, group))


def _wanted(laws: Laws, group: str | None) -> frozenset[str] | None:
    return None if group is None else groups_meant(group, laws.groups)


@kept_with_law()  # a page of counts, and a copy of all of them, ask the same of a law on each of its days
def _everywhere(law: Law, programme: str, wanted: frozenset[str] | None) -> Mapping[str, ProvinceSupport]:
    return _of_areas(law, programme, wanted, law.territory.areas_on(law.first))  # no law goes on past the merger


def _of_areas(
    law: Law, programme: str, wanted: frozenset[str] | None, areas: Mapping[str, tuple[str, ...]]
) -> Mapping[str, ProvinceSupport]:
    here = _by_province(_for_people(law, programme, wanted), areas)
    without = _stated_none(law, programme, wanted)
    return {slug: _of_province(slug, area, here.get(slug, []), without) for slug, area in areas.items()}


def _for_people(law: Law, programme: str, wanted: frozenset[str] | None) -> list[InForce]:
    """The provinces' rules for the wanted groups, in the order of the law; none for people who cannot join."""
    if wanted is not None:
        wanted = frozenset(code for code in wanted if shut_out(law, programme, (code,)) is None)
    reached = [with_implied((code,), law.groups) for code in wanted or ()]
    rules = _of_provinces(law, programme)
    # Asked for each kind of people once: many rules are for the same.
    fits = {
        who: _fits(who, wanted, reached) and shut_out(law, programme, who) is None
        for who in {r.rule.who for r in rules}
    }
    return [r for r in rules if fits[r.rule.who]]


def shut_out(law: Law, programme: str, who: tuple[str, ...]) -> Exclusion | None:
    """What keeps people in all of these groups from joining a programme: support set for them has nobody left."""
    if not law.exclusions:
        return None
    groups = with_implied(who, law.groups)
    return next((e for e in law.exclusions if e.programme == programme and e.shuts_out(groups)), None)


@kept_with_law()
def _of_provinces(law: Law, programme: str) -> tuple[InForce, ...]:
    return tuple(r for r in law.local_rules if r.rule.programme == programme and r.rule.level == "province")


def _fits(who: tuple[str, ...], wanted: frozenset[str] | None, reached: list[frozenset[str]]) -> bool:
    """Whether a rule supports some of the wanted people: a part of one of the groups, or all who are in it."""
    return wanted is None or not wanted.isdisjoint(who) or any(groups.issuperset(who) for groups in reached)


def _by_province(rules: Iterable[InForce], areas: Mapping[str, tuple[str, ...]]) -> dict[str, list[InForce]]:
    provinces_of = _provinces_of(tuple(areas.items()))
    found: dict[str, list[InForce]] = {}
    for rule in rules:
        for slug in {slug for old in rule.rule.area for slug in provinces_of.get(old, ())}:
            found.setdefault(slug, []).append(rule)
    return found


@lru_cache(maxsize=16)  # a table of counts asks 90 times of the same provinces
def _provinces_of(areas: tuple[tuple[str, tuple[str, ...]], ...]) -> Mapping[str, tuple[str, ...]]:
    """Old province -> the provinces asked about that its territory belongs to."""
    found: dict[str, tuple[str, ...]] = {}
    for slug, area in areas:
        for old in area:
            found[old] = (*found.get(old, ()), slug)
    return found


def _of_province(slug: str, area: tuple[str, ...], here: list[InForce], without: set[str]) -> ProvinceSupport:
    if not here:  # most provinces, for most groups
        return _without_rules(slug, stated_none=without.issuperset(area))
    rules = tuple(r for r in here if r.certainty >= Certainty.PRESUMED)
    perhaps = tuple(r for r in here if r.certainty < Certainty.PRESUMED)
    covered = {old for r in rules if not r.rule.districts for old in r.rule.area}
    partly = bool(rules) and not covered.issuperset(area)
    return ProvinceSupport(slug, rules, perhaps, partly, without.issuperset(area))


@lru_cache(maxsize=256)
def _without_rules(slug: str, *, stated_none: bool) -> ProvinceSupport:
    return ProvinceSupport(slug, (), (), partly=False, stated_none=stated_none)


def _stated_none(law: Law, programme: str, wanted: frozenset[str] | None) -> set[str]:
    """Old provinces of which a source states that they add nothing for the wanted groups, or for anybody."""
    return {old for statement in statements_of_none(law, programme, wanted) for old in spoken_of(statement, law)}


def statements_of_none(law: Law, programme: str, wanted: frozenset[str] | None) -> list[Statement]:
    """What sources state of provinces: that they add nothing for the wanted groups, or for anybody."""
    return [
        statement
        for statement in law.statements
        if statement.stated
        and statement.programme == programme
        and (statement.who == ("any",) or (wanted and wanted <= set(statement.who)))
    ]


def spoken_of(statement: Statement, law: Law) -> tuple[str, ...]:
    """The old provinces that a statement speaks of: all parts of a new unit where it is of after the merger."""
    of_new_unit = statement.first >= law.territory.merger.toordinal()
    return law.territory.parts.get(statement.province, ()) if of_new_unit else (statement.province,)
