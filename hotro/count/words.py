"""What `hotro count` says beside the words that all commands share."""

# ruff: noqa: E501 - a text is easier to read, and to compare with the other language, in one piece
from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    "published_programme": (
        "{n}/{of} provinces support {programme} (published, {day})",
        "{n}/{of} tỉnh, thành phố hỗ trợ thêm mức đóng {programme} (theo công bố, {day})",
    ),
    "published_group": (
        "{n}/{of} provinces support {people}, {programme} (published, {day})",
        "{n}/{of} tỉnh, thành phố hỗ trợ thêm mức đóng {programme} cho {people} (theo công bố, {day})",
    ),
    "documented_programme": (
        "{n}/{of} provinces are documented to support {programme} ({day})",
        "{n}/{of} tỉnh, thành phố được ghi nhận có hỗ trợ thêm mức đóng {programme} ({day})",
    ),
    "documented_group": (
        "{n}/{of} provinces are documented to support {people}, {programme} ({day})",
        "{n}/{of} tỉnh, thành phố được ghi nhận có hỗ trợ thêm mức đóng {programme} cho {people} ({day})",
    ),
    "before_programme": (
        "{day} is before the programme as the registry knows it: the State's rules of {programme} begin on {begins} ({instrument}). What follows is no count of it.",
        "{day} là trước khi có chương trình theo dữ liệu: quy định của Nhà nước về hỗ trợ {programme} bắt đầu từ {begins} ({instrument}). Các con số dưới đây không phải là số tỉnh hỗ trợ.",
    ),
    "cannot_join": (
        "{says} ({instrument}) Support that a province set for them has nobody left, and is not counted.",
        "{says} ({instrument}) Hỗ trợ mà tỉnh đã quy định cho họ không còn ai thụ hưởng nên không tính.",
    ),
    "group_set": ("{name}: {groups}", "{name}: {groups}"),
    "published_before_merger": (
        "The latest publication counts the {of} provinces of before the merger: {n}/{of} on {day}, by {by}.",
        "Công bố gần nhất tính trên {of} tỉnh, thành phố trước sắp xếp: {n}/{of} vào {day}, theo {by}.",
    ),
    "published_never": ("No count of it was published by that day.", "Chưa có con số nào được công bố đến ngày đó."),
    "can_name": (
        "The registry can name {named} of the {n}; {missing} are not identified.",
        "Nêu được tên {named} trong số {n}; {missing} chưa xác định được.",
    ),
    "can_name_later": (
        "On {day} the registry can name {named} supporting provinces. If the published number still held, {missing} are not identified.",
        "Vào {day} nêu được tên {named} tỉnh, thành phố có hỗ trợ. Nếu con số công bố vẫn đúng thì còn {missing} chưa xác định được.",
    ),
    "published_outnumbered": (
        "The latest publication is outdated: {n}/{of} on {day}, by {by}.",
        "Con số công bố gần nhất đã cũ: {n}/{of} vào {day}, theo {by}.",
    ),
    "names_more": (
        "The registry names {named}, more than the {n} published.",
        "Nêu được tên {named}, nhiều hơn con số {n} đã công bố.",
    ),
    "contradicts": (
        "The two contradict each other: one of them is wrong.",
        "Hai con số mâu thuẫn nhau: có ít nhất một con số sai.",
    ),
    "documented_on": ("Documented on {day}", "Theo các nguồn, vào {day}"),
    "n_support": ("support it, by a cited rule in force", "có hỗ trợ thêm, theo quy định có dẫn nguồn"),
    "of_which_presumed": ("of which presumed: {places}", "trong đó coi là còn hiệu lực: {places}"),
    "of_which_only_for": (
        "of which for one group alone, as far as is known ({who}): {places}",
        "trong đó, theo các nguồn đã có, chỉ cho một nhóm ({who}): {places}",
    ),
    "of_which_partly": ("of which in a part of the province only: {places}", "trong đó chỉ một phần địa bàn: {places}"),
    "n_none": ("said by a source to add nothing: {places}", "có nguồn nêu là không hỗ trợ thêm: {places}"),
    "n_none_zero": ("said by a source to add nothing", "có nguồn nêu là không hỗ trợ thêm"),
    "n_none_all": ("said by the publisher to add nothing", "nguồn công bố nêu là không hỗ trợ thêm"),
    "n_unknown": ("unknown", "chưa rõ"),
    "of_which_leads": (
        "of which a rule exists, but not known if in force that day: {places}",
        "trong đó có quy định nhưng chưa rõ có hiệu lực vào ngày đó không: {places}",
    ),
    "between": (
        "So at least {low} and at most {high} of {of}.",
        "Như vậy: ít nhất {low}, nhiều nhất {high} trên {of}.",
    ),
    "named_supporters": ("Who they are", "Cụ thể"),
    "shares": ("Shares, and in how many provinces: {shares}.", "Mức hỗ trợ và số tỉnh áp dụng: {shares}."),
    "share_in": ("{percent} in {n}", "{percent} ở {n} tỉnh"),
    "who_and_how_much": ("Who, and how much the province adds", "Đối tượng và mức hỗ trợ thêm"),
    "whole": ("whole", "toàn tỉnh"),
    "whole_by_parts": ("whole, part by part", "toàn tỉnh, theo từng địa bàn"),
    "part": ("part: {places}", "một phần: {places}"),
    "covers": ("Covers", "Phạm vi"),
    "count_heading": (
        "How many of {of} provinces support whom, {day}",
        "Số tỉnh, thành phố hỗ trợ thêm, trên {of}, {day}",
    ),
    "any_group": ("any participant (rules for everybody)", "mọi người tham gia (quy định chung)"),
    "of_which_presumed_head": ("Presumed", "Coi là"),
    "none_head": ("None", "Không"),
    "unknown_head": ("Unknown", "Chưa rõ"),
    "bounds_head": ("Bounds", "Khoảng"),
    "nothing_known": (
        "{programme}: nothing of their own is known for the other {n} groups.",
        "{programme}: chưa có thông tin riêng về {n} đối tượng còn lại.",
    ),
    "published_dates": (
        "Published: the latest number by that day, with its date. Named: provinces that the registry can name (of which presumed). None: a source says so. Unknown: no source says (of which a rule exists, but not known if in force that day). Bounds: at least and at most.",
        "Công bố: con số gần nhất tính đến ngày đó, kèm ngày. Có tên: số tỉnh nêu được tên (trong đó coi là còn hiệu lực). Không: có nguồn nêu là không hỗ trợ thêm. Chưa rõ: không nguồn nào nêu (trong đó có quy định nhưng chưa rõ hiệu lực). Khoảng: ít nhất và nhiều nhất.",
    ),
}
"""Key -> (English, Vietnamese)."""
