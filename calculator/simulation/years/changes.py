"""What changes in the State's law within the years of a simulation: each change is used from its day, and said."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Iterator, Sequence
from fractions import Fraction
from typing import Any, NamedTuple

from calculator.assess import LawSource
from calculator.rules.parameters_used import PARAMETERS
from registry.law.law import Law
from registry.law.rule import ParameterValue

Value = int | Fraction | str | tuple[int, ...]


class LawChange(NamedTuple):
    """A number of the State's law, or its support rules for a programme, as they change on a day."""

    day: datetime.date
    what: str
    """Key of the parameter; for support rules, of the programme."""
    before: Value | None
    after: Value | None
    instrument: str
    source: str

    def as_json(self) -> dict[str, Any]:
        """As plain data."""
        found = self._asdict() | {"day": self.day.isoformat()}
        for side in ("before", "after"):
            if isinstance(found[side], Fraction):
                found[side] = float(found[side])
        return found


def changes(source: LawSource, years: Sequence[int], programmes: Collection[str]) -> tuple[LawChange, ...]:
    """Every change between the first and the last day of the years, in order."""
    law = source.law(datetime.date(min(years), 1, 1))
    end = datetime.date(max(years), 12, 31)
    found: list[LawChange] = []
    while law.last < end:
        later = source.law(law.last + datetime.timedelta(days=1))
        for programme in sorted(programmes):
            found += _numbers(programme, law, later)
            found += _support(programme, law, later)
        law = later
    return tuple(found)


def _numbers(programme: str, law: Law, later: Law) -> Iterator[LawChange]:
    for key in PARAMETERS[programme]:
        old, new = law.parameters.get(key), later.parameters.get(key)
        if _value(old) != _value(new):
            named = new or old
            assert named is not None
            yield LawChange(later.first, key, _value(old), _value(new), named.instrument, named.source)


def _value(parameter: ParameterValue | None) -> Value | None:
    return None if parameter is None else parameter.value


def _support(programme: str, law: Law, later: Law) -> Iterator[LawChange]:
    """New rows of State support; one change for all that rest on one instrument."""
    old = {r.id for r in law.state_rules}
    instruments: dict[str, str] = {}
    for rule in later.state_rules:
        if rule.programme == programme and rule.id not in old:
            instruments.setdefault(rule.instrument, rule.source)
    for instrument, address in instruments.items():
        yield LawChange(later.first, programme, None, None, instrument, address)
