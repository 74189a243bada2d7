"""What the page of a draft says beside the words of `hotro simulate`."""

# ruff: noqa: E501 - a text is easier to read, and to compare with the other language, in one piece
from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    "page_title": ("What would a draft resolution cost?", "Dự thảo nghị quyết tốn bao nhiêu?"),
    "page_intro": (
        "Start from nothing or from another province's rules, move the rates, say how many people take part, and see the cost by year and payer. A draft made here is not law, and nothing of it is kept.",
        "Bắt đầu từ đầu hoặc từ quy định của tỉnh khác, điều chỉnh mức hỗ trợ, nêu số người tham gia và xem chi phí theo năm, theo nguồn. Dự thảo lập ở đây không phải là quy định và không được lưu lại.",
    ),
    "step_draft": ("1. The draft", "1. Dự thảo"),
    "step_rates": ("2. The rates", "2. Mức hỗ trợ"),
    "step_people": ("3. The people", "3. Số người"),
    "for_province": ("Draft of", "Dự thảo của"),
    "start_from": ("Start from", "Bắt đầu từ"),
    "from_nothing": ("nothing", "chưa có gì"),
    "from_day": ("First day", "Ngày bắt đầu"),
    "make": ("Make the draft", "Lập dự thảo"),
    "start_again": ("Start again", "Lập lại từ đầu"),
    "start_again_note": (
        "This puts another draft in the place of the one below.",
        "Thao tác này thay dự thảo bên dưới bằng dự thảo khác.",
    ),
    "rule_rate": ("Percent the province adds", "Tỷ lệ tỉnh hỗ trợ thêm, %"),
    "rule_total": ("Percent, State and province together", "Tỷ lệ Nhà nước và tỉnh cộng lại, %"),
    "rule_dong": ("VND a month", "Đồng mỗi tháng"),
    "rate_by_year": (
        "by year or not known: change it in the text below",
        "theo năm hoặc chưa rõ: sửa trong văn bản bên dưới",
    ),
    "add_rule": ("Add a rule", "Thêm quy định"),
    "add_percent": ("Percent", "Tỷ lệ, %"),
    "add": ("Add", "Thêm"),
    "points": ("Every percent higher by (points)", "Mọi tỷ lệ tăng thêm (điểm phần trăm)"),
    "as_text": ("The draft as text (YAML)", "Dự thảo ở dạng văn bản (YAML)"),
    "as_text_note": (
        "This is the draft itself, as the command line takes it. You can change everything here: days, conditions, ages.",
        "Đây chính là dự thảo, dùng được trên dòng lệnh. Có thể sửa mọi thứ ở đây: ngày, điều kiện, độ tuổi.",
    ),
    "people_of": ("{programme}, {who}", "{programme}, {who}"),
    "people_note": (
        "How many people are in each group; 12 months each.",
        "Số người trong từng đối tượng; mỗi người 12 tháng.",
    ),
    "nobody_else": ("{programme}, in no named group", "{programme}, không thuộc đối tượng nào"),
    "people_file": ("Or a table (CSV)", "Hoặc một bảng (CSV)"),
    "people_file_note": (
        "It stands in the place of the numbers above. Columns:",
        "Bảng này thay cho các số ở trên. Các cột:",
    ),
    "choose_file": ("Take it from a file", "Lấy từ tệp"),
    "years_field": ("Years, such as 2027-2030", "Các năm, ví dụ 2027-2030"),
    "years_note": ("Empty: five years", "Để trống: năm năm"),
    "assume_none": (
        "Where no rule is known, take it that the province adds nothing now",
        "Nơi chưa biết quy định nào, coi như hiện tỉnh không hỗ trợ thêm",
    ),
    "missing_assume_none": (
        "{place}, {programme}: no rule is known, and no source says that there is none ({whom}). If it adds nothing, tick the box for it.",
        "{place}, {programme}: chưa biết quy định nào và không nguồn nào nêu là không hỗ trợ ({whom}). Nếu tỉnh không hỗ trợ thêm, hãy đánh dấu vào ô tương ứng.",
    ),
    "work_out": ("Work out the cost", "Tính chi phí"),
    "download": ("Take it with you", "Tải về"),
    "get_draft": ("Draft (YAML)", "Dự thảo (YAML)"),
    "get_workbook": ("Spreadsheet (.xlsx)", "Bảng tính (.xlsx)"),
    "get_picture": ("Picture (.svg)", "Hình vẽ (.svg)"),
    "get_csv": ("Table (CSV)", "Bảng (CSV)"),
    "get_json": ("Everything (JSON)", "Toàn bộ (JSON)"),
    "chart_heading": ("Who pays how much a year", "Ai chi bao nhiêu mỗi năm"),
    "chart_label": (
        "Cost by year and payer, without and with the draft; the tables below say the same.",
        "Chi phí theo năm và nguồn, không có và có dự thảo; các bảng bên dưới nêu cùng nội dung.",
    ),
    "chart_sides": (
        "Left without the draft, right with it; {unit}.",
        "Trái: không có dự thảo, phải: có dự thảo; {unit}.",
    ),
    "problem_heading": ("Please look at this again", "Vui lòng xem lại"),
    "in_draft": ("The draft, line {line}, {field}:", "Dự thảo, dòng {line}, mục {field}:"),
    "in_people": ("The people, line {line}, column {field}:", "Bảng số người, dòng {line}, cột {field}:"),
    "cannot_adopt": (
        "No rule of {source} can be taken over for {place} on that day:",
        "Không có quy định nào của {source} có thể áp dụng cho {place} vào ngày đó:",
    ),
    "cannot_cost": ("The cost of these years cannot be worked out:", "Không tính được chi phí cho những năm này:"),
    "bad_number": ("“{text}” is not a number that can be used for {what}.", "“{text}” không dùng được cho {what}."),
    "no_people": ("Say how many people take part.", "Hãy nêu số người tham gia."),
    "too_many_rows": ("At most {most} rows fit.", "Tối đa {most} dòng."),
    "no_library": ("This server has not what makes that file.", "Máy chủ này không có phần mềm tạo tệp đó."),
    "left_heading": ("Not taken over", "Không lấy vào dự thảo"),
    "left_why_perhaps_in_force": ("not known if in force", "chưa rõ có hiệu lực không"),
    "left_why_part_of_the_area": ("covers a part of the area", "chỉ áp dụng một phần địa bàn"),
    "left_why_not_the_province": ("of a district or commune", "của huyện hoặc xã"),
}
"""Key -> (English, Vietnamese)."""
