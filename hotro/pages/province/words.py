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
    "know_heading": ("Do you know more?", "Bạn biết thêm?"),
    "know_text": (
        "A resolution that is missing here, an end, a rate, or a number that is not known: please send the number and day of the instrument and the address of a page (or a copy) where it can be read. A statement that the province adds nothing is worth as much. Send it where this registry is kept, with the name of the province.",
        "Nếu bạn biết nghị quyết chưa có ở đây, ngày hết hiệu lực, mức hỗ trợ hoặc số văn bản còn thiếu: xin gửi số và ngày văn bản, kèm địa chỉ trang (hoặc bản chụp) có thể đọc được. Thông tin rằng tỉnh không hỗ trợ thêm cũng có giá trị như vậy. Xin gửi đến nơi lưu giữ dữ liệu này, ghi rõ tên tỉnh.",
    ),
    "also_household": ("What a household pays here", "Tính mức đóng của một hộ ở đây"),
    "also_compare": ("Compare with other provinces", "So sánh với tỉnh, thành phố khác"),
}
"""Key -> (English, Vietnamese)."""
