"""What `hotro schema` says beside the words that all commands share."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    "schema_name": ("Name", "Tên"),
    "schema_of": ("Of what", "Của"),
    "schema_province": ("the file of one province, or a draft", "hồ sơ của một tỉnh, hoặc một dự thảo"),
    "schema_jurisdictions": ("provinces before and after the merger", "các tỉnh, thành phố trước và sau sắp xếp"),
    "schema_groups": ("beneficiary groups", "các nhóm đối tượng"),
    "schema_conditions": ("conditions that recur", "các điều kiện thường gặp"),
    "schema_counts": ("published counts", "số công bố"),
    "schema_parameters": ("the State's parameters", "các tham số của Nhà nước"),
    "schema_programme": ("the State's support in one programme", "mức hỗ trợ của Nhà nước trong một chương trình"),
    "schema_household": ("a household to calculate", "hộ gia đình cần tính"),
    "schema_assessment": ("what a calculation answers", "kết quả tính"),
    "schema_population": ("a row of a population", "một dòng của tệp dân số"),
    "schema_how": ("Print one with: hotro schema NAME", "In một lược đồ: hotro schema NAME"),
}
"""Key -> (English, Vietnamese)."""
