"""What `hotro compare` says beside the words that all commands share."""

# ruff: noqa: E501 - a text is easier to read, and to compare with the other language, in one piece
from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    "compare_title": ("Side by side on {day}", "So sánh vào {day}"),
    "compare_rows": (
        "For each group: what the province adds, in percent of the contribution; with the State's; what a person pays.",
        "Mỗi đối tượng: tỉnh hỗ trợ thêm bao nhiêu phần trăm mức đóng; cả phần Nhà nước; số tiền tự đóng.",
    ),
    "case_voluntary_si": (
        "{programme}: 12 months at {income} a month (the lowest that may be chosen)",
        "{programme}: 12 tháng, thu nhập {income}/tháng (mức thấp nhất được chọn)",
    ),
    "case_health_insurance": ("{programme}: 12 months", "{programme}: 12 tháng"),
    "total_with_state": ("with the State's", "cả phần Nhà nước"),
    "pays_a_year": ("pays a year, VND", "tự đóng/năm (đồng)"),
    "stated_none": ("none (stated)", "không (có nguồn)"),
    "state_pays_all": ("– State pays", "– Nhà nước đóng"),
    "or_less": ("≤ {text}", "≤ {text}"),
    "from_to": ("{low}–{high}", "{low}–{high}"),
    "not_a_case": ("–", "–"),
    "compare_unknown": (
        "“unknown”: no rule is known and no source says there is none; ≥ and ≤ then rest on the State's part alone.",
        "“chưa rõ”: chưa biết quy định nào và không nguồn nào nêu là không có; khi đó ≥ và ≤ chỉ dựa vào phần Nhà nước.",
    ),
    "compare_conditions": (
        "Many rules have conditions in words: see hotro show.",
        "Nhiều quy định có thêm điều kiện: xem hotro show.",
    ),
    "ending_heading": (
        "Ends within the year: percents are those of before, what is paid a year counts the months up to then",
        "Hết hiệu lực trong năm: tỷ lệ là của thời gian trước đó, số tự đóng/năm tính hỗ trợ đến ngày đó",
    ),
    "ending": ("{place}: {number}, to {day}", "{place}: {number}, đến {day}"),
    "leads_heading": ("Rules not counted above, and why", "Quy định chưa tính ở trên và lý do"),
    "lead": ("{place}: {who} {rate}, {number}: {doubt}", "{place}: {who} {rate}, {number}: {doubt}"),
    "doubt_rate_unknown": ("rate, or what it is a percent of, unknown", "chưa rõ mức hoặc căn cứ tính"),
    "doubt_group_not_named": ("the source does not name the group", "nguồn không nêu đối tượng"),
    "doubt_perhaps_in_force": ("not known if in force", "chưa rõ có hiệu lực không"),
    "doubt_part_of_the_area": ("covers a part of the area", "chỉ áp dụng một phần địa bàn"),
}
"""Key -> (English, Vietnamese)."""
