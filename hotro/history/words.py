"""What `hotro history` says beside the words that all commands share."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    "history_title": ("{place}: its rules over time", "{place}: các quy định theo thời gian"),
    "history_legend": (
        "█ in force   ▒ presumed in force   ░ not known if in force",
        "█ có hiệu lực   ▒ coi là còn hiệu lực   ░ chưa rõ",
    ),
    "history_marks": ("One mark is {months} months.", "Mỗi ô là {months} tháng."),
    "never_in_force": ("Never in force", "Chưa từng có hiệu lực"),
    "history_of_parts": (
        "Rules of {places} that ended before {day} are in the history of each.",
        "Các quy định của {places} hết hiệu lực trước {day}: xem lịch sử của từng tỉnh.",
    ),
    "learnt_title": ("{place}: when it became known", "{place}: biết được khi nào"),
    "learnt_day": ("Known from", "Biết từ"),
    "learnt_what": ("What", "Điều biết được"),
    "learnt_undated": ("no day *", "không rõ ngày *"),
    "learnt_undated_means": (
        "* No source has a day: known from the day on which it was written down here, at the latest {day}.",
        "* Không nguồn nào có ngày: coi là biết từ khi ghi vào đây, chậm nhất {day}.",
    ),
    "learnt_instrument": ("{number}: first source", "{number}: nguồn đầu tiên"),
    "learnt_source": ("{number}: another source", "{number}: thêm một nguồn"),
    "learnt_statement": ("stated to add nothing", "được nêu là không hỗ trợ thêm"),
    "learnt_amount": ("an amount as printed", "số tiền được công bố"),
    "learnt_report": ("a report", "ghi nhận"),
    "learnt_nothing": ("Nothing is written down.", "Chưa ghi nhận gì."),
}
"""Key -> (English, Vietnamese)."""
