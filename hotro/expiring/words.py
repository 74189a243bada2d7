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
        "{n} rules in force have an end that no source states; {m} have none set. They are not listed here, but with --no-end.",
        "{n} quy định đang có hiệu lực không rõ ngày hết hạn; {m} quy định không thời hạn. Các quy định này không liệt kê ở đây; xem bằng --no-end.",
    ),
    "no_end_title": (
        "In force on {on}, surely or presumably, and of no known end",
        "Đang có hiệu lực hoặc coi là còn hiệu lực vào {on}, không rõ hoặc không có ngày hết hạn",
    ),
    "no_end_title_none": (
        "No rule in force on {on} is without a known end.",
        "Không có quy định nào đang có hiệu lực vào {on} mà không rõ ngày hết hạn.",
    ),
    "no_end_perhaps": (
        "Not known if in force on {on}, and of no known end",
        "Chưa rõ có hiệu lực vào {on} không, và không rõ ngày hết hạn",
    ),
    "no_end_perhaps_none": (
        "Of no other rule is it open whether it is in force on {on}.",
        "Không còn quy định nào khác chưa rõ có hiệu lực vào {on} không.",
    ),
    "how_surely": ("How surely, since when, until when", "Hiệu lực, từ khi nào, đến khi nào"),
    "surely": ("{certainty}; {begin}; {end}", "{certainty}; {begin}; {end}"),
    "end_open": ("no end set, as a source says", "không thời hạn, theo nguồn"),
    "end_unknown": ("no source states the end", "không nguồn nào nêu ngày hết hạn"),
    "no_end_counts": (
        "Rules in force, surely or presumably, whose end no source states: {n}; with none set: {m}; rules of which it is not known if they are in force: {p}.",
        "Quy định đang có hoặc coi là còn hiệu lực mà không nguồn nào nêu ngày hết hạn: {n}; không thời hạn: {m}; chưa rõ có hiệu lực không: {p}.",
    ),
    "mark_year": ("(year only)", "(chỉ nêu năm)"),
    "mark_inferred": ("(inferred)", "(suy ra)"),
}
"""Key -> (English, Vietnamese)."""
