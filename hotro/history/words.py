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
}
"""Key -> (English, Vietnamese)."""
