"""`hotro simulate` as a person calls it: answers, files, and one clear line for whatever is wrong."""

import csv
import inspect
import io
import json
import re
from pathlib import Path

import openpyxl
import pytest

from hotro.simulate_words import SIMULATE_WORDS, SimulateLanguage
from registry.reading import read_province

ROOT = Path(__file__).parents[2]
SON_LA = ROOT / "examples" / "son-la"
DRAFT, PEOPLE = SON_LA / "as-quang-ninh.yaml", SON_LA / "participants.csv"
MIXED = """\
province,programme,people,groups,months,income,age
son-la,voluntary_si,20000,,,,
son-la,voluntary_si,3000,poor,6,1500000,
son-la,health_insurance,7000,near_poor,,,
son-la,health_insurance,5000,student,9,,
son-la,health_insurance,900,,,,72
ha-noi,voluntary_si,100,poor,,,
"""


@pytest.fixture
def mixed(tmp_path):
    path = tmp_path / "people.csv"
    path.write_text(MIXED, encoding="utf-8")
    return path


# The example


@pytest.mark.parametrize(
    ("province", "first", "later"),
    [
        ("quang-ninh", 22_574_376_000, 33_109_084_800),
        ("ha-noi", 11_287_188_000, 16_554_542_400),
        ("nghe-an", 5_643_594_000, 8_277_271_200),
    ],
)
def test_what_three_provinces_rules_would_cost_son_la(answer, province, first, later):
    found = answer("simulate", SON_LA / f"as-{province}.yaml", "--participants", PEOPLE)
    assert found["people"] == 28_503
    assert [(y["year"], y["after"]["draft"]) for y in found["by_year"]] == [
        (2026, first),
        *((year, later) for year in range(2027, 2031)),
    ]


@pytest.mark.parametrize("province", ["quang-ninh", "ha-noi", "nghe-an"])
def test_the_drafts_of_the_example_are_what_the_command_makes(run, province, tmp_path):
    made = tmp_path / "made.yaml"
    options = ("--in", "son-la", "--from", "2026-01-01", "--programme", "voluntary_si", "--write", made)
    assert run("simulate", "--adopt", province, *options).exit_code == 0
    shipped = SON_LA / f"as-{province}.yaml"
    mark, *lines = made.read_text(encoding="utf-8").splitlines()
    shipped_mark, *shipped_lines = shipped.read_text(encoding="utf-8").splitlines()
    assert lines == shipped_lines
    for path, text in ((made, mark), (shipped, shipped_mark)):
        assert (path.parent / text.removeprefix("# yaml-language-server: $schema=")).resolve().is_file()


def test_the_people_of_the_example_cite_their_source():
    text = PEOPLE.read_text(encoding="utf-8")
    assert "ItemID=10901" in text
    assert "28503" in text
    assert "NOT known" in text


# Answers


def test_the_page_says_it_all(text):
    page = text("simulate", DRAFT, "--participants", PEOPLE)
    for part in (
        "Sơn La: what the draft would cost, 2026 to 2030, 28,503 participants",
        "22,574,376,000 VND in 2026, 33,109,084,800 VND in each of 2027–2030",
        "0 – 90,297,504,000",
        "rural poverty line: 1,500,000 → 2,200,000 (Decree 351/2025",
        "no rule is known and no source says that there is none",
        "Quảng Ninh 792,000",
        "Income not given (rows: 1, people: 28,503)",
    ):
        assert part in re.sub(r"\s+", " ", page), part


def test_the_page_in_vietnamese(text):
    page = re.sub(r"\s+", " ", text("simulate", DRAFT, "--participants", PEOPLE, "--lang", "vi"))
    assert "Sơn La: chi phí của dự thảo, 2026 đến 2030, 28.503 người tham gia" in page
    assert "chuẩn hộ nghèo khu vực nông thôn: 1.500.000 → 2.200.000" in page


@pytest.mark.parametrize("width", ["60", "80", "150"])
def test_the_page_fits_its_width(run, mixed, width):
    found = run("simulate", DRAFT, "--participants", mixed, "--budget", "20e9", env={"COLUMNS": width})
    assert found.exit_code == 0
    assert max(map(len, found.stdout.splitlines())) <= int(width)


def test_the_parts_add_up_in_json(run, mixed):
    options = ("--adopt", "ha-noi", "--in", "son-la", "--from", "2026-07-01", "--participants", mixed)
    found = json.loads(run("simulate", *options, "--format", "json").stdout)
    assert found["left_out"] == [{"rule": "ha-noi-2019-hi.health_insurance.unspecified", "why": "perhaps_in_force"}]
    for year in found["by_year"]:
        for side in ("before", "after"):
            cost = {k: v if isinstance(v, list) else [v, v] for k, v in year[side].items()}
            assert cost["pays"][1] + cost["state"][0] + cost["local"][0] + cost["other"][0] == cost["contribution"][0]
            assert cost["pays"][0] + cost["state"][0] + cost["local"][1] + cost["other"][0] == cost["contribution"][0]
    assert {u["side"] for u in found["unknown"]} == {"before", "after"}
    assert [g["groups"] for g in found["by_group"]] == [[], ["poor"], ["near_poor"], ["student"], ["elderly"]]
    assert found["place"]["of"] == 34
    assert {a["assumed"] for a in found["assumptions"]} >= {"same_people", "month_by_month", "income_not_given"}


def test_csv_adds_up_to_json(text, answer, mixed):
    options = ("simulate", DRAFT, "--participants", mixed, "--years", "2026-2027")
    rows = list(csv.DictReader(io.StringIO(text(*options, "--format", "csv"))))
    found = answer(*options)
    for year in found["by_year"]:
        for payer in ("contribution", "pays", "state", "local", "other", "draft"):
            of = [row for row in rows if row["year"] == str(year["year"]) and row["payer"] == payer]
            for side in ("before", "after", "change"):
                value = year[side][payer]
                band = value if isinstance(value, list) else [value, value]
                assert [sum(int(row[f"{side}_{end}"]) for row in of) for end in ("lowest", "highest")] == band


def test_five_points_more(answer):
    found = answer("simulate", DRAFT, "--participants", PEOPLE, "--raise", "5", "--years", "2026")
    assert found["by_year"][0]["after"]["draft"] == 28_503 * 12 * 330_000 // 100 * 25
    assert found["raised"] == {"points": 5, "capped": [], "not_percents": []}


def test_how_far_a_budget_goes(answer, text):
    found = answer("simulate", DRAFT, "--participants", PEOPLE, "--budget", "20e9")
    assert found["budget"]["points"] == -8
    assert found["budget"]["cost"] == 19_865_450_880
    assert found["budget"]["next_cost"] == 21_520_905_120
    assert max(y["after"]["draft"] for y in found["by_year"]) == 19_865_450_880
    page = re.sub(r"\s+", " ", text("simulate", DRAFT, "--participants", PEOPLE, "--budget", "20.000.000.000"))
    assert "every percent of the draft to be 8 points lower: 19,865,450,880 VND in the dearest year (2027)" in page
    assert "enough for 60.4% of the people" in page


def test_none_now_may_be_assumed(answer, text):
    found = answer("simulate", DRAFT, "--participants", PEOPLE, "--assume-none", "--years", "2026")
    assert found["by_year"][0]["before"]["local"] == 0
    assert found["by_year"][0]["change"]["local"] == 22_574_376_000
    page = text("simulate", DRAFT, "--participants", PEOPLE, "--assume-none")
    assert "Sơn La is taken to add nothing of its own, as asked for" in page


def test_against_another_day(run, mixed):
    mixed.write_text("province,programme,people,groups\nha-noi,voluntary_si,10,near_poor\n", encoding="utf-8")
    options = ("simulate", "--adopt", "quang-ninh", "--in", "ha-noi", "--from", "2026-01-01", "--participants", mixed)
    options += ("--years", "2026", "--format", "json")
    now = json.loads(run(*options).stdout)
    then = json.loads(run(*options, "--against", "2025-06-30").stdout)
    assert now["by_year"][0]["before"]["local"] == 10 * 60 * 39_600
    assert then["by_year"][0]["before"]["local"] == 10 * 25 * 39_600
    assert then["against"] == "2025-06-30"


def test_the_usual_years_stop_where_the_law_is_not_known_yet(answer, run):
    options = ("--adopt", "ha-noi", "--in", "son-la", "--on", "2026-01-01", "--participants", PEOPLE)
    found = answer("simulate", *options, "--from", "2028-01-01", "--programme", "voluntary_si")
    assert [y["year"] for y in found["by_year"]] == [2028, 2029, 2030]
    late = run("simulate", *options, "--from", "2028-01-01", "--years", "2028-2031")
    assert (late.exit_code, late.stderr.splitlines()[-1]) == (
        2,
        "--years: rural_poverty_line is not known in 2031, so it cannot be worked out",
    )


# Files


def test_a_draft_alone_is_printed_and_can_be_read(run, tmp_path):
    found = run("simulate", "--adopt", "Quảng Ninh", "--in", "Sơn La", "--from", "2026")
    assert found.exit_code == 0
    assert "Left out: quang-ninh-36-2024.voluntary_si.grassroots_security (not known if in force)" in found.stderr
    path = tmp_path / "draft.yaml"
    path.write_text(found.stdout, encoding="utf-8")
    read, _ = read_province(path)
    assert [i.id for i in read.instruments] == ["son-la-as-quang-ninh-91-2025", "son-la-as-quang-ninh-02-2022"]


def test_a_raised_draft_is_written_as_it_was_costed(run, answer, tmp_path):
    path = tmp_path / "raised.yaml"
    assert run("simulate", DRAFT, "--raise", "5", "--write", path).exit_code == 0
    assert "# Every percent changed by +5 points" in path.read_text(encoding="utf-8")
    again = answer("simulate", path, "--participants", PEOPLE, "--years", "2026")
    assert again["by_year"][0]["after"]["draft"] == 28_503 * 12 * 330_000 // 100 * 25


def test_a_draft_fitted_to_a_budget_is_written(run, answer, tmp_path):
    path = tmp_path / "fitted.yaml"
    assert run("simulate", DRAFT, "--participants", PEOPLE, "--budget", "20e9", "--write", path).exit_code == 0
    again = answer("simulate", path, "--participants", PEOPLE)
    assert max(y["after"]["draft"] for y in again["by_year"]) == 19_865_450_880


@pytest.mark.parametrize("language", ["en", "vi"])
def test_a_picture_is_the_same_each_time(run, mixed, tmp_path, language):
    paths = [tmp_path / "1.svg", tmp_path / "2.svg"]
    for path in paths:
        found = run("simulate", DRAFT, "--participants", mixed, "--plot", path, "--lang", language)
        said = "Written" if language == "en" else "Đã ghi"
        assert (found.exit_code, found.stderr) == (0, f"{said}: {path}\n")
    first, second = (path.read_bytes() for path in paths)
    assert first == second
    assert "Quảng Ninh" in first.decode()
    assert ("billion VND" if language == "en" else "tỷ đồng") in first.decode()


def test_a_picture_as_png(run, tmp_path):
    path = tmp_path / "cost.png"
    assert run("simulate", DRAFT, "--participants", PEOPLE, "--plot", path).exit_code == 0
    assert path.read_bytes().startswith(b"\x89PNG")


# The spreadsheet


class Sheets:
    """Works the formulas out: sums, sums by conditions, + - * / over cells, and IF(a=b,then,else) around them."""

    def __init__(self, path):
        self.book = openpyxl.load_workbook(path)
        self.known = {}

    def value(self, sheet, address):
        key = (sheet, address.replace("$", ""))
        if key not in self.known:
            cell = self.book[sheet][key[1]].value
            self.known[key] = self.formula(sheet, cell[1:]) if isinstance(cell, str) and cell.startswith("=") else cell
        return self.known[key]

    def column(self, sheet, text):
        other, _, cells = text.rpartition("!")
        first, last = cells.replace("$", "").split(":")
        letters = re.match("[A-Z]+", first)[0]
        rows = range(int(first[len(letters) :]), int(last[len(letters) :]) + 1)
        return [self.value(other.strip("'") or sheet, f"{letters}{row}") for row in rows]

    def formula(self, sheet, text):
        if choice := re.fullmatch(r"IF\(([^=,()]+)=([^=,()]+),([^,()]+),(.+)\)", text):
            left, right, then, otherwise = choice.groups()
            return self.formula(sheet, then if self.formula(sheet, left) == self.formula(sheet, right) else otherwise)

        def sumifs(match):
            wanted, *conditions = match[1].split(",")
            keep = [True] * len(self.column(sheet, wanted))
            for cells, criterion in zip(conditions[::2], conditions[1::2], strict=True):
                asked = int(criterion) if criterion.isdigit() else self.value(sheet, criterion)
                keep = [k and v == asked for k, v in zip(keep, self.column(sheet, cells), strict=True)]
            return str(sum(v for v, k in zip(self.column(sheet, wanted), keep, strict=True) if k))

        text = re.sub(r"SUMIFS\(([^()]*)\)", sumifs, text)
        text = re.sub(r"SUM\(([^()]*)\)", lambda m: str(sum(self.column(sheet, m[1]))), text)
        text = re.sub(r"'([^']+)'!([A-Z]+\d+)", lambda m: str(self.value(m[1], m[2])), text)
        text = re.sub(r"\$?[A-Z]+\$?\d+", lambda m: f"({self.value(sheet, m[0])})", text)
        assert re.fullmatch(r"[-+*/() .\de]+", text), text
        return eval(text)


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


# What is wrong is told in one line


def told(run, *arguments):
    found = run("simulate", *arguments)
    assert found.exit_code == 2, found.stdout
    assert found.stdout == ""
    assert "Traceback" not in found.stderr
    return found.stderr.splitlines()


OPTIONS = {
    "nothing": ((), "expected a draft file, or --adopt PROVINCE --in PROVINCE"),
    "both": ((DRAFT, "--adopt", "ha-noi", "--in", "son-la"), "expected a draft file, or --adopt"),
    "adopt alone": (("--adopt", "ha-noi"), "--adopt and --in go together"),
    "in alone": ((DRAFT, "--in", "son-la"), "--adopt and --in go together"),
    "from with a draft": ((DRAFT, "--participants", PEOPLE, "--from", "2026"), "--from goes with --adopt"),
    "on with a draft": ((DRAFT, "--participants", PEOPLE, "--on", "2026"), "--on goes with --adopt"),
    "no participants": ((DRAFT,), "--participants FILE is missing"),
    "years without participants": (
        ("--adopt", "ha-noi", "--in", "son-la", "--years", "2026"),
        "--years needs --participants FILE",
    ),
    "budget without participants": (
        ("--adopt", "ha-noi", "--in", "son-la", "--budget", "1"),
        "--budget needs --participants FILE",
    ),
    "raise and budget": (
        (DRAFT, "--participants", PEOPLE, "--raise", "5", "--budget", "1"),
        "--raise and --budget do not go together",
    ),
    "raise too much": (
        (DRAFT, "--participants", PEOPLE, "--raise", "101"),
        "--raise: expected a whole number from -100 to 100, found '101'",
    ),
    "budget in words": (
        (DRAFT, "--participants", PEOPLE, "--budget", "twenty"),
        "expected an amount of dong, such as 20e9, found 'twenty'",
    ),
    "budget below a dong": ((DRAFT, "--participants", PEOPLE, "--budget", "0.5"), "expected whole dong"),
    "years backwards": (
        (DRAFT, "--participants", PEOPLE, "--years", "2030-2026"),
        "the last year, 2026, is before the first, 2030",
    ),
    "years in words": (
        (DRAFT, "--participants", PEOPLE, "--years", "soon"),
        "expected a year or two, such as 2026-2030, found 'soon'",
    ),
    "years far away": ((DRAFT, "--participants", PEOPLE, "--years", "1999"), "between 2015 and 2100"),
    "years not known yet": (
        (DRAFT, "--participants", PEOPLE, "--years", "2031"),
        "--years: rural_poverty_line is not known in 2031",
    ),
    "against no day": (
        (DRAFT, "--participants", PEOPLE, "--against", "2025-02-30"),
        "--against: there is no day 2025-02-30: February 2025 has 28 days",
    ),
    "adopt from nowhere": (("--adopt", "atlantis", "--in", "son-la"), "no province is called 'atlantis'"),
    "adopt into the past": (("--adopt", "ha-noi", "--in", "ha-nam", "--from", "2026"), "ha-nam is a part of ninh-binh"),
    "adopt nothing": (
        ("--adopt", "son-la", "--in", "ha-noi", "--from", "2026"),
        "no rule of son-la is known to be in force on 2026-01-01",
    ),
    "programme": (
        ("--adopt", "ha-noi", "--in", "son-la", "--programme", "pension"),
        "expected voluntary_si or health_insurance",
    ),
    "picture": (
        (DRAFT, "--participants", PEOPLE, "--plot", "cost.jpg"),
        "--plot: expected a file that ends in .svg or .png",
    ),
    "sheet": ((DRAFT, "--participants", PEOPLE, "--xlsx", "cost.xls"), "--xlsx: expected a file that ends in .xlsx"),
    "no such draft": (("none.yaml", "--participants", PEOPLE), "none.yaml"),
    "no such participants": ((DRAFT, "--participants", "none.csv"), "none.csv: there is no such file"),
    "a folder": ((DRAFT, "--participants", ROOT), "is not a file that can be read"),
    "cannot be written": (
        (DRAFT, "--participants", PEOPLE, "--xlsx", "/nowhere/cost.xlsx"),
        "/nowhere/cost.xlsx: cannot be written",
    ),
}


@pytest.mark.parametrize(("arguments", "message"), OPTIONS.values(), ids=OPTIONS)
def test_wrong_options_are_told_in_one_line(run, arguments, message):
    (line,) = told(run, *arguments)
    assert message in line


def test_a_bad_draft_is_told_with_file_line_and_column(run, tmp_path):
    path = tmp_path / "draft.yaml"
    path.write_text(DRAFT.read_text(encoding="utf-8").replace("percent: 20", "percent: 120"), encoding="utf-8")
    (line,) = told(run, path, "--participants", PEOPLE)
    assert re.match(rf"{re.escape(str(path))}:\d+:\d+: error: .*percent: expected .* found 120", line)


def test_every_bad_row_is_told(run, tmp_path):
    path = tmp_path / "people.csv"
    path.write_text("province,programme,people\nx y z,voluntary_si,1\nson-la,voluntary_si,0\n", encoding="utf-8")
    lines = told(run, DRAFT, "--participants", path)
    assert lines == [
        f"{path}:2: province: no province is called 'x y z'",
        f"{path}:3: people: expected 1 to 1,000,000,000, found 0",
    ]


# Words


@pytest.mark.parametrize("key", SIMULATE_WORDS)
def test_both_languages_fill_in_the_same_values(key):
    english, vietnamese = SIMULATE_WORDS[key]
    places = re.compile(r"\{(\w*)\}")
    assert set(places.findall(english)) == set(places.findall(vietnamese))


def test_every_text_is_used():
    files = [
        *ROOT.glob("hotro/simulate_*.py"),
        ROOT / "hotro/commands/simulate.py",
        *ROOT.glob("calculator/simulation/*.py"),
    ]
    code = "\n".join(p.read_text(encoding="utf-8") for p in files if p.name != "simulate_words.py")
    code += inspect.getsource(SimulateLanguage)
    literal = set(re.findall(r"[\"']([a-z_0-9]+)[\"']", code))
    prefixes = tuple(re.findall(r"f[\"']([a-z]+(?:_[a-z]+)*_)\{", code))
    assert [key for key in SIMULATE_WORDS if key not in literal and not key.startswith(prefixes)] == []


# What is written can be law, and takes nothing from anybody

NGHE_AN = SON_LA / "as-nghe-an.yaml"


@pytest.mark.parametrize(
    ("options", "message"),
    {
        "rates lowered to nothing": ((NGHE_AN, "--raise", "-10"), "is 0 percent"),
        "more than the State leaves": (
            ("--adopt", "quang-ninh", "--in", "lai-chau", "--from", "2024-03-10"),
            "make 170 percent of the contribution",
        ),
    }.values(),
)
def test_a_draft_that_could_not_be_law_is_not_written(run, tmp_path, options, message):
    path = tmp_path / "draft.yaml"
    found = run("simulate", *options, "--write", path)
    assert found.exit_code == 2
    assert f"{path}:" in found.stderr
    assert message in found.stderr
    assert not path.exists()


def test_a_draft_is_not_written_over_itself(run, tmp_path):
    path = tmp_path / "draft.yaml"
    path.write_bytes(NGHE_AN.read_bytes())
    assert "--write: is the draft, which would be lost" in "".join(told(run, path, "--write", path))
    assert path.read_bytes() == NGHE_AN.read_bytes()


def ending(replaces):
    """A draft of Quang Ninh for the poor alone, which ends an instrument."""
    text = NGHE_AN.read_text(encoding="utf-8").replace("son-la", "quang-ninh")
    head, _, rest = text.partition("    voluntary_si:\n")
    end = rest[rest.index("    confidence:") :]
    provision = "      - who: poor\n        percent: 40\n        of: rural_poverty_line_contribution\n"
    return f"{head}    replaces: [{replaces}]\n    voluntary_si:\n{provision}{end}"


def test_rules_that_end_with_nothing_in_their_place_are_said(run, tmp_path):
    path = tmp_path / "draft.yaml"
    path.write_text(ending("quang-ninh-02-2022"), encoding="utf-8")
    found = run("simulate", path, "--participants", PEOPLE, "--years", "2026", "--format", "json")
    assert found.exit_code == 0, found.stderr
    ends = [met for met in json.loads(found.stdout)["meets"] if met["relation"] == "ends"]
    assert [(met["rule"], met["other"]) for met in ends] == [(None, "quang-ninh-02-2022.voluntary_si.near_poor")]
    page = run("simulate", path, "--participants", PEOPLE, "--years", "2026").stdout
    assert "near-poor household 30% (in force): ended by the draft, with" in page


def test_a_draft_cannot_end_what_another_province_decided(run, tmp_path):
    path = tmp_path / "draft.yaml"
    path.write_text(ending("nghe-an-07-2025"), encoding="utf-8")
    assert "no council decides for another province" in "".join(told(run, path, "--participants", PEOPLE))


def test_what_the_state_supports_at_most_and_what_the_years_leave_out_are_said(run, tmp_path):
    people = tmp_path / "people.csv"
    people.write_text("province,programme,people,supported_months\nson-la,voluntary_si,7,115\n", encoding="utf-8")
    found = run("simulate", "--adopt", "quang-ninh", "--in", "son-la", "--participants", people, "--format", "json")
    said = {assumed["assumed"]: assumed for assumed in json.loads(found.stdout)["assumptions"]}
    assert said["state_limit"]["months"] == 120
    assert said["supported_each_year"]["people"] == 7
    assert "is not known in" in said["years_left_out"]["why"]


@pytest.mark.parametrize("option", ["--write", "--xlsx", "--plot"])
def test_nothing_is_written_over_what_is_read(run, tmp_path, option):
    people = tmp_path / {"--write": "p.yaml", "--xlsx": "p.xlsx", "--plot": "p.svg"}[option]
    people.write_bytes(PEOPLE.read_bytes())
    lines = told(run, "--adopt", "ha-noi", "--in", "son-la", "--participants", people, option, people)
    assert f"{option}: is the file of the participants" in "".join(lines)
    assert people.read_bytes() == PEOPLE.read_bytes()


def test_no_file_of_the_registry_is_written_over(run):
    path = ROOT / "policies" / "provinces" / "son-la.yaml"
    before = path.read_bytes()
    assert "a file of the registry" in "".join(told(run, "--adopt", "ha-noi", "--in", "son-la", "--write", path))
    assert path.read_bytes() == before


@pytest.mark.parametrize("options", [("--raise", "5"), ("--participants", PEOPLE)], ids=["raised", "costed"])
def test_a_draft_of_a_far_year_is_refused(run, options):
    lines = told(run, "--adopt", "ha-noi", "--in", "son-la", "--from", "9999-12-31", *options)
    assert "the draft begins in 9999: expected 2100 or before" in "".join(lines)


def test_the_heading_says_how_a_budget_changed_the_draft(run, tmp_path):
    path = tmp_path / "draft.yaml"
    given = ("simulate", DRAFT, "--participants", PEOPLE, "--years", "2026", "--write", path)
    assert run(*given, "--budget", "25e9").exit_code == 0
    assert "Every percent changed by +2 points" in " ".join(path.read_text(encoding="utf-8").split())
    assert "to fit a budget of 25,000,000,000 dong a year" in path.read_text(encoding="utf-8").replace("\n# ", " ")
