"""What `hotro validate` says beside the words that all commands share."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    "no_problems": ("No problems in {path}.", "Không có lỗi trong {path}."),
    "problems": ("{errors}, {warnings} in {path}.", "{errors}, {warnings} trong {path}."),
    "errors_1": ("1 error", "1 lỗi"),
    "errors_n": ("{n} errors", "{n} lỗi"),
    "warnings_1": ("1 warning", "1 cảnh báo"),
    "warnings_n": ("{n} warnings", "{n} cảnh báo"),
    "explained": ("explained", "đã giải thích"),
    "explained_1": (
        "1 warning is explained where it stands: hotro validate --explained",
        "1 cảnh báo đã được giải thích tại chỗ: hotro validate --explained",
    ),
    "explained_n": (
        "{n} warnings are explained where they stand: hotro validate --explained",
        "{n} cảnh báo đã được giải thích tại chỗ: hotro validate --explained",
    ),
    "all_explained_1": ("1 warning is explained in {path}.", "1 cảnh báo đã được giải thích trong {path}."),
    "all_explained_n": ("{n} warnings are explained in {path}.", "{n} cảnh báo đã được giải thích trong {path}."),
    "elsewhere_1": (
        "Another file of the folder has 1 error: hotro validate {folder}",
        "Tệp khác trong thư mục có 1 lỗi: hotro validate {folder}",
    ),
    "elsewhere_n": (
        "Other files of the folder have {n} errors: hotro validate {folder}",
        "Các tệp khác trong thư mục có {n} lỗi: hotro validate {folder}",
    ),
    "fixed": ("fixed", "đã sửa"),
    "fixed_1": ("1 line fixed.", "Đã sửa 1 dòng."),
    "fixed_n": ("{n} lines fixed.", "Đã sửa {n} dòng."),
    "nothing_fixed": ("Nothing that a machine can fix.", "Không có gì máy tự sửa được."),
    # Fixes, by the name of each
    "fix_bare_words": ("a word or number meant as text or as yes or no", "từ hoặc số viết trần dễ đọc nhầm"),
    "fix_days": ("a day, year first", "ngày, viết năm trước"),
    "fix_conditions_by_words": ("a condition's code", "mã điều kiện"),
    "fix_groups_by_name": ("a group's code", "mã đối tượng"),
    "fix_in_other_words": ("a word as it is written here", "từ dùng trong tệp"),
    "fix_lists_of_one": ("a list of one", "danh sách một mục"),
    "fix_misspelt_keys": ("a misspelt key", "khóa viết sai"),
    "fix_misspelt_words": ("a misspelt word", "từ viết sai"),
    "fix_number_of_an_act": ("the number of an act", "số, ký hiệu văn bản"),
    "fix_numbers_with_signs": ("a number in digits alone", "số, chỉ viết chữ số"),
    "fix_odd_characters": ("a character that cannot be seen", "ký tự không nhìn thấy"),
    "fix_other_side": ("the other side of a replacement", "phía còn lại của việc thay thế"),
    "fix_provinces_by_name": ("a province's code", "mã tỉnh"),
    "fix_tabs": ("a tab", "ký tự tab"),
    "fix_template_comments": (
        "{n} explanations of the template taken out",
        "đã bỏ {n} dòng giải thích của bản mẫu",
    ),
    "fix_trailing_spaces": ("spaces at the end of a line", "dấu cách cuối dòng"),
}
"""Key -> (English, Vietnamese)."""
