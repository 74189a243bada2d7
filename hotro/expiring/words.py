"""What `hotro expiring` says beside the words that all commands share."""

# ruff: noqa: E501 - a text is easier to read, and to compare with the other language, in one piece
from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    "expiring_title": (
        "Ends from {on} to {until} and has no successor",
        "Hết hạn từ {on} đến {until} và chưa có văn bản kế tiếp",
    ),
    "last_day": ("Last day", "Ngày cuối"),
    "nothing_ends": (
        "Nothing in force on {on} is known to end by {until} without a successor.",
        "Không có quy định nào đang có hiệu lực vào {on} được biết là sẽ hết hạn đến {until} mà chưa có văn bản kế tiếp.",
    ),
    "perhaps_followed": ("perhaps followed by {number}", "có thể được tiếp nối bởi {number}"),
    "ends_succeeded": (
        "{n} other rules end in that time and have a successor.",
        "{n} quy định khác hết hạn trong thời gian đó và đã có văn bản kế tiếp.",
    ),
    "ends_unknown": (
        "{n} rules in force have an end that no source states; {m} have none set. They are not listed.",
        "{n} quy định đang có hiệu lực không rõ ngày hết hạn; {m} quy định không thời hạn. Các quy định này không liệt kê.",
    ),
    "mark_year": ("(year only)", "(chỉ nêu năm)"),
    "mark_inferred": ("(inferred)", "(suy ra)"),
}
"""Key -> (English, Vietnamese)."""
