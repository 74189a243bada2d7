"""What a draft would cost, as a spreadsheet whose formulas are live: change how many people there are, and all follows.

Only what one person's year comes to is a number (it is worked out by `assess`); everything else is a formula over it.
Needs XlsxWriter, which comes with `hotro[spreadsheet]`.
"""

from __future__ import annotations

import datetime
import io
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

import xlsxwriter
from xlsxwriter.utility import xl_col_to_name

from calculator.simulation import Simulation
from calculator.simulation.people.situation import Amounts
from hotro.simulate.answer import Answer
from hotro.simulate.changed_rates import changed_rates
from hotro.simulate.page import SimulatePage
from registry.registry import Registry

MOST_ROWS = 1_048_575
CREATED = datetime.datetime(2026, 1, 1)  # noqa: DTZ001 - always the same, so that the same answer gives the same bytes


class TooLarge(ValueError):
    """More rows than a sheet can have."""


class Column(NamedTuple):
    """A column of the sheet of rows: what it is, and its cell in a row, a number or a formula over columns."""

    key: str
    cell: Callable[[Any], Any] | str


class Line(NamedTuple):
    """A row of participants in one year."""

    number: int
    """Of the year, in `years`."""
    row: int
    """Of the table of participants, from 0."""
    year: int
    changed: bool
    before: Amounts
    after: Amounts


def _amounts(side: str) -> Iterator[Column]:
    """One person: what `assess` says, and what is left to pay as a formula."""

    def of(name: str) -> Callable[[Line], int]:
        return lambda line: getattr(getattr(line, side), name)

    yield Column(f"{side}_state", of("state"))
    yield Column(f"{side}_local", of("local"))
    yield Column(f"{side}_local_high", of("highest_local"))
    yield Column(f"{side}_other", of("other"))
    yield Column(f"{side}_most", of("most"))
    yield Column(f"{side}_pays", f"={{contribution}}-{{{side}_state}}-{{{side}_most}}")
    yield Column(f"{side}_pays_high", f"={{contribution}}-{{{side}_state}}-{{{side}_local}}-{{{side}_other}}")


SIDES = ("before", "after")
KEY_COLUMN = 14
"""Of the sheet of groups: the number of the group, after what is read."""
PARTS = ("pays", "pays_high", "state", "local", "local_high", "other")
ONE_PERSON: tuple[Column, ...] = (
    Column("contribution", lambda line: line.after.contribution),
    *_amounts("before"),
    *_amounts("after"),
    Column("draft", lambda line: line.after.draft),
    Column("draft_high", lambda line: line.after.highest_draft),
)
SUMMED = ("contribution", *(f"{side}_{part}" for side in SIDES for part in PARTS), "draft", "draft_high")
ALL: tuple[Column, ...] = (
    *(Column(f"all_{key}", f"={{people}}*{{{key}}}") for key in SUMMED),
    *(
        Column(f"change_{part}", f"={{changed}}*({{all_after_{after}}}-{{all_before_{before}}})")
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


def workbook(answer: Answer, registry: Registry, language: str) -> bytes:
    """The bytes of the file. Raises TooLarge."""
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer, {"in_memory": True}) as book:
        book.set_properties({"created": CREATED, "title": "hotro simulate"})
        _Workbook(book, answer, registry, language).write()
    return buffer.getvalue()


class _Workbook:
    """Writes the sheets of one answer."""

    def __init__(self, book: Any, answer: Answer, registry: Registry, language: str) -> None:
        self.answer = answer
        self.simulation: Simulation = answer.simulation
        self.registry = registry
        self.page = SimulatePage(answer, registry, language)
        self.say = self.page.say
        self.lines = list(_lines(self.simulation))
        # Formulas find a group by its number: Excel compares no text of more than 255 characters.
        self.group_numbers = {(g.programme, g.groups): n for n, g in enumerate(self.simulation.by_group, start=1)}
        if len(self.lines) > MOST_ROWS:
            raise TooLarge(f"a sheet has at most {MOST_ROWS:,} rows, and this needs {len(self.lines):,}")
        self.head = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
        self.money = book.add_format({"num_format": "#,##0"})
        self.input = book.add_format({"num_format": "#,##0", "bg_color": "#FFF4CC"})
        self.bold = book.add_format({"bold": True})
        self.wrap = book.add_format({"text_wrap": True, "valign": "top"})
        names = ("years", "groups", "rows", "participants", "notes")
        self.sheets = {name: book.add_worksheet(self.say(f"sheet_{name}")) for name in names}
        self.names = {name: f"'{self.say(f'sheet_{name}')}'!" for name in names}

    def write(self) -> None:
        """Every sheet."""
        self._participants()
        self._rows()
        self._years()
        self._groups()
        self._notes()

    # Numbers that the formulas come to, so that a reader that does not calculate shows them too

    def _people(self, line: Line) -> int:
        return self.simulation.participants.rows[line.row].people

    def _value(self, key: str, line: Line) -> int:
        """What a cell of the sheet of rows comes to."""
        if key == "people":
            return self._people(line)
        if key.startswith("all_"):
            return self._people(line) * self._value(key.removeprefix("all_"), line)
        if key.startswith("change_"):
            part = key.removeprefix("change_")
            other = part.removesuffix("_high") if part.endswith("_high") else f"{part}_high"
            before = part if part in ("state", "other") else other
            return line.changed * (self._value(f"all_after_{part}", line) - self._value(f"all_before_{before}", line))
        if key.endswith(("_pays", "_pays_high")):
            amounts: Amounts = getattr(line, key.partition("_")[0])
            return amounts.pays if key.endswith("_high") else amounts.lowest_pays
        column = next(c for c in ONE_PERSON if c.key == key)
        assert callable(column.cell)
        return int(column.cell(line))

    # Words

    def _title(self, key: str) -> str:
        """The head of a column."""
        say = self.say
        if key in SAID:
            return say({"groups": "group"}.get(key, key))
        high = key.endswith("_high")
        words = key.removesuffix("_high").split("_")
        whole = words[0] == "all"
        side, part = (words[-2], words[-1]) if len(words) > 1 and words[-2] in (*SIDES, "change") else ("", words[-1])
        text = say("paid_under_draft_head") if part == "draft" else say(part)
        if part in ("pays", "local", "draft"):
            text = say("highest" if high else "lowest", what=text)
        if side:
            heads = {"before": "without_draft", "after": "with_draft", "change": "change"}
            text = f"{say(heads[side])}: {text}"
        one_person = not whole and side != "change"
        return say("a_person", what=text) if one_person else text

    def _heads(self, sheet: Any, row: int, titles: list[str]) -> None:
        for n, title in enumerate(titles):
            sheet.write_string(row, n, title, self.head)
        sheet.set_column(0, len(titles) - 1, 17)
        sheet.freeze_panes(row + 1, 1)

    # Sheets

    def _participants(self) -> None:
        sheet, rows = self.sheets["participants"], self.simulation.participants.rows
        more = [key for key in NOW_AND_THEN if any(getattr(row.situation, key) for row in rows)]
        heads = ("province", "programme", "people", "group", "months", "income", "age", *more)
        self._heads(sheet, 0, [self.say(key) for key in heads])
        for n, row in enumerate(rows, start=1):
            s = row.situation
            sheet.write_string(n, 0, self.page.place(s.province))
            sheet.write_string(n, 1, self.say(s.programme))
            sheet.write_number(n, 2, row.people, self.input)
            sheet.write_string(n, 3, self.page.who(s.groups))
            sheet.write_number(n, 4, s.months)
            for column, key in enumerate(("income", "age", *more), start=5):
                self._circumstance(sheet, n, column, key, getattr(s, key))

    def _circumstance(self, sheet: Any, n: int, column: int, key: str, value: object) -> None:
        """A cell that may be empty: text never becomes a formula, whatever it begins with."""
        if key == "former_province" and value:
            sheet.write_string(n, column, self.say.former((str(value),), self.registry.territory))
        elif isinstance(value, bool):
            sheet.write_string(n, column, "×" if value else "")
        elif isinstance(value, int):
            sheet.write_number(n, column, value, self.money)
        elif value is not None:
            sheet.write_string(n, column, str(value))

    def _rows(self) -> None:
        sheet = self.sheets["rows"]
        self._heads(sheet, 0, [self._title(key) for key in KEYS])
        for n, line in enumerate(self.lines, start=1):
            at = {key: f"{letter}{n + 1}" for key, letter in LETTERS.items()}
            situation = self.simulation.participants.rows[line.row].situation
            sheet.write_number(n, 0, line.year)
            sheet.write_number(n, 1, line.row + 1)
            sheet.write_string(n, 2, self.say(situation.programme))
            sheet.write_number(n, 3, self.group_numbers[situation.kind])
            sheet.write_string(n, 4, self.page.who(situation.kind[1]))
            sheet.write_number(n, 5, int(line.changed))
            sheet.write_formula(n, 6, f"={self.names['participants']}C{line.row + 2}", self.money, self._people(line))
            for column, (key, cell) in enumerate((*ONE_PERSON, *ALL), start=len(SAID)):
                if isinstance(cell, str):
                    sheet.write_formula(n, column, cell.format(**at), self.money, self._value(key, line))
                else:
                    sheet.write_number(n, column, cell(line), self.money)

    def _range(self, key: str) -> str:
        """A column of the sheet of rows."""
        letter = LETTERS[key]
        return f"{self.names['rows']}${letter}$2:${letter}${len(self.lines) + 1}"

    def _years(self) -> None:
        sheet, say = self.sheets["years"], self.say
        sheet.write_string(0, 0, self._whose(), self.bold)
        sheet.write_string(1, 0, say("sheet_hint", sheet=say("sheet_participants")))
        rows = self.simulation.participants.rows
        people = f"=SUM({self.names['participants']}$C$2:$C${len(rows) + 1})"
        sheet.write_string(2, 0, say("people"), self.bold)
        sheet.write_formula(2, 1, people, self.money, sum(row.people for row in rows))
        keys = [*(f"all_{key}" for key in TOTALS), *CHANGES]
        self._heads(sheet, 3, [say("year"), *map(self._title, keys)])
        first, years = 4, self.simulation.years
        for n, year in enumerate(years, start=first):
            sheet.write_number(n, 0, year)
            of_year = [line for line in self.lines if line.year == year]
            for column, key in enumerate(keys, start=1):
                formula = f"=SUMIFS({self._range(key)},{self._range('year')},$A{n + 1})"
                sheet.write_formula(n, column, formula, self.money, sum(self._value(key, line) for line in of_year))
        last = first + len(years)
        sheet.write_string(last, 0, say("all_years"), self.bold)
        for column, key in enumerate(keys, start=1):
            letter = xl_col_to_name(column)
            formula = f"=SUM({letter}{first + 1}:{letter}{last})"
            sheet.write_formula(last, column, formula, self.money, sum(self._value(key, line) for line in self.lines))

    def _whose(self) -> str:
        """Whose draft, which years, and how it was changed. How many people is a formula of its own."""
        s, say = self.simulation, self.say
        key = "title_any_people" if len(s.years) > 1 else "title_any_people_one_year"
        title = say(key, place=self.page.place(s.draft.province), first=s.years[0], last=s.years[-1])
        return ". ".join([title, *self._changed_rates()[:1]])

    def _groups(self) -> None:
        sheet, say = self.sheets["groups"], self.say
        keys = [f"{side}_{part}" for side in SIDES for part in ("pays", "pays_high", "local", "local_high")]
        nothing = [f"{say('pay_nothing')}: {say(head)}" for head in ("without_draft", "with_draft")]
        heads = [say(key) for key in ("programme", "group", "year", "people")]
        self._heads(sheet, 0, [*heads, *map(self._title, keys), *nothing, say("group_number")])
        of: dict[tuple[int, str, tuple[str, ...]], list[Line]] = {}
        for line in self.lines:
            situation = self.simulation.participants.rows[line.row].situation
            of.setdefault((line.number, *situation.kind), []).append(line)
        years = range(len(self.simulation.years))
        found = [(group, number) for group in self.simulation.by_group for number in years]
        for n, (group, number) in enumerate(found, start=1):
            among = of[number, group.programme, group.groups]
            sheet.write_string(n, 0, say(group.programme))
            sheet.write_string(n, 1, self.page.who(group.groups))
            sheet.write_number(n, 2, self.simulation.years[number])
            sheet.write_number(n, KEY_COLUMN, self.group_numbers[group.programme, group.groups])
            self._group(sheet, n, keys, among)

    def _group(self, sheet: Any, n: int, keys: list[str], among: list[Line]) -> None:
        """The formulas of one group in one year: people, amounts a head, how many pay nothing."""
        people = sum(map(self._people, among))
        sheet.write_formula(n, 3, f"=SUMIFS({self._range('people')},{self._where(n)})", self.money, people)
        for column, key in enumerate(keys, start=4):
            whole = f"SUMIFS({self._range(f'all_{key}')},{self._where(n)})"
            formula = f"=IF($D{n + 1}=0,0,{whole}/$D{n + 1})"
            value = sum(self._value(f"all_{key}", line) for line in among) / people
            sheet.write_formula(n, column, formula, self.money, value)
        for column, side in enumerate(SIDES, start=4 + len(keys)):
            pays = f"{side}_pays_high"
            formula = f"=SUMIFS({self._range('people')},{self._where(n)},{self._range(pays)},0)"
            nothing = sum(self._people(line) for line in among if self._value(pays, line) == 0)
            sheet.write_formula(n, column, formula, self.money, nothing)

    def _where(self, n: int) -> str:
        """The conditions of a line of the sheet of groups: the number of its group, its year."""
        columns = (("group_number", xl_col_to_name(KEY_COLUMN)), ("year", "C"))
        return ",".join(f"{self._range(key)},${letter}{n + 1}" for key, letter in columns)

    def _notes(self) -> None:
        sheet, page, say = self.sheets["notes"], self.page, self.say
        sheet.set_column(0, 0, 120)
        against = self.simulation.against
        compared = [] if against is None else [say("against", day=say.day(against))]
        done = [
            (say("changed_rates_heading"), self._changed_rates()),
            (say("adopted_heading"), list(self._adopted())),
        ]
        notes: list[tuple[str, list[str]]] = [
            (say("notes_as_given"), []),
            (say("draft_of", ids=""), [*(i.id for i in self.simulation.draft.instruments), *compared]),
            *((heading, texts) for heading, texts in done if texts),
            (say("changes_heading"), [page.change(change) for change in self.simulation.changes]),
            (say("meets_heading"), page.meetings()),
            (say("unknown_heading"), page.unknowns()),
            (say("assumed_heading"), [*page.assumed(), *(f"{t} ({r})" for r, t in self.simulation.conditions)]),
        ]
        n = 0
        for heading, texts in notes:
            sheet.write_string(n, 0, heading, self.bold)
            for text in texts:
                n += 1
                sheet.write_string(n, 0, text, self.wrap)
            n += 2

    def _changed_rates(self) -> list[str]:
        """How every percent of the draft was changed, what that costs, and which rules could not follow."""
        said, say = changed_rates(self.answer, self.say), self.say
        if said is None:
            return []
        text, changed = said
        kept = (("capped", changed.capped), ("not_percents", changed.not_percents))
        return [text, *self.page.budget(), *(say(key, rules=", ".join(rules)) for key, rules in kept if rules)]

    def _adopted(self) -> Iterator[str]:
        """Whose rules the draft was made from, what is not as there, and which are left out."""
        adopted, say = self.answer.drafted.adopted, self.say
        if adopted is None:
            return
        source, instruments = self.page.place(adopted.source), self.simulation.draft.instruments
        yield say("adopted", n=adopted.rules, source=source, day=say.day(adopted.day))
        start = datetime.date.fromisoformat(instruments[0].from_)
        yield say("adopted_changed", start=say.day(start), source=source)
        for instrument in instruments:
            for key, others in (("adopted_replaces", instrument.replaces), ("adopted_amends", instrument.amends)):
                if others:
                    yield say(key, id=instrument.id, others=", ".join(others))
        for rule, why in adopted.left_out:
            yield say("left_out", rule=rule.id, why=say(f"left_{why}"))


def _lines(simulation: Simulation) -> Iterator[Line]:
    number_of = {situation: n for n, situation in enumerate(simulation.situations)}
    for number, year in enumerate(simulation.years):
        for at, row in enumerate(simulation.participants.rows):
            n = number_of[simulation.stands_for[row.situation]]
            before, after = simulation.before[n][number], simulation.after[n][number]
            yield Line(number, at, year, before != after, before.amounts, after.amounts)
