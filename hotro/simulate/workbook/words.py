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
    "sheet_hint": (
        "Change the numbers of people in the sheet “{sheet}”, column C: the other sheets follow, but for the notes. Amounts of one person are worked out by hotro; all others are formulas.",
        "Thay đổi số người trong trang “{sheet}”, cột C: các trang khác tự tính lại, trừ ghi chú. Số tiền của một người do hotro tính; các số khác là công thức.",
    ),
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
