"""Statements that a province adds nothing, and published numbers of provinces."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from registry.files.policies import Policies
from registry.law.programmes import PROGRAMMES
from registry.registry import Registry
from registry.tables.table import Reference, Table, TableRow, day, listed, text, whole, yes_no
from registry.written.base import in_both, in_english, in_vietnamese
from registry.written.province import NoSupport


def _statements(_registry: Registry, policies: Policies) -> Iterator[TableRow]:
    for slug, file in policies.provinces.items():
        for n, s in enumerate(file.no_support, start=1):
            yield (slug, n, *_said(s))


def _said(s: NoSupport) -> TableRow:
    return (
        s.programme,
        s.who if isinstance(s.who, str) else listed(s.who),
        s.date if isinstance(s.date, datetime.date) else None,
        s.date != "unknown",
        s.before,
        s.strength == "stated",
        in_vietnamese(s.says),
        in_english(s.says),
        s.source,
    )


def _counts(_registry: Registry, policies: Policies) -> Iterator[TableRow]:
    for c in policies.counts.counts:
        named = (in_vietnamese(c.by), in_english(c.by), in_vietnamese(c.source), in_english(c.source))
        yield c.date, c.programme, c.group or "", c.n, c.n is not None, c.of, c.of_stated, *named, *in_both(c.note)


def _groups(registry: Registry, _policies: Policies) -> Iterator[TableRow]:
    for g in registry.groups.values():
        yield g.code, g.vi, g.en, g.national, g.since, listed(g.implies), listed(g.groups)


STATEMENTS = Table(
    "statements",
    "statements",
    "Nguồn nêu rằng tỉnh không hỗ trợ thêm",
    "Statements that a province adds nothing",
    (
        text("province", "mã tỉnh, thành phố", "slug of the province", empty=False),
        whole("nr", "thứ tự trong tỉnh", "number within the province", empty=False),
        text("programme", "chương trình", "programme", empty=False, words=PROGRAMMES),
        text("who", "nhóm đối tượng; any = mọi người", "groups; any = everybody", empty=False),
        day("date", "ngày mà lời nêu nói đến", "the day it speaks of"),
        yes_no("date_known", "có biết ngày đó không", "whether that day is known"),
        text("before", "đúng cho mọi ngày trước văn bản này", "it held on all days before this instrument"),
        yes_no(
            "stated",
            "nguồn nêu rõ; false: chỉ suy ra, không tính là không hỗ trợ",
            "stated by a source; false: only read from silence, and not counted as none",
        ),
        text("says_vi", "nguồn nói gì, tiếng Việt", "what it says, in Vietnamese"),
        text("says_en", "nội dung (tiếng Anh)", "what it says", empty=False),
        text("source", "nguồn", "source", empty=False),
    ),
    ("province", "nr"),
    (Reference("province", "provinces", "province"), Reference("before", "instruments", "instrument")),
    _statements,
)
PUBLISHED_COUNTS = Table(
    "published_counts",
    "counts",
    "Số tỉnh, thành phố hỗ trợ thêm, theo công bố",
    "How many provinces support whom, as published",
    (
        day("date", "ngày mà con số nói đến", "the day it speaks of", empty=False),
        text("programme", "chương trình", "programme", empty=False, words=PROGRAMMES),
        text("group", "nhóm hoặc tập hợp nhóm; để trống: cả chương trình", "group or named set; empty: the programme"),
        whole(
            "n",
            "số tỉnh được công bố; để trống nếu nguồn không nêu số",
            "published number; empty where none",
            "provinces",
        ),
        yes_no("n_known", "nguồn có nêu số không", "whether the source gives a number"),
        whole("of", "trên tổng số", "of how many", "provinces", empty=False),
        yes_no("of_stated", "nguồn có nêu tổng số không", "whether the source prints the total"),
        text("by_vi", "người công bố, tiếng Việt", "who published it, in Vietnamese", empty=False),
        text("by_en", "người công bố, tiếng Anh", "who published it, in English", empty=False),
        text("source_vi", "nguồn, tiếng Việt", "source, in Vietnamese", empty=False),
        text("source_en", "nguồn, tiếng Anh", "source, in English", empty=False),
        text("note_vi", "ghi chú, tiếng Việt", "note, in Vietnamese"),
        text("note_en", "ghi chú, tiếng Anh", "note, in English"),
    ),
    ("date", "programme", "group"),
    (),
    _counts,
)
GROUPS = Table(
    "groups",
    "groups",
    "Nhóm đối tượng và tập hợp nhóm",
    "Beneficiary groups and named sets of them",
    (
        text("group", "mã nhóm", "code", empty=False),
        text("vi", "tên tiếng Việt", "name in Vietnamese", empty=False),
        text("en", "tên tiếng Anh", "name in English", empty=False),
        yes_no("national", "có trong quy định hỗ trợ của Nhà nước", "named by the State's own support rules"),
        day("since", "ngày đầu có thể thuộc nhóm", "first day on which anybody can be in it"),
        text("implies", "thuộc nhóm này là thuộc các nhóm", "who is in it is in these too, separated by ;"),
        text("groups", "các nhóm của tập hợp", "the members of a named set, separated by ;"),
    ),
    ("group",),
    (),
    _groups,
)
