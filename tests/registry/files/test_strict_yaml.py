"""The YAML of policy files: what each way of writing means, and where it stands."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
import yaml

from registry.files import strict_yaml
from registry.files.plain_scalar import RefusedScalar, plain_value
from registry.files.strict_yaml import place_of, read_yaml

POLICIES = Path(__file__).parents[3] / "policies"
SMALL = Path(__file__).parents[2] / "invented" / "small_policies"
GOOD_FILES = sorted([*POLICIES.rglob("*.yaml"), *SMALL.rglob("*.yaml")])


def value_of(text: str) -> object:
    read = read_yaml(text.encode(), "file.yaml")
    assert read.problems == []
    assert read.whole
    return read.value


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("30", 30),
        ("-1", -1),
        ("0", 0),
        ("4.5", Decimal("4.5")),
        ("-0.5", Decimal("-0.5")),
        ("true", True),
        ("false", False),
        ("", None),
        ("null", None),
        ("~", None),
        ("2026-01-01", "2026-01-01"),
        ("by 2026-01-01", "by 2026-01-01"),
        ("2026-13-45-7", "2026-13-45-7"),
        ("19/2025/NQ-HĐND", "19/2025/NQ-HĐND"),
        ("2021-2025", "2021-2025"),
        ("2.340.000", "2.340.000"),
        ("yes and no", "yes and no"),
        ("nobody", "nobody"),
        ("'no'", "no"),
        ('"08"', "08"),
        ("'2025-02-30'", "2025-02-30"),
        ("'1:30'", "1:30"),
        ('"a\\tb"', "a\tb"),
        ("'a\tb'", "a\tb"),
        ("999999999999999", 999_999_999_999_999),
        ("Ha\u0300 No\u0323\u0302i", "Hà Nội"),
        ("'Ha\u0300 No\u0323\u0302i'", "Hà Nội"),
    ],
)
def test_values(written: str, value: object) -> None:
    assert value_of(f"key: {written}\n") == {"key": value}
    found = value_of(f"key: {written}\n")
    assert isinstance(found, dict)
    assert type(found["key"]) is type(value)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("{2022: 10, 2023: 20}", {"2022": 10, "2023": 20}),
        ("n: 18", {"n": 18}),
        ("'on': 1", {"on": 1}),
        ("Hà: 1", {"Hà": 1}),
        ("Ha\u0300: 1", {"Hà": 1}),
        ("a:\n- b\n- {c: [d, 1]}\n", {"a": ["b", {"c": ["d", 1]}]}),
        ("a: >-\n  b\n  c\n", {"a": "b c"}),
        ("a: |\n  b\n  c\n", {"a": "b\nc\n"}),
        ("---\na: 1\n...\n", {"a": 1}),
        ("a: 1\r\nb: 2\r\n", {"a": 1, "b": 2}),
        ("? a\n: b\n", {"a": "b"}),
        ("{}", {}),
    ],
)
def test_files(text: str, value: object) -> None:
    assert value_of(text) == value


WORDS = "yes Yes YES no No NO on On ON off Off OFF y Y n N True FALSE NULL Null << ="
NUMBERS = (
    "08 007 -012 00 1_000 1_0.5 1.5_0 0x1F 0XfF 0o17 0b101 1:30 190:20:30 1:30.5 .inf -.INF +.inf .nan .NaN 1e3 1E3 "
    "1.5e3 1e-3 .5 -.5 5. +5 +0.5 -0"
)


@pytest.mark.parametrize("word", WORDS.split())
def test_words_that_readers_disagree_on(word: str) -> None:
    assert isinstance(plain_value(word), RefusedScalar)
    assert value_of(f"key: '{word}'") == {"key": word}


@pytest.mark.parametrize("number", NUMBERS.split())
def test_numbers_that_readers_disagree_on(number: str) -> None:
    assert isinstance(plain_value(number), RefusedScalar)
    assert value_of(f"key: '{number}'") == {"key": number}


def test_every_plain_value_that_yaml_1_1_reads_as_something_else_is_refused() -> None:
    """Whatever PyYAML's own reader turns into another value than ours, we refuse."""
    letters = "0179aefnoxby:_.+-~<=TN"
    resolve = yaml.SafeLoader("").resolve
    for a in letters:
        for b in ["", *letters]:
            for c in ["", *letters]:
                text = a + b + c
                value = plain_value(text)
                resolved = resolve(yaml.ScalarNode, text, (True, False))
                if resolved != "tag:yaml.org,2002:str" and isinstance(value, str):
                    pytest.fail(f"{text!r} is {resolved} in YAML 1.1, text here")


PLACES = """\
# comment
province: son-la
instruments:
  - id: a
    percent: {2025: 10, 2026: unknown}
    to:
    sources: [b,
      'c']
"""


def test_places() -> None:
    place = place_of(PLACES.encode(), "file.yaml")
    instrument = ("instruments", 0)
    assert place.of(("province",)) == (2, 11)
    assert place.of_key(("province",)) == (2, 1)
    assert place.of(("instruments",)) == (4, 3)
    assert place.of_key(("instruments",)) == (3, 1)
    assert place.of(instrument) == (4, 5)
    assert place.of_key(instrument) == (4, 5)
    assert place.of((*instrument, "percent", "2026")) == (5, 31)
    assert place.of_key((*instrument, "percent", "2026")) == (5, 25)
    assert place.of((*instrument, "to"))[0] == 6
    assert place.of((*instrument, "sources", 1)) == (8, 7)
    assert place.of((*instrument, "not there")) == (4, 5)
    assert place.of(("not", "there", 7)) == (2, 1)


def test_columns_count_letters_and_not_bytes() -> None:
    assert place_of("vi: {tên: Hà Nội, mã: x}\n".encode(), "f").of(("vi", "mã")) == (1, 23)
    problem = read_yaml("vi: {tên: Hà Nội, mã: no}\n".encode(), "f").problems[0]
    assert (problem.line, problem.column) == (1, 23)


def test_all_problems_of_a_file_at_once() -> None:
    text = "a: no\nb: 08\nb: &x 1\nc: *x\nd: 2025-02-30\n"
    assert [problem.line for problem in read_yaml(text.encode(), "f").problems] == [1, 2, 3, 3, 4, 5]


def test_a_tab_in_quotes_is_text() -> None:
    assert value_of("tên: Hà\nb: 'x\ty'\n") == {"tên": "Hà", "b": "x\ty"}
    problems = read_yaml("tên: 'Hà\tNội'\nb: 'x'\tc\n".encode(), "f").problems
    assert [(p.line, p.column) for p in problems] == [(2, 7)]


def test_names_the_file() -> None:
    assert str(read_yaml(b"a: no", "provinces/x.yaml").problems[0]).startswith("provinces/x.yaml:1:4: error: ")


@pytest.mark.parametrize("path", GOOD_FILES, ids=lambda path: path.name)
def test_both_parsers_of_pyyaml_read_the_same(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data = path.read_bytes()
    quick, quick_place = read_yaml(data, "f"), dict(place_of(data, "f").lines)
    assert quick.problems == []
    strict_yaml._positions.cache_clear()
    monkeypatch.setattr(strict_yaml, "_LOADER", yaml.SafeLoader)
    assert read_yaml(data, "f") == quick
    place = place_of(data, "f").lines
    assert {path: line for path, (line, _) in place.items()} == {p: line for p, (line, _) in quick_place.items()}
    strict_yaml._positions.cache_clear()
