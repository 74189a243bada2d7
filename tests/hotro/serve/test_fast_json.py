"""Answers are written as the command line writes them, to the byte, whoever writes them."""

import datetime
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hotro.output import json_text
from hotro.serve.fast_json import json_bytes
from tests.invented.checked import many


class Pair(NamedTuple):
    a: int
    b: int


texts = st.text(max_size=6)
amounts = st.integers(-(2**63), 2**64) | st.floats(0, 10**15, allow_nan=False).map(lambda n: round(n, 2))
plain = st.recursive(
    st.none() | st.booleans() | amounts | texts,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
)


@many
@given(plain)
def test_the_same_bytes(answer):
    assert json_bytes(answer) == json_text(answer).encode()


@pytest.mark.parametrize("answer", [{"n": 10**30}, {2026: "a year"}, [Pair(1, 2)], {"a": (1, (2,))}, [], {}, [{}]])
def test_what_only_one_of_the_two_takes(answer):
    assert json_bytes(answer) == json_text(answer).encode()


def test_half_a_character_is_written_as_its_escape():
    assert json_bytes({"a": "\ud800"}) == b'{\n  "a": "\\ud800"\n}\n'


def test_a_day_must_be_text_before():
    with pytest.raises(TypeError):
        json_text(datetime.date(2026, 3, 1))
