"""What the page of a province says beside the words of `hotro show` and `hotro history`."""

# ruff: noqa: E501 - a text is easier to read, and to compare with the other language, in one piece
from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    "timeline_heading": ("Its rules over time", "Các quy định theo thời gian"),
    "timeline_label": (
        "{number}: {when}",
        "{number}: {when}",
    ),
    "timeline_legend": (
        "Dark: in force. Pale: presumed in force. Dashed: not known if in force. The line is the day of this page.",
        "Đậm: đang có hiệu lực. Nhạt: coi là còn hiệu lực. Nét đứt: chưa rõ có hiệu lực không. Vạch đứng: ngày của trang này.",
    ),
    "know_text": (
        "A missing resolution, an end, a rate or a number that is not known: each makes this page truer, and so does a statement that the province adds nothing. Send these lines, as far as you know them, to whoever runs this page:",
        "Nghị quyết còn thiếu, ngày hết hiệu lực, mức hỗ trợ hay số văn bản chưa rõ: mỗi điều bạn biết giúp trang này đúng hơn; thông tin rằng tỉnh không hỗ trợ thêm cũng vậy. Xin gửi những dòng sau, trong phạm vi bạn biết, đến đơn vị vận hành trang:",
    ),
    "know_lines": (
        "Province: {place}\nRelease: {release}\nNumber and day of the instrument, who issued it:\nWho is supported, by how much of what:\nFirst day, last day:\nWhat it replaces:\nAddress of a page, or a copy, where it can be read:",
        "Tỉnh, thành phố: {place}\nBản dữ liệu: {release}\nSố, ngày ban hành và cơ quan ban hành văn bản:\nHỗ trợ ai, bao nhiêu phần trăm của mức nào:\nTừ ngày, đến ngày:\nThay thế văn bản nào:\nĐịa chỉ trang, hoặc bản chụp, có thể đọc được văn bản:",
    ),
    "also_draft": ("What a draft would cost here", "Chi phí của một dự thảo ở đây"),
    "also_household": ("What a household pays here", "Tính mức đóng của một hộ ở đây"),
    "also_compare": ("Compare with other provinces", "So sánh với tỉnh, thành phố khác"),
}
"""Key -> (English, Vietnamese)."""
