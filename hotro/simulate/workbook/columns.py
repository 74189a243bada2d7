"""Columns of the sheet of rows: what each is, as a number or a formula, and what its cells come to."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple

from xlsxwriter.utility import xl_col_to_name

from calculator.simulation import Simulation
from calculator.simulation.people.situation import Amounts
from registry.voice.voice import Voice


class WorkbookColumn(NamedTuple):
    """A column of the sheet of rows: what it is, and its cell in a row, a number or a formula over columns."""

    key: str
    cell: Callable[[Any], Any] | str


class PersonYear(NamedTuple):
    """A row of participants in one year."""

    number: int
    """Of the year, in `years`."""
    row: int
    """Of the table of participants, from 0."""
    year: int
    changed: bool
    before: Amounts
    after: Amounts


def _amounts(side: str) -> Iterator[WorkbookColumn]:
    """One person: what `assess` says, and what is left to pay as a formula."""

    def of(name: str) -> Callable[[PersonYear], int]:
        return lambda line: getattr(getattr(line, side), name)

    yield WorkbookColumn(f"{side}_state", of("state"))
    yield WorkbookColumn(f"{side}_local", of("local"))
    yield WorkbookColumn(f"{side}_local_high", of("highest_local"))
    yield WorkbookColumn(f"{side}_other", of("other"))
    yield WorkbookColumn(f"{side}_most", of("most"))
    yield WorkbookColumn(f"{side}_pays", f"={{contribution}}-{{{side}_state}}-{{{side}_most}}")
    yield WorkbookColumn(f"{side}_pays_high", f"={{contribution}}-{{{side}_state}}-{{{side}_local}}-{{{side}_other}}")


SIDES = ("before", "after")
KEY_COLUMN = 14
"""Of the sheet of groups: the number of the group, after what is read."""
PARTS = ("pays", "pays_high", "state", "local", "local_high", "other")
ONE_PERSON: tuple[WorkbookColumn, ...] = (
    WorkbookColumn("contribution", lambda line: line.after.contribution),
    *_amounts("before"),
    *_amounts("after"),
    WorkbookColumn("draft", lambda line: line.after.draft),
    WorkbookColumn("draft_high", lambda line: line.after.highest_draft),
)
SUMMED = ("contribution", *(f"{side}_{part}" for side in SIDES for part in PARTS), "draft", "draft_high")
ALL: tuple[WorkbookColumn, ...] = (
    *(WorkbookColumn(f"all_{key}", f"={{people}}*{{{key}}}") for key in SUMMED),
    *(
        WorkbookColumn(f"change_{part}", f"={{changed}}*({{all_after_{after}}}-{{all_before_{before}}})")
        for part, after, before in (
            ("pays", "pays", "pays_high"),
            ("pays_high", "pays_high", "pays"),
            ("state", "state", "state"),
            ("local", "local", "local_high"),
            ("local_high", "local_high", "local"),
            ("other", "other", "other"),
        )
    ),
)
"""All people of the row. What both sides leave equally unknown does not change: `changed` is 0 there."""
SAID = ("year", "row", "programme", "group_number", "groups", "changed", "people")
KEYS = (*SAID, *(c.key for c in (*ONE_PERSON, *ALL)))
LETTERS = {key: xl_col_to_name(n) for n, key in enumerate(KEYS)}
TOTALS = ("contribution", *(f"{side}_{part}" for side in SIDES for part in PARTS), "draft", "draft_high")
NOW_AND_THEN = (
    "former_province",
    "district",
    "household_order",
    "poor_commune",
    "supported_months",
    "local_supported_months",
)
"""Columns of the sheet of participants that are there only where some row has one."""
CHANGES = tuple(c.key for c in ALL if c.key.startswith("change_"))


def lines(simulation: Simulation) -> Iterator[PersonYear]:
    """Every row of participants in every year."""
    number_of = {situation: n for n, situation in enumerate(simulation.situations)}
    for number, year in enumerate(simulation.years):
        for at, row in enumerate(simulation.participants.rows):
            n = number_of[simulation.stands_for[row.situation]]
            before, after = simulation.before[n][number], simulation.after[n][number]
            yield PersonYear(number, at, year, before != after, before.amounts, after.amounts)


def cell_value(key: str, line: PersonYear, people: int) -> int:
    """What a cell of the sheet of rows comes to, so that a reader that does not calculate shows it too.

    `people`: how many are in the row of participants.
    """
    if key == "people":
        return people
    if key.startswith("all_"):
        return people * cell_value(key.removeprefix("all_"), line, people)
    if key.startswith("change_"):
        part = key.removeprefix("change_")
        other = part.removesuffix("_high") if part.endswith("_high") else f"{part}_high"
        before = part if part in ("state", "other") else other
        after = cell_value(f"all_after_{part}", line, people)
        return line.changed * (after - cell_value(f"all_before_{before}", line, people))
    if key.endswith(("_pays", "_pays_high")):
        amounts: Amounts = getattr(line, key.partition("_")[0])
        return amounts.pays if key.endswith("_high") else amounts.lowest_pays
    column = next(c for c in ONE_PERSON if c.key == key)
    assert callable(column.cell)
    return int(column.cell(line))


def bands(lines: Sequence[PersonYear], open_to_change: bool) -> frozenset[str]:
    """Amounts that have a lowest and a highest which differ in some line: `before_local`, `change_pays`, `draft`.

    `open_to_change`: whether those with the draft may come to differ as its rates are changed.
    """
    found = set()
    for side in SIDES:
        of_side = [getattr(line, side) for line in lines]
        if (side == "after" and open_to_change) or any(a.local != a.highest_local for a in of_side):
            found |= {f"{side}_local", "change_local"}
        if (side == "after" and open_to_change) or any(a.pays != a.lowest_pays for a in of_side):
            found |= {f"{side}_pays", "change_pays"}
    if open_to_change or any(line.after.draft != line.after.highest_draft for line in lines):
        found.add("draft")
    return frozenset(found)


def is_spare(key: str, split: frozenset[str]) -> bool:
    """Whether a column says the same as the one before it: the highest where nothing is in doubt."""
    stem = key.removeprefix("all_")
    if stem.endswith("_most"):
        return f"{stem.removesuffix('_most')}_local" not in split and f"{stem.removesuffix('_most')}_pays" not in split
    return stem.endswith("_high") and stem.removesuffix("_high") not in split


def column_title(key: str, say: Voice, split: frozenset[str] | None = None) -> str:
    """The head of a column. `split`: the amounts that have a lowest and a highest; all where it is not given."""
    if key in SAID:
        return say({"groups": "group"}.get(key, key))
    high = key.endswith("_high")
    words = key.removesuffix("_high").split("_")
    whole = words[0] == "all"
    side, part = (words[-2], words[-1]) if len(words) > 1 and words[-2] in (*SIDES, "change") else ("", words[-1])
    text = say("paid_under_draft_head") if part == "draft" else say(part)
    stem = key.removesuffix("_high").removeprefix("all_")
    if part in ("pays", "local", "draft") and (high or split is None or stem in split):
        text = say("highest" if high else "lowest", what=text)
    if side:
        heads = {"before": "without_draft", "after": "with_draft", "change": "change"}
        text = f"{say(heads[side])}: {text}"
    one_person = not whole and side != "change"
    return say("a_person", what=text) if one_person else text
