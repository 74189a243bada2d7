"""Instruments (resolutions, decisions, plans) and the pages that state them."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from registry.files.policies import Policies
from registry.registry import Registry
from registry.tables.bounds import BEGIN, END, begin_cells, end_cells
from registry.tables.table import Reference, Table, TableRow, day, known, listed, text, whole, yes_no
from registry.written.base import in_both, in_english, in_vietnamese

_PROVINCE = Reference("province", "provinces", "province")


def _instruments(_registry: Registry, policies: Policies) -> Iterator[TableRow]:
    for slug, file in policies.provinces.items():
        for i in file.instruments:
            yield (
                i.id,
                slug,
                known(i.number),
                i.number != "unknown",
                known(i.kind),
                i.kind != "unknown",
                known(in_vietnamese(i.issuer)),
                known(in_english(i.issuer)),
                i.issuer != "unknown",
                i.level,
                i.status,
                i.issued if isinstance(i.issued, datetime.date) else None,
                i.issued != "unknown",
                i.takes_force,
                *begin_cells(i.from_),
                *end_cells(i.to),
                i.area != "unknown",
                known(i.after_merger.status) if i.after_merger else None,
                *(in_both(i.after_merger.because) if i.after_merger else in_both(None)),
                listed(i.replaces),
                i.replaced_by,
                listed(i.amends),
                listed(i.prolongs),
                i.became,
                i.overlap,
                i.confidence,
                *in_both(i.notes),
            )


def _sources(_registry: Registry, policies: Policies) -> Iterator[TableRow]:
    for file in policies.provinces.values():
        for i in file.instruments:
            for n, s in enumerate(i.sources, start=1):
                url = known(s.url)
                told = s.published, s.published is not None
                yield i.id, n, url, url is not None, *in_both(s.publisher), *told, *in_both(s.says)


INSTRUMENTS = Table(
    "instruments",
    "instruments",
    "Văn bản của địa phương: nghị quyết, quyết định, kế hoạch, quỹ; kể cả dự thảo",
    "Instruments of the provinces: resolutions, decisions, plans, funds; drafts included",
    (
        text("instrument", "mã văn bản", "id of the instrument", empty=False),
        text("province", "mã tỉnh, thành phố", "slug of the province", empty=False),
        text("number", "số, ký hiệu; để trống nếu chưa biết", "official number; empty where not known"),
        yes_no("number_known", "có biết số không", "whether the number is known"),
        text("kind", "loại văn bản", "kind", words=("resolution", "decision", "plan", "fund")),
        yes_no("kind_known", "có biết loại không", "whether the kind is known"),
        text("issuer_vi", "cơ quan ban hành, tiếng Việt", "who issued it, in Vietnamese"),
        text("issuer_en", "cơ quan ban hành, tiếng Anh", "who issued it, in English"),
        yes_no("issuer_known", "có biết cơ quan ban hành không", "whether the issuer is known"),
        text("level", "cấp", "level", empty=False, words=("province", "district", "commune")),
        text("status", "tình trạng", "status", empty=False, words=("adopted", "draft", "unclear")),
        day("issued", "ngày thông qua hoặc ký", "day it was passed or signed"),
        yes_no("issued_known", "có biết ngày ban hành không", "whether that day is known"),
        day(
            "takes_force",
            "ngày có hiệu lực, nếu khác ngày đầu được hỗ trợ",
            "day it takes force, where that is not the first day supported",
        ),
        *BEGIN,
        *END,
        yes_no("area_known", "có biết địa bàn không", "whether the area it covers is known"),
        text(
            "after_merger",
            "sau sáp nhập 01/7/2025: goes_on = tiếp tục; stopped = dừng",
            "after the merger of 2025-07-01: goes on or stopped; empty where nothing is known",
            words=("goes_on", "stopped"),
        ),
        text("after_merger_because_vi", "căn cứ, tiếng Việt", "why, in Vietnamese"),
        text("after_merger_because_en", "căn cứ, tiếng Anh", "why, in English"),
        text("replaces", "thay thế các văn bản (mã, cách nhau bằng ;)", "ids that it replaces, separated by ;"),
        text("replaced_by", "bị thay thế bởi", "id that replaces it"),
        text("amends", "sửa đổi các văn bản", "ids that it amends, separated by ;"),
        text("prolongs", "kéo dài các văn bản", "ids that it prolongs, separated by ;"),
        text("became", "dự thảo đã thành văn bản", "for a draft: the id that came of it"),
        text("overlap", "vì sao song song với văn bản khác", "why it stands beside another for the same people"),
        text(
            "confidence", "độ tin cậy của nguồn", "how far the sources can be trusted", words=("high", "medium", "low")
        ),
        text("notes_vi", "ghi chú, tiếng Việt", "notes, in Vietnamese"),
        text("notes_en", "ghi chú, tiếng Anh", "notes, in English"),
    ),
    ("instrument",),
    (
        _PROVINCE,
        Reference("replaced_by", "", "instrument"),
        Reference("became", "", "instrument"),
    ),
    _instruments,
)
SOURCES = Table(
    "sources",
    "sources",
    "Trang nguồn của từng văn bản",
    "The pages that state each instrument",
    (
        text("instrument", "mã văn bản", "id of the instrument", empty=False),
        whole("nr", "thứ tự nguồn", "number of the source", empty=False),
        text("url", "địa chỉ; để trống nếu không ghi lại được", "address; empty where none was recorded"),
        yes_no("url_known", "có biết địa chỉ không", "whether the address is known"),
        text("publisher_vi", "nơi đăng, tiếng Việt", "publisher, in Vietnamese"),
        text("publisher_en", "nơi đăng, tiếng Anh", "publisher, in English"),
        day(
            "published",
            "ngày đăng; để trống nếu trang không nêu",
            "day of publication; empty where the page shows none",
        ),
        yes_no("published_known", "có biết ngày đăng không", "whether that day is known"),
        text(
            "says_vi", "trang nói gì, bằng lời của chúng tôi, tiếng Việt", "what it says, in our words, in Vietnamese"
        ),
        text("says_en", "trang nói gì, bằng lời của chúng tôi, tiếng Anh", "what it says, in English"),
    ),
    ("instrument", "nr"),
    (Reference("instrument", "instruments", "instrument"),),
    _sources,
)
