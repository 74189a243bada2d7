import pytest

from registry.written.other_words import BASES, base_meant


@pytest.mark.parametrize(("code", "words"), [(code, words) for code, some in BASES.items() for words in some])
def test_marks_and_capitals_aside(code, words):
    assert base_meant(words) == base_meant(words.upper()) == code


@pytest.mark.parametrize("words", ["chuẩn hộ nghèo khu vực nông thôn", "rural poverty line", "mức lương cơ sở", ""])
def test_what_is_not_plain(words):
    assert base_meant(words) is None


def test_no_words_mean_two():
    from registry.law.names import folded

    all_words = [folded(words) for some in BASES.values() for words in some]
    assert len(set(all_words)) == len(all_words)
