"""A draft made from the rules that another province has in force: `what if we did as Quang Ninh does?`.

What is adapted: the province, its name and kind in the words of conditions, and the days. The draft begins on the day
asked for; where the other province's rule has a term, the draft runs as long, and a yearly schedule begins anew. What
the draft would stand in the way of in the province itself, it replaces.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Collection, Iterable, Mapping
from typing import Any, Literal, NamedTuple

from calculator.tell import tell
from registry.compiled.in_force import instrument_start
from registry.compiled.resolve import rule_id
from registry.law.law import InForce, Law
from registry.law.programmes import PROGRAMMES
from registry.law.rule import Certainty, LocalRule
from registry.law.territory import Province, Territory
from registry.months import month_start, months_between
from registry.registry import Registry
from registry.voice.bounds import bound_words
from registry.voice.voice import Voice
from registry.written.base import InTwoLanguages, Source, in_both
from registry.written.bound import Bound, parse_begin, parse_end
from registry.written.province import Instrument, ProvinceFile, Provision, Schedule

LeftOutWhy = Literal["perhaps_in_force", "part_of_the_area", "not_the_province"]


class LeftOut(NamedTuple):
    """A rule of the other province that the draft does not take over."""

    rule: LocalRule
    why: LeftOutWhy


class Adopted(NamedTuple):
    """A draft, and what it leaves out."""

    draft: ProvinceFile
    source: str
    day: datetime.date
    """The day whose rules were taken."""
    rules: int
    """How many."""
    left_out: tuple[LeftOut, ...]


_VI, _EN = Voice("vi"), Voice("en")
_COUNCIL = {
    True: InTwoLanguages(vi="HĐND thành phố (dự thảo)", en="City People's Council (draft)"),
    False: InTwoLanguages(vi="HĐND tỉnh (dự thảo)", en="Provincial People's Council (draft)"),
}
"""Who would pass a draft, by whether the province is a city."""


class CannotAdopt(ValueError):
    """Nothing to adopt, or nobody to adopt it."""


def adopt(
    registry: Registry,
    source: str,
    target: str,
    start: datetime.date,
    *,
    on: datetime.date | None = None,
    programmes: Collection[str] = PROGRAMMES,
) -> Adopted:
    """The rules in force in `source` on a day (`start`, if no other is given) as a draft of `target`.

    Both are slugs, `target` of a unit of the day on which the draft starts. Percents and dong stay; days move, so that
    a rule lasts as long as in `source`; what cannot be taken over stands in `left_out`, with why. Raises CannotAdopt
    where `target` does not exist then, is `source`, or no rule of the programmes is known to be in force.
    """
    where = registry.territory
    if target not in where.on(start):
        raise CannotAdopt(_not_there(where, target, start))
    if source == target:
        raise CannotAdopt(tell("{source} cannot adopt its own rules", source=source))
    day = on or start
    taken, left_out = _rules(registry.law(day), source, programmes)
    if not taken:
        perhaps = tell("; {n} may be in force, in part of it or by a district", n=len(left_out)) if left_out else ""
        raise CannotAdopt(
            tell(
                "no rule of {source} is known to be in force on {day}{perhaps}", source=source, day=day, perhaps=perhaps
            )
        )
    words = _Renaming(where.get(source), where.get(target))
    instruments = [_instrument(registry, rules, start, words) for rules in _by_instrument(taken)]
    draft = ProvinceFile(province=target, instruments=_replacing(registry, instruments, target, start))
    return Adopted(draft, source, day, len(taken), tuple(left_out))


def _not_there(where: Territory, slug: str, start: datetime.date) -> str:
    if slug in where.old:
        into = where.old[slug].into
        return tell("{slug} is a part of {into} since {merger}: name {into}", slug=slug, into=into, merger=where.merger)
    return tell(
        "{slug} does not exist on {start}: it was formed on {merger}", slug=slug, start=start, merger=where.merger
    )


def _rules(law: Law, source: str, programmes: Collection[str]) -> tuple[list[InForce], list[LeftOut]]:
    """The province's own rules surely or presumably in force in all of it, and the others."""
    units = law.territory.on(law.first)
    area = set(law.territory.parts_on(law.first, source) if source in units else (source,))
    taken, left_out = [], []
    for found in law.local_rules:
        rule = found.rule
        if rule.programme not in programmes or area.isdisjoint(rule.area):
            continue
        if found.certainty < Certainty.PRESUMED:
            left_out.append(LeftOut(rule, "perhaps_in_force"))
        elif rule.level != "province":
            left_out.append(LeftOut(rule, "not_the_province"))
        elif not rule.area_known or not area <= set(rule.area) or rule.districts:
            left_out.append(LeftOut(rule, "part_of_the_area"))
        else:
            taken.append(found)
    return taken, left_out


def _by_instrument(rules: Iterable[InForce]) -> list[list[LocalRule]]:
    found: dict[str, list[LocalRule]] = {}
    for in_force in rules:
        found.setdefault(in_force.rule.instrument, []).append(in_force.rule)
    return list(found.values())


def _instrument(registry: Registry, rules: list[LocalRule], start: datetime.date, words: _Renaming) -> Instrument:
    """One instrument of the other province as a draft of this one."""
    (old,) = [i for i in registry.province_file(rules[0].file).instruments if i.id == rules[0].instrument]
    first = parse_begin(old.from_)
    ends = {rule.id: _end(rule, start) for rule in rules}
    last = max(ends.values(), key=lambda end: (end == "open", end))
    provisions: dict[str, list[Provision]] = {programme: [] for programme in PROGRAMMES}
    for rule in rules:
        provision = _adapted(_as_written(old, rule), rule, start, words)
        own_end = None if ends[rule.id] == last else ends[rule.id]
        provisions[rule.programme].append(provision.model_copy(update={"to": own_end}))
    called = old.number if old.number != "unknown" else old.id
    return Instrument.model_validate(
        {
            "id": f"{words.target.slug}-as-{old.id}"[:80].rstrip("-"),
            "number": "unknown",
            "kind": "resolution",
            "issuer": _COUNCIL[words.target.type == "city"],
            "status": "draft",
            "issued": "unknown",
            "from": start.isoformat(),
            "to": last,
            **{programme: written for programme, written in provisions.items() if written},
            **({"confidence": old.confidence} if old.confidence else {}),
            "notes": _made_from(old, called, first, words.source),
            "sources": [_cited(source, called, words.source) for source in old.sources[:1]],
        }
    )


def _made_from(old: Instrument, called: str, first: Bound, source: Province) -> InTwoLanguages:
    """What the draft was made from, and what to look at."""
    began, ended = (
        f"{bound_words(say, first, 'from')}, {bound_words(say, parse_end(old.to), 'to')}" for say in (_VI, _EN)
    )
    return InTwoLanguages(
        vi=f"Soạn theo {old.id} ({called} của {source.vi}; ở đó {began}). Mức hỗ trợ giữ nguyên như ở đó; ngày và tên "
        f"đã được sửa cho phù hợp. Cần kiểm tra từng điều kiện: các điều kiện được viết cho {source.vi}.",
        en=f"Made from {old.id} ({called} of {source.en}; there {ended}). Rates are as there; days and names are "
        f"adapted. Check every condition: it is written for {source.en}.",
    )


def _cited(source: Source, called: str, of: Province) -> Source:
    vi, en = in_both(source.says)
    says = InTwoLanguages(
        vi=f"Về {called} của {of.vi} mà dự thảo này theo{f': {vi}' if vi else '.'}",
        en=f"On {called} of {of.en}, which this draft follows{f': {en}' if en else '.'}",
    )
    return source.model_copy(update={"says": says})


def _as_written(old: Instrument, rule: LocalRule) -> Provision:
    """The provision that a rule was made of."""
    written: list[Provision] = getattr(old, rule.programme)
    return next(
        p
        for p in written
        if rule_id(old, rule.programme, p) == rule.id
        and (p.from_ or old.from_, p.to or old.to) == (rule.begin, rule.end)
        and p.household_order == rule.household_order
    )


def _adapted(provision: Provision, rule: LocalRule, start: datetime.date, words: _Renaming) -> Provision:
    # Codes are of any province; what the note says of the source is not said of the draft, and what a warning there was
    # explained by is not known of this province.
    changed: dict[str, Any] = {"from_": None, "status": None, "replaced_by": None, "note": None, "explained": []}
    if own := provision.condition:
        changed["condition"] = words.adapted(own)
    if provision.budget:
        changed["budget"] = words.adapted(provision.budget)
    for name in ("percent", "total_percent"):
        rate = getattr(provision, name)
        if isinstance(rate, dict):
            changed[name] = _begun_anew(rate, rule, start)
    return provision.model_copy(update=changed)


def _begun_anew(schedule: Schedule, rule: LocalRule, start: datetime.date) -> Schedule:
    """A yearly schedule from the draft's first year on, within the draft's term."""
    later = start.year - int(min(schedule))
    last = _end(rule, start)
    return {
        str(int(y) + later): rate for y, rate in schedule.items() if last == "open" or int(y) + later <= int(last[:4])
    }


def _end(rule: LocalRule, start: datetime.date) -> str:
    """The last day of a term as long as the rule's, beginning at `start`; `open` where it has no known term."""
    first, last = parse_begin(rule.begin), parse_end(rule.end)
    stated = ("stated", "year", "inferred")
    if first.day is None or last.day is None or first.known not in stated or last.known not in stated:
        return "open"
    after = last.day + datetime.timedelta(days=1)
    month = month_start(start.replace(day=1), months_between(first.day, after))
    end = month + datetime.timedelta(days=start.day - 1 + after.day - first.day.day)
    return (end - datetime.timedelta(days=1)).isoformat()


_IN_ENGLISH = {
    "city": {"city": "province", "City": "Province"},
    "province": {"province": "city", "Province": "City", "provincial": "city"},
}
_IN_VIETNAMESE = {
    "city": {"thành phố": "tỉnh", "Thành phố": "Tỉnh"},
    "province": {"tỉnh": "thành phố", "Tỉnh": "Thành phố"},
}
"""By kind of the other province: what its texts call it, and what they would call this one."""


class _Renaming:
    """Puts one province's name and kind in the place of another's."""

    def __init__(self, source: Province, target: Province) -> None:
        self.source = source
        self.target = target
        names = {source.vi: target.vi, source.en: target.en} | dict.fromkeys(source.aliases, target.vi)
        longest_first = sorted(names, key=len, reverse=True)
        # `Ha Noi` is also written Hanoi.
        forms = ["[ -]?".join(map(re.escape, name.split())) for name in longest_first]
        self._pattern = re.compile("|".join(rf"(?<!\w){form}(?!\w)" for form in forms), re.IGNORECASE)
        self._vietnamese = {source.vi, *source.aliases}

    def adapt(self, text: str) -> str:
        """English words as the other province would write them."""
        return self._of_its_kind(self._pattern.sub(self._name, text), _IN_ENGLISH)

    def adapt_vietnamese(self, text: str) -> str:
        """Vietnamese words as the other province would write them."""
        return self._of_its_kind(self._pattern.sub(self.target.vi, text), _IN_VIETNAMESE)

    def adapted(self, called: InTwoLanguages | str) -> InTwoLanguages | str:
        """A text of a file, in the languages in which it is."""
        if isinstance(called, str):
            return self.adapt(called)
        return InTwoLanguages(vi=self.adapt_vietnamese(called.vi), en=self.adapt(called.en))

    def _of_its_kind(self, text: str, kinds: Mapping[str, Mapping[str, str]]) -> str:
        """A province where there was a city, and the other way round."""
        if self.source.type == self.target.type:
            return text
        other = kinds[self.source.type]
        return re.sub(rf"\b(?:{'|'.join(other)})\b", lambda match: other[match[0]], text)

    def _name(self, match: re.Match[str]) -> str:
        in_vietnamese = match[0] in self._vietnamese and match[0] != self.source.en
        return self.target.vi if in_vietnamese else self.target.en


def _replacing(
    registry: Registry, instruments: list[Instrument], target: str, start: datetime.date
) -> list[Instrument]:
    """The draft with the province's own instruments named that it takes the place of.

    An instrument is replaced where the draft rules on every programme that it rules on; else the draft amends it.
    """
    mine: dict[str, Instrument] = {}
    for rule in registry.local_rules:
        if rule.area and set(rule.area) <= set(registry.territory.parts_on(start, target)) and _stands(rule, start):
            mine.setdefault(rule.instrument, _written(registry, rule))
    drafted = {p for i in instruments for p in PROGRAMMES if getattr(i, p)}
    named: dict[str, dict[str, Any]] = {i.id: {"replaces": [], "amends": []} for i in instruments}
    for old in mine.values():
        programmes = {p for p in PROGRAMMES if getattr(old, p)}
        heirs = [i.id for i in instruments if any(getattr(i, p) for p in programmes)]
        begins = instrument_start(old).surely
        if old.level != "province":
            continue
        if begins is not None and begins > start.toordinal():
            reason = f"{old.id} begins later; what becomes of it is not said here"
            named.update({heir: named[heir] | {"overlap": reason} for heir in heirs})
            continue
        for number, heir in enumerate(heirs):
            named[heir]["amends" if number or not programmes <= drafted else "replaces"].append(old.id)
    return [i.model_copy(update=named[i.id]) for i in instruments]


def _stands(rule: LocalRule, start: datetime.date) -> bool:
    """Whether a rule may still be in force on a day, or later."""
    return rule.status != "draft" and any(last >= start.toordinal() for _, last, _ in rule.intervals)


def _written(registry: Registry, rule: LocalRule) -> Instrument:
    return next(i for i in registry.province_file(rule.file).instruments if i.id == rule.instrument)
