"""The fixed words of policy files in the words of resolutions and of those who read them: which one is meant."""

from __future__ import annotations

from collections.abc import Collection

from registry.law.names import folded

IN_OTHER_WORDS = {
    # what a percent is a percent of
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
    # acts
    "resolution": ("nghị quyết",),
    "decision": ("quyết định",),
    "plan": ("kế hoạch",),
    "fund": ("quỹ",),
    "adopted": ("passed", "thông qua", "đã thông qua", "ban hành", "đã ban hành"),
    "draft": ("dự thảo", "bản dự thảo"),
    "province": ("tỉnh", "cấp tỉnh", "ngân sách tỉnh"),
    "district": ("huyện", "cấp huyện", "ngân sách huyện"),
    "commune": ("xã", "cấp xã", "ngân sách xã"),
    "high": ("cao",),
    "medium": ("trung bình",),
    "low": ("thấp",),
    # days and what is not known
    "open": ("không thời hạn", "no end set"),
    "unknown": ("not known", "chưa rõ", "không rõ"),
    "unclear": ("chưa rõ", "không rõ"),
}
"""Only what can mean nothing else: a percent of the poverty line itself is not one of the contribution at it."""

_MEANT: dict[str, list[str]] = {}
for _code, _all_words in IN_OTHER_WORDS.items():
    for _words in _all_words:
        _MEANT.setdefault(folded(_words), []).append(_code)


def word_meant(words: str, valid: Collection[str]) -> str | None:
    """The one valid word that is meant by others, marks and capitals aside; None where that is not plain."""
    found = [code for code in _MEANT.get(folded(words), ()) if code in valid]
    return found[0] if len(found) == 1 else None
