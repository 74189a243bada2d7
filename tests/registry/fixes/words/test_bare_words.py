import pytest

from tests.registry.fixes.mended import left, mended, text_of


@pytest.mark.parametrize("word", ["no", "Yes", "on", "24", "012", "true", "1:30", "4.5"])
def test_text_is_put_in_quotes(word):
    assert mended(text_of(("Cổng thông tin", word))) == (text_of(("Cổng thông tin", f"'{word}'")), ["bare_words"])


@pytest.mark.parametrize(("word", "meant"), [("yes", "true"), ("No", "false"), ("on", "true"), ("True", "true")])
def test_yes_and_no_where_true_and_false_may_be(word, meant):
    line = "        of: rural_poverty_line_contribution\n"
    text = text_of((line, f"{line}        adds_up: {word}\n"))
    assert mended(text) == (text_of((line, f"{line}        adds_up: {meant}\n")), ["bare_words"])


def test_left():
    left([("status: adopted", "status: yes"), ("from: 2025-01-01", "from: 2025-02-30")])
