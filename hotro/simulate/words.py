"""What `hotro simulate` says, in English and Vietnamese, beside the words that all commands share."""

# ruff: noqa: E501 - a text is easier to read, and to compare with the other language, in one piece
from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    "title": (
        "{place}: what the draft would cost, {first} to {last}, {people} participants",
        "{place}: chi phí của dự thảo, {first} đến {last}, {people} người tham gia",
    ),
    "title_one_year": (
        "{place}: what the draft would cost in {first}, {people} participants",
        "{place}: chi phí của dự thảo năm {first}, {people} người tham gia",
    ),
    "title_any_people": (
        "{place}: what the draft would cost, {first} to {last}",
        "{place}: chi phí của dự thảo, {first} đến {last}",
    ),
    "title_any_people_one_year": (
        "{place}: what the draft would cost in {first}",
        "{place}: chi phí của dự thảo năm {first}",
    ),
    "draft_of": ("Draft: {ids}", "Dự thảo: {ids}"),
    "against": (
        "Compared with the local rules in force on {day}, as if they went on.",
        "So với quy định của địa phương có hiệu lực ngày {day}, coi như tiếp tục áp dụng.",
    ),
    "headline": (
        "Paid under the draft: {years}; {total} in all.",
        "Chi theo dự thảo: {years}; tổng cộng {total}.",
    ),
    "headline_one_year": ("Paid under the draft: {years}.", "Chi theo dự thảo: {years}."),
    "in_years": ("{amount} in {years}", "{amount} năm {years}"),
    "in_each_of": ("{amount} in each of {years}", "{amount} mỗi năm {years}"),
    "each_year": ("{years} each", "{years} mỗi năm"),
    "none_assumed": (
        "Where no rule is known, {place} is taken to add nothing of its own, as asked for: the registry does not know that.",
        "Nơi chưa biết quy định nào, coi như {place} không hỗ trợ thêm, theo yêu cầu: dữ liệu không khẳng định điều này.",
    ),
    # What is certain, and what to add
    "certain_heading": ("What is certain with the draft, VND", "Phần chắc chắn khi có dự thảo, đồng"),
    "at_least": ("≥ {amount}", "≥ {amount}"),
    "at_most": ("≤ {amount}", "≤ {amount}"),
    "missing_heading": (
        "What is not known, and what to add to know it",
        "Điều chưa rõ, và cần bổ sung gì",
    ),
    "missing_for": ("{people} people, {years}, {sides}", "{people} người, {years}, {sides}"),
    "missing_assume_none": (
        "{place}, {programme}: no rule is known, and no source says that there is none ({whom}). If it adds nothing, say so with the option --assume-none. If it does add something, its resolution is missing in {file}.",
        "{place}, {programme}: chưa biết quy định nào và không nguồn nào nêu là không hỗ trợ ({whom}). Nếu tỉnh không hỗ trợ thêm, thêm tùy chọn --assume-none. Nếu có, cần bổ sung nghị quyết vào {file}.",
    ),
    "missing_province": (
        "{place}, {programme}: no rule is known, and no source says that there is none ({whom}). No option stands in for that: the resolution, or a source that there is none, is missing in {file}.",
        "{place}, {programme}: chưa biết quy định nào và không nguồn nào nêu là không hỗ trợ ({whom}). Không có tùy chọn thay thế: cần bổ sung nghị quyết, hoặc nguồn nêu là không hỗ trợ, vào {file}.",
    ),
    "missing_column": (
        "Column {column} of the participants is empty, and {rules} depends on it ({whom}).",
        "Cột {column} trong bảng người tham gia còn trống, trong khi {rules} phụ thuộc vào đó ({whom}).",
    ),
    "missing_rule": (
        "{place}, {programme}: {why} ({whom}). Only a source can tell: {file}.",
        "{place}, {programme}: {why} ({whom}). Chỉ nguồn mới cho biết: {file}.",
    ),
    "missing_assumed": (
        "Columns of the participants that are empty and for which something is taken, as said under “Assumed”: {columns}.",
        "Cột còn trống trong bảng người tham gia, đã lấy theo giả định ở mục “Giả định”: {columns}.",
    ),
    # Budget
    "budget_heading": ("{budget} a year", "{budget} mỗi năm"),
    "budget_fits": (
        "It allows every percent of the draft to be {change}: {cost} in the dearest year ({year}).",
        "Ngân sách cho phép mọi tỷ lệ của dự thảo {change}: {cost} ở năm tốn nhất ({year}).",
    ),
    "points_higher": ("{points} points higher", "tăng {points} điểm phần trăm"),
    "points_lower": ("{points} points lower", "giảm {points} điểm phần trăm"),
    "points_same": ("as written, and no point more", "giữ nguyên, không tăng thêm điểm nào"),
    "budget_next": ("One point more would cost {cost}.", "Thêm một điểm sẽ tốn {cost}."),
    "budget_all": (
        "No percent can rise any further: State and local support then cover the whole contribution.",
        "Không tỷ lệ nào tăng thêm được nữa: Nhà nước và địa phương đã hỗ trợ toàn bộ mức đóng.",
    ),
    "budget_never": (
        "It is not enough even with every percent at 0: {cost} in {year}.",
        "Không đủ ngay cả khi mọi tỷ lệ bằng 0: {cost} năm {year}.",
    ),
    "budget_share": (
        "At the rates as written ({cost} in the dearest year) it is enough for {share} of the people.",
        "Với mức như dự thảo ({cost} ở năm tốn nhất), ngân sách đủ cho {share} số người.",
    ),
    "figures_at_points": (
        "The figures below are those with this change.",
        "Các con số dưới đây tính theo mức đã thay đổi.",
    ),
    "raised": (
        "Every percent of the draft is {change}, as far as there is room.",
        "Mọi tỷ lệ của dự thảo {change}, trong phạm vi cho phép.",
    ),
    "capped": (
        "Stopped at 100% with the State's share: {rules}.",
        "Dừng ở 100% tính cả phần Nhà nước: {rules}.",
    ),
    "not_percents": (
        "Left as they are, not being known percents: {rules}.",
        "Giữ nguyên vì không phải tỷ lệ đã biết: {rules}.",
    ),
    "changed_to_fit": (
        "To fit a budget of {budget} a year, and as far as there is room, every percent of the draft is {change}.",
        "Để vừa ngân sách {budget} mỗi năm, trong phạm vi cho phép, mọi tỷ lệ của dự thảo {change}.",
    ),
    "changed_to_nothing": (
        "A budget of {budget} a year is never enough: every percent of the draft is 0 in these figures.",
        "Ngân sách {budget} mỗi năm không đủ ở mọi mức: trong các con số này, mọi tỷ lệ của dự thảo bằng 0.",
    ),
    "capped_number": (
        "Rules that stop at 100% with the State's share: {rules}.",
        "Số quy định dừng ở 100% tính cả phần Nhà nước: {rules}.",
    ),
    "not_percents_number": (
        "Rules left as they are, not being known percents: {rules}.",
        "Số quy định giữ nguyên vì không phải tỷ lệ đã biết: {rules}.",
    ),
    # Cost by year
    "cost_heading": ("Cost by year and payer, VND", "Chi phí theo năm và nguồn chi, đồng"),
    "year": ("Year", "Năm"),
    "payer": ("Payer", "Nguồn chi"),
    "without_draft": ("Without the draft", "Không có dự thảo"),
    "with_draft": ("With the draft", "Có dự thảo"),
    "change": ("Change", "Chênh lệch"),
    "pays": ("Person", "Người tham gia"),
    "state": ("State", "Nhà nước"),
    "local": ("Province", "Tỉnh"),
    "other": ("District, commune, fund", "Huyện, xã, quỹ"),
    "most": ("Province, district and others: highest together", "Tỉnh, huyện, xã, quỹ: tổng cao nhất"),
    "paid_under_draft": ("of which under the draft", "trong đó theo dự thảo"),
    "paid_under_draft_head": ("Under the draft", "Theo dự thảo"),
    "all_years": ("All years", "Tất cả các năm"),
    "contribution": ("Contribution", "Mức đóng"),
    "band_means": (
        "lowest – highest: what the province adds is not known, which is not “nothing”; see “Not known”.",
        "thấp nhất – cao nhất: chưa biết tỉnh hỗ trợ bao nhiêu (khác với không hỗ trợ); xem “Chưa rõ”.",
    ),
    # Groups
    "group_heading": ("By group: a head and year, VND", "Theo nhóm: bình quân một người một năm, đồng"),
    "people": ("People", "Số người"),
    "person_pays": ("Person pays", "Người tham gia đóng"),
    "province_adds": ("Province adds", "Tỉnh hỗ trợ"),
    "pay_nothing": ("Pay nothing", "Không phải đóng"),
    "before_after": ("{before} → {after}", "{before} → {after}"),
    "nobody_in_group": ("in no named group", "không thuộc nhóm nào"),
    # What it meets
    "meets_heading": (
        "Rules in force when it begins, for the same people",
        "Quy định đang có hiệu lực khi bắt đầu, cho cùng đối tượng",
    ),
    "meets_none": ("None is known.", "Chưa biết quy định nào."),
    "meets": ("{number}, {who} {rate} ({certainty}): {relation}", "{number}, {who} {rate} ({certainty}): {relation}"),
    "relation_replaces": ("replaced by the draft", "bị dự thảo thay thế"),
    "relation_ends": (
        "ended by the draft, with nothing in its place",
        "bị dự thảo chấm dứt, không có quy định thay thế",
    ),
    "relation_adds_up": ("both are paid, one on top of the other", "cả hai cùng được chi, cộng dồn"),
    "relation_overlaps": (
        "stands beside the draft; the highest applies",
        "cùng tồn tại với dự thảo; áp dụng mức cao nhất",
    ),
    # Changes
    "changes_heading": (
        "Changes of the State's law in these years, as announced",
        "Thay đổi quy định của Nhà nước trong các năm này, theo công bố",
    ),
    "changed_number": (
        "{day}  {what}: {before} → {after} ({instrument})",
        "{day}  {what}: {before} → {after} ({instrument})",
    ),
    "changed_support": (
        "{day}  State support, {programme} ({instrument})",
        "{day}  Mức hỗ trợ của Nhà nước, {programme} ({instrument})",
    ),
    "no_value": ("none", "không có"),
    "base_salary": ("base salary", "lương cơ sở"),
    "reference_level": ("reference level", "mức tham chiếu"),
    "rural_poverty_line": ("rural poverty line", "chuẩn hộ nghèo khu vực nông thôn"),
    "vsi_rate": ("voluntary SI: contribution rate", "BHXH tự nguyện: tỷ lệ đóng"),
    "vsi_income_floor": ("voluntary SI: lowest income", "BHXH tự nguyện: mức thu nhập thấp nhất"),
    "vsi_income_ceiling_base": (
        "voluntary SI: base of the highest income",
        "BHXH tự nguyện: căn cứ mức thu nhập cao nhất",
    ),
    "vsi_income_ceiling_multiple": (
        "voluntary SI: highest income, times its base",
        "BHXH tự nguyện: mức thu nhập cao nhất, số lần",
    ),
    "vsi_income_step": ("voluntary SI: step of the income", "BHXH tự nguyện: bước thu nhập"),
    "hi_rate": ("health insurance: contribution rate", "BHYT: tỷ lệ đóng"),
    "hi_student_rate": ("health insurance: contribution rate of students", "BHYT: tỷ lệ đóng của học sinh, sinh viên"),
    "household_tiers": (
        "health insurance: what members of a household pay, in order",
        "BHYT hộ gia đình: mức đóng theo thứ tự",
    ),
    # Unknown
    "unknown_heading": ("Not known", "Chưa rõ"),
    "side_before": ("without the draft", "không có dự thảo"),
    "side_after": ("with the draft", "có dự thảo"),
    "unknown_line": (
        "{side}, {years}, {place}, {programme}, {people} people ({who}): {why}",
        "{side}, {years}, {place}, {programme}, {people} người ({who}): {why}",
    ),
    "why_no_rule_known": (
        "no rule is known and no source says that there is none",
        "chưa biết quy định nào và không nguồn nào nêu là không hỗ trợ",
    ),
    "why_rate_unknown": ("the rate of {rule} is not known", "chưa rõ mức của {rule}"),
    "why_group_not_named": ("the source of {rule} does not name the group", "nguồn của {rule} không nêu tên nhóm"),
    "why_perhaps_in_force": ("it is not known if {rule} is in force", "chưa rõ {rule} có hiệu lực không"),
    "why_age_unknown": ("{rule} depends on the age, which is not given", "{rule} phụ thuộc vào tuổi, chưa được nêu"),
    "why_part_of_the_area": ("{rule} covers a part of the area", "{rule} chỉ áp dụng một phần địa bàn"),
    # Place among provinces
    "place_heading": (
        "Place among the {of} provinces, by what each would add for these people ({day})",
        "Thứ hạng trong {of} tỉnh, thành phố theo mức hỗ trợ thêm cho những người này ({day})",
    ),
    "place_before": ("without the draft: {place}", "không có dự thảo: {place}"),
    "place_after": ("with the draft: {place}", "có dự thảo: {place}"),
    "place_one": ("no. {best}", "thứ {best}"),
    "place_between": (
        "no. {best} to {worst}: what {unknown} provinces add is not fully known",
        "thứ {best} đến {worst}: chưa biết hết mức hỗ trợ của {unknown} tỉnh, thành phố",
    ),
    "place_known": ("Of the {known} that are known: {list}.", "Trong {known} tỉnh, thành phố đã biết: {list}."),
    "place_item": ("{place} {amount}", "{place} {amount}"),
    "a_head_a_year": ("VND a head, for a year paid on that day", "đồng một người, đóng một năm vào ngày đó"),
    # Assumptions
    "assumed_heading": ("Assumed", "Giả định"),
    "same_people": (
        "The same number of people in the same groups and of the same age in every year; support brings nobody new.",
        "Số người, nhóm và tuổi như nhau ở mọi năm; việc hỗ trợ không làm tăng người tham gia.",
    ),
    "month_by_month": (
        "Everybody pays month by month, under the law of the first day of the month. Nothing is paid ahead.",
        "Mọi người đóng từng tháng, theo quy định có hiệu lực ngày đầu tháng; không ai đóng trước.",
    ),
    "spread_over_the_year": (
        "Some pay for less than 12 months a year (rows: {rows}, people: {people}): these are spread evenly over the year, from January.",
        "Có người đóng dưới 12 tháng một năm (dòng: {rows}, người: {people}): các tháng rải đều trong năm, từ tháng 1.",
    ),
    "rules_of_the_day": (
        "Without the draft: the local rules of {date} go on unchanged; the State's law changes as announced.",
        "Không có dự thảo: quy định của địa phương ngày {date} giữ nguyên; quy định của Nhà nước thay đổi theo công bố.",
    ),
    "months_not_given": (
        "Months not given (rows: {rows}, people: {people}): 12 a year.",
        "Không nêu số tháng (dòng: {rows}, người: {people}): 12 tháng một năm.",
    ),
    "income_not_given": (
        "Income not given (rows: {rows}, people: {people}): the lowest of the day, which is the rural poverty line.",
        "Không nêu thu nhập (dòng: {rows}, người: {people}): mức thấp nhất tại từng thời điểm, là chuẩn hộ nghèo khu vực nông thôn.",
    ),
    "income_adapted": (
        "An income of {chosen} is not allowed from {from} on: {taken} is taken ({people} people).",
        "Mức thu nhập {chosen} không còn được chọn từ {from}: tính theo {taken} ({people} người).",
    ),
    "age_not_given": (
        "Age not given (rows: {rows}, people: {people}): rules for an age may or may not apply there.",
        "Không nêu tuổi (dòng: {rows}, người: {people}): quy định theo tuổi có thể áp dụng hoặc không.",
    ),
    "order_not_given": (
        "Household order not given (rows: {rows}, people: {people}): who pays as a household is its first member.",
        "Không nêu thứ tự trong hộ (dòng: {rows}, người: {people}): người đóng theo hộ được tính là người thứ nhất.",
    ),
    "limit_not_reached": (
        "{rule} supports a person for at most {months} months: who has had them is taken to be followed by somebody else, unless the table gives months already supported.",
        "{rule} hỗ trợ một người tối đa {months} tháng: người đã hưởng đủ coi như có người khác thay, trừ khi bảng có nêu số tháng đã hỗ trợ.",
    ),
    "state_limit": (
        "The State supports a person for at most {months} months in a life: who has had them is taken to be followed by somebody else, unless the table gives months already supported.",
        "Nhà nước hỗ trợ một người tối đa {months} tháng: người đã hưởng đủ coi như có người khác thay, trừ khi bảng có nêu số tháng đã hỗ trợ.",
    ),
    "supported_each_year": (
        "Months already supported are those of the table at the beginning of every year (rows: {rows}, people: {people}): they do not grow from year to year.",
        "Số tháng đã hỗ trợ là số trong bảng vào đầu mỗi năm (dòng: {rows}, người: {people}), không tăng theo năm.",
    ),
    "years_left_out": (
        "Only as far as the State's numbers are known: {why}.",
        "Chỉ tính đến năm có đủ số liệu của Nhà nước: {why}.",
    ),
    "numbers_go_on": (
        "From {from} on, up to the draft's own end, no source states the State's numbers: the last ones go on ({numbers}). These years are no more than a projection.",
        "Từ {from} đến khi dự thảo hết hạn chưa có nguồn nào nêu số liệu của Nhà nước: lấy số liệu gần nhất ({numbers}). Con số các năm này chỉ là ước tính.",
    ),
    "conditions_met": (
        "Conditions in words, taken as met: {conditions}",
        "Điều kiện bằng lời, coi như đáp ứng: {conditions}",
    ),
    "people_elsewhere": (
        "Some are of other provinces, which the draft does not reach (rows: {rows}, people: {people}).",
        "Có người ở tỉnh khác, dự thảo không áp dụng (dòng: {rows}, người: {people}).",
    ),
    # Files
    "written": ("Written: {path}", "Đã ghi: {path}"),
    "adopted": (
        "Made from {n} rules of {source} in force on {day}.",
        "Lập từ {n} quy định của {source} có hiệu lực ngày {day}.",
    ),
    "left_out": ("Left out: {rule} ({why})", "Không đưa vào: {rule} ({why})"),
    "adopted_heading": ("Taken over from another province", "Lấy từ quy định của tỉnh khác"),
    "adopted_changed": (
        "Changed: it begins on {start}, with terms and yearly schedules counted from then; in conditions, the name and kind of the province. Check every condition: it is written for {source}.",
        "Đã đổi: bắt đầu từ {start}, thời hạn và lộ trình từng năm tính lại từ đó; trong điều kiện, tên và loại tỉnh, thành phố. Cần kiểm tra từng điều kiện: điều kiện viết cho {source}.",
    ),
    "adopted_replaces": ("{id} replaces {others}.", "{id} thay thế {others}."),
    "adopted_amends": ("{id} amends {others}.", "{id} sửa đổi {others}."),
    "left_perhaps_in_force": ("not known if in force", "chưa rõ có hiệu lực không"),
    "left_part_of_the_area": ("for a part of the province", "chỉ một phần địa bàn"),
    "left_not_the_province": ("a district's or commune's own", "của huyện hoặc xã"),
    "no_matplotlib": (
        "--plot needs matplotlib: pip install 'hotro[plot]'",
        "--plot cần matplotlib: pip install 'hotro[plot]'",
    ),
    "no_openpyxl": (
        "--participants as a spreadsheet needs openpyxl: pip install 'hotro[spreadsheet]'",
        "--participants dạng bảng tính cần openpyxl: pip install 'hotro[spreadsheet]'",
    ),
    "no_xlsxwriter": (
        "--xlsx needs XlsxWriter: pip install 'hotro[spreadsheet]'",
        "--xlsx cần XlsxWriter: pip install 'hotro[spreadsheet]'",
    ),
}
"""Key -> (English, Vietnamese)."""
