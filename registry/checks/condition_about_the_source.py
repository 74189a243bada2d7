"""A condition is about the person; what a source says, shows or leaves open stands in `note`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from registry.checks._walk import about_the_person, problem
from registry.files.policies import Policies
from registry.files.problem import Problem
from registry.tell import tell

WORDS = (
    # English
    r"sources?",
    r"unsourced",
    r"visible",
    r"cut off",
    r"the cut",
    r"printed",
    r"quoted",
    r"see notes",
    r"not (?:given|said|stated|shown|seen|named|found|confirmed|known)",
    r"unknown",
    r"newspaper",
    r"news",
    r"reports?",
    r"web ?page",
    r"article \d+ says",
    r"title",
    r"(?:machine )?translation",
    r"by (?:arithmetic|subtraction)",
    r"our reading",
    r"draft",
    r"proposal",
    r"disputed",
    # Vietnamese
    r"nguồn (?:tin|nêu|ghi|in|không|nào|này)",
    r"trang (?:nguồn|tin|web)",
    r"bài viết",
    r"báo (?!cáo)",
    r"bị cắt",
    r"phần (?:văn bản )?(?:xem được|không xem được)",
    r"không (?:nêu|thể hiện|thấy|tìm thấy)",
    r"chưa rõ",
    r"bản dịch",
    r"phép (?:tính|trừ)",
    r"cách hiểu của chúng tôi",
    r"dự thảo",
    r"đề xuất",
    r"tên văn bản",
)
"""What is said of a source, and never of a person."""
_ABOUT_THE_SOURCE = re.compile(rf"(?<!\w)(?:{'|'.join(WORDS)})(?!\w)", re.IGNORECASE)


def check(policies: Policies) -> Iterator[Problem]:
    """Conditions that speak of a source, in either language."""
    for spot, said in about_the_person(policies):
        for key, text in (("vi", said.vi), ("en", said.en)):
            if found := _ABOUT_THE_SOURCE.search(text):
                message = tell("{found!r} speaks of a source, not of the person: it belongs in `note`", found=found[0])
                yield problem(policies, __name__, "error", spot / key, message)
