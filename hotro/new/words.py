"""What `hotro new` says, and what its template explains beside each key, in both languages at once."""

# ruff: noqa: E501 - a text is easier to read, and to compare with the other language, in one piece
from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    "written": (
        "Written: {path}. Fill each ___, then: hotro validate {path}",
        "Đã ghi: {path}. Điền các chỗ ___, rồi chạy: hotro validate {path}",
    ),
    "added": (
        "Added to {path}, line {line}. Fill each ___, then: hotro validate {path}",
        "Đã thêm vào {path}, dòng {line}. Điền các chỗ ___, rồi chạy: hotro validate {path}",
    ),
    "other_province": (
        "{path}: this file is of `{found}`, and the template is for `{expected}`",
        "{path}: tệp này của `{found}`, còn bản mẫu cho `{expected}`",
    ),
    "cannot_add": (
        "{path}: there is no place for a new instrument in this file; without --to the template is printed, to put in by hand",
        "{path}: không có chỗ để thêm văn bản mới vào tệp này; bỏ --to để in bản mẫu ra rồi tự chép vào",
    ),
    "unreadable": (
        "{path}: this file has problems of its own; see hotro validate {path}",
        "{path}: tệp này đang có lỗi; xem hotro validate {path}",
    ),
    # The template's own lines
    "head_blank": (
        "Fill each ___ . What the source does not say is `unknown`, never guessed.",
        "Điền vào mỗi chỗ ___ . Điều nguồn không nêu thì ghi `unknown`, không bao giờ đoán.",
    ),
    "head_optional": (
        "A key in a line that begins with `#: ` is optional: delete the `#: ` to use it.",
        "Khóa ở dòng bắt đầu bằng `#: ` là tùy chọn: xóa `#: ` để dùng.",
    ),
    "head_fix": (
        "`hotro validate FILE` says what is missing; `hotro validate FILE --fix` takes these explanations out at the end.",
        "`hotro validate TỆP` cho biết còn thiếu gì; cuối cùng `hotro validate TỆP --fix` xóa các lời giải thích này.",
    ),
    "head_merged": (
        "Since {day} {old} is a part of {new}: what was passed since stands in {into}.yaml.",
        "Từ {day} {old} thuộc {new}: văn bản ban hành từ ngày đó ghi ở {into}.yaml.",
    ),
    "head_groups": ("The codes that `who` may use:", "Các mã dùng cho `who`:"),
    "head_conditions": ("The codes that `conditions` may use:", "Các mã dùng cho `conditions`:"),
    "key_health_insurance": (
        "Health insurance, in the same way; delete the programme that the act does not support.",
        "Bảo hiểm y tế, viết cùng cách; xóa chương trình mà văn bản không hỗ trợ.",
    ),
    # Keys of an instrument
    "key_id": (
        "Its name in this registry: the province, then number and year, such as {slug}-19-2025. Never changed later.",
        "Tên của văn bản trong kho này: tỉnh, rồi số và năm, như {slug}-19-2025. Về sau không đổi.",
    ),
    "key_number": (
        "The number as printed, such as 19/2025/NQ-HĐND; `unknown` where no source prints it.",
        "Số, ký hiệu như in trên văn bản, như 19/2025/NQ-HĐND; `unknown` nếu không nguồn nào nêu.",
    ),
    "key_kind": (
        "resolution, decision, plan, fund or unknown.",
        "Nghị quyết: resolution; quyết định: decision; kế hoạch: plan; quỹ: fund; chưa rõ: unknown.",
    ),
    "key_issuer": ("Who issued it, or `unknown`.", "Cơ quan ban hành, hoặc `unknown`."),
    "key_level": (
        "Whose money it is, where not the province's: district or commune.",
        "Ngân sách của ai, nếu không phải của tỉnh: district (huyện) hoặc commune (xã).",
    ),
    "key_status": (
        "adopted (passed), draft (not law yet), unclear (the sources do not settle it).",
        "Đã thông qua: adopted; dự thảo: draft; các nguồn chưa rõ: unclear.",
    ),
    "key_issued": (
        "The day it was passed or signed, as 2025-07-09; `unknown` is fine; a draft may leave it out.",
        "Ngày thông qua hoặc ký, viết 2025-07-09; có thể ghi `unknown`; dự thảo có thể bỏ.",
    ),
    "key_takes_force": (
        "The day it takes force, where that is not the first day supported.",
        "Ngày có hiệu lực, nếu khác ngày đầu tiên được hỗ trợ.",
    ),
    "key_from": (
        "First day supported: 2026-01-01; 2026 (the year only); by 2026-01-01 (at the latest); unknown.",
        "Ngày đầu được hỗ trợ: 2026-01-01; 2026 (chỉ biết năm); by 2026-01-01 (chậm nhất); unknown.",
    ),
    "key_to": (
        "Last day supported: 2030-12-31; 2030; not before 2026-03-02 (still in force then); open (no end set); unknown.",
        "Ngày cuối được hỗ trợ: 2030-12-31; 2030; not before 2026-03-02 (khi đó còn hiệu lực); open (không thời hạn); unknown.",
    ),
    "key_area": (
        "Where, if not in the whole province: former provinces, or districts; `unknown` where the source leaves it open.",
        "Nơi áp dụng, nếu không phải toàn tỉnh: tỉnh cũ (former) hoặc huyện (districts); `unknown` nếu nguồn không rõ.",
    ),
    "key_after_merger": (
        "An old province's act after the merger: goes_on, stopped or unknown, and who says so.",
        "Văn bản của tỉnh cũ sau sắp xếp: còn áp dụng (goes_on), đã dừng (stopped), chưa rõ (unknown), và căn cứ.",
    ),
    "key_replaces": (
        "Ids of the acts it replaces; each of them says `replaced_by` (`--fix` writes that).",
        "Mã (id) các văn bản bị thay thế; mỗi văn bản đó ghi `replaced_by` (`--fix` tự ghi).",
    ),
    "key_replaced_by": ("Id of the act that replaced it.", "Mã văn bản thay thế văn bản này."),
    "key_amends": ("Ids of the acts it amends.", "Mã các văn bản được sửa đổi, bổ sung."),
    "key_prolongs": ("Ids of the acts it prolongs.", "Mã các văn bản được kéo dài thời hạn."),
    "key_became": ("Of a draft: id of the act that was passed.", "Với dự thảo: mã văn bản đã được thông qua."),
    "key_overlap": (
        "Why its rules stand beside another act's for the same people.",
        "Vì sao cùng áp dụng với văn bản khác cho cùng đối tượng.",
    ),
    "key_voluntary_si": ("Voluntary social insurance: one entry a group.", "BHXH tự nguyện: mỗi đối tượng một mục."),
    "key_confidence": (
        "How far the sources can be trusted together: high (the act itself or several), medium, low. A draft may leave it out.",
        "Độ tin cậy của các nguồn: high (chính văn bản hoặc nhiều nguồn), medium, low. Dự thảo có thể bỏ.",
    ),
    "key_notes": (
        "Contradictions, readings, doubts; in your own words.",
        "Mâu thuẫn, cách hiểu, điều chưa chắc; bằng lời của bạn.",
    ),
    "key_explained": (
        "A warning that was looked into and stands: name of the check (--format json shows it), and why.",
        "Cảnh báo đã được xem xét và giữ nguyên: tên phép kiểm tra (xem bằng --format json) và lý do.",
    ),
    "key_sources": (
        "The pages that say so, one entry each. A draft may leave them out.",
        "Các trang nêu điều đó, mỗi trang một mục. Dự thảo có thể bỏ.",
    ),
    # Keys of a provision
    "key_who": (
        "The group, by its code (listed above); several at once: [student, ethnic_minority]; not named: unspecified.",
        "Mã đối tượng (xem danh sách ở trên); phải thuộc nhiều nhóm cùng lúc: [student, ethnic_minority]; nguồn không nêu: unspecified.",
    ),
    "key_percent": (
        "The province's own share in percent, on top of the State's: 30; 200/3; unknown; {2026: 10, 2027: 20} by year.",
        "Tỷ lệ % tỉnh hỗ trợ thêm, ngoài phần Nhà nước: 30; 200/3; unknown; theo năm {2026: 10, 2027: 20}.",
    ),
    "key_total_percent": (
        "In place of percent: State and province together, where no source splits them.",
        "Thay cho percent: tổng Nhà nước và tỉnh, khi không nguồn nào tách riêng.",
    ),
    "key_vnd_per_month": (
        "In place of percent and of: a fixed amount, dong per person and month.",
        "Thay cho percent và of: số tiền cố định, đồng một người một tháng.",
    ),
    "key_of": (
        "A percent of what: contribution, rural_poverty_line_contribution, first_member_contribution or unknown.",
        "Tính trên: mức đóng (contribution), mức đóng theo chuẩn hộ nghèo nông thôn (rural_poverty_line_contribution), mức đóng của người thứ nhất (first_member_contribution), unknown.",
    ),
    "key_age": ("Ages: full years, and the first age too old.", "Tuổi: từ đủ (from), và dưới (below)."),
    "key_months": ("Longest time of support, in months.", "Thời gian hỗ trợ tối đa, số tháng."),
    "key_household_order": (
        "Health insurance: only for this member in the household order.",
        "BHYT: chỉ cho người có thứ tự này trong hộ.",
    ),
    "key_conditions": (
        "What must be true of the person, by its codes (listed above), all at once: [permanent_residence, no_card].",
        "Điều kiện của người được hỗ trợ, theo mã (xem danh sách ở trên), phải đủ tất cả: [permanent_residence, no_card].",
    ),
    "key_condition": (
        "A condition that no code above has, in your own words and both languages, in quotes where there is a comma; without `if`.",
        "Điều kiện không có mã ở trên, bằng lời của bạn, cả tiếng Việt và tiếng Anh, trong ngoặc kép nếu có dấu phẩy; không viết `nếu`.",
    ),
    "key_note": (
        "What the source says or leaves open of this rate; never a condition.",
        "Điều nguồn nêu hoặc chưa nêu rõ về mức này; không phải điều kiện.",
    ),
    "key_budget": ("Which budgets share the cost.", "Ngân sách nào cùng chi."),
    "key_adds_up": (
        "It comes on top of other local support; else the highest applies.",
        "Cộng thêm vào hỗ trợ khác của địa phương; nếu không, mức cao nhất được áp dụng.",
    ),
    "key_provision_own": (
        "Only where it differs from the instrument's:",
        "Chỉ khi khác với văn bản:",
    ),
    # Keys of a source
    "key_url": (
        "The address of the page; `unknown` where it was seen without one.",
        "Địa chỉ trang; `unknown` nếu xem được mà không có địa chỉ.",
    ),
    "key_publisher": ("Who publishes it.", "Nơi đăng."),
    "key_published": ("The day of the page, where it shows one.", "Ngày đăng, nếu trang có ghi."),
    "key_says": (
        "What it says, in your own words; between braces in quotes where it has a comma.",
        "Trang nêu gì, bằng lời của bạn; trong ngoặc nhọn thì câu có dấu phẩy phải đặt trong ngoặc kép.",
    ),
}
"""Key -> (English, Vietnamese)."""
