import pytest

from registry.written.other_words import BASES
from registry.written.province import Base
from tests.registry.fixes.mended import left, mended, text_of

WORDS = [(code, words) for code, all_words in BASES.items() for words in all_words]


@pytest.mark.parametrize(("code", "words"), WORDS)
def test_in_the_words_of_a_resolution(code, words):
    quoted = f'"{words}"' if "'" in words else words
    for written in (quoted, quoted.upper()):
        made, names = mended(text_of(("of: rural_poverty_line_contribution", f"of: {written}")))
        assert made == text_of(("of: rural_poverty_line_contribution", f"of: {code}"))
        assert names == ["of_in_other_words"]


def test_every_base_has_other_words():
    assert set(BASES) == set(Base.__args__)


def test_left():
    of = "of: rural_poverty_line_contribution"
    left([(of, "of: chuẩn hộ nghèo khu vực nông thôn"), (of, "of: rural poverty line"), (of, "of: mức lương cơ sở")])
