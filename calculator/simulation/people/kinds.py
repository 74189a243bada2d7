"""Kinds of participant: people who differ in nothing that a rule asks about but the income chosen."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, NamedTuple

from calculator.simulation.people.situation import Situation

_INCOME, _AGE = (Situation._fields.index(name) for name in ("income", "age"))
assert _AGE == _INCOME + 1


class Kind(NamedTuple):
    """People who differ in the income alone."""

    person: Situation
    """One of them, at the age at which they are assessed."""
    incomes: Sequence[int | None]
    """Each once, rising: chosen, VND a month; None alone, where none was chosen."""

    def at(self, place: int) -> Situation:
        """Who has chosen the income of a place."""
        return self.person._replace(income=self.incomes[place])


class Kinds(NamedTuple):
    """Kinds of participant, and who is of which."""

    kinds: Sequence[Kind]
    places: Sequence[tuple[int, int]]
    """Of each participant given the number of its kind, and the place among the incomes of the kind."""


def kinds(participants: Iterable[Situation], assessed_at: Callable[[Situation], int | None]) -> Kinds:
    """The kinds that participants are of; `assessed_at` gives the age at which one is assessed."""
    numbers: dict[tuple[Any, ...], int] = {}
    found: list[tuple[Situation, int | None, set[int | None]]] = []
    at = []
    for situation in participants:
        age, income = assessed_at(situation), situation.income
        chosen = situation.programme == "voluntary_si" and income is not None
        key = (*situation[:_INCOME], chosen or income, age, *situation[_AGE + 1 :])
        number = numbers.get(key)
        if number is None:
            number = numbers[key] = len(found)
            found.append((situation, age, set()))
        found[number][2].add(income)
        at.append((number, income))
    each = [
        Kind(situation if situation.age == age else situation._replace(age=age), sorted(incomes, key=lambda n: n or 0))
        for situation, age, incomes in found
    ]
    place = [{income: n for n, income in enumerate(kind.incomes)} for kind in each]
    return Kinds(each, [(number, place[number][income]) for number, income in at])
