"""What `hotro reconcile` says beside the words that all commands share."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    "reconcile_title": ("Published counts beside the documented ones", "Đối chiếu số công bố với số có căn cứ"),
    "day": ("Day", "Ngày"),
    "what": ("What", "Nội dung"),
    "missing": ("Missing", "Thiếu"),
    "agree": ("Agree?", "Khớp?"),
    "no_contradiction": ("yes, so far", "chưa mâu thuẫn"),
    "no_number": ("no number", "không có số"),
    "more_named_than_published": ("NO: more named than published", "KHÔNG: nêu tên nhiều hơn số công bố"),
    "too_few_left": ("NO: too few left", "KHÔNG: không đủ số tỉnh còn lại"),
    "list_named": ("Named ({n})", "Nêu được tên ({n})"),
    "list_none": ("Stated none ({n})", "Nêu là không ({n})"),
    "all_of_them": ("all", "tất cả"),
    "list_unknown": ("Unknown ({n})", "Chưa rõ ({n})"),
    "list_leads": (
        "of which a rule exists, not known if in force that day ({n})",
        "trong đó có quy định nhưng chưa rõ hiệu lực ({n})",
    ),
    "contradictions": (
        "{n} of {of} published counts contradict the registry.",
        "{n} trong {of} số công bố mâu thuẫn với dữ liệu.",
    ),
    "missing_means": (
        "Named: supporters that the registry can name. Missing: published supporters that it cannot.",
        "Có tên: số tỉnh nêu được tên. Thiếu: số tỉnh đã công bố nhưng chưa nêu được tên.",
    ),
    "no_contradictions": (
        "None of the {of} published counts contradicts the registry.",
        "Không số công bố nào trong {of} số mâu thuẫn với dữ liệu.",
    ),
}
"""Key -> (English, Vietnamese)."""
