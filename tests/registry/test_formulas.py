"""No text of a CSV file runs in a spreadsheet, and no number loses its sign."""

import re

import pyarrow as pa
import pyarrow.compute as pc
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from registry.formulas import FORMULA, no_formula

DANGEROUS = "=+-@\t\r\n＝＋－＠"
TEXTS = st.one_of(st.text(), st.text(alphabet=DANGEROUS + "0129.,a '\n"))


@pytest.mark.parametrize("text", ["=1+1", "+84 912", "-", "-1+cmd|' /C calc'!A0", "@SUM(A1)", "\t=1", "＝1", "-5%"])
def test_what_would_run_is_text(text):
    assert no_formula(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "-5", "+12", "-1.000.000", "-0,5", "Hà Nội", "'=1", "5-10", "a=b"])
def test_what_would_not_stays(text):
    assert no_formula(text) == text


@given(TEXTS)
def test_every_text_that_begins_like_a_formula_is_a_number_or_harmless(text):
    found = no_formula(text)
    assert found in (text, f"'{text}")
    if found == text and text[:1] in DANGEROUS and text:
        assert re.fullmatch("[+-][0-9][0-9.,]*", text)
    assert no_formula(found) == found  # a file that is read and written again stays as it is


@settings(deadline=None)  # Arrow takes its time the first time
@given(st.lists(TEXTS, min_size=1))
def test_arrow_finds_the_same(texts):
    found = pc.match_substring_regex(pa.array(texts), FORMULA).to_pylist()
    assert found == [no_formula(text) != text for text in texts]
