"""The files of `hotro simulate` say what they show: units, changed rates, rows that differ, and people set to none."""

import importlib.util
import itertools
import re
from pathlib import Path

import openpyxl
import pytest

ROOT = Path(__file__).parents[3]
SON_LA = ROOT / "examples" / "son-la"
DRAFT, PEOPLE = SON_LA / "as-quang-ninh.yaml", SON_LA / "participants.csv"
MIXED = "province,programme,people,groups\nson-la,voluntary_si,200,\nson-la,health_insurance,30,near_poor\n"
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


@pytest.fixture(scope="module")
def evaluator():
    """The evaluator of formulas; two test files have this name, so it is read from its place."""
    spec = importlib.util.spec_from_file_location("sheets_of_simulate", Path(__file__).with_name("test_command.py"))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.Sheets


@pytest.fixture
def file(run, tmp_path):
    """Writes a file of an answer."""

    def call(people, name, *options, draft=(DRAFT,)):
        table, path = tmp_path / "people.csv", tmp_path / name
        table.write_text(people, encoding="utf-8")
        found = run(
            "simulate", *draft, "--participants", table, f"--{'xlsx' if 'xlsx' in name else 'plot'}", path, *options
        )
        assert found.exit_code == 0, found.stderr
        return path

    return call


def some(people, programme="voluntary_si", months=12):
    return f"province,programme,people,groups,months\nson-la,{programme},{people},poor,{months}\n"


def texts(path):
    """Every text of an SVG, from first to last."""
    return re.findall(r"<text [^>]*>([^<]*)</text>", path.read_text(encoding="utf-8"))


def notes(path, sheet="Notes"):
    return [cell.value for (cell,) in openpyxl.load_workbook(path)[sheet].iter_rows(max_col=1) if cell.value]


# Pictures


@pytest.mark.parametrize(
    ("people", "language", "unit", "tick"),
    [
        (some(28_503), "en", "billion VND", "20"),
        (some(510), "en", "billion VND", "0.5"),
        (some(510), "vi", "tỷ đồng", "0,5"),
        (some(1), "en", "million VND", "2"),
        (some(1), "vi", "triệu đồng", "2"),
        (some(1, "health_insurance", 1), "vi", "nghìn đồng", "20"),
        (some(1_000_000_000), "en", "billion VND", "1,000,000"),
        (some(1_000_000_000), "vi", "tỷ đồng", "1.000.000"),
    ],
)
def test_ticks_are_distinct_and_exact_in_a_unit_that_fits(file, people, language, unit, tick):
    found = texts(file(people, "cost.svg", "--lang", language))
    start = found.index("2030") + 1
    assert any(text.endswith(f", {unit}") for text in found)
    ticks = [t for t in found[start : found.index("0", start) + 12] if re.fullmatch(r"[\d.,]+", t)]
    ticks = ticks[: next((n for n, t in enumerate(ticks) if n and t == "0"), None)]
    assert tick in ticks
    assert len(set(ticks)) == len(ticks) >= 4
    point, thousands = (".", ",") if language == "en" else (",", ".")
    numbers = [float(t.replace(thousands, "").replace(point, ".")) for t in ticks]
    steps = [b - a for a, b in itertools.pairwise(numbers)]
    assert steps == pytest.approx([steps[0]] * len(steps))


CHANGED = {
    "raised": (("--raise", "5"), "Every percent of the draft is 5 points higher"),
    "lowered": (("--raise", "-5"), "Every percent of the draft is 5 points lower"),
    "fitted": (("--budget", "20e9"), "every percent of the draft is 8 points lower"),
    "in vietnamese": (("--raise", "5", "--lang", "vi"), "Mọi tỷ lệ của dự thảo tăng 5 điểm phần trăm"),
    "fitted in vietnamese": (("--budget", "20e9", "--lang", "vi"), "mọi tỷ lệ của dự thảo giảm 8 điểm phần trăm"),
    "as far as there is room": (("--raise", "95"), "Rules that stop at 100% with the State's share: 3."),
}


@pytest.mark.parametrize(("options", "said"), CHANGED.values(), ids=CHANGED)
def test_a_picture_says_that_rates_were_changed(file, options, said):
    path = file(PEOPLE.read_text(encoding="utf-8"), "cost.svg", *options)
    assert any(said in text for text in texts(path))


def test_a_picture_of_a_draft_as_written_says_nothing_of_changes(file):
    assert not any("very percent" in text for text in texts(file(some(10), "cost.svg")))


# Spreadsheets


@pytest.mark.parametrize(("options", "said"), list(CHANGED.values())[:5], ids=list(CHANGED)[:5])
def test_notes_and_title_say_that_rates_were_changed(file, options, said):
    path = file(PEOPLE.read_text(encoding="utf-8"), "cost.xlsx", *options)
    vietnamese = "vi" in options
    assert any(said in text for text in notes(path, "Ghi chú" if vietnamese else "Notes"))
    assert said in notes(path, "Các năm" if vietnamese else "Years")[0]


def test_notes_say_what_a_budget_allows_and_which_rules_stopped(file):
    path = file(PEOPLE.read_text(encoding="utf-8"), "cost.xlsx", "--budget", "20e9")
    assert "One point more would cost 21,520,905,120 VND." in notes(path)
    path = file(PEOPLE.read_text(encoding="utf-8"), "cost.xlsx", "--raise", "95")
    assert any(text.startswith("Stopped at 100% with the State's share: son-la-as-") for text in notes(path))


def test_notes_say_what_adopting_changed_and_left_out(file):
    options = ("--adopt", "ha-noi", "--in", "son-la", "--from", "2026-07-01")
    found = notes(file(MIXED, "cost.xlsx", "--years", "2026", draft=options))
    assert any(re.fullmatch(r"Made from \d+ rules of Hà Nội in force on 2026-07-01\.", text) for text in found)
    assert any("begins on 2026-07-01" in text and "written for Hà Nội" in text for text in found)
    assert "Left out: ha-noi-2019-hi.health_insurance.unspecified (not known if in force)" in found


def test_notes_say_what_an_adopted_draft_replaces(file):
    options = ("--adopt", "quang-ninh", "--in", "ha-noi", "--from", "2026-01-01")
    people = "province,programme,people,groups\nha-noi,voluntary_si,10,near_poor\n"
    found = notes(file(people, "cost.xlsx", "--years", "2026", draft=options))
    assert any(re.fullmatch(r"ha-noi-as-quang-ninh-\S+ (replaces|amends) ha-noi-.*\.", text) for text in found)


def test_a_group_that_is_set_to_nobody_has_amounts_of_nothing(file, evaluator):
    book = evaluator(file(MIXED, "cost.xlsx", "--years", "2026"))
    book.book["Participants"]["C3"].value = 0
    (row,) = [r[0].row for r in book.book["Groups"].iter_rows(min_row=2) if r[1].value == book.book["Rows"]["E3"].value]
    assert [book.value("Groups", f"{letter}{row}") for letter in "DEFGHIJKLMN"] == [0] * 11


def test_groups_are_found_by_number_as_excel_compares_no_long_text(file):
    groups = openpyxl.load_workbook(file(MIXED, "cost.xlsx", "--years", "2026"))["Groups"]
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
    sheet = openpyxl.load_workbook(file(MIXED, "cost.xlsx", "--years", "2026"))["Participants"]
    assert [cell.value for cell in sheet[1]] == ["Province", "Programme", "People", "Group", "Months", "Income", "Age"]


@pytest.mark.parametrize("years", ["2026", "2026-2028"])
def test_the_number_of_people_follows_the_cells(file, evaluator, years):
    book = evaluator(file(MIXED, "cost.xlsx", "--years", years))
    assert "230" not in book.book["Years"]["A1"].value
    assert book.book["Years"]["A3"].value == "People"
    book.book["Participants"]["C2"].value = 7
    assert book.value("Years", "B3") == 37


def test_the_hint_names_the_column_of_people_and_the_notes_that_stay(file):
    path = file(MIXED, "cost.xlsx", "--years", "2026")
    assert "“Participants”, column C" in notes(path, "Years")[1]
    assert openpyxl.load_workbook(path)["Participants"]["C1"].value == "People"
    assert "stay as they are when numbers are changed" in notes(path)[0]
