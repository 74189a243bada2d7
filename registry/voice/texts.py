"""Texts that the voice itself needs; what is said about an answer has its texts beside it."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    # Programmes
    "voluntary_si": ("Voluntary SI", "BHXH tự nguyện"),
    "health_insurance": ("Health insurance", "BHYT"),
    # Amounts
    "vnd": ("{amount} VND", "{amount} đồng"),
    # Lists and times
    "list_end": (" and ", " và "),
    "months_1": ("1 month", "1 tháng"),
    "months_n": ("{n} months", "{n} tháng"),
    # Who
    "age_between": ("{first}–{last}", "từ {first} đến {last} tuổi"),
    "age_from": ("{first} and over", "từ {first} tuổi trở lên"),
    "age_below": ("under {below}", "dưới {below} tuổi"),
    # When
    "from_stated": ("from {day}", "từ {day}"),
    "from_year": ("from {year} (year only)", "từ năm {year}"),
    "from_inferred": ("from {day} (inferred)", "từ {day} (suy ra)"),
    "from_by": ("by {day} at the latest", "chậm nhất từ {day}"),
    "from_unknown": ("first day not known", "chưa rõ ngày bắt đầu"),
    "to_stated": ("to {day}", "đến {day}"),
    "to_year": ("to {year} (year only)", "đến hết năm {year}"),
    "to_inferred": ("to {day} (inferred)", "đến {day} (suy ra)"),
    "to_not_before": ("at least to {day}", "ít nhất đến {day}"),
    "to_open": ("no end set", "không thời hạn"),
    "to_unknown": ("end not stated", "không nêu ngày hết hạn"),
}
"""Key -> (English, Vietnamese)."""
