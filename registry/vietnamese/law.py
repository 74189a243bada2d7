"""Names of groups, provinces and programmes, days, numbers, and the words between words."""

# ruff: noqa: E501 - a text is easier to read, and to compare with the other language, in one piece
from __future__ import annotations

TEMPLATES: dict[str, str] = {
    "{words} or {last}": "{words} hoặc {last}",
    "{name}: expected a folder of policies or a release, found neither of their files": "{name}: cần thư mục chính sách hoặc bản phát hành, nhưng không có tệp nào của chúng",
    "{name}: expected the registry.json of a release, found something else": "{name}: cần tệp registry.json của một bản phát hành, nhưng gặp thứ khác",
    "{name}: expected a folder, a release or a git revision, found no such thing": "{name}: cần thư mục, bản phát hành hoặc phiên bản git, nhưng không có",
    "{name}: this revision has no policies": "{name}: phiên bản này không có chính sách",
    "git is needed to compare revisions, and is not installed": "cần git để so sánh các phiên bản, nhưng máy chưa cài",
    "{name}: {path} is no YAML": "{name}: {path} không phải YAML",
    "{name}: no source or count in it has a day": "{name}: không nguồn hay số liệu nào trong đó có ngày",
    "expected a mapping as in a province's file, found {found}": "cần các cặp khóa và giá trị như trong tệp của một tỉnh, nhưng gặp {found}",
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
