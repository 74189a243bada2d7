"""The law of some provinces alone: what a draft is held against, and faster to ask than the whole registry."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator

from registry.compiled.compiled_form import Compiled
from registry.law.programmes import PROGRAMMES
from registry.law.rule import ALWAYS, FOREVER, Certainty, LocalRule, Statement
from registry.law.territory import Territory


def places(where: Territory, slugs: Iterable[str]) -> frozenset[str]:
    """The old provinces that some provinces, old or new, are made of, and the units they are in."""
    units = {where.old[s].into if s in where.old else s for s in slugs}
    return frozenset(units.union(*(where.parts[unit] for unit in units)))


def of_places(content: Compiled, where: frozenset[str]) -> Compiled:
    """The registry with the local law of some places alone; it answers for them what the whole one does."""
    return content._replace(
        local_rules=tuple(r for r in content.local_rules if not where.isdisjoint(r.area)),
        statements=tuple(s for s in content.statements if s.province in where),
    )


def as_on(content: Compiled, day: datetime.date) -> Compiled:
    """The local law of one day as if it held for ever; the State's parameters go their way."""
    ordinal = day.toordinal()
    return content._replace(
        local_rules=tuple(_always(r, day) for r in content.local_rules if r.certainty(day) is not Certainty.NO),
        statements=tuple(
            s._replace(first=ALWAYS, last=FOREVER) for s in content.statements if s.first <= ordinal <= s.last
        ),
    )


def with_nothing_in(content: Compiled, provinces: Iterable[str]) -> Compiled:
    """Some provinces are taken to add nothing, as far as no rule says otherwise."""
    assumed = (statement for province in sorted(provinces) for statement in _nothing(province))
    return content._replace(statements=(*content.statements, *assumed))


def _nothing(province: str) -> Iterator[Statement]:
    for programme in PROGRAMMES:
        yield Statement(province, programme, ("any",), ALWAYS, FOREVER, stated=True, says="assumed", source="")


def _always(rule: LocalRule, day: datetime.date) -> LocalRule:
    return rule._replace(intervals=((ALWAYS, FOREVER, int(rule.certainty(day))),), rates=((0, rule.rate(day)),))
