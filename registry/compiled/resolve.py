"""From policy files as written to the registry's rules: ids, areas, periods, sources."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction
from typing import Any

from registry.compiled.conditions import asked, in_own_words
from registry.compiled.in_force import intervals, own_end
from registry.files.policies import Policies
from registry.law.programmes import PROGRAMMES, Programme
from registry.law.rule import (
    ALWAYS,
    FOREVER,
    BeneficiaryGroup,
    Condition,
    Exclusion,
    LocalRule,
    ParameterValue,
    StateRule,
)
from registry.law.territory import Province, Territory
from registry.written.base import Day, in_both
from registry.written.jurisdictions import JurisdictionsFile, OldProvince, Unit
from registry.written.national import Dated, ParametersFile, ProgrammeFile, StateSupport
from registry.written.province import (
    RATES,
    Age,
    Area,
    Instrument,
    ProvinceFile,
    Provision,
)


def territory(file: JurisdictionsFile) -> Territory:
    """The units of before and after the merger."""
    old = tuple(_province(p, p.into, p.aliases) for p in file.provinces)
    new = tuple(_province(u, u.slug, ()) for u in file.units)
    return Territory(file.merger.isoformat(), old, new)


def _province(written: OldProvince | Unit, into: str, aliases: Iterable[str]) -> Province:
    changes = tuple((c.date.isoformat(), c.to, c.instrument) for c in written.type_changes)
    return Province(written.slug, written.code, written.en, written.vi, written.type, into, tuple(aliases), changes)


def groups(policies: Policies) -> tuple[BeneficiaryGroup, ...]:
    """Groups and named sets of them."""
    single = [
        BeneficiaryGroup(
            g.code, g.en, g.vi, g.national, tuple(g.implies), _ordinal(g.from_, ALWAYS), (), tuple(g.aliases)
        )
        for g in policies.groups.groups
    ]
    sets = [
        BeneficiaryGroup(s.code, s.en, s.vi, national=False, groups=tuple(s.groups), aliases=tuple(s.aliases))
        for s in policies.groups.sets
    ]
    return (*single, *sets)


def instruments_by_id(provinces: Mapping[str, ProvinceFile]) -> dict[str, Instrument]:
    """Every instrument of the registry."""
    return {i.id: i for file in provinces.values() for i in file.instruments}


def local_rules(
    file: ProvinceFile,
    where: Territory,
    instruments: Mapping[str, Instrument],
    groups: Iterable[BeneficiaryGroup],
    conditions: Iterable[Condition],
) -> Iterator[LocalRule]:
    """The rules of one province's file; drafts come with no interval."""
    first_days = {group.code: group.first for group in groups}
    by_code = {condition.code: condition for condition in conditions}
    for instrument in file.instruments:
        for programme in PROGRAMMES:
            for provision in instrument.of_programme(programme):
                yield _local_rule(
                    file.province, instrument, programme, provision, where, instruments, first_days, by_code
                )


def rule_id(instrument: Instrument, programme: str, provision: Provision) -> str:
    """`ha-noi-19-2025.health_insurance.elderly.70-74`: stable, and readable without a table."""
    parts = [instrument.id, programme, "+".join(who(provision.who))]
    if provision.age is not None:
        parts.append(age_text(provision.age))
    if provision.household_order is not None:
        parts.append(f"place-{provision.household_order}")
    if provision.from_ is not None:
        parts.append(f"from-{provision.from_.replace(' ', '-')}")
    return ".".join(parts)


def age_text(age: Age) -> str:
    """`70-74`, `65+` or `under-6`."""
    if age.below is None:
        return f"{age.from_}+"
    return f"under-{age.below}" if age.from_ is None else f"{age.from_}-{age.below - 1}"


def who(groups: str | list[str]) -> tuple[str, ...]:
    """The groups of a `who`, always as a tuple."""
    return (groups,) if isinstance(groups, str) else tuple(groups)


def area(slug: str, written: Area | str | None, where: Territory) -> tuple[tuple[str, ...], bool]:
    """Old provinces surely covered, and whether the area is known.

    An instrument without `area` covers the whole of the province whose file it stands in: the new unit where that
    name lives on, the old province where it was merged away.
    """
    if isinstance(written, Area) and written.former:
        return tuple(written.former), True
    if written == "unknown":
        return (slug,), False
    return where.parts.get(slug, (slug,)), True


def _local_rule(
    slug: str,
    instrument: Instrument,
    programme: Programme,
    provision: Provision,
    where: Territory,
    instruments: Mapping[str, Instrument],
    first_days: Mapping[str, int],
    known: Mapping[str | None, Condition],
) -> LocalRule:
    covered, area_known = area(slug, instrument.area, where)
    kind, rates = _rates(provision)
    successor = provision.replaced_by or instrument.replaced_by
    age = provision.age or Age()
    return LocalRule(
        id=rule_id(instrument, programme, provision),
        instrument=instrument.id,
        number=instrument.number,
        file=slug,
        programme=programme,
        who=who(provision.who),
        kind=kind,
        rates=rates,
        of=provision.of,
        age_from=age.from_,
        age_below=age.below,
        months=provision.months,
        household_order=provision.household_order,
        conditions=asked(provision.conditions, provision.condition, known),
        note_vi=provision.note.vi if provision.note else None,
        note_en=provision.note.en if provision.note else None,
        budget=in_both(provision.budget)[1],
        budget_vi=in_both(provision.budget)[0],
        adds_up=provision.adds_up,
        level=instrument.level,
        status=provision.status or instrument.status,
        area=covered,
        area_known=area_known,
        districts=tuple(instrument.area.districts or ()) if isinstance(instrument.area, Area) else (),
        intervals=intervals(
            instrument,
            provision,
            successor=instruments.get(successor) if successor else None,
            merger=_merger(covered, where),
            of_new_unit=instrument.area is None and slug in where.new,
            nobody_before=max(first_days.get(code, ALWAYS) for code in who(provision.who)),
        ),
        begin=provision.from_ or instrument.from_,
        end=provision.to or instrument.to,
        source=instrument.sources[0].url if instrument.sources else "unknown",
        own_end=own_end(provision.to or instrument.to, rates),
    )


def _merger(covered: tuple[str, ...], where: Territory) -> int | None:
    """The merger day where a province covered was merged, None where all went on unchanged."""
    merged = any(where.merged(old) for old in covered if old in where.old)
    return where.merger.toordinal() if merged else None


def _rates(provision: Provision) -> tuple[str, tuple[tuple[int, int | Fraction | None], ...]]:
    for kind in RATES:
        rate = getattr(provision, kind)
        if isinstance(rate, dict):
            return kind, tuple((int(y), None if r == "unknown" else r) for y, r in sorted(rate.items()))
        if rate is not None:
            return kind, ((0, None if rate == "unknown" else rate),)
    raise AssertionError("a provision has one rate")


def state_rules(file: ProgrammeFile, conditions: Iterable[Condition]) -> Iterator[StateRule]:
    """The State's support rules of one programme."""
    by_code = {condition.code: condition for condition in conditions}
    for s in file.state_support:
        first, last = _period(s)
        groups = who(s.who)
        age = s.age or Age()
        unsourced_vi, unsourced_en = in_both(s.unsourced)
        yield StateRule(
            id=state_rule_id(s),
            programme=s.programme,
            who=groups,
            percent=s.percent,
            of=s.of,
            minimum=s.minimum,
            category=s.category,
            poor_commune=s.poor_commune,
            age_from=age.from_,
            age_below=age.below,
            months=s.months,
            months_from=_ordinal(s.months_from, None),
            months_of=s.months_of,
            at_least_to=_ordinal(s.at_least_to, None),
            conditions=asked(s.conditions, s.condition, by_code),
            first=first,
            last=last,
            instrument=s.instrument or "unknown",
            source=s.sources[0] if s.sources else "",
            unsourced=unsourced_en,
            unsourced_vi=unsourced_vi,
            certain_to=_certain_to(s, file.as_of),
            only_if_met=s.only_if_met,
            card_until=_month_and_day(s.card_until),
            unclear_from=_ordinal(s.unclear_from, None),
            unsettled=in_own_words(s.unclear) if s.unclear else None,
        )


def state_rule_id(row: StateSupport) -> str:
    """`state.health_insurance.elderly.75+.2025-07-01`."""
    marks = ["poor-commune"] if row.poor_commune else []
    marks += [age_text(row.age)] if row.age else []
    marks += ["if-met"] if row.only_if_met else []
    return ".".join(["state", row.programme, "+".join(who(row.who)), *marks, str(row.from_)])


def exclusions(file: ProgrammeFile) -> Iterator[Exclusion]:
    """Who cannot join one programme."""
    for row in file.not_open_to:
        first, last = _period(row)
        yield Exclusion(
            programme=file.programme,
            who=who(row.who) if row.who is not None else (),
            circumstance=row.circumstance,
            first=first,
            last=last,
            en=row.says.en,
            vi=row.says.vi,
            instrument=row.instrument or "unknown",
            source=row.sources[0] if row.sources else "",
            certain_to=_certain_to(row, file.as_of),
        )


def parameters(file: ParametersFile) -> Iterator[ParameterValue]:
    """The State's numbers, each with its period."""
    for parameter in file.parameters:
        for v in parameter.values:
            first, last = _period(v)
            value: int | Fraction | str | tuple[int, ...]
            if isinstance(v.value, list):
                value = tuple(v.value)
            elif isinstance(v.value, int | str):
                value = v.value
            else:
                value = Fraction(v.value)
            unsourced_vi, unsourced_en = in_both(v.unsourced)
            yield ParameterValue(
                parameter.key,
                first,
                last,
                value,
                v.instrument or "unknown",
                v.sources[0] if v.sources else "",
                unsourced_en,
                _certain_to(v, file.as_of),
                unsourced_vi,
            )


def _period(dated: Dated) -> tuple[int, int]:
    return _ordinal(dated.from_, ALWAYS), _ordinal(dated.to, FOREVER)


def _certain_to(dated: Dated, as_of: datetime.date) -> int:
    """Where no last day is stated, the law is known to stand only on the day on which the sources were last read."""
    return (dated.to or as_of).toordinal()


def _month_and_day(written: str | None) -> tuple[int, int] | None:
    if written is None:
        return None
    month, day = written.split("-")
    return int(month), int(day)


def _ordinal(day: Day | None, missing: Any) -> Any:
    return day.toordinal() if day is not None else missing
