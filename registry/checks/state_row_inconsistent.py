"""Keys of a row of the State's law that need one another stand together."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from registry.checks._walk import Spot, problem, programme_files
from registry.compiled.resolve import state_rule_id, who
from registry.files.policies import Policies
from registry.files.problem import Problem
from registry.tell import tell
from registry.written.national import NotOpenTo, StateSupport


def check(policies: Policies) -> Iterator[Problem]:
    """Rows that say half of something, that two ids name alike, and exclusions of nobody."""
    for file, programme in programme_files(policies):
        ids: set[str] = set()
        for number, row in enumerate(programme.state_support):
            spot = Spot(file, ("state_support", number))
            for key, message in _half_said(row):
                yield problem(policies, __name__, "error", spot / key, message)
            named = state_rule_id(row)
            if named in ids:
                message = tell("another row is called {named} too: groups, ages or first day must differ", named=named)
                yield problem(policies, __name__, "error", spot, message)
            ids.add(named)
        for number, excluded in enumerate(programme.not_open_to):
            if message := _excludes_nobody(excluded):
                yield problem(policies, __name__, "error", Spot(file, ("not_open_to", number)), message)


def _half_said(row: StateSupport) -> Iterator[tuple[str, str]]:
    if row.only_if_met and not (row.conditions or row.condition):
        yield "only_if_met", tell("there is nothing to meet: neither `conditions` nor `condition`")
    if row.card_until and (row.age is None or row.age.below is None):
        yield "card_until", tell("a card ends with an age: `age` needs `below`")
    if row.card_until and row.category != "budget_pays":
        yield "card_until", tell("only what the budget pays in full (`category: budget_pays`) goes with a card's term")
    for key in ("months_from", "months_of", "at_least_to"):
        if row.months is None and getattr(row, key):
            yield key, tell("there are no `months` that it could be about")
    if row.months_of and row.months_of not in who(row.who):
        yield "months_of", tell("{group} is not in `who`", group=row.months_of)
    if row.unclear_from and not row.unclear:
        yield "unclear_from", tell("say in `unclear` what no source settles")
    if row.unclear and not row.unclear_from:
        yield "unclear", tell("say in `unclear_from` since when; what is open on every day belongs in `unsourced`")
    if row.unclear_from and not _within(row, row.unclear_from):
        yield (
            "unclear_from",
            tell(
                "{unclear_from} is not a day after the first of this row, and within it", unclear_from=row.unclear_from
            ),
        )


def _within(row: StateSupport, day: datetime.date) -> bool:
    # The term of a card may be open from the row's first day: the rest of the row is not.
    begins = row.from_ is None or row.from_ < day or (row.from_ == day and row.card_until is not None)
    return begins and (row.to is None or day <= row.to)


def _excludes_nobody(row: NotOpenTo) -> str:
    if (row.who is None) == (row.circumstance is None):
        found = tell("neither") if row.who is None else tell("both")
        return tell("expected either `who` or `circumstance`, found {found}", found=found)
    return ""
