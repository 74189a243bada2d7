"""What `hotro groups` says beside the words that all commands share."""

# ruff: noqa: E501 - a text is easier to read, and to compare with the other language, in one piece
from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    "groups_title": ("Beneficiary groups: {n} codes", "Đối tượng: {n} mã"),
    "code": ("Code", "Mã"),
    "meaning": ("Meaning", "Ý nghĩa"),
    "since": ("since {day}", "từ {day}"),
    "implies": ("implies {groups}", "bao hàm {groups}"),
    "sets_title": ("Named sets of groups, for counting", "Tập hợp đối tượng, dùng để đếm"),
    "members": ("is {groups}", "gồm {groups}"),
    "since_means": (
        "Since: before that day nobody was in the group. Implies: whoever is in the group is in that one too.",
        "Từ ngày: trước ngày đó chưa có đối tượng này. Bao hàm: ai thuộc đối tượng này thì cũng thuộc đối tượng kia.",
    ),
    "taken_in_both": (
        "Wherever a group is asked for, its code and its names in both languages are taken: hotro count bhyt --group near_poor.",
        "Ở mọi chỗ hỏi đối tượng, ghi mã hoặc tên bằng cả hai ngôn ngữ đều được: hotro count bhyt --group near_poor.",
    ),
}
"""Key -> (English, Vietnamese)."""
