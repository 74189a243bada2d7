import pytest

from registry.written.other_words import IN_OTHER_WORDS
from registry.written.province import Base
from tests.registry.fixes.mended import left, mended, text_of

BASES = [(code, words) for code in Base.__args__ for words in IN_OTHER_WORDS[code]]
OF = "of: rural_poverty_line_contribution"


@pytest.mark.parametrize(("code", "words"), BASES)
def test_what_a_percent_is_of(code, words):
    quoted = f'"{words}"' if "'" in words else words
    for written in (quoted, quoted.upper()):
        assert mended(text_of((OF, f"of: {written}"))) == (text_of((OF, f"of: {code}")), ["in_other_words"])


@pytest.mark.parametrize(
    ("good", "other"),
    [
        ("kind: resolution", "kind: Nghị quyết"),
        ("status: adopted", "status: đã thông qua"),
        ("confidence: high", "confidence: cao"),
        ("2026: unknown", "2026: chưa rõ"),
    ],
)
def test_other_keys(good, other):
    assert mended(text_of((good, other))) == (text_of(), ["in_other_words"])


def test_left():
    left(
        [
            (OF, "of: chuẩn hộ nghèo khu vực nông thôn"),
            (OF, "of: rural poverty line"),
            (OF, "of: mức lương cơ sở"),
            ("HĐND tỉnh", "dự thảo"),  # a text may be anything
        ]
    )
