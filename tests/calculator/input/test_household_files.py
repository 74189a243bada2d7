"""Household files as people write them: one household or several, YAML or JSON, and what may be wrong with a file."""

from __future__ import annotations

import datetime
import json
import subprocess
import sys

import pytest
from hypothesis import given

from calculator import HealthInsurance, Household, Person, VoluntarySI
from calculator.input.household_files import read_households
from tests.invented.checked import many
from tests.invented.households import as_plain, households

FAMILY = b"""\
province: ha-noi
former_province: null
district: null
date: 2026-03-01
members:
  - id: mother
    born: 1980-05-02
    groups: [near_poor]
    voluntary_si: {income: 1500000, months: 12}
    health_insurance: {months: 12}
  - id: son
    born: 2012
    groups: [student]
    health_insurance: {months: 12}
  - id: father
    health_insurance: {covered_elsewhere: true}
"""


def lines(data, name="file.yaml"):
    """What is wrong with each household, or None."""
    return [entry.problems or None for entry in read_households(data, name)]


def one(text):
    (entry,) = read_households(text.encode(), "file.yaml")
    assert entry.problems == ()
    return entry.household


def test_the_household_of_the_design():
    mother = Person(
        "mother",
        datetime.date(1980, 5, 2),
        ("near_poor",),
        voluntary_si=VoluntarySI(1_500_000, 12),
        health_insurance=HealthInsurance(12),
    )
    son = Person("son", 2012, ("student",), health_insurance=HealthInsurance(12))
    father = Person("father", health_insurance=HealthInsurance(covered_elsewhere=True))
    (entry,) = read_households(FAMILY, "family.yaml")
    assert entry.household == Household(datetime.date(2026, 3, 1), (mother, son, father), "ha-noi")


def test_a_month_is_its_first_day():
    text = "date: 2023-03\nmembers: [{id: a, groups: [poor], since: {poor: 2022-11}}]\n"
    assert one(text).date == datetime.date(2023, 3, 1)
    assert one(text).members[0].since == {"poor": datetime.date(2022, 11, 1)}


def test_vietnamese_in_any_form():
    text = "province: Hà Nội\ndistrict: Long Bie\u0302n\ndate: 2026-03\nmembers: [{id: mẹ}]\n"
    assert (one(text).province, one(text).district, one(text).members[0].id) == ("Hà Nội", "Long Biên", "mẹ")


SEVERAL_JSON = '[{"date": "2026-03", "members": [{"id": "a"}]}, {"date": "2026-04", "members": [{"id": "b"}]}]'
SEVERAL = "- date: 2026-03\n  members: [{id: a}]\n- date: 2026-04\n  members: [{id: b}]\n"


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (SEVERAL, "file.yaml"),
        ("households:\n" + SEVERAL, "file.yml"),
        (SEVERAL_JSON, "file.json"),
        (f'{{"households": {SEVERAL_JSON}}}', "file.json"),
        (SEVERAL_JSON, "-"),
        ("[{date: 2026-03, members: [{id: a}]}, {date: 2026-04, members: [{id: b}]}]", "-"),
        (SEVERAL, "-"),
    ],
)
def test_several_households_in_a_file(data, name):
    read = [entry.household for entry in read_households(data.encode(), name)]
    assert [household.members[0].id for household in read] == ["a", "b"]


@many
@given(households(answers=True))
def test_what_is_written_is_read_again(household):
    for data, name in as_files(household):
        (entry,) = read_households(data, name)
        assert entry.problems == ()
        assert entry.household == household


def as_files(household):
    said = as_plain(household)
    yield json.dumps(said).encode(), "file.json"
    yield json.dumps([said], indent=3, ensure_ascii=False).encode(), "file.json"
    yield json.dumps(said).encode(), "file.yaml"  # the JSON that we write is YAML too


# Where and what: the lines themselves


BAD = b"""\
- date: 2026-03-01
  members:
    - {id: good}
- province: ha-noi
  date: 2026-03-01
  members:
    - id: a
      born: 198O
      voluntary_si:
        income: 1,500,000
        months: "12"
- date: 2026-02-30
  members:
    - id: b
      id: c
- on: 2026-03-01
  members: [{id: d}]
"""


def test_lines_name_file_line_and_field():
    member = "households[1].members[0]"
    twice = "the key 'id' stands twice in one mapping (first on line 14): keep one"
    income = "expected a whole number, found '1,500,000'; write 1500000"
    assert lines(BAD, "homes/bad.yaml") == [
        None,
        (
            f"homes/bad.yaml:8: {member}.born: expected a day as YYYY-MM-DD or a year, found '198O'",
            f"homes/bad.yaml:10: {member}.voluntary_si.income: {income}",
            f"homes/bad.yaml:11: {member}.voluntary_si.months: expected a whole number, found '12'; write 12",
        ),
        (
            "homes/bad.yaml:12: households[2].date: there is no day 2026-02-30: February 2026 has 28 days",
            f"homes/bad.yaml:15: households[2].members[0].id: {twice}",
        ),
        ("homes/bad.yaml:16: households[3]: unknown key `on`: the day of a household is `date`",),
    ]


BAD_JSON = b"""\
[
 {"date": "2026-03-01", "members": [{"id": "good"}]},
 {"date": "2026-03-01", "members": [
   {"id": "a",
    "voluntary_si": {"income": NaN,
                     "months": 1e1, "income": 3}}]},
 {"date": "2026-03-01", "members": [{"id": "a", "voluntary_si": {"income": 99999999999999999999}}]}
]
"""


def test_lines_of_json():
    income = "members[0].voluntary_si.income"
    twice = "the key 'income' stands twice in one mapping (first on line 5): keep one"
    assert lines(BAD_JSON, "bad.json") == [
        None,
        (f"bad.json:6: households[1].{income}: {twice}",),
        (f"bad.json:7: households[2].{income}: expected a whole number, found a number of 20 digits",),
    ]


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("NaN", "NaN"),
        ("Infinity", "Infinity"),
        ("-Infinity", "-Infinity"),
        ("1e400", "1E+400"),
        ("9" * 5000, "a number of 5000 digits"),
        ("1." + "0" * 50, "a number of 52 characters"),
        ("[[]]", "a list of 1"),
    ],
)
@pytest.mark.parametrize("field", ["income", "months", "supported_months_so_far"])
def test_odd_numbers_in_json(written, said, field):
    payment = {"income": "1500000", "months": "1"} | {field: written}
    text = ", ".join(f'"{key}": {value}' for key, value in payment.items())
    data = f'{{"date": "2026-03-01", "members": [{{"id": "a", "voluntary_si": {{{text}}}}}]}}'
    (only,) = lines(data.encode(), "f.json")
    assert only == (f"f.json:1: members[0].voluntary_si.{field}: expected a whole number, found {said}",)


@pytest.mark.parametrize("odd", ["NaN", "Infinity", "9" * 30, "0.5"])
@pytest.mark.parametrize("field", ["province", "district", "date", "poor_commune", "members"])
def test_odd_numbers_are_refused_in_every_field(odd, field):
    said = {"date": '"2026-03-01"', "members": '[{"id": "a"}]'} | {field: odd}
    data = "{" + ", ".join(f'"{key}": {value}' for key, value in said.items()) + "}"
    ((line,),) = lines(data.encode(), "f.json")
    assert line.startswith(f"f.json:1: {field}: expected ")


# The file itself


@pytest.mark.parametrize(
    ("data", "name", "said"),
    [
        (b"", "f.yaml", "f.yaml: expected a household, a list of them, or `households:` and a list, found nothing"),
        (
            b"# nothing yet\n",
            "f.yaml",
            "f.yaml: expected a household, a list of them, or `households:` and a list, found nothing",
        ),
        (b"3\n", "f.yaml", "f.yaml:1: expected a household, a list of them, or `households:` and a list, found 3"),
        (
            b"[]",
            "f.json",
            "f.json:1: expected a household, a list of them, or `households:` and a list, found an empty list",
        ),
        (
            b"{}",
            "f.json",
            "f.json:1: expected a household, a list of them, or `households:` and a list, found an empty mapping",
        ),
        (b"households: 3\n", "f.yaml", "f.yaml:1: households: expected a list of households, found 3"),
        (b"households: []\n", "f.yaml", "f.yaml:1: households: expected a list of households, found an empty list"),
        (
            b"househods: [{date: 2026-03, members: [{id: a}]}]\n",
            "f.yaml",
            "f.yaml:1: househods: unknown key 'househods'; did you mean `households`?",
        ),
        (
            b'{"date": "2026-03-01",\n "members": [],}',
            "f.json",
            "f.json:2: not readable as JSON: a comma stands before the end",
        ),
        (
            b'{"date" "2026-03-01"}',
            "f.json",
            "f.json:1: not readable as JSON: `:` is expected here, between a key and its value",
        ),
        (b"", "f.json", "f.json:1: not readable as JSON: a value is expected here"),
        (b'{"date": "2026-03-01}', "f.json", "f.json:1: not readable as JSON: the quote that opens here is not closed"),
        (b'\n{"id": "\xff"}', "f.json", "f.json:2: the file is not UTF-8: save it as UTF-8"),
        (
            "\ufeff{}".encode(),
            "f.json",
            "f.json:1: the file begins with a byte order mark: save it as UTF-8 without one",
        ),
        (b"[" * 200_000, "f.json", "f.json: lists and mappings stand in each other too deeply"),
        (b" " * (16 * 1024 * 1024 + 1), "f.json", "f.json: the file has 16,777,217 bytes: expected at most 16,777,216"),
        (
            "\ufeffdate: 2026-03\n".encode(),
            "f.yaml",
            "f.yaml:1: the file begins with a byte order mark: save it as UTF-8 without one",
        ),
        ("date: 2026-03\n".encode("utf-16"), "f.yaml", "f.yaml:1: the file is UTF-16 or UTF-32 text: save it as UTF-8"),
        (
            b"#" * (1024 * 1024 + 1),
            "f.yaml",
            "f.yaml: the file has 1,048,577 bytes; a household file has at most 1,048,576 (1 MiB)",
        ),
    ],
)
def test_a_file_that_holds_no_household(data, name, said):
    assert lines(data, name) == [(said,)]


def test_a_second_document():
    ((line,),) = lines(b"date: 2026-03\nmembers: [{id: a}]\n---\ndate: 2026-03\nmembers: [{id: a}]\n")
    assert line.startswith("file.yaml:3: a second document begins here (`---`): write several households as a list")


def test_a_key_beside_the_households_is_said_and_they_are_read():
    said, household = lines(b"households:\n  - {date: 2026-03, members: [{id: a}]}\nprovince: ha-noi\n")
    assert said == ("file.yaml:3: province: unknown key 'province'; beside `households` there is no other key",)
    assert household is None


def test_what_comes_before_a_place_that_cannot_be_read_is_answered():
    before, cut = lines(
        b"- {date: 2026-03, members: [{id: a}]}\n- date: 2026-03\n  members: [{id: 'a}]\n- {date: 2026-03}\n"
    )
    assert before is None
    assert cut == (
        "file.yaml:3: households[1]: the quote that opens here is not closed; the file was not read any further",
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("members: &x [{id: a}]", "`&x` is an anchor"),
        ("members: !x [{id: a}]", "a tag (`!...`) is not read here"),
        ("poor_commune: yes\nmembers: [{id: a}]", "poor_commune: `yes` means true to some YAML readers"),
        ("members: [{id: a, born: 0x7bc}]", "members[0].born: `0x7bc` is a number that is not decimal"),
        (
            "members: [{id: a, voluntary_si: {income: 1_500_000}}]",
            "members[0].voluntary_si.income: `1_500_000` has an underscore",
        ),
        ("members: [{id: a, voluntary_si: {income: 9999999999999999}}]", "a number of 16 characters is too long"),
        (
            "members:\n  - id: a\n\n  - id: a\u200b",
            "the character U+200B (zero-width space) may not stand in a household file",
        ),
    ],
)
def test_surprises_of_yaml(text, said):
    (only,) = lines(f"date: 2026-03-01\n{text}\n".encode())
    assert len(only) == 1
    assert said in only[0]


def test_half_a_character_in_json():
    ((line,),) = lines(b'{"date": "2026-03-01", "members": [{"id": "\\ud800"}]}', "f.json")
    assert line == r"f.json:1: a text holds half a character (\ud800 to \udfff)"


def test_json_nested_too_deeply_for_one_household_keeps_no_other_from_an_answer():
    deep = "[" * 400 + "]" * 400
    data = f'[{{"date": "2026-03-01", "members": [{{"id": "a"}}]}},\n{{"date": "2026-03-01", "members": {deep}}}]'
    good, (line,) = lines(data.encode(), "f.json")
    assert good is None
    assert line == "f.json:2: households[1]: lists and mappings stand in each other too deeply"


def test_ten_thousand_households_are_read_in_seconds():
    """Bad ones among them: the places of values are worked out once."""
    file = [as_plain(Household(datetime.date(2026, 3, 1), (Person("a"),))) for _ in range(10_000)]
    for i in range(0, 10_000, 10):
        file[i]["date"] = 3
    found = lines(json.dumps(file, indent=1).encode(), "f.json")
    assert sum(problems is not None for problems in found) == 1_000


# Imports


HEAVY = ("pydantic", "pydantic_core", "yaml", "jsonschema", "rich", "click", "anyascii")
NONE_LOADED = f"import sys\nloaded = [name for name in {HEAVY} if name in sys.modules]\nassert not loaded, loaded\n"
WATCH = """
import builtins, io
opened = []
original = io.open
def watched(file, *args, **named):
    opened.append(str(file))
    return original(file, *args, **named)
io.open = builtins.open = watched
"""
NO_POLICY_READ = "assert not [f for f in opened if 'policies' in f or f.endswith('.yaml')], opened\n"


def run(code, **environment):
    subprocess.run([sys.executable, "-c", code], check=True, env={"PATH": "/usr/bin:/bin"} | environment)


@pytest.mark.parametrize("code", ["import calculator\n", "import calculator, registry; registry.Registry\n"])
def test_importing_the_calculator_reads_no_policy_and_none_of_the_heavy_packages(code):
    run(WATCH + code + NONE_LOADED + NO_POLICY_READ)


def test_assessing_from_python_needs_none_of_them_either(tmp_path):
    """Once the policies are compiled: a service imports, loads and answers without pydantic or YAML."""
    code = (
        "import datetime\nfrom calculator import Household, Person, HealthInsurance, assess\n"
        "from registry import Registry\n"
        "h = Household(datetime.date(2026, 3, 1), (Person('a', health_insurance=HealthInsurance()),))\n"
        "assert assess(h, Registry.load()).total.pays == 1263600\n"
    )
    run(code, HOTRO_CACHE=str(tmp_path))
    run(code + NONE_LOADED, HOTRO_CACHE=str(tmp_path))
