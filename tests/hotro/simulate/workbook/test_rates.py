"""The rates of the draft in the spreadsheet: as costed, and when one is changed the amounts are those of that rate."""

import openpyxl
import pytest

from tests.hotro.simulate.asked import MIXED, PEOPLE, SON_LA
from tests.hotro.simulate.sheets import Sheets, notes

MANY = (
    MIXED
    + """\
son-la,voluntary_si,40,near_poor;ethnic_minority,5,2500000,64
son-la,voluntary_si,30,poor;grassroots_security,,,30
son-la,health_insurance,20,near_poor,7,,
son-la,health_insurance,11,affs_average,,,
son-la,health_insurance,12,student;ethnic_minority,,,15
son-la,health_insurance,13,difficult_commune_resident,,,68
son-la,health_insurance,14,grassroots_security,,,
"""
)
SOURCES = ["ha-noi", "hai-phong", "ho-chi-minh-city", "quang-ninh", "khanh-hoa", "dong-nai", "dak-lak"]
RATE, FIRST = "D", 4


@pytest.fixture
def book(file):
    """The workbook of rules adopted from a province."""

    def make(source, *options, people=MANY):
        draft = ("--adopt", source, "--in", "son-la", "--from", "2026-07-01")
        name = f"{source}{''.join(options)}.xlsx"
        return file(people, name, "--years", "2026-2027", *options, draft=draft)

    return make


def rates(path):
    sheet = openpyxl.load_workbook(path)["Draft"]
    return {f"{RATE}{n}": sheet[f"{RATE}{n}"].value for n in range(FIRST, sheet.max_row + 1)}


def amounts(sheets, name):
    """Every formula of a sheet, worked out."""
    return {
        cell.coordinate: sheets.value(name, cell.coordinate)
        for cells in sheets.book[name].iter_rows()
        for cell in cells
        if str(cell.value).startswith("=")
    }


CHANGES = [*((source, "-15") for source in SOURCES), ("ha-noi", "5"), ("hai-phong", "60"), ("dak-lak", "-100")]


@pytest.mark.parametrize(("source", "points"), CHANGES)
def test_a_changed_rate_gives_what_hotro_gives_for_it(book, source, points):
    changed = Sheets(book(source))
    raised = book(source, "--raise", points)
    before = rates(book(source))
    for cell, rate in rates(raised).items():
        changed.book["Draft"][cell].value = rate
    if points != "60":  # where the State leaves no room nothing can rise
        assert rates(raised) != before
    for sheet in ("Years", "Groups"):
        assert amounts(changed, sheet) == pytest.approx(amounts(Sheets(raised), sheet))


@pytest.mark.parametrize("source", SOURCES)
def test_rates_are_those_that_are_costed(book, source):
    found = rates(book(source))
    assert found
    path = book(source, "--raise", "-1")
    lowered = {cell: max(0, rate - 1) for cell, rate in found.items() if not isinstance(rate, str)}
    assert {cell: rate for cell, rate in rates(path).items() if not isinstance(rate, str)} == lowered


def test_the_rates_say_for_whom_of_what_and_when(file):
    path = file(PEOPLE.read_text(encoding="utf-8"), "cost.xlsx", "--assume-none")
    sheet = openpyxl.load_workbook(path)["Draft"]
    assert "Change a rate" in notes(path, "Draft")[1]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=3)]
    assert rows[0][:4] == ["Programme", "Group", "Year", "Rate"]
    assert [row[3] for row in rows[1:]] == [30, 30, 20]
    assert rows[1][4] == "% of the contribution at the rural poverty line"
    assert rows[1][5:7] == ["from 2026-01-01", "to 2030-12-31"]
    assert rows[1][8] == "at most 60 months"


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "has permanent residence in the province or city"), ("vi", "đăng ký thường trú tại tỉnh, thành phố")],
)
def test_the_rates_say_on_which_conditions(file, language, words):
    draft = SON_LA / "as-nghe-an.yaml"
    path = file(PEOPLE.read_text(encoding="utf-8"), "cost.xlsx", "--lang", language, draft=(draft,))
    sheet = openpyxl.load_workbook(path).worksheets[1]
    assert sheet.cell(FIRST, 9).value == words


def draft_with(tmp_path, old, new):
    text = (SON_LA / "as-nghe-an.yaml").read_text(encoding="utf-8")
    assert old in text
    path = tmp_path / "draft.yaml"
    path.write_text(text.replace(old, new), encoding="utf-8")
    return path


OTHER = "        percent: 5\n        of: rural_poverty_line_contribution\n"
OF_IT_ALL = "        percent: {}\n        of: contribution\n"
TOTAL = "        total_percent: {}\n        of: rural_poverty_line_contribution\n"
DONG = "        vnd_per_month: {}\n"
KINDS = {
    "a fraction": (OTHER.replace("5", "25/2"), 200 / 3, OTHER.replace("5", "200/3")),
    "of the contribution": (OF_IT_ALL.format(5), 8, OF_IT_ALL.format(8)),
    "together with the State": (TOTAL.format(35), 41, TOTAL.format(41)),
    "together less than the State": (TOTAL.format(35), 15, TOTAL.format(15)),
    "dong": (DONG.format(20000), 65000, DONG.format(65000)),
    "more than is left": (OTHER, 100, OTHER.replace("5", "80")),
}


@pytest.mark.parametrize(("written", "rate", "again"), KINDS.values(), ids=KINDS)
def test_rates_of_every_kind_follow(file, tmp_path, written, rate, again):
    people = "province,programme,people,months,income\nson-la,voluntary_si,7,,\nson-la,voluntary_si,3,5,\n"
    changed = Sheets(file(people, "a.xlsx", "--years", "2026-2027", draft=(draft_with(tmp_path, OTHER, written),)))
    changed.book["Draft"][f"{RATE}{FIRST + 2}"].value = rate
    other = file(people, "b.xlsx", "--years", "2026-2027", draft=(draft_with(tmp_path, OTHER, again),))
    for sheet in ("Years", "Groups"):
        assert amounts(changed, sheet) == pytest.approx(amounts(Sheets(other), sheet))


def test_a_yearly_schedule_has_a_cell_a_year(file, tmp_path):
    schedule = OTHER.replace("percent: 5", "percent: {2026: 5, 2027: 10, 2028: 15}")
    path = file(
        PEOPLE.read_text(encoding="utf-8"),
        "cost.xlsx",
        "--years",
        "2026-2028",
        draft=(draft_with(tmp_path, OTHER, schedule),),
    )
    book = Sheets(path)
    rows = [[c.value for c in row] for row in book.book["Draft"].iter_rows(min_row=FIRST)]
    assert [(row[2], row[3]) for row in rows if row[2]] == [
        ("from 2026 on", 5),
        ("from 2027 on", 10),
        ("from 2028 on", 15),
    ]
    heads = [cell.value for cell in book.book["Years"][4]]
    column = openpyxl.utils.get_column_letter(heads.index("Under the draft") + 1)
    before = [book.value("Years", f"{column}{row}") for row in (5, 6, 7)]
    book = Sheets(path)
    book.book["Draft"]["D7"].value = 20
    after = [book.value("Years", f"{column}{row}") for row in (5, 6, 7)]
    assert after == [before[0], 2 * before[1], before[2]]


def test_rules_that_add_up_stay_numbers_and_that_is_said(file, tmp_path):
    adding = OTHER + "        adds_up: true\n"
    path = file(
        PEOPLE.read_text(encoding="utf-8"),
        "cost.xlsx",
        "--years",
        "2026",
        draft=(draft_with(tmp_path, OTHER, adding),),
    )
    assert (
        "Rows of the sheet “Rows” in which rules add up, or a district's meet the draft's: 1."
        in notes(path, "Draft")[1]
    )


def hidden(sheet):
    """Heads of the columns that are not shown."""
    found = set()
    for letters, dimension in sheet.column_dimensions.items():
        if dimension.hidden:
            first, last = dimension.min or openpyxl.utils.column_index_from_string(letters), dimension.max
            found |= set(range(first, (last or first) + 1))
    return found


def test_the_highest_is_hidden_where_it_is_the_lowest(file):
    path = file(PEOPLE.read_text(encoding="utf-8"), "cost.xlsx", "--assume-none", "--years", "2026")
    book = openpyxl.load_workbook(path)
    for name, row in (("Years", 4), ("Groups", 1), ("Rows", 1)):
        sheet = book[name]
        away = hidden(sheet)
        heads = {cell.column: cell.value for cell in sheet[row]}
        shown = [head for column, head in heads.items() if column not in away]
        assert not [head for head in shown if "lowest" in head or "highest" in head], name
        assert any(head.startswith("With the draft: Province") for head in shown), name
        assert away, name


def test_what_is_not_known_is_shown_with_both_ends(file):
    path = file(PEOPLE.read_text(encoding="utf-8"), "cost.xlsx", "--years", "2026")
    sheet = openpyxl.load_workbook(path)["Years"]
    away = hidden(sheet)
    shown = {cell.value for cell in sheet[4] if cell.column not in away}
    assert {"Without the draft: Person, lowest", "Without the draft: Person, highest"} <= shown
    assert {"Change: Province, lowest", "Change: Province, highest"} <= shown
    assert {"With the draft: Person", "Under the draft"} <= shown


@pytest.mark.parametrize("language", ["en", "vi"])
def test_the_sheets_are_in_the_language_asked_for(file, language):
    path = file(PEOPLE.read_text(encoding="utf-8"), "cost.xlsx", "--lang", language, "--years", "2026")
    names = openpyxl.load_workbook(path).sheetnames
    assert names[1] == {"en": "Draft", "vi": "Dự thảo"}[language]
