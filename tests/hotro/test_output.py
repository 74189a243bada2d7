"""Rows as CSV, as the command line and the API write them."""

from hotro.output import csv_text

ROWS = [{"a": "=1+1", "b": -5, "c": ["-x", "y"]}, {"a": "-5", "b": None, "c": True}]


def test_no_cell_is_a_formula_and_numbers_keep_their_sign():
    assert csv_text(("a", "b", "c"), ROWS) == "a,b,c\n'=1+1,-5,'-x y\n-5,,true\n"
