"""Numbers as Vietnamese spreadsheet programs write them."""

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculator.input.with_semicolons import named_separator, plain_number, separator_of
from calculator.population.files.inputs import plain


@pytest.mark.parametrize(
    ("cell", "number"),
    [
        ("28.503", "28503"),
        ("1.500.000", "1500000"),
        ("1.500.000,00", "1500000"),
        ("1500000,0", "1500000"),
        ("12", "12"),
        ("1.5", "1.5"),
        ("1500000,5", "1500000,5"),
        ("1.500.00", "1.500.00"),
        ("1500.000", "1500.000"),
        ("", ""),
        ("ten", "ten"),
    ],
)
def test_a_whole_number_loses_its_marks_and_nothing_else_is_touched(cell, number):
    assert plain_number(cell) == number
    assert plain("vsi_income", pa.chunked_array([[cell]])).to_pylist() == [number]
    assert plain("name", pa.chunked_array([[cell]])).to_pylist() == [cell]


@given(st.integers(-(10**14), 10**14), st.integers(0, 3))
def test_every_whole_number_is_read_back(number, decimals):
    written = f"{number:,}".replace(",", ".") + ("," + "0" * decimals if decimals else "")
    assert int(plain_number(written)) == number


@pytest.mark.parametrize(
    ("header", "separator"),
    [("province;programme;people", ";"), ("province,programme,people", ","), ("people", ","), ("a;b,c;d", ";")],
)
def test_the_header_says_what_sets_cells_apart(header, separator):
    assert separator_of(header) == separator


def test_a_first_line_may_name_it():
    assert [named_separator(line) for line in ("sep=;\r\n", "\ufeffSEP=,", "sep=x", "separator;b")] == [
        ";",
        ",",
        None,
        None,
    ]
