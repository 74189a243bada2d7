"""What a percent is a percent of, in the words of resolutions: which code is meant."""

from __future__ import annotations

from registry.law.names import folded

BASES = {
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


def base_meant(words: str) -> str | None:
    """The code of a base in other words, marks and capitals aside; None where it is not plain."""
    key = folded(words)
    return next((code for code, all_words in BASES.items() if key in map(folded, all_words)), None)
