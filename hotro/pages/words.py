"""What all pages of the web say beside the words that commands share."""

# ruff: noqa: E501 - a text is easier to read, and to compare with the other language, in one piece
from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    # The frame
    "site": ("Hỗ trợ", "Hỗ trợ"),
    "site_about": (
        "What Vietnam's provinces add to people's insurance contributions",
        "Các tỉnh, thành phố hỗ trợ thêm mức đóng BHXH tự nguyện, BHYT",
    ),
    "skip": ("Skip to the content", "Đến nội dung chính"),
    "menu": ("Pages", "Các trang"),
    "menu_counts": ("Counts and map", "Số tỉnh và bản đồ"),
    "menu_compare": ("Compare", "So sánh"),
    "menu_household": ("What a household pays", "Tính mức đóng"),
    "menu_draft": ("Cost of a draft", "Chi phí dự thảo"),
    "menu_data": ("Data and API", "Dữ liệu"),
    "language_en": ("English", "English"),
    "language_vi": ("Tiếng Việt", "Tiếng Việt"),
    "as_of": (
        "Release {release}. What this page says is of {day}.",
        "Bản dữ liệu {release}. Nội dung trang này là của ngày {day}.",
    ),
    "licence_line": (
        "Data: CC BY 4.0. Not an official source: what the social insurance agency asks for is decided by the agency.",
        "Dữ liệu: CC BY 4.0. Đây không phải nguồn chính thức: mức đóng do cơ quan BHXH xác định.",
    ),
    "know_heading": ("Do you know more?", "Bạn biết thêm?"),
    "know_link": ("Something wrong or missing?", "Thấy sai hoặc thiếu?"),
    "as_data": ("This table as", "Bảng này ở dạng"),
    "all_data": ("All data as files", "Toàn bộ dữ liệu ở dạng tệp"),
    "feed": ("What begins, ends and changes", "Quy định bắt đầu, kết thúc, thay đổi"),
    "calendar": ("What begins and ends, as a calendar", "Lịch các quy định bắt đầu và kết thúc"),
    "needs_server": (
        "This is a copy of the pages without a server. What has to be worked out – another day, a comparison, what a household pays, the cost of a draft – needs one: hotro serve.",
        "Đây là bản sao của các trang, không có máy chủ. Những gì phải tính – xem ngày khác, so sánh, mức đóng của một hộ, chi phí dự thảo – cần có máy chủ: hotro serve.",
    ),
    "no_release_files": (
        "This server cannot make the files of the release: it needs icalendar, pyarrow and xlsxwriter (pip install 'hotro[release]').",
        "Máy chủ này chưa tạo được các tệp của bản dữ liệu: cần icalendar, pyarrow và xlsxwriter (pip install 'hotro[release]').",
    ),
    "in_english": ("as the file has it", "ghi chú trong hồ sơ (tiếng Anh)"),
    # Forms that several pages have
    "field_programme": ("Programme", "Loại bảo hiểm"),
    "field_group": ("Group", "Đối tượng"),
    "field_day": ("Day", "Ngày"),
    "field_known_on": ("As known on", "Theo thông tin công bố đến"),
    "known_on_note": ("Empty: all that is known", "Để trống: mọi thông tin hiện có"),
    "as_known_on": (
        "As known on {day}: only what had been published by then.",
        "Chỉ dựa trên những gì đã công bố đến ngày {day}.",
    ),
    "all_known": ("Show all that is known now", "Xem theo mọi thông tin hiện có"),
    "field_province": ("Province", "Tỉnh, thành phố"),
    "anybody": ("anybody", "bất kỳ ai"),
    "named_sets": ("Sets of groups", "Tập hợp đối tượng"),
    "each_group": ("Groups", "Từng đối tượng"),
    "show": ("Show", "Xem"),
    "choose": ("– choose –", "– chọn –"),
    # How a province stands
    "status": ("Status", "Tình trạng"),
    "status_supports": ("adds support", "có hỗ trợ thêm"),
    "status_presumed": ("adds support, presumed in force", "có hỗ trợ thêm, coi là còn hiệu lực"),
    "status_none": ("adds nothing, as a source says", "không hỗ trợ thêm, theo nguồn"),
    "status_unknown": ("unknown", "chưa rõ"),
    # What goes wrong
    "wrong_title": ("This cannot be shown", "Không hiển thị được"),
    "bad_day": (
        "“{text}” is no day: write YYYY-MM-DD or YYYY-MM, such as 2026-03-01.",
        "“{text}” không phải là ngày hợp lệ: viết năm-tháng-ngày hoặc năm-tháng, ví dụ 2026-03-01.",
    ),
    "bad_programme": (
        "No programme is called “{text}”.",
        "Không có loại bảo hiểm nào tên là “{text}”.",
    ),
    "bad_group": ("No group is called “{text}”.", "Không có đối tượng nào tên là “{text}”."),
    "bad_province": ("No province is called “{text}”.", "Không có tỉnh, thành phố nào tên là “{text}”."),
    "not_found_title": ("There is no such page", "Không có trang này"),
    "not_found": ("There is nothing at {path}.", "Không có gì ở địa chỉ {path}."),
    "too_many_provinces": (
        "At most {most} provinces fit beside each other.",
        "Chỉ so sánh được tối đa {most} tỉnh, thành phố.",
    ),
    "too_large": ("What was sent is too large.", "Nội dung gửi lên quá lớn."),
    "not_now": (
        "The server is busy, or the question takes too long. Please try again in a moment, or ask about less at once.",
        "Máy chủ đang bận hoặc câu hỏi mất quá nhiều thời gian. Vui lòng thử lại sau ít phút hoặc hỏi ít hơn trong một lần.",
    ),
    "refused": ("The request cannot be answered.", "Không thể trả lời yêu cầu này."),
    "defect": (
        "This is a defect of hotro: please report it with the address.",
        "Đây là lỗi của hotro: vui lòng báo lại kèm địa chỉ trang.",
    ),
    "perhaps_meant": ("Perhaps you mean:", "Có phải ý bạn là:"),
    "all_provinces": ("All provinces", "Tất cả các tỉnh, thành phố"),
}
"""Key -> (English, Vietnamese)."""
