"""What the page of the data says."""

# ruff: noqa: E501 - a text is easier to read, and to compare with the other language, in one piece
from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    "title": ("The data", "Dữ liệu"),
    "intro": (
        "Everything that these pages say is in the data: what a page shows can be had as JSON and CSV, from the same release. Nothing that is asked about a person is stored or logged.",
        "Mọi nội dung trên các trang này đều có trong dữ liệu: có thể lấy ở dạng JSON và CSV, từ cùng một bản dữ liệu. Thông tin hỏi về cá nhân không được lưu hay ghi lại ở đâu cả.",
    ),
    "release_heading": ("This release", "Bản dữ liệu này"),
    "release_line": (
        "Release {release}: {rules} rules of {instruments} instruments, in {old} provinces of before the merger and {new} since.",
        "Bản {release}: {rules} quy định trong {instruments} văn bản, của {old} tỉnh, thành phố trước sắp xếp và {new} tỉnh, thành phố hiện nay.",
    ),
    "release_name": (
        "A release is named by the last day of its policies and their digest; every answer carries the name.",
        "Tên bản dữ liệu gồm ngày mới nhất của dữ liệu và mã băm; mọi câu trả lời đều kèm tên này.",
    ),
    "unknown_heading": ("How much is not known", "Còn bao nhiêu điều chưa rõ"),
    "unknown_what": ("What", "Nội dung"),
    "unknown_n": ("Not known", "Chưa rõ"),
    "unknown_of": ("Of", "Trên"),
    "unknown_provinces_voluntary_si": (
        "Provinces of which it is not known whether they add to voluntary SI, today",
        "Tỉnh, thành phố chưa rõ có hỗ trợ thêm BHXH tự nguyện không, hôm nay",
    ),
    "unknown_provinces_health_insurance": (
        "Provinces of which it is not known whether they add to health insurance, today",
        "Tỉnh, thành phố chưa rõ có hỗ trợ thêm BHYT không, hôm nay",
    ),
    "unknown_rates": ("Rules whose rate is not known", "Quy định chưa rõ mức hỗ trợ"),
    "unknown_first_days": ("Rules whose first day is not known", "Quy định chưa rõ ngày bắt đầu"),
    "unknown_last_days": ("Rules whose end no source states", "Quy định không nguồn nào nêu ngày hết hạn"),
    "files_heading": ("Files to take away", "Tệp để tải về"),
    "files_line": (
        "The whole release as files, in Vietnamese and English. An empty cell is not known or does not apply, and never 0; the columns *_known say which.",
        "Toàn bộ bản dữ liệu ở dạng tệp, có tiếng Việt và tiếng Anh. Ô trống là chưa biết hoặc không áp dụng, không bao giờ là 0; cột *_known cho biết là trường hợp nào.",
    ),
    "file_xlsx": ("all tables, for Excel", "mọi bảng, dùng cho Excel"),
    "file_sqlite": ("all tables, with views for counts", "mọi bảng, có sẵn khung nhìn để đếm"),
    "file_package": ("what every file and column means", "nghĩa của từng tệp và từng cột"),
    "file_registry": ("all facts, to compare two releases", "mọi dữ kiện, để so sánh hai bản dữ liệu"),
    "file_parquet": ("rules.csv with types, for programs", "rules.csv kèm kiểu dữ liệu, dùng cho phần mềm"),
    "file_sums": ("check sums of the files", "mã kiểm tra các tệp"),
    "file_calendar": ("what begins and ends, for a calendar", "quy định bắt đầu và kết thúc, dùng cho lịch"),
    "file_feed": ("what became known, for a feed reader", "tin mới, dùng cho trình đọc tin (Atom)"),
    "tables_heading": ("Tables", "Các bảng"),
    "table": ("Table", "Bảng"),
    "table_meta": ("The release, and how much is not known", "Bản dữ liệu và tỷ lệ chưa rõ"),
    "table_count": ("Counts of every programme and group", "Số tỉnh theo từng loại bảo hiểm và đối tượng"),
    "table_provinces": ("Provinces and how each stands", "Các tỉnh, thành phố và tình trạng"),
    "table_groups": ("Groups of people", "Các đối tượng"),
    "table_parameters": ("Numbers of the State's law", "Các mức theo quy định của Nhà nước"),
    "table_reconcile": ("Published counts beside ours", "Con số công bố đối chiếu với dữ liệu"),
    "table_expiring": ("What ends within twelve months", "Quy định sắp hết hiệu lực trong 12 tháng"),
    "api_heading": ("For programs", "Cho phần mềm"),
    "api_line": (
        "The API answers what the command line answers: counts, provinces, comparisons, a household, a draft. It needs no key.",
        "API trả lời đúng những gì dòng lệnh trả lời: số tỉnh, từng tỉnh, so sánh, một hộ gia đình, một dự thảo. Không cần khóa.",
    ),
    "api_docs": ("Documentation of the API", "Tài liệu API"),
    "api_schema": ("OpenAPI document", "Tài liệu OpenAPI"),
    "know_text": (
        "A resolution that is missing, a rate, a day or a number that is not known, an amount that the agency asks and these pages do not: please tell whoever runs this page. The page of each province has a form of words for it.",
        "Nghị quyết còn thiếu, mức hỗ trợ, ngày hoặc số văn bản chưa rõ, số tiền cơ quan BHXH thu khác với các trang này: xin báo cho đơn vị vận hành trang. Trang của từng tỉnh có sẵn mẫu nội dung cần gửi.",
    ),
    "embed_heading": ("On your own page", "Đưa vào trang của bạn"),
    "embed_line": (
        "The calculator can stand in another page; the script makes its frame as high as it needs to be. It also works as a bare frame.",
        "Có thể đưa phần tính mức đóng vào trang khác; tập lệnh tự chỉnh chiều cao khung. Dùng riêng khung cũng được.",
    ),
    "licence_heading": ("Licence", "Giấy phép"),
    "licence_text": (
        "The data is under CC BY 4.0 and the program under MIT: use them for anything, and name the source.",
        "Dữ liệu theo giấy phép CC BY 4.0, phần mềm theo giấy phép MIT: được dùng cho mọi mục đích, cần ghi nguồn.",
    ),
    "cite_heading": ("How to cite", "Cách trích dẫn"),
    "cite_text": (
        "hotro: registry of provincial support for social and health insurance contributions in Vietnam, release {release}. CC BY 4.0.",
        "hotro: dữ liệu về hỗ trợ thêm mức đóng BHXH tự nguyện, BHYT của các tỉnh, thành phố Việt Nam, bản {release}. CC BY 4.0.",
    ),
    "cite_single": (
        "A single fact is best cited by its resolution and the page where it was read: each rule carries both.",
        "Mỗi dữ kiện nên trích theo nghị quyết và trang nguồn: mỗi quy định đều có cả hai.",
    ),
}
"""Key -> (English, Vietnamese)."""
