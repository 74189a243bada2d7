"""What the page of counts says beside the words of `hotro count`."""

# ruff: noqa: E501 - a text is easier to read, and to compare with the other language, in one piece
from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    "title": ("How many provinces add support?", "Bao nhiêu tỉnh, thành phố hỗ trợ thêm?"),
    "map_heading": ("Where", "Ở đâu"),
    "map_label": (
        "Map of {of} provinces: {supports} add support, {none} add nothing as a source says, {unknown} unknown. The table beside it says the same.",
        "Bản đồ {of} tỉnh, thành phố: {supports} có hỗ trợ thêm, {none} không hỗ trợ thêm theo nguồn, {unknown} chưa rõ. Bảng bên cạnh nêu cùng nội dung.",
    ),
    "map_note": (
        "One tile a province, placed roughly where it lies; Hoàng Sa belongs to Đà Nẵng, Trường Sa to Khánh Hòa.",
        "Mỗi ô là một tỉnh, thành phố, đặt gần đúng vị trí; Hoàng Sa thuộc Đà Nẵng, Trường Sa thuộc Khánh Hòa.",
    ),
    "belongs_to": ("{name} ({place})", "{name} ({place})"),
    "all_heading": ("Every province", "Từng tỉnh, thành phố"),
    "adds": ("What it adds", "Mức hỗ trợ thêm"),
    "behind_heading": ("What the number rests on", "Con số này dựa vào đâu"),
    "every_heading": ("Every programme and group on this day", "Mọi loại bảo hiểm và đối tượng trong ngày này"),
    "slider": ("Move through time", "Chọn thời điểm"),
    "slider_marks": ("Days on which the count changes ({n})", "Những ngày con số thay đổi ({n})"),
    "slider_day": ("{day}: {supports}/{of}", "{day}: {supports}/{of}"),
}
"""Key -> (English, Vietnamese)."""
