"""What a draft would cost, as a spreadsheet whose formulas are live: change people or rates, and all follows.

What one person's year comes to is worked out by `assess`: as numbers, and where a rate of the draft bears on it as a
formula over that rate (`rates`). Everything else is a formula over these.
Needs XlsxWriter, which comes with `hotro[spreadsheet]`.
"""

from __future__ import annotations

import datetime
import io
from typing import Any

import xlsxwriter
from xlsxwriter.utility import xl_col_to_name

from calculator.simulation import Simulation
from calculator.simulation.asked import DraftCost
from calculator.simulation.cost.by_rate import by_rate
from hotro.simulate.speaker import SimulateSpeaker
from hotro.simulate.workbook.columns import (
    ALL,
    CHANGES,
    KEY_COLUMN,
    KEYS,
    LETTERS,
    NOW_AND_THEN,
    ONE_PERSON,
    SAID,
    SIDES,
    TOTALS,
    PersonYear,
    bands,
    cell_value,
    column_title,
    is_spare,
    lines,
)
from hotro.simulate.workbook.notes import changed_rates, notes
from hotro.simulate.workbook.rates import live_formulas, rate_cells, write_rates
from hotro.simulate.workbook.words import TEXTS
from hotro.tell import tell
from registry.registry import Registry

MOST_ROWS = 1_048_575
CREATED = datetime.datetime(2026, 1, 1)  # noqa: DTZ001 - always the same, so that the same answer gives the same bytes


class TooLarge(ValueError):
    """More rows than a sheet can have."""


def workbook(cost: DraftCost, registry: Registry, language: str) -> bytes:
    """The bytes of the file. Raises TooLarge."""
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer, {"in_memory": True}) as book:
        book.set_properties({"created": CREATED, "title": "hotro simulate"})
        _Workbook(book, cost, registry, language).write()
    return buffer.getvalue()


class _Workbook:
    """Writes the sheets of one answer."""

    def __init__(self, book: Any, cost: DraftCost, registry: Registry, language: str) -> None:
        self.simulation: Simulation = cost.simulation
        self.registry = registry
        self.speaker = SimulateSpeaker(cost, registry, language, TEXTS)
        self.say = self.speaker.say
        self.cost = cost
        self.lines = list(lines(self.simulation))
        self.by_rate = by_rate(cost.registry, self.simulation)
        live = [year for years in self.by_rate for year in years if year is not None]
        self.split = bands(self.lines, open_to_change=any(year.doubtful for year in live))
        # Formulas find a group by its number: Excel compares no text of more than 255 characters.
        self.group_numbers = {(g.programme, g.groups): n for n, g in enumerate(self.simulation.by_group, start=1)}
        if len(self.lines) > MOST_ROWS:
            raise TooLarge(
                tell("a sheet has at most {most:,} rows, and this needs {n:,}", most=MOST_ROWS, n=len(self.lines))
            )
        self.head = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
        self.money = book.add_format({"num_format": "#,##0"})
        self.input = book.add_format({"num_format": "#,##0", "bg_color": "#FFF4CC"})
        self.rate = book.add_format({"num_format": "0.###", "bg_color": "#FFF4CC"})
        self.bold = book.add_format({"bold": True})
        self.wrap = book.add_format({"text_wrap": True, "valign": "top"})
        names = ("years", "draft", "groups", "rows", "participants", "notes")
        self.sheets = {name: book.add_worksheet(self.say(f"sheet_{name}")) for name in names}
        self.number_of = {situation: n for n, situation in enumerate(self.simulation.situations)}
        self.formulas: dict[tuple[int, int], dict[str, str]] = {}
        self.names = {name: f"'{self.say(f'sheet_{name}')}'!" for name in names}

        self.cells = rate_cells(cost, self.names["draft"])

    def write(self) -> None:
        """Every sheet."""
        self._draft()
        self._participants()
        self._rows()
        self._years()
        self._groups()
        self._notes()

    # Numbers that the formulas come to, so that a reader that does not calculate shows them too

    def _people(self, line: PersonYear) -> int:
        return self.simulation.participants.rows[line.row].people

    def _value(self, key: str, line: PersonYear) -> int:
        return cell_value(key, line, self._people(line))

    def _title(self, key: str) -> str:
        return column_title(key, self.say, self.split)

    def _hide(self, sheet: Any, keys: list[str], first: int) -> None:
        """Hide the columns that say what the one before them says; formulas find them all the same."""
        for column, key in enumerate(keys, start=first):
            if is_spare(key, self.split):
                sheet.set_column(column, column, None, None, {"hidden": True})

    def _heads(self, sheet: Any, row: int, titles: list[str]) -> None:
        for n, title in enumerate(titles):
            sheet.write_string(row, n, title, self.head)
        sheet.set_column(0, len(titles) - 1, 17)
        sheet.freeze_panes(row + 1, 1)

    # Sheets

    def _draft(self) -> None:
        formats = {"bold": self.bold, "head": self.head, "input": self.input, "rate": self.rate}
        fixed = sum(1 for line in self.lines if line.after.highest_draft and not self._live(line))
        hints = [self.say("rates_hint")]
        if fixed:
            hints.append(self.say("rates_fixed", rows=self.say.number(fixed), sheet=self.say("sheet_rows")))
        write_rates(self.sheets["draft"], self.cost, self.speaker, formats, " ".join(hints))

    def _participants(self) -> None:
        sheet, rows = self.sheets["participants"], self.simulation.participants.rows
        more = [key for key in NOW_AND_THEN if any(getattr(row.situation, key) for row in rows)]
        heads = ("province", "programme", "people", "group", "months", "income", "age", *more)
        self._heads(sheet, 0, [self.say(key) for key in heads])
        for n, row in enumerate(rows, start=1):
            s = row.situation
            sheet.write_string(n, 0, self.speaker.place(s.province))
            sheet.write_string(n, 1, self.say(s.programme))
            sheet.write_number(n, 2, row.people, self.input)
            sheet.write_string(n, 3, self.speaker.who(s.groups))
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
        self._hide(sheet, list(KEYS), 0)
        for n, line in enumerate(self.lines, start=1):
            at = {key: f"{letter}{n + 1}" for key, letter in LETTERS.items()}
            situation = self.simulation.participants.rows[line.row].situation
            live = self._live(line)
            sheet.write_number(n, 0, line.year)
            sheet.write_number(n, 1, line.row + 1)
            sheet.write_string(n, 2, self.say(situation.programme))
            sheet.write_number(n, 3, self.group_numbers[situation.kind])
            sheet.write_string(n, 4, self.speaker.who(situation.kind[1]))
            if live and not line.changed:  # a rate of 0 changes nothing, until it is raised
                sheet.write_formula(n, 5, "=IF({draft_high}>0,1,0)".format(**at), None, 0)
            else:
                sheet.write_number(n, 5, int(line.changed))
            sheet.write_formula(n, 6, f"={self.names['participants']}C{line.row + 2}", self.money, self._people(line))
            for column, (key, cell) in enumerate((*ONE_PERSON, *ALL), start=len(SAID)):
                formula = live.get(key, cell)
                if isinstance(formula, str):
                    sheet.write_formula(n, column, formula.format(**at), self.money, self._value(key, line))
                else:
                    sheet.write_number(n, column, formula(line), self.money)

    def _live(self, line: PersonYear) -> dict[str, str]:
        """The formulas of a row that follow the rates of the draft; none where no rate bears on it."""
        n = self.number_of[self.simulation.stands_for[self.simulation.participants.rows[line.row].situation]]
        if (n, line.number) not in self.formulas:
            year = self.by_rate[n][line.number]
            self.formulas[n, line.number] = live_formulas(year, self.cells) if year is not None else {}
        return self.formulas[n, line.number]

    def _range(self, key: str) -> str:
        """A column of the sheet of rows."""
        letter = LETTERS[key]
        return f"{self.names['rows']}${letter}$2:${letter}${len(self.lines) + 1}"

    def _years(self) -> None:
        sheet, say = self.sheets["years"], self.say
        sheet.write_string(0, 0, self._whose(), self.bold)
        sheet.write_string(1, 0, say("sheet_hint", sheet=say("sheet_participants"), rates=say("sheet_draft")))
        rows = self.simulation.participants.rows
        people = f"=SUM({self.names['participants']}$C$2:$C${len(rows) + 1})"
        sheet.write_string(2, 0, say("people"), self.bold)
        sheet.write_formula(2, 1, people, self.money, sum(row.people for row in rows))
        keys = [*(f"all_{key}" for key in TOTALS), *CHANGES]
        self._heads(sheet, 3, [say("year"), *map(self._title, keys)])
        self._hide(sheet, keys, 1)
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
        title = say(key, place=self.speaker.place(s.draft.province), first=s.years[0], last=s.years[-1])
        return ". ".join([title, *changed_rates(self.speaker)[:1]])

    def _groups(self) -> None:
        sheet, say = self.sheets["groups"], self.say
        keys = [f"{side}_{part}" for side in SIDES for part in ("pays", "pays_high", "local", "local_high")]
        nothing = [f"{say('pay_nothing')}: {say(head)}" for head in ("without_draft", "with_draft")]
        heads = [say(key) for key in ("programme", "group", "year", "people")]
        self._heads(sheet, 0, [*heads, *map(self._title, keys), *nothing, say("group_number")])
        self._hide(sheet, keys, len(heads))
        of: dict[tuple[int, str, tuple[str, ...]], list[PersonYear]] = {}
        for line in self.lines:
            situation = self.simulation.participants.rows[line.row].situation
            of.setdefault((line.number, *situation.kind), []).append(line)
        years = range(len(self.simulation.years))
        found = [(group, number) for group in self.simulation.by_group for number in years]
        for n, (group, number) in enumerate(found, start=1):
            among = of[number, group.programme, group.groups]
            sheet.write_string(n, 0, say(group.programme))
            sheet.write_string(n, 1, self.speaker.who(group.groups))
            sheet.write_number(n, 2, self.simulation.years[number])
            sheet.write_number(n, KEY_COLUMN, self.group_numbers[group.programme, group.groups])
            self._group(sheet, n, keys, among)

    def _group(self, sheet: Any, n: int, keys: list[str], among: list[PersonYear]) -> None:
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
        sheet = self.sheets["notes"]
        sheet.set_column(0, 0, 120)
        n = 0
        for heading, texts in notes(self.speaker):
            sheet.write_string(n, 0, heading, self.bold)
            for text in texts:
                n += 1
                sheet.write_string(n, 0, text, self.wrap)
            n += 2
