"""The table of participants: every bad row in one line with its number and column, and none left out."""

import openpyxl
import pytest

from calculator.simulation import BadParticipants, parse_participants, read_participants
from calculator.simulation.people.participants_csv import as_csv

HEADER = "province,programme,people,groups,months,income,age"


def read(registry, *lines, header=HEADER, year=2026):
    return parse_participants("\n".join([header, *lines]).encode(), "people.csv", registry, year)


def said(registry, *lines, **more):
    with pytest.raises(BadParticipants) as bad:
        read(registry, *lines, **more)
    return [str(problem) for problem in bad.value.problems]


def test_a_row_is_read_as_it_stands(registry):
    (row,) = read(registry, "Sơn La,voluntary_si,28503,poor;ethnic_minority,6,1500000,40").rows
    assert (row.line, row.people, row.not_given) == (2, 28_503, frozenset())
    s = row.situation
    assert (s.province, s.groups, s.months, s.income, s.age) == (
        "son-la",
        ("poor", "ethnic_minority"),
        6,
        1_500_000,
        40,
    )


def test_what_is_left_empty_is_remembered(registry):
    (row,) = read(registry, "son-la,voluntary_si,1,,,,").rows
    assert row.situation.months == 12
    assert row.not_given == {"months", "income", "age"}


def test_comments_and_empty_lines_are_passed_over_and_counted(registry):
    (row,) = read(registry, "# of the end of 2022", "", "son-la,voluntary_si,1,,,,").rows
    assert row.line == 4


def test_columns_stand_in_any_order_and_a_mark_at_the_start_is_no_fault(registry):
    data = "\ufeffpeople,Programme,province\r\n3,health_insurance,TP.HCM\r\n".encode()
    (row,) = parse_participants(data, "people.csv", registry, 2026).rows
    assert (row.people, row.situation.province) == (3, "ho-chi-minh-city")


def test_words_for_a_person_in_no_group(registry):
    rows = read(registry, "son-la,health_insurance,1,household_member,,,", "son-la,voluntary_si,1,any,,,").rows
    assert [row.situation.groups for row in rows] == [(), ()]


def test_a_cell_with_a_line_end_in_it_counts_both_lines(registry):
    lines = ['son-la,voluntary_si,1,"poor\n",,,', "son-la,voluntary_si,0,,,,"]
    assert said(registry, *lines) == ["people.csv:4: people: expected 1 to 1,000,000,000, found 0"]


def test_former_province_and_district_are_read(registry):
    header = "province,programme,people,former_province,district,household_order,poor_commune"
    (row,) = read(registry, "ninh-binh,health_insurance,1,Hà Nam,Long Biên,2,yes", header=header).rows
    s = row.situation
    assert (s.former_province, s.district, s.household_order, s.poor_commune) == ("ha-nam", "Long Biên", 2, True)


ROWS = {
    "no province": (",voluntary_si,1,,,,", "province: expected a province, found nothing"),
    "unknown province": (
        "sonla la,voluntary_si,1,,,,",
        "province: no province is called 'sonla la'; did you mean son-la",
    ),
    "no programme": ("son-la,,1,,,,", "programme: expected voluntary_si or health_insurance, found nothing"),
    "misspelt programme": ("son-la,voluntary-is,1,,,,", "found 'voluntary-is'; did you mean voluntary_si?"),
    "no people": ("son-la,voluntary_si,,,,,", "people: expected a whole number, found nothing"),
    "nobody": ("son-la,voluntary_si,0,,,,", "people: expected 1 to 1,000,000,000, found 0"),
    "negative people": ("son-la,voluntary_si,-5,,,,", "people: expected 1 or more, found -5"),
    "half a person": ("son-la,voluntary_si,1.5,,,,", "people: expected a whole number, found 1.5"),
    "commas in a number": (
        'son-la,voluntary_si,"28,503",,,,',
        "people: expected a whole number, found 28,503; write 28503",
    ),
    "points in a number": (
        "son-la,voluntary_si,28.503,,,,",
        "people: expected a whole number, found 28.503; write 28503",
    ),
    "underscores": ("son-la,voluntary_si,1_000,,,,", "people: expected a whole number, found 1_000"),
    "other digits": ("son-la,voluntary_si,٣,,,,", "people: expected a whole number, found ٣"),
    "too many people": (
        "son-la,voluntary_si,9999999999,,,,",
        "people: expected 1 to 1,000,000,000, found 9,999,999,999",
    ),
    "unknown group": (
        "son-la,voluntary_si,1,nearpoore,,,",
        "groups: no group is called 'nearpoore'; did you mean near_poor?",
    ),
    "groups set apart by bars": ("son-la,voluntary_si,1,poor|student,,,", "groups are set apart by semicolons"),
    "a set of groups": (
        "son-la,health_insurance,1,special_groups,,,",
        "groups: special_groups is a set of groups, for counting",
    ),
    "nobody is unspecified": ("son-la,voluntary_si,1,unspecified,,,", "groups: no group is called 'unspecified'"),
    "an empty group": ("son-la,voluntary_si,1,poor;,,,", "groups: no group is called ''"),
    "a group twice": ("son-la,voluntary_si,1,poor;poor,,,", "groups: poor is given twice"),
    "contradiction": ("son-la,voluntary_si,1,poor;near_poor,,,", "groups: poor and near_poor contradict each other"),
    "months 0": ("son-la,voluntary_si,1,,0,,", "months: expected 1 to 12, found 0"),
    "months 13": ("son-la,voluntary_si,1,,13,,", "months: expected 1 to 12, found 13"),
    "income below the floor": ("son-la,voluntary_si,1,,,1000000,", "income: expected at least 1,500,000 on this day"),
    "income off the step": ("son-la,voluntary_si,1,,,1520000,", "income: expected 1,500,000 plus a multiple of 50,000"),
    "income above the ceiling": (
        "son-la,voluntary_si,1,,,90000000,",
        "income: expected at most 46,800,000 on this day",
    ),
    "income in health insurance": (
        "son-la,health_insurance,1,,,1500000,",
        "income: is for voluntary_si, but the row is for health_insurance",
    ),
    "age 200": ("son-la,voluntary_si,1,,,,200", "age: expected 0 to 130, found 200"),
    "hidden character": (
        "son-la,voluntary_si,1,po\u200bor,,,",
        "groups: the character U+200B (zero-width space) may not stand here",
    ),
    "a cell too few": ("son-la,voluntary_si,1,,,", "expected 7 cells as in the header, found 6"),
    "a cell too many": ("son-la,voluntary_si,1,,,,,", "expected 7 cells as in the header, found 8"),
}


@pytest.mark.parametrize(("row", "message"), ROWS.values(), ids=ROWS)
def test_a_bad_row_is_told_in_one_line(registry, row, message):
    (line,) = said(registry, "son-la,voluntary_si,1,,,,", row)
    assert line.startswith("people.csv:3: ")
    assert message in line
    assert "\n" not in line


def test_every_bad_row_is_told_in_order(registry):
    lines = said(registry, "x,voluntary_si,1,,,,", "son-la,voluntary_si,1,rich,13,,", "son-la,voluntary_si,1,,,1,")
    assert [line.split(": ")[0] for line in lines] == ["people.csv:2", "people.csv:3", "people.csv:3", "people.csv:4"]


HEADERS = {
    "misspelt": ("province,programme,poeple", "no column is called 'poeple'; did you mean people?"),
    "missing": ("province,programme", "the column people is missing"),
    "twice": ("province,programme,people,people", "the column people stands twice in the header"),
    "tabs": ("province\tprogramme\tpeople", "the cells are set apart by tabs: save the file with commas or semicolons"),
    "unknown": ("province,programme,people,remarks", "no column is called 'remarks'; the columns are province, "),
}


@pytest.mark.parametrize(("header", "message"), HEADERS.values(), ids=HEADERS)
def test_a_bad_header_is_told_in_one_line(registry, header, message):
    lines = said(registry, "son-la,voluntary_si,1", header=header)
    assert lines[0].startswith("people.csv:1: ")
    assert message in lines[0]


FILES = {
    "empty": (b"", "people.csv: the file is empty: expected a header"),
    "comments alone": (b"# nothing\n", "people.csv: the file is empty: expected a header"),
    "header alone": (HEADER.encode(), "people.csv: expected at least one row below the header, found none"),
    "not UTF-8": (HEADER.encode() + b"\nS\xf4n La,voluntary_si,1,,,,\n", "people.csv:2: byte 0xF4 is not UTF-8"),
    "an open quote": (
        HEADER.encode() + b'\nson-la,voluntary_si,"1,,,,\n',
        "people.csv:2: not readable as CSV: is there a quote that is not closed",
    ),
}


@pytest.mark.parametrize(("data", "message"), FILES.values(), ids=FILES)
def test_a_bad_file_is_told_in_one_line(registry, data, message):
    with pytest.raises(BadParticipants) as bad:
        parse_participants(data, "people.csv", registry, 2026)
    (problem,) = bad.value.problems
    assert str(problem).startswith(message)


def test_a_file_that_is_not_there(registry, tmp_path):
    for path in (tmp_path / "none.csv", tmp_path):
        with pytest.raises(BadParticipants) as bad:
            read_participants(path, registry, 2026)
        assert len(bad.value.problems) == 1


def test_a_group_that_does_not_exist_yet(registry):
    (line,) = said(registry, "son-la,health_insurance,1,ethnic_minority_left_list,,,", year=2020)
    assert "ethnic_minority_left_list exists since 2021-07-01" in line


def test_the_year_decides_which_incomes_may_be_chosen(registry):
    assert said(registry, "son-la,voluntary_si,1,,,1500000,", year=2027)
    assert read(registry, "son-la,voluntary_si,1,,,700000,", year=2020)


SEMICOLONS = "province;programme;people;groups;months;income;age"


def test_a_table_with_semicolons_and_decimal_commas_is_the_same_table(registry):
    rows = read(
        registry,
        "Sơn La;voluntary_si;28.503;poor,ethnic_minority;6;1.500.000,00;40",
        'son-la;voluntary_si;1;"poor;ethnic_minority";;1500000,0;',
        header=SEMICOLONS,
    ).rows
    same = read(
        registry,
        "Sơn La,voluntary_si,28503,poor;ethnic_minority,6,1500000,40",
        "son-la,voluntary_si,1,poor;ethnic_minority,,1500000,",
    ).rows
    assert rows == same


def test_a_first_line_may_name_the_separator(registry):
    data = "\ufeffsep=;\r\nprovince;programme;people\r\nson-la;voluntary_si;7\r\nson-la;voluntary_si;x\r\n".encode()
    with pytest.raises(BadParticipants) as bad:
        parse_participants(data, "people.csv", registry, 2026)
    assert str(bad.value) == "people.csv:4: people: expected a whole number, found x"


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("son-la;voluntary_si;1,5;;;;", "people.csv:2: people: expected a whole number, found 1,5"),
        ("son-la;voluntary_si;1;;;1500000,5;", "people.csv:2: income: expected a whole number, found 1500000,5"),
        ("son-la;voluntary_si;1;poor;ethnic_minority;6;;", "people.csv:2: expected 7 cells as in the header, found 8"),
        ("son-la;voluntary_si;1;poor+student;;;", "people.csv:2: groups: no group is called 'poor+student'"),
    ],
)
def test_what_is_wrong_in_a_table_with_semicolons_is_told(registry, row, message):
    (line,) = said(registry, row, header=SEMICOLONS)
    assert line.startswith(message)


def test_points_in_a_table_with_commas_are_still_asked_about(registry):
    (line,) = said(registry, "son-la,voluntary_si,28.503,,,,")
    assert line == "people.csv:2: people: expected a whole number, found 28.503; write 28503"


def sheet(tmp_path, *rows):
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    book.save(tmp_path / "people.xlsx")
    return tmp_path / "people.xlsx"


def test_a_spreadsheet_is_the_same_table(registry, tmp_path):
    path = sheet(
        tmp_path,
        ["# of the end of 2022"],
        [],
        HEADER.split(","),
        ["Sơn La", "voluntary_si", 28503, "poor;ethnic_minority", 6, 1500000.0, 40],
        ["son-la", "voluntary_si", 1],
    )
    found = read_participants(path, registry, 2026).rows
    same = read(
        registry, "Sơn La,voluntary_si,28503,poor;ethnic_minority,6,1500000,40", "son-la,voluntary_si,1,,,,"
    ).rows
    assert [row._replace(line=0) for row in found] == [row._replace(line=0) for row in same]
    assert [row.line for row in found] == [4, 5]


def test_what_is_wrong_in_a_spreadsheet_is_told_by_its_row(registry, tmp_path):
    path = sheet(tmp_path, HEADER.split(","), [], ["son-la", "voluntary_si", 1.5], ["x", "voluntary_si", 1])
    with pytest.raises(BadParticipants) as bad:
        read_participants(path, registry, 2026)
    assert [str(p) for p in bad.value.problems] == [
        f"{path}:3: people: expected a whole number, found 1.5",
        f"{path}:4: province: no province is called 'x'",
    ]
    path.write_bytes(path.read_bytes()[:300])
    with pytest.raises(BadParticipants, match="not readable as a spreadsheet"):
        read_participants(path, registry, 2026)


def test_an_old_or_locked_spreadsheet_says_what_to_do(registry, tmp_path):
    path = tmp_path / "people.xls"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(100))
    with pytest.raises(BadParticipants, match=r"save it as \.xlsx or as CSV UTF-8"):
        read_participants(path, registry, 2026)


def test_a_sheet_becomes_text_whose_lines_have_the_numbers_of_its_rows(registry, tmp_path):
    book = openpyxl.Workbook()
    for row in (["# a comment"], [], ["province", "programme", "people", "groups"], [], ["Sơn La", "bhxh", 12]):
        book.active.append(row)
    book.save(tmp_path / "people.xlsx")
    text = as_csv((tmp_path / "people.xlsx").read_bytes(), "people")
    assert text == "# a comment\n\nprovince,programme,people,groups\n\nSơn La,bhxh,12,\n"
    of_text = parse_participants(text.encode(), "people", registry, 2026)
    assert of_text.rows == read_participants(tmp_path / "people.xlsx", registry, 2026).rows
    assert [row.line for row in of_text.rows] == [5]


def test_text_stays_as_it_is():
    assert as_csv("\ufeffprovince;people\nSơn La;5\n".encode(), "people") == "province;people\nSơn La;5\n"
