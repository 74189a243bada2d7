"""What `hotro calc` says, in English and Vietnamese, beside the words that all commands share."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    # Titles
    "household_of": ("Household {n} of {of}: {title}", "Hộ {n} trong {of}: {title}"),
    "title": ("{place}, {day}", "{place}, {day}"),
    "with_former": ("{place} (former {former})", "{place} (địa bàn {former} cũ)"),
    "with_district": ("{place}, {district}", "{place}, {district}"),
    "no_place": ("No province named, the State's rules alone", "Chưa nêu tỉnh, chỉ tính theo quy định của Nhà nước"),
    "everywhere_title": (
        "What this household would pay in each province, {day}",
        "Số tiền hộ này phải đóng ở từng tỉnh, thành phố, {day}",
    ),
    "over_time_title": (
        "{place}: what this household pays, {first} to {last}",
        "{place}: số tiền hộ này phải đóng, {first} đến {last}",
    ),
    # Heads of columns
    "contribution": ("Contribution", "Mức đóng"),
    "state": ("State", "Nhà nước"),
    "local": ("Province", "Tỉnh"),
    "other": ("Other", "Khác"),
    "pays": ("Left to pay", "Còn phải đóng"),
    "total": ("Total", "Cộng"),
    "place": ("Province", "Tỉnh, thành phố"),
    "adds": ("Adds", "Hỗ trợ thêm"),
    "by": ("By", "Văn bản"),
    "months_head": ("Paid from", "Tháng bắt đầu"),
    # Cells
    "for_months": ("{programme}, {months}", "{programme}, {months}"),
    "elsewhere": ("insured elsewhere", "đã có BHYT theo nhóm khác"),
    "nothing_paid": ("pays nothing here", "không đóng ở đây"),
    "unknown_amount": ("?", "?"),
    "or_more_amount": ("≥ {amount}", "≥ {amount}"),
    "between_amounts": ("{low}–{high}", "{low}–{high}"),
    "none_stated": ("none, as a source states", "không hỗ trợ, theo nguồn"),
    "none_needed": ("nothing is left to pay", "không còn khoản phải đóng"),
    "mark_presumed_by": ("{number}*", "{number}*"),
    "in_doubt_by": ("in doubt: {numbers}", "chưa chắc chắn: {numbers}"),
    "number_unknown_by": ("number not known ({id})", "chưa rõ số ({id})"),
    "presumed_legend": (
        "*  Presumed in force: no source states its end.",
        "*  Coi như còn hiệu lực: chưa có nguồn nêu ngày kết thúc.",
    ),
    "no_rule_by": ("no local rule known", "chưa biết quy định của địa phương"),
    # Legends
    "currency": (
        "Amounts in VND, for all the months paid for together.",
        "Đơn vị: đồng, tính chung cho số tháng đóng.",
    ),
    "unknown_legend": (
        "?  What {place} adds is not known, which is not “nothing”: the whole range may be left to pay.",
        (
            "?  Chưa biết {place} có hỗ trợ thêm hay không (khác với không hỗ trợ): số còn phải đóng nằm trong khoảng "
            "đã nêu."
        ),
    ),
    "more_legend": (
        "≥  {place} adds at least this; it may add more.",
        "≥  {place} hỗ trợ ít nhất mức này; có thể hỗ trợ thêm.",
    ),
    "changes_legend": (
        "Some amounts change within the months paid for: ask for one province and one day to see when and why.",
        "Có mức thay đổi trong thời gian đóng: xem riêng một tỉnh, một ngày để biết khi nào và vì sao.",
    ),
    "other_legend": ("Other: a district, commune or fund.", "Khác: huyện, xã hoặc quỹ."),
    "the_province_of": ("the province", "tỉnh, thành phố"),
    "check_heading": (
        "To be checked (the amounts take it as met)",
        "Cần kiểm tra (số tiền trên tính khi đáp ứng các điều kiện này)",
    ),
    "without_checks": (
        "{who}: if not met, the province adds {local} and {pays} is left to pay.",
        "{who}: nếu không đáp ứng, địa phương hỗ trợ {local}, còn phải đóng {pays}.",
    ),
    "without_checks_state": (
        "{who}: if not met, the State pays {state}; left to pay at most {pays}, less what the province adds.",
        "{who}: nếu không đáp ứng, Nhà nước đóng {state}; còn phải đóng tối đa {pays}, trừ phần địa phương hỗ trợ.",
    ),
    "warning_heading": ("Note", "Lưu ý"),
    "rests_heading": ("Rests on", "Căn cứ"),
    "presumed_rule": (
        "{number}, {place} (presumed in force: no source states its end)",
        "{number}, {place} (coi như còn hiệu lực: chưa có nguồn nêu ngày kết thúc)",
    ),
    "local_rule": ("{number}, {place}", "{number}, {place}"),
    "why_hint": ("Why, step by step: add --explain.", "Giải thích từng bước: thêm --explain."),
    "explain_heading": ("Why: {who}", "Giải thích: {who}"),
    # In each province
    "common_line": (
        "Contribution {contribution}, of which the State pays {state}. That leaves {left} before local support.",
        "Mức đóng {contribution}, trong đó Nhà nước hỗ trợ {state}; còn {left} trước khi địa phương hỗ trợ.",
    ),
    "known_heading": ("Known in {n} of {of}", "Đã biết ở {n} trên {of}"),
    "known_in_part": (
        "Known in {n} of {of}, in {m} of them for a part only",
        "Đã biết ở {n} trên {of}, trong đó {m} chỉ biết ở một phần địa bàn",
    ),
    "born_in": ("born {born}", "sinh {born}"),
    "doubt_heading": (
        "Not known in {n}: a rule exists, but not surely for this household, this day or at a known rate",
        "Chưa rõ ở {n}: có quy định nhưng chưa chắc áp dụng cho hộ này, ngày này hoặc chưa rõ mức",
    ),
    "unknown_heading": (
        "Not known in {n}: no rule is on record and no source states that there is none; left to pay {pays}",
        "Chưa biết ở {n}: chưa ghi nhận quy định và không nguồn nào nêu là không hỗ trợ; còn phải đóng {pays}",
    ),
    # Over time
    "month_span": ("{first} – {last}", "{first} – {last}"),
    "not_valid": ("not possible then: {why}", "khi đó không áp dụng được: {why}"),
    "below_floor": (
        "the chosen income of {income} is below the lowest allowed then, {allowed}",
        "mức thu nhập lựa chọn {income} thấp hơn mức thấp nhất khi đó, {allowed}",
    ),
    "above_ceiling": (
        "the chosen income of {income} is above the highest allowed then, {allowed}",
        "mức thu nhập lựa chọn {income} cao hơn mức cao nhất khi đó, {allowed}",
    ),
    "at_floor": (
        "Voluntary SI at the lowest income of each day: the rural poverty line.",
        "BHXH tự nguyện theo mức thu nhập thấp nhất tại từng thời điểm: chuẩn hộ nghèo khu vực nông thôn.",
    ),
    "plot_title": ("{place}: {who}", "{place}: {who}"),
    "plot_amounts": ("VND, for all the months paid for", "đồng, cho cả số tháng đóng"),
    "plot_pays": ("left to pay", "còn phải đóng"),
    "plot_pays_at_most": ("left to pay (at most)", "còn phải đóng (nhiều nhất)"),
    "plot_pays_at_least": ("left to pay (at least)", "còn phải đóng (ít nhất)"),
    "plot_range": (
        "what may be left: the province's part is not known",
        "khoảng có thể còn phải đóng: chưa biết phần của địa phương",
    ),
    "plot_state": ("State", "Nhà nước"),
    "plot_local": ("province and others", "tỉnh và nguồn khác"),
    "plot_not_valid": ("not possible then", "không áp dụng được"),
    "members": ("{n} members", "{n} người"),
    "no_plotext": (
        "To see a plot here, install plotext: pip install 'hotro[plot]'",
        "Để xem biểu đồ tại đây, cài plotext: pip install 'hotro[plot]'",
    ),
    "no_matplotlib": (
        "--plot needs matplotlib: pip install 'hotro[plot]'",
        "--plot cần matplotlib: pip install 'hotro[plot]'",
    ),
    "plot_written": ("Plot written to {path}.", "Đã ghi biểu đồ vào {path}."),
}
"""Key -> (English, Vietnamese)."""
