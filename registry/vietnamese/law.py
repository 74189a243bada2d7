"""Names of groups, provinces and programmes, days, numbers, and the words between words."""

# ruff: noqa: E501 - a text is easier to read, and to compare with the other language, in one piece
from __future__ import annotations

TEMPLATES: dict[str, str] = {
    "{words} or {last}": "{words} hoặc {last}",
    "{words} and {last}": "{words} và {last}",
    "; did you mean {close}?": "; có phải là {close}?",
    "; did you mean `{close}`?": "; có phải là `{close}`?",
    "{text!r}... ({n} characters)": "{text!r}... ({n} ký tự)",
    "no province is called {name}{hint}": "không có tỉnh, thành phố nào tên là {name}{hint}",
    "no group is called {name}{hint}": "không có đối tượng nào tên là {name}{hint}",
    "voluntary SI": "BHXH tự nguyện",
    "health insurance": "BHYT",
    "expected {programmes}, found {name!r}{meant}": "cần {programmes}, nhưng gặp {name!r}{meant}",
    "{key} is not known on {day}": "chưa rõ {key} vào ngày {day}",
    "expected a number and d, w, m or y, such as 90d or 12m, found {text!r}": "cần một số kèm d (ngày), w (tuần), m (tháng) hoặc y (năm), ví dụ 90d hoặc 12m, nhưng gặp {text!r}",
}
