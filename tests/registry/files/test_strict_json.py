"""JSON read strictly: the same values as any reader's, and the line of each."""

from __future__ import annotations

import json
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registry.files.strict_json import Odd, place_of_json, read_json
from tests.invented.checked import many

values = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**14), 10**14) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=4),
    max_leaves=20,
)


def paths(value, path=()):
    yield path, value
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in items:
        yield from paths(inner, (*path, key))


@many
@given(values, st.sampled_from([None, 0, 1, "\t"]), st.booleans())
def test_values_and_places_of_anything(value, indent, ascii_):
    text = json.dumps(value, indent=indent, ensure_ascii=ascii_)
    data = text.encode()
    read = read_json(data, "f.json")
    assert (read.value, read.problems, read.whole) == (value, [], True)
    place = place_of_json(data, "f.json")
    assert set(place.lines) == {path for path, _ in paths(value)}
    assert set(place.keys) == {path for path, _ in paths(value) if path and isinstance(path[-1], str)}
    lines = text.split("\n")
    for path, inner in paths(value):
        line, column = place.lines[path]
        start = lines[line - 1][column - 1 :]
        opens = json.dumps(inner, ensure_ascii=ascii_)
        assert start.startswith(opens[:1] if isinstance(inner, list | dict) else opens)


@many
@given(st.dictionaries(st.text(max_size=5), st.integers(0, 9), min_size=1, max_size=5), st.data())
def test_a_key_that_stands_twice_is_found(mapping, data):
    again = data.draw(st.sampled_from(sorted(mapping)))
    pairs = [*mapping.items(), (again, 0)]
    text = "[{" + ",\n".join(f"{json.dumps(key)}: {value}" for key, value in pairs) + "}]"
    (problem,) = read_json(text.encode(), "f.json").problems
    first = list(mapping).index(again) + 1
    assert problem.line == len(pairs)
    assert problem.message == f"the key {again!r} stands twice in one mapping (first on line {first}): keep one"


VALUE, KEY = "a value is expected here", "a key in double quotes is expected here"
COMMA = "`,` or the end of the list or mapping is expected here"
TRAILING = "a comma stands before the end"
BROKEN = {
    "": (1, VALUE),
    "nul": (1, VALUE),
    "[,]": (1, VALUE),
    "[1,,2]": (1, VALUE),
    '{"a":,}': (1, VALUE),
    "{,}": (1, KEY),
    "{1: 2}": (1, KEY),
    '{"a" 1}': (1, "`:` is expected here, between a key and its value"),
    '["a" "b"]': (1, COMMA),
    '{"a": {} "b": 1}': (1, COMMA),
    "[01]": (1, COMMA),
    "[1\n2]": (2, COMMA),
    "[1,\n]": (1, TRAILING),
    '{"a": 1,\n}': (1, TRAILING),
    "1\n2": (2, "the file goes on after its end"),
    '["a\\"]': (1, "the quote that opens here is not closed"),
    '\n{"a': (2, "the quote that opens here is not closed"),
    '["\t"]': (1, "a text may not go over the end of its line, nor hold a tab: write \\n or \\t"),
    '["\\q"]': (1, "`\\` begins a special character here: write \\\\ for the sign itself"),
    '["\\u12"]': (1, "`\\` begins a special character here: write \\\\ for the sign itself"),
}


@pytest.mark.parametrize("text", BROKEN)
def test_what_cannot_be_read_is_told_with_its_line(text):
    """The same on every version of Python, whose parser words it and places it differently."""
    (problem,) = read_json(text.encode(), "f.json").problems
    line, words = BROKEN[text]
    assert (problem.line, problem.message) == (line, f"not readable as JSON: {words}")


def test_numbers():
    text = b"[1, -2, 1.50, 1e3, NaN, -Infinity, 1234567890123456, 0.12345678901234567]"
    one, two, exact, thousand, *odd = read_json(text, "f.json").value
    assert (one, two, exact, thousand) == (1, -2, Decimal("1.50"), Decimal(1000))
    assert odd == [Odd("NaN"), Odd("-Infinity"), Odd("a number of 16 digits"), Odd("a number of 19 characters")]
