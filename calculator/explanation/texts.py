"""The sentences of an explanation, English and Vietnamese side by side."""

from __future__ import annotations

from typing import Literal

Language = Literal["en", "vi"]

TEXTS: dict[str, tuple[str, str]] = {
    # Voluntary social insurance: the contribution
    "vsi.regular": (
        "Contribution: {rate} of the chosen income of {income} = {over} ({law}).",
        "Mức đóng: {rate} mức thu nhập lựa chọn {income} = {over} ({law}).",
    ),
    "vsi.ahead": (
        (
            "Contribution for {months} paid ahead at once: {rate} of the chosen income of {income} = {month} a month, "
            "each month after the first discounted by the monthly return of {interest}: {total} ({law})."
        ),
        (
            "Mức đóng một lần cho {months} về sau: {rate} mức thu nhập lựa chọn {income} = {month}/tháng, từ tháng thứ "
            "hai chiết khấu theo lãi suất đầu tư bình quân tháng {interest}: {total} ({law})."
        ),
    ),
    "vsi.missing": (
        (
            "Contribution for {months} missing for a pension, paid at once: {rate} of the chosen income of {income} = "
            "{month} a month, each compounded by the monthly return of {interest}: {total} ({law})."
        ),
        (
            "Mức đóng một lần cho {months} còn thiếu để hưởng lương hưu: {rate} mức thu nhập lựa chọn {income} = "
            "{month}/tháng, tính lãi gộp theo lãi suất đầu tư bình quân tháng {interest}: {total} ({law})."
        ),
    ),
    "vsi.support_base": (
        (
            "Support is a percent of {base} a month: {rate} of the rural poverty line of {line}, whatever income is "
            "chosen ({law})."
        ),
        (
            "Mức hỗ trợ tính theo tỷ lệ phần trăm trên {base}/tháng: {rate} chuẩn hộ nghèo khu vực nông thôn {line}, "
            "không phụ thuộc mức thu nhập lựa chọn ({law})."
        ),
    ),
    # Health insurance: category and contribution
    "hi.budget_pays": (
        "Category: the State budget pays the whole contribution ({who}; {law}).",
        "Nhóm tham gia: do ngân sách nhà nước đóng ({who}; {law}).",
    ),
    "hi.budget_pays_given": (
        "Category: the State budget pays the whole contribution, as the question says (HI Law art. 12 cl. 3).",
        "Nhóm tham gia: do ngân sách nhà nước đóng, theo thông tin được khai (khoản 3 Điều 12 Luật BHYT).",
    ),
    "hi.budget_supports": (
        "Category: the State budget pays a part of the contribution ({who}; HI Law art. 12 cl. 4).",
        "Nhóm tham gia: được ngân sách nhà nước hỗ trợ mức đóng ({who}; khoản 4 Điều 12 Luật BHYT).",
    ),
    "hi.household": (
        (
            "Category: household, because nothing that was said of the person puts them in a group that the State "
            "budget insures or supports (HI Law art. 12 cl. 5)."
        ),
        (
            "Nhóm tham gia: theo hộ gia đình, vì thông tin được khai không thuộc nhóm được ngân sách nhà nước đóng "
            "hoặc hỗ trợ mức đóng (khoản 5 Điều 12 Luật BHYT)."
        ),
    ),
    "hi.several_groups": (
        (
            "Of several groups the first that fits in the order of the law counts; among supported groups the one with "
            "the highest support (HI Law art. 13 cl. 2)."
        ),
        (
            "Người thuộc nhiều nhóm đóng theo nhóm đầu tiên xác định được theo thứ tự của luật; trong các nhóm được hỗ "
            "trợ thì hưởng mức hỗ trợ cao nhất (khoản 2 Điều 13 Luật BHYT)."
        ),
    ),
    "hi.contribution": (
        "Contribution: {rate} of the {base_name} of {base} = {over} ({law}).",
        "Mức đóng: {rate} {base_name} {base} = {over} ({law}).",
    ),
    "hi.contribution_ordered": (
        (
            "Contribution: {rate} of the {base_name} of {base} = {month} a month; as payer number {order} of the "
            "household {tier} of that = {over} ({law})."
        ),
        (
            "Mức đóng: {rate} {base_name} {base} = {month}/tháng; là người thứ {order} trong hộ, đóng bằng {tier} mức "
            "đó = {over} ({law})."
        ),
    ),
    "hi.order_given": (
        "Place {order} in the household's order is the one given in the question.",
        "Thứ tự người thứ {order} trong hộ lấy theo thông tin được khai.",
    ),
    "hi.order_chosen": (
        (
            "Place {order} of {of} in the household's order: the law does not say who comes first, so here those who "
            "pay for longer come first, then the older, then by name. Members insured otherwise take no place (HI Law "
            "art. 13 cl. 3)."
        ),
        (
            "Người thứ {order} trong {of} người cùng đóng theo hộ: luật không quy định ai là người thứ nhất; ở đây xếp "
            "người đóng nhiều tháng hơn trước, rồi người lớn tuổi hơn, rồi theo tên. Người đã tham gia BHYT theo nhóm "
            "khác không tính vào thứ tự (khoản 3 Điều 13 Luật BHYT)."
        ),
    ),
    "hi.covered_elsewhere": (
        (
            "Insured elsewhere (at work, as a pensioner or the like): pays nothing here and takes no place in the "
            "household's order (HI Law art. 13 cl. 2 and 3)."
        ),
        (
            "Đã tham gia BHYT theo nhóm khác (tại nơi làm việc, hưởng lương hưu...): không đóng ở đây và không tính "
            "vào thứ tự của hộ (khoản 2 và khoản 3 Điều 13 Luật BHYT)."
        ),
    ),
    "base_salary": ("base salary", "mức lương cơ sở"),
    "reference_level": ("reference level", "mức tham chiếu"),
    # What the State pays
    "state.pays": (
        "{who}: the State pays {rate} of {base} = {over} ({law}).",
        "{who}: Nhà nước hỗ trợ {rate} của {base} = {over} ({law}).",
    ),
    "state.nothing": (
        "The State adds nothing to this contribution on this day ({law}).",
        "Nhà nước không hỗ trợ mức đóng này tại thời điểm này ({law}).",
    ),
    "state.no_rule": (
        "No rule of the State gives support here.",
        "Không có quy định hỗ trợ của Nhà nước cho trường hợp này.",
    ),
    "state.limited": (
        "Of the {months} the State supports {supported}: at most {most} in all.",
        "Trong {months}, Nhà nước hỗ trợ {supported}: tổng cộng không quá {most}.",
    ),
    "state.capped": (
        "The State's part is limited to the contribution: {amount}.",
        "Phần Nhà nước hỗ trợ không vượt quá mức đóng: {amount}.",
    ),
    "at_least": (" (the lowest rate by law)", " (mức tối thiểu theo luật)"),
    # What the province, district or commune adds
    "local.no_province": (
        "No province was named: only the State's rules are counted.",
        "Chưa nêu tỉnh, thành phố: chỉ tính theo quy định của Nhà nước.",
    ),
    "local.no_room": (
        "Nothing is left to pay after the State's part, so local support changes nothing.",
        "Sau phần Nhà nước không còn khoản phải đóng nên không xét hỗ trợ của địa phương.",
    ),
    "local.school": (
        "For a pupil or student the budget of the school's province supports: {place} (Decree 146/2018/ND-CP art. 9).",
        "Học sinh, sinh viên được ngân sách nơi trường đóng hỗ trợ: {place} (Điều 9 Nghị định 146/2018/NĐ-CP).",
    ),
    "local.adds": (
        "{giver} adds {rate} of {base} = {over} ({number}; group: {who}; {term}).",
        "{giver} hỗ trợ thêm {rate} của {base} = {over} ({number}; đối tượng: {who}; {term}).",
    ),
    "local.adds_dong": (
        "{giver} adds {over} ({number}; group: {who}; {term}).",
        "{giver} hỗ trợ thêm {over} ({number}; đối tượng: {who}; {term}).",
    ),
    "local.adds_up_to": (
        (
            "The State and {giver} together pay {rate} of {base} a month; for {months} {giver} adds what the State's "
            "part leaves of that: {total} ({number}; group: {who}; {term})."
        ),
        (
            "Nhà nước và {giver} hỗ trợ tổng cộng {rate} của {base}/tháng; trong {months}, {giver} bù phần còn thiếu "
            "sau khi trừ phần Nhà nước: {total} ({number}; đối tượng: {who}; {term})."
        ),
    ),
    "local.capped": (
        "Of that {part} counts: support is never more than the contribution leaves.",
        "Trong đó tính {part}: tổng mức hỗ trợ không vượt quá mức đóng.",
    ),
    "local.limited": (
        "That is {supported} of the {months}: this support is for at most {most}.",
        "Tính cho {supported} trong {months}: khoản hỗ trợ này không quá {most}.",
    ),
    "local.used_up": (
        "{number} of {giver} (group: {who}) gives nothing more: its {most} of support are used up.",
        "{number} của {giver} (đối tượng: {who}) không còn hỗ trợ: đã hưởng hết {most}.",
    ),
    "local.within_state": (
        "{number} of {giver} (group: {who}) gives nothing beyond what the State pays.",
        "{number} của {giver} (đối tượng: {who}) không vượt quá phần Nhà nước đã hỗ trợ.",
    ),
    "local.beaten": (
        (
            "{number} of {giver} would give {amount} as well (group: {who}): of several local rules the highest "
            "applies, so it is not added."
        ),
        (
            "{number} của {giver} cũng hỗ trợ {amount} (đối tượng: {who}): khi có nhiều mức hỗ trợ của địa phương chỉ "
            "áp dụng mức cao nhất, nên không cộng thêm."
        ),
    ),
    "local.doubt": (
        "In doubt and not counted: {number} of {giver} (group: {who}) may add {what}: {reasons}.",
        "Chưa chắc chắn, chưa tính: {number} của {giver} (đối tượng: {who}) có thể hỗ trợ thêm {what}: {reasons}.",
    ),
    "doubt.amount": ("{rate} of {base}, {amount} for the period", "{rate} của {base}, cả kỳ {amount}"),
    "doubt.dong": ("{amount} for the period", "cả kỳ {amount}"),
    "doubt.total": (
        "what the State's part leaves of {rate} of {base}, {amount} for the period",
        "phần còn thiếu của {rate} trên {base} sau khi trừ phần Nhà nước, cả kỳ {amount}",
    ),
    "doubt.rate": ("a part that no source puts in numbers", "một phần chưa rõ mức"),
    "doubt.why_rate": ("its rate is not known", "chưa rõ tỷ lệ hỗ trợ"),
    "doubt.why_base": ("what the rate is a percent of is not known", "chưa rõ tỷ lệ tính trên mức nào"),
    "doubt.base": ("{rate} of a base that no source names", "{rate} của một mức chưa nêu rõ"),
    "doubt.adoption": ("no source confirms that it was adopted", "chưa có nguồn xác nhận đã được ban hành"),
    "doubt.first_day": ("its first day is not known", "chưa rõ ngày bắt đầu áp dụng"),
    "doubt.merger": (
        "no source says whether it went on after the provinces were merged on {day}",
        "chưa có nguồn cho biết có tiếp tục áp dụng sau khi sáp nhập tỉnh ngày {day} hay không",
    ),
    "doubt.ended": ("it may have ended or been replaced", "có thể đã hết hiệu lực hoặc bị thay thế"),
    "doubt.group": ("the source does not name its group", "nguồn không nêu rõ nhóm được hỗ trợ"),
    "doubt.area": (
        "it is not known whether it covers this part of the province; say which former province",
        "chưa rõ có áp dụng cho địa bàn này hay không; cần nêu tỉnh cũ",
    ),
    "doubt.area_unnamed": (
        "no source says which part of the province it covers",
        "chưa có nguồn nêu rõ địa bàn áp dụng",
    ),
    "doubt.district": (
        "it is limited to {districts}; say in which district the household lives",
        "chỉ áp dụng tại {districts}; cần nêu quận, huyện nơi cư trú",
    ),
    "doubt.age": ("it depends on the age: say when the person was born", "tùy theo tuổi: cần nêu ngày sinh"),
    "local.none": (
        "{giver} adds nothing here, as a source states: {says} ({source}).",
        "{giver} không hỗ trợ thêm, theo nguồn ({source}); {says}.",
    ),
    "local.unknown": (
        (
            "What {giver} adds here is not known: no rule that surely applies is on record, and no source states that "
            "there is none. Not known is not the same as no support."
        ),
        (
            "Chưa biết {giver} có hỗ trợ thêm hay không: chưa ghi nhận quy định chắc chắn áp dụng và chưa có nguồn nói "
            "là không hỗ trợ. Chưa biết không có nghĩa là không hỗ trợ."
        ),
    ),
    # What is left
    "left": ("Left to pay: {sum} = {pays}.", "Còn phải đóng: {sum} = {pays}."),
    "left.range": (
        "Left to pay: between {low} and {high}, because {giver} may add {least} to {most}.",
        "Còn phải đóng: từ {low} đến {high}, vì {giver} có thể hỗ trợ từ {least} đến {most}.",
    ),
    "part.state": ("{amount} (State)", "{amount} (Nhà nước)"),
    "part.local": ("{amount} ({giver})", "{amount} ({giver})"),
    "part.other": ("{amount} (district, commune or fund)", "{amount} (huyện, xã hoặc quỹ)"),
    # What a person must check, and what is not confirmed
    "check": ("To be checked, {number}: {condition}", "Cần kiểm tra, {number}: {condition}"),
    "check.months": (
        "support is for at most {most}, and since when the person has been in the group was not said",
        "hỗ trợ không quá {most}; chưa nêu thời điểm bắt đầu thuộc nhóm",
    ),
    "check.without_state": (
        (
            "If none of what is to be checked is met: the State pays {state}; left to pay at most {pays}, less what "
            "the province adds."
        ),
        (
            "Nếu không đáp ứng các điều kiện cần kiểm tra: Nhà nước đóng {state}; còn phải đóng tối đa {pays}, trừ "
            "phần địa phương hỗ trợ thêm."
        ),
    ),
    "check.without": (
        "If what is to be checked of local support is not met: local support {local}, left to pay {pays}.",
        (
            "Nếu không đáp ứng các điều kiện cần kiểm tra về hỗ trợ của địa phương: địa phương hỗ trợ {local}, còn "
            "phải đóng {pays}."
        ),
    ),
    "unsourced": ("Not confirmed by a page read, {what}: {note}.", "Chưa có trang nguồn xác nhận, {what}: {note}."),
    "warn.lump_sum": (
        (
            "How support enters one payment for missing months is not settled: it is taken off at face value here; a "
            "published case compounds it."
        ),
        (
            "Chưa thống nhất cách trừ tiền hỗ trợ khi đóng một lần cho thời gian còn thiếu: ở đây trừ theo số tiền hỗ "
            "trợ hằng tháng; một trường hợp đã công bố tính cả lãi."
        ),
    ),
    "warn.return": (
        "The monthly rate of return used is the latest announced; another is announced for each year of payment.",
        "Lãi suất đầu tư bình quân tháng dùng ở đây là mức công bố gần nhất; mỗi năm công bố một mức.",
    ),
    "warn.birthday": (
        "The State's part depends on the birthday, which is taken as not helping: say the day of birth.",
        (
            "Mức hỗ trợ của Nhà nước phụ thuộc ngày sinh; ở đây tính theo trường hợp không có lợi: cần nêu ngày, tháng "
            "sinh."
        ),
    ),
    "warn.since": (
        "The State supports this group for at most {most}: say since when the person has been in it.",
        "Nhà nước hỗ trợ nhóm này không quá {most}: cần nêu thời điểm bắt đầu thuộc nhóm.",
    ),
    # Terms of a rule
    "from.stated": ("from {day}", "từ {day}"),
    "from.year": ("from {year}", "từ năm {year}"),
    "from.inferred": ("from {day} (inferred)", "từ {day} (suy ra)"),
    "from.by": ("from {day} at the latest", "chậm nhất từ {day}"),
    "from.unknown": ("first day not known", "chưa rõ ngày bắt đầu"),
    "to.stated": ("to {day}", "đến {day}"),
    "to.year": ("to the end of {year}", "đến hết năm {year}"),
    "to.inferred": ("to {day} (inferred)", "đến {day} (suy ra)"),
    "to.not_before": ("at least to {day}", "ít nhất đến {day}"),
    "to.open": ("no end set", "không quy định ngày kết thúc"),
    "to.unknown": ("no source states its end", "chưa có nguồn nêu ngày kết thúc"),
    "presumed": ("; presumed to be in force", "; coi như còn hiệu lực"),
    # Words
    "months.one": ("1 month", "1 tháng"),
    "months.many": ("{n} months", "{n} tháng"),
    "over.one": ("{total} for 1 month", "{total} cho 1 tháng"),
    "over.many": ("{month} a month for {months}: {total}", "{month}/tháng × {months} = {total}"),
    "ages.from_below": (" of {low} to {high}", " từ {low} đến {high} tuổi"),
    "ages.from": (" of {low} and over", " từ {low} tuổi trở lên"),
    "ages.below": (" under {below}", " dưới {below} tuổi"),
    "poor_commune": (" in a poor commune or district", " ở xã, huyện nghèo"),
    "first_in_order": (", payer number {order} of the household", ", người thứ {order} trong hộ"),
    "who.unnamed": ("not named by the source", "nguồn không nêu rõ"),
    "who.joint": (" and ", ", đồng thời là "),
    "city": ("{name} City", "TP. {name}"),
    "former": ("former {place}", "{place} cũ"),
    "resolution": ("Resolution {number}", "Nghị quyết {number}"),
    "decision": ("Decision {number}", "Quyết định {number}"),
    "plan": ("Plan {number}", "Kế hoạch {number}"),
    "letter": ("Letter {number}", "Công văn {number}"),
    "number": ("No. {number}", "Văn bản số {number}"),
    "number.unknown": ("an instrument whose number is not known ({id})", "văn bản chưa rõ số hiệu ({id})"),
    "the_province": ("the province", "tỉnh"),
    "that_parameter": ("the {name}", "{name}"),
    "the_state_rule": ("the State's rule", "quy định của Nhà nước"),
    "money": ("{amount}", "{amount} đồng"),
    "quoted": ("{text}", "ghi theo cơ sở dữ liệu (tiếng Anh): “{text}”"),
    "said": ("“{text}”", "ghi theo cơ sở dữ liệu (tiếng Anh): “{text}”"),
    "list.end": (" and ", " và "),
}
"""Key -> the text in English and in Vietnamese, with the same fields in both."""
