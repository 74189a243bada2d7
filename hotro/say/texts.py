"""Texts that several commands share, in English and in Vietnamese as an office would write it."""

# ruff: noqa: E501 - a text is easier to read, and to compare with the other language, in one piece
from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    # Programmes
    "voluntary_si_in_text": ("voluntary SI", "BHXH tự nguyện"),
    "health_insurance_in_text": ("health insurance", "BHYT"),
    # Amounts and rates
    "vnd_per_month": ("{amount} a month", "{amount}/tháng"),
    "percent_of": ("{percent} of {base}", "{percent} {base}"),
    "total_percent": ("State and {level} together {rate}", "Nhà nước và {level} cộng lại {rate}"),
    "total_percent_short": ("{percent} with the State's", "{percent} cả phần Nhà nước"),
    "of_contribution": ("the contribution", "mức đóng"),
    "of_rural_poverty_line_contribution": (
        "the contribution at the rural poverty line",
        "mức đóng theo chuẩn hộ nghèo khu vực nông thôn",
    ),
    "of_first_member_contribution": ("the first member's contribution", "mức đóng của người thứ nhất"),
    "of_unknown": ("an unstated base", "(chưa rõ tính trên mức nào)"),
    "rate_unknown": ("rate unknown", "chưa rõ mức"),
    "in_year": ("{year}: {rate}", "năm {year}: {rate}"),
    "level_province": ("province", "tỉnh"),
    "level_district": ("district", "huyện"),
    "level_commune": ("commune", "xã"),
    # Who
    "first_of_household": ("first member of the household", "người thứ nhất trong hộ"),
    "nth_of_household": ("member no. {order} of the household", "người thứ {order} trong hộ"),
    "months_at_most": ("at most {months} months", "tối đa {months} tháng"),
    "adds_up": ("on top of other local support", "cộng thêm vào hỗ trợ khác của địa phương"),
    "only_in": ("only in {places}", "chỉ ở {places}"),
    "only_in_former": ("only in former {places}", "chỉ ở địa bàn {places} cũ"),
    "area_unknown": ("area not known", "chưa rõ phạm vi"),
    # When
    "years": ("{first}–{last} (years only)", "năm {first}–{last} (chỉ nêu năm)"),
    # How surely
    "certain": ("in force", "đang có hiệu lực"),
    "presumed": ("presumed in force", "coi là còn hiệu lực"),
    "possible": ("not known if in force", "chưa rõ có hiệu lực không"),
    "no": ("not in force", "không có hiệu lực"),
    "draft": ("draft", "dự thảo"),
    "unclear": ("not known if adopted", "chưa rõ đã ban hành chưa"),
    "ended": ("ended", "đã hết hiệu lực"),
    "later": ("not yet in force", "chưa có hiệu lực"),
    "presumed_means": (
        "Presumed: adopted and begun, and no source states its end, or whether it outlived the merger of its province. A resolution stands until it ends or is replaced.",
        "Coi là còn hiệu lực: đã ban hành và áp dụng; không nguồn nào nêu ngày hết hạn, hoặc có còn áp dụng sau khi sắp xếp tỉnh hay không. Nghị quyết có hiệu lực cho đến khi hết hạn hoặc bị thay thế.",
    ),
    "unknown_means": (
        "Unknown is not “no support”: no source was found either way.",
        "Chưa rõ không có nghĩa là không hỗ trợ: chưa tìm thấy nguồn nào nói có hay không.",
    ),
    # Instruments
    "number_unknown": ("number not known", "chưa rõ số"),
    # What pages of several commands say
    "published_by": ("Published by {by}:", "Theo công bố của {by}:"),
    "usual_base": ("A percent is of {base}, unless said otherwise.", "Tỷ lệ tính trên {base}, trừ khi ghi khác."),
    "province": ("Province", "Tỉnh, thành phố"),
    "by_which": ("By", "Văn bản"),
    "group": ("Group", "Đối tượng"),
    "published": ("Published", "Công bố"),
    "named": ("Named", "Có tên"),
    "made_of": ("Since {day} made of: {places}.", "Từ {day} gồm: {places}."),
    "part_of": ("Since {day} a part of {place}.", "Từ {day} thuộc {place}."),
    "who": ("Who", "Đối tượng"),
    "no_instruments": (
        "No local rule is written down. That is not “no support”: none was found.",
        "Chưa ghi nhận quy định nào của địa phương. Điều đó không có nghĩa là không hỗ trợ, chỉ là chưa tìm thấy.",
    ),
    "unknown": ("unknown", "chưa rõ"),
    "or_more": ("≥ {text}", "≥ {text}"),
    "rule": ("Who, and what is added", "Đối tượng, mức hỗ trợ thêm"),
}
"""Key -> (English, Vietnamese)."""
