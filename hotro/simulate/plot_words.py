"""What the picture of `hotro simulate` says beside the words of its page."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    # Pictures
    "plot_cost": ("Who pays how much a year, {unit}", "Ai chi bao nhiêu mỗi năm, {unit}"),
    "unit_billion": ("billion VND", "tỷ đồng"),
    "unit_million": ("million VND", "triệu đồng"),
    "unit_thousand": ("thousand VND", "nghìn đồng"),
    "plot_sides": ("left: without the draft; right: with it", "trái: không có dự thảo; phải: có dự thảo"),
    "plot_unknown": ("province or person: not known", "tỉnh hoặc người tham gia: chưa rõ"),
    "plot_places": (
        "What each province would add for these people, million VND a head and year ({day})",
        "Mức mỗi tỉnh hỗ trợ thêm cho những người này, triệu đồng một người một năm ({day})",
    ),
    "plot_known": ("known", "đã biết"),
    "plot_perhaps": ("may be added: not known", "có thể hỗ trợ thêm: chưa rõ"),
    "plot_draft": ("{place}, with the draft", "{place}, có dự thảo"),
}
"""Key -> (English, Vietnamese)."""
