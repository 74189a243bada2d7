"""What the spreadsheet of `hotro simulate` says beside the words of its page."""

# ruff: noqa: E501 - a text is easier to read, and to compare with the other language, in one piece
from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    # Spreadsheet
    "sheet_years": ("Years", "Các năm"),
    "sheet_groups": ("Groups", "Theo nhóm"),
    "sheet_rows": ("Rows", "Chi tiết"),
    "sheet_participants": ("Participants", "Người tham gia"),
    "sheet_notes": ("Notes", "Ghi chú"),
    "lowest": ("{what}, lowest", "{what}, thấp nhất"),
    "highest": ("{what}, highest", "{what}, cao nhất"),
    "a_person": ("{what}, one person", "{what}, một người"),
    "sheet_draft": ("Draft", "Dự thảo"),
    "sheet_hint": (
        "Yellow cells may be changed: the numbers of people in the sheet “{sheet}”, column C, and the rates in the sheet “{rates}”, column D. The other sheets follow, but for the notes.",
        "Có thể sửa các ô màu vàng: số người trong trang “{sheet}”, cột C, và tỷ lệ trong trang “{rates}”, cột D. Các trang khác tự tính lại, trừ ghi chú.",
    ),
    "rates_hint": (
        "Change a rate: what one person gets follows, within what the State leaves of the contribution, and against the other rules that fit. Whom a rule is for, its days and its limits in months stay as costed.",
        "Sửa tỷ lệ: mức hỗ trợ một người tự tính lại, trong phần mức đóng còn lại sau khi Nhà nước hỗ trợ và so với các quy định khác cùng áp dụng. Đối tượng, thời gian và giới hạn số tháng của quy định giữ nguyên.",
    ),
    "rates_fixed": (
        "Rows of the sheet “{sheet}” in which rules add up, or a district's meet the draft's: {rows}. Their amounts are numbers and do not follow the rates.",
        "Số dòng của trang “{sheet}” có các quy định cộng dồn hoặc có quy định của huyện: {rows}. Số tiền ở các dòng này là số cố định, không đổi theo tỷ lệ.",
    ),
    "rate": ("Rate", "Tỷ lệ, mức"),
    "rate_of": ("What it is", "Tính trên"),
    "rate_percent": ("% of {base}", "% {base}"),
    "rate_total": ("% of {base}, together with the State's", "% {base}, cả phần Nhà nước"),
    "rate_dong": ("VND a month", "đồng/tháng"),
    "rate_year": ("Year", "Năm"),
    "rate_from": ("from {year} on", "từ năm {year}"),
    "rule_from": ("From", "Từ ngày"),
    "rule_to": ("To", "Đến ngày"),
    "condition": ("Condition in words", "Điều kiện"),
    "notes_as_given": (
        "Written for the numbers of people as they were given: these notes stay as they are when numbers are changed.",
        "Viết theo số người ban đầu: ghi chú không thay đổi khi sửa số người.",
    ),
    "changed_rates_heading": ("Rates changed", "Tỷ lệ đã thay đổi"),
    "row": ("Row", "Dòng"),
    "programme": ("Programme", "Chương trình"),
    "months": ("Months", "Số tháng"),
    "income": ("Income", "Thu nhập"),
    "age": ("Age", "Tuổi"),
    "former_province": ("Former province", "Tỉnh cũ"),
    "district": ("District", "Huyện"),
    "household_order": ("Order in the household", "Thứ tự trong hộ"),
    "poor_commune": ("In a poor commune", "Ở xã nghèo"),
    "supported_months": ("Months supported by the State before", "Số tháng Nhà nước đã hỗ trợ"),
    "local_supported_months": ("Months supported by the province before", "Số tháng tỉnh đã hỗ trợ"),
    "group_number": ("Group number", "Số thứ tự nhóm"),
    "changed": ("Changed by the draft", "Có thay đổi"),
}
"""Key -> (English, Vietnamese)."""
