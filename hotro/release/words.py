"""Texts of the calendar and the feed."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    "calendar_name": ("hotro: what begins and ends", "hotro: quy định bắt đầu và kết thúc"),
    "feed_title": (
        "What Vietnam's provinces add to insurance contributions: what begins, ends and changes",
        "Hỗ trợ thêm của địa phương cho mức đóng BHXH tự nguyện, BHYT: bắt đầu, kết thúc, thay đổi",
    ),
    "event_begins": ("{place}: {number} begins on {day}", "{place}: {number} bắt đầu từ {day}"),
    "event_ends": ("{place}: {number} ends after {day}", "{place}: {number} hết hạn sau ngày {day}"),
    "event_number": ("{name}: {value} ({unit}) from {day}", "{name}: {value} ({unit}) từ {day}"),
    "day_stated": ("The day is stated by a source.", "Ngày do nguồn nêu."),
    "day_year": ("A source gives only the year.", "Nguồn chỉ nêu năm."),
    "day_inferred": ("The day is inferred.", "Ngày được suy ra."),
}
"""Key -> (English, Vietnamese)."""
