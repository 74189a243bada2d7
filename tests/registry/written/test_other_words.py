import pytest

from registry.written.other_words import IN_OTHER_WORDS, word_meant
from registry.written.province import Base

WORDS = [(code, words) for code, some in IN_OTHER_WORDS.items() for words in some]


@pytest.mark.parametrize(("code", "words"), WORDS)
def test_marks_and_capitals_aside(code, words):
    assert word_meant(words, [code]) == word_meant(words.upper(), [code, "x"]) == code
    assert word_meant(words, ["x"]) is None


def test_where_two_may_be_meant_none_is():
    assert word_meant("chưa rõ", ["unknown", "unclear"]) is None
    assert word_meant("chưa rõ", ["adopted", "draft", "unclear"]) == "unclear"


@pytest.mark.parametrize("words", ["chuẩn hộ nghèo khu vực nông thôn", "rural poverty line", "mức lương cơ sở", ""])
def test_what_is_not_plain(words):
    assert word_meant(words, [*IN_OTHER_WORDS]) is None


def test_every_base_has_other_words():
    assert set(Base.__args__) <= IN_OTHER_WORDS.keys()
