"""What `hotro show` says beside the words that all commands share."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    "show_title": ("{place} on {day}", "{place}, ngày {day}"),
    "type_city": ("centrally-run city", "thành phố trực thuộc trung ương"),
    "type_province": ("province", "tỉnh"),
    "rules_in_force": ("{programme}: rules in force", "{programme}: quy định đang có hiệu lực"),
    "rules_possible": (
        "{programme}: rules of which it is not known if they are in force",
        "{programme}: quy định chưa rõ có hiệu lực hay không",
    ),
    "no_rules": (
        "{programme}: no local rule is known to be in force",
        "{programme}: chưa biết quy định nào của địa phương đang có hiệu lực",
    ),
    "adds": ("Added", "Hỗ trợ thêm"),
    "with_state": ("With the State's", "Cả phần Nhà nước"),
    "conditions": ("Conditions and remarks, as written down", "Điều kiện và ghi chú theo hồ sơ"),
    "note": ("Note: {text}", "Ghi chú: {text}"),
    "budget": ("Budgets that share it: {text}", "Ngân sách chi trả: {text}"),
    "said_none": ("Said to add nothing", "Có nguồn nêu là không hỗ trợ thêm"),
    "strength_stated": ("stated", "nêu rõ"),
    "strength_inferred": ("inferred, not counted as a no", "suy ra, không tính là không hỗ trợ"),
    "no_address": ("address not known", "chưa rõ địa chỉ"),
    "not_law": ("Drafts (not law)", "Dự thảo (chưa phải là quy định)"),
    "became": ("became {number}", "sau đó thành {number}"),
    "ended_rules": ("Ended by then", "Đã hết hiệu lực"),
    "later_rules": ("Not yet in force", "Chưa có hiệu lực"),
    "not_found": ("Looked for and not found", "Đã tìm nhưng chưa thấy"),
    "sources": ("Sources", "Nguồn"),
    "confidence": ("confidence: {level}", "độ tin cậy: {level}"),
    "high": ("high", "cao"),
    "medium": ("medium", "trung bình"),
    "low": ("low", "thấp"),
    "date_unknown": ("undated", "không rõ ngày"),
    "more_in_json": (
        "Everything the files say, with notes and published amounts: --format json",
        "Toàn bộ nội dung hồ sơ, kèm ghi chú và số tiền đã công bố: --format json",
    ),
}
"""Key -> (English, Vietnamese)."""
