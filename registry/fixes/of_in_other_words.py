"""What a percent is a percent of, in the words of a resolution: its code is written."""

from __future__ import annotations

from collections.abc import Iterator

from registry.fixes._edit import Edit, set_value
from registry.fixes._expected import words_at
from registry.fixes._known import Known
from registry.fixes._policy_text import PolicyText
from registry.law.names import folded

IN_OTHER_WORDS = {
    "contribution": (
        "the contribution",
        "the full contribution",
        "full contribution",
        "HI contribution",
        "mức đóng",
        "mức đóng BHYT",
        "mức đóng bảo hiểm y tế",
    ),
    "rural_poverty_line_contribution": (
        "contribution at the rural poverty line",
        "the contribution at the rural poverty line",
        "mức đóng theo chuẩn nghèo khu vực nông thôn",
        "mức đóng theo chuẩn hộ nghèo khu vực nông thôn",
        "mức đóng theo chuẩn hộ nghèo của khu vực nông thôn",
        "mức đóng theo mức chuẩn hộ nghèo khu vực nông thôn",
        "mức đóng theo mức chuẩn hộ nghèo của khu vực nông thôn",
    ),
    "first_member_contribution": (
        "the first member's contribution",
        "first member's contribution",
        "mức đóng của người thứ nhất",
        "mức đóng của thành viên thứ nhất",
    ),
    "unknown": ("not known", "chưa rõ", "không rõ"),
}
"""Only what can mean nothing else: a percent of the poverty line itself is not one of the contribution at it."""

_CODES = {folded(words): code for code, all_words in IN_OTHER_WORDS.items() for words in all_words}


def edits(file: PolicyText, _known: Known) -> Iterator[Edit]:
    """In `of` alone."""
    for path, scalar in file.scalars.items():
        if path[-1:] == ("of",) and scalar.text not in (valid := words_at(path)):
            code = _CODES.get(folded(scalar.text))
            if code in valid:
                yield set_value(path, scalar, code)
