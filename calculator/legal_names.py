"""The State's instruments as Vietnamese citations: the registry cites them in English.

`Decree 159/2025/ND-CP art. 5 cl. 1` -> `khoản 1 Điều 5 Nghị định 159/2025/NĐ-CP`.
"""

from __future__ import annotations

import re
from functools import lru_cache

_SEVERAL = r"(?:-|, | and | to )"
_NUMBERS = rf"\d+(?:{_SEVERAL}\d+(?!\w))*"
_LETTERS = rf"(?:dd|[a-z])(?!\w)(?:{_SEVERAL}(?:dd|[a-z])(?!\w))*"
_ARTICLE = re.compile(
    r"(?:(?P<act>(?:HI Law|SI Law|Law|Decree|Decision|Circular)(?: \d+/[\w/-]+)?(?: of \d{4}-\d\d-\d\d)?"
    r"(?: as amended by Law [\w/]+)?),? |(?<!\w))"
    rf"arts?\. (?P<article>{_NUMBERS})(?: cl\. (?P<clause>{_NUMBERS}))?(?: points? (?P<point>{_LETTERS}))?"
)
_DATE = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_PHRASES = (
    (
        "common minimum wage (luong toi thieu chung); decree number not sourced",
        "lương tối thiểu chung; chưa rõ số văn bản",
    ),
    ("common minimum wage", "lương tối thiểu chung"),
    (
        "(while a base salary exists the reference level equals it)",
        "(khi chưa bãi bỏ mức lương cơ sở thì mức tham chiếu bằng mức lương cơ sở)",
    ),
    ("still used in 2026 under the transition of", "còn áp dụng năm 2026 theo quy định chuyển tiếp của"),
    ("transition of", "quy định chuyển tiếp của"),
    ("kept for 2021 by", "giữ cho năm 2021 theo"),
    ("income = floor + m x 50,000 (m = 0,1,2,...)", "thu nhập = mức thấp nhất + m x 50.000 (m = 0, 1, 2, ...)"),
    ("for the years to 2025", "cho các năm đến 2025"),
    ("VSS official letters", "Công văn của BHXH Việt Nam"),
    ("(as named by the source)", "(theo nguồn)"),
    ("(law ceiling 6%)", "(mức tối đa theo luật 6%)"),
    (
        "no State support before 2018 (support clause of Decree 134/2015 applies from 2018-01-01)",
        "trước năm 2018 Nhà nước chưa hỗ trợ; quy định hỗ trợ của Nghị định 134/2015 áp dụng từ 2018-01-01",
    ),
    ("applied to the special zones of Quang Ninh from", "áp dụng cho các đặc khu của Quảng Ninh từ"),
    ("(article unsourced)", "(chưa có nguồn cho số điều)"),
    ("(number unsourced)", "(chưa có nguồn cho số văn bản)"),
    ("(instrument unsourced)", "(chưa có nguồn cho văn bản)"),
    ("as amended by", "được sửa đổi bởi"),
    ("adds to", "bổ sung"),
    ("HI Law", "Luật BHYT"),
    ("SI Law", "Luật BHXH"),
    ("Decree", "Nghị định"),
    ("Decision", "Quyết định"),
    ("Circular", "Thông tư"),
    ("Law ", "Luật "),
    ("ND-CP", "NĐ-CP"),
    ("QD-TTg", "QĐ-TTg"),
    ("BLDTBXH", "BLĐTBXH"),
    (" of ", " ngày "),
    (" and art. ", " và Điều "),
    ("art. ", "Điều "),
    (" and ", " và "),
    (" with ", " cùng "),
)


@lru_cache(10_000)
def in_vietnamese(instrument: str) -> str:
    """A citation of the registry as Vietnam writes it: point, clause, article, act."""
    text = _ARTICLE.sub(_reversed, instrument)
    for english, vietnamese in _PHRASES:
        text = text.replace(english, vietnamese)
    return _DATE.sub(r"\3/\2/\1", text)


def _reversed(found: re.Match[str]) -> str:
    parts = (("điểm", found["point"]), ("khoản", found["clause"]), ("Điều", found["article"]))
    named = [_named(kind, numbers) for kind, numbers in parts if numbers]
    return " ".join([*named, found["act"]] if found["act"] else named)


def _named(kind: str, numbers: str) -> str:
    """`Điều 6 và 7`, `từ khoản 1 đến khoản 3`, `điểm a, b và đ`."""
    numbers = re.sub(" to ", "-", numbers.replace("dd", "đ"))
    first, dash, last = numbers.partition("-")
    if not dash or not (first + last).isalnum():
        return f"{kind} {numbers.replace(' and ', ' và ')}"
    if first.isdigit() and int(last) == int(first) + 1:
        return f"{kind} {first} và {last}"
    return f"từ {kind} {first} đến {kind} {last}"
