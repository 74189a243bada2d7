"""The spreadsheet of `hotro simulate`: formulas come to the figures of the answer, and follow the numbers of people."""

import json
import re

import openpyxl
import pytest

from tests.hotro.simulate.asked import DRAFT, MIXED
from tests.hotro.simulate.sheets import Sheets, notes

FEW = "province,programme,people,groups\nson-la,voluntary_si,200,\nson-la,health_insurance,30,near_poor\n"
ALIKE = """\
province,programme,people,groups,former_province,district,household_order,poor_commune,supported_months,local_supported_months
ninh-binh,voluntary_si,5,poor,ha-nam,,,,,
ninh-binh,voluntary_si,5,poor,nam-dinh,,,,,
ninh-binh,voluntary_si,5,poor,,=1+1,,,,
ninh-binh,voluntary_si,5,poor,,,,,24,
ninh-binh,voluntary_si,5,poor,,,,,,12
ninh-binh,health_insurance,5,,,,2,,,
ninh-binh,health_insurance,5,,,,3,,,
ninh-binh,health_insurance,5,,,,3,yes,,
"""


HEADS = {
    "Contribution": ("after", "contribution", 0),
    "Without the draft: Person, lowest": ("before", "pays", 0),
    "Without the draft: Person, highest": ("before", "pays", 1),
    "Without the draft: State": ("before", "state", 0),
    "Without the draft: Province, lowest": ("before", "local", 0),
    "Without the draft: Province, highest": ("before", "local", 1),
    "Without the draft: District, commune, fund": ("before", "other", 0),
    "With the draft: Person, lowest": ("after", "pays", 0),
    "With the draft: Person, highest": ("after", "pays", 1),
    "With the draft: State": ("after", "state", 0),
    "With the draft: Province, lowest": ("after", "local", 0),
    "With the draft: Province, highest": ("after", "local", 1),
    "With the draft: District, commune, fund": ("after", "other", 0),
    "Under the draft, lowest": ("after", "draft", 0),
    "Under the draft, highest": ("after", "draft", 1),
    "Change: Person, lowest": ("change", "pays", 0),
    "Change: Person, highest": ("change", "pays", 1),
    "Change: State": ("change", "state", 0),
    "Change: Province, lowest": ("change", "local", 0),
    "Change: Province, highest": ("change", "local", 1),
    "Change: District, commune, fund": ("change", "other", 0),
}


@pytest.fixture(scope="module")
def sheets(tmp_path_factory, run):
    """The workbook of a mixed table, and the same answer as JSON."""
    folder = tmp_path_factory.mktemp("sheets")
    people, path = folder / "people.csv", folder / "cost.xlsx"
    people.write_text(MIXED, encoding="utf-8")
    options = ("simulate", "--adopt", "ha-noi", "--in", "son-la", "--from", "2026-07-01", "--participants", people)
    found = run(*options, "--years", "2026-2028", "--xlsx", path, "--format", "json")
    assert found.exit_code == 0, found.stderr
    return path, json.loads(found.stdout)


def test_formulas_come_to_the_figures_of_the_answer(sheets):
    path, found = sheets
    book = Sheets(path)
    heads = [cell.value for cell in book.book["Years"][4]]
    assert heads == ["Year", *HEADS]
    for row, year in enumerate(found["by_year"], start=5):
        assert book.value("Years", f"A{row}") == year["year"]
        for column, head in enumerate(heads[1:], start=2):
            side, payer, end = HEADS[head]
            value = year[side][payer]
            band = value if isinstance(value, list) else [value, value]
            address = book.book["Years"].cell(row, column).coordinate
            assert str(book.book["Years"][address].value).startswith("=SUMIFS(")
            assert book.value("Years", address) == band[end], (year["year"], head)


def test_groups_come_to_the_figures_of_the_answer(sheets):
    path, found = sheets
    book = Sheets(path)
    row = 1
    for group in found["by_group"]:
        for year in group["years"]:
            row += 1
            assert book.value("Groups", f"C{row}") == year["year"]
            assert book.value("Groups", f"D{row}") == group["people"]
            nothing = year["after"]["pay_nothing"]
            assert book.value("Groups", f"N{row}") == (nothing[0] if isinstance(nothing, list) else nothing)
            pays = year["after"]["pays"]
            assert round(book.value("Groups", f"J{row}")) == (pays[1] if isinstance(pays, list) else pays)


def test_the_numbers_shown_before_anything_is_calculated_are_those_of_the_formulas(sheets):
    path, _ = sheets
    book, shown = Sheets(path), openpyxl.load_workbook(path, data_only=True)
    formulas = 0
    for sheet in book.book:
        for cells in sheet.iter_rows():
            for cell in cells:
                if isinstance(cell.value, str) and cell.value.startswith("="):
                    formulas += 1
                    assert shown[sheet.title][cell.coordinate].value == pytest.approx(
                        book.value(sheet.title, cell.coordinate)
                    )
    assert formulas > 500


def test_more_people_in_one_cell_change_the_years(sheets):
    path, _ = sheets
    before, after = Sheets(path), Sheets(path)
    people = after.book["Participants"]["C2"]
    people.value *= 2
    column = list(HEADS).index("With the draft: State") + 1
    address = after.book["Years"].cell(6, column + 1).coordinate
    heads = [cell.value for cell in before.book["Rows"][1]]
    letter = openpyxl.utils.get_column_letter(heads.index("With the draft: State, one person") + 1)
    one_person = before.value("Rows", f"{letter}{2 + 6}")
    assert after.value("Years", address) - before.value("Years", address) == 20_000 * one_person


def test_text_that_begins_like_a_formula_stays_text(run, tmp_path):
    people, path = tmp_path / "people.csv", tmp_path / "cost.xlsx"
    people.write_text("province,programme,people,district\nson-la,voluntary_si,1,=1+1\n", encoding="utf-8")
    assert run("simulate", DRAFT, "--participants", people, "--xlsx", path).exit_code == 0
    cells = [c for s in openpyxl.load_workbook(path) for r in s.iter_rows() for c in r if "1+1" in str(c.value)]
    assert [c.data_type for c in cells] == ["s"]


def test_a_group_that_is_set_to_nobody_has_amounts_of_nothing(file):
    book = Sheets(file(FEW, "cost.xlsx", "--years", "2026"))
    book.book["Participants"]["C3"].value = 0
    (row,) = [r[0].row for r in book.book["Groups"].iter_rows(min_row=2) if r[1].value == book.book["Rows"]["E3"].value]
    assert [book.value("Groups", f"{letter}{row}") for letter in "DEFGHIJKLMN"] == [0] * 11


def test_groups_are_found_by_number_as_excel_compares_no_long_text(file):
    groups = openpyxl.load_workbook(file(FEW, "cost.xlsx", "--years", "2026"))["Groups"]
    for cells in groups.iter_rows(min_row=2):
        for cell in cells:
            if str(cell.value).startswith("="):
                criteria = re.findall(rf",\$([A-Z]+){cell.row}\b", cell.value)
                assert criteria
                assert all(isinstance(groups[f"{letter}{cell.row}"].value, int) for letter in criteria)
    assert all(isinstance(cell.value, str) for cells in groups["A2:B3"] for cell in cells)


def test_rows_that_differ_look_different(file):
    options = ("--adopt", "quang-ninh", "--in", "ninh-binh", "--from", "2026-01-01")
    sheet = openpyxl.load_workbook(file(ALIKE, "cost.xlsx", "--years", "2026", draft=options))["Participants"]
    head, *rows = sheet.iter_rows(values_only=True)
    assert head[2] == "People"
    assert [row[2] for row in rows] == [5] * 8
    assert len(set(rows)) == len(rows)
    assert {"Former province", "District", "Order in the household", "In a poor commune"} < set(head)
    former = [row[head.index("Former province")] for row in rows]
    assert former[:3] == ["Hà Nam", "Nam Định", None]
    district = sheet.cell(4, head.index("District") + 1)
    assert (district.value, district.data_type) == ("=1+1", "s")


def test_columns_that_no_row_uses_are_left_out(file):
    sheet = openpyxl.load_workbook(file(FEW, "cost.xlsx", "--years", "2026"))["Participants"]
    assert [cell.value for cell in sheet[1]] == ["Province", "Programme", "People", "Group", "Months", "Income", "Age"]


@pytest.mark.parametrize("years", ["2026", "2026-2028"])
def test_the_number_of_people_follows_the_cells(file, years):
    book = Sheets(file(FEW, "cost.xlsx", "--years", years))
    assert "230" not in book.book["Years"]["A1"].value
    assert book.book["Years"]["A3"].value == "People"
    book.book["Participants"]["C2"].value = 7
    assert book.value("Years", "B3") == 37


def test_the_hint_names_the_column_of_people_and_the_notes_that_stay(file):
    path = file(FEW, "cost.xlsx", "--years", "2026")
    assert "“Participants”, column C" in notes(path, "Years")[1]
    assert openpyxl.load_workbook(path)["Participants"]["C1"].value == "People"
    assert "stay as they are when numbers are changed" in notes(path)[0]
