"""What the page of comparisons says beside the words of `hotro compare`."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    "title": ("Provinces side by side", "So sánh các tỉnh, thành phố"),
    "intro": (
        "Choose two to six provinces. Groups in which they differ come first.",
        "Chọn từ hai đến sáu tỉnh, thành phố. Đối tượng có khác biệt được nêu trước.",
    ),
    "nth_province": ("Province {n}", "Tỉnh, thành phố thứ {n}"),
    "both": ("both", "cả hai"),
    "conditions_at": (
        "Many rules have conditions in words: the page of each province has them.",
        "Nhiều quy định có thêm điều kiện: xem trang của từng tỉnh, thành phố.",
    ),
}
"""Key -> (English, Vietnamese)."""
