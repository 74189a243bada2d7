"""What `Registry.count` says of every province on every day, over the stretches in which nothing changes.

Nothing is worked out here: each stretch is what `registry.questions.support` says on its first day.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from registry.files.policies import Policies
from registry.law.programmes import PROGRAMMES
from registry.law.rule import FOREVER
from registry.questions.support import ProvinceSupport, support
from registry.registry import Registry
from registry.tables.bounds import ALWAYS_EN, ALWAYS_VI
from registry.tables.table import Table, TableRow, day, listed, text, yes_no

Said = tuple[str, bool, bool, bool, str | None]


def _rows(registry: Registry, _policies: Policies) -> Iterator[TableRow]:
    days = registry.boundaries
    for programme in PROGRAMMES:
        for group in (None, *registry.groups):
            yield from _of_group(registry, programme, group, days)


def _of_group(
    registry: Registry, programme: str, group: str | None, days: tuple[datetime.date, ...]
) -> Iterator[TableRow]:
    since: dict[str, tuple[datetime.date, Said]] = {}
    last = datetime.date.fromordinal(FOREVER)
    for start in days:
        ended = start - datetime.timedelta(1) if start > datetime.date.min else start
        if start == registry.territory.merger:  # the same name is another province from this day
            yield from (_row(programme, group, slug, *found, ended) for slug, found in since.items())
            since = {}
        areas = registry.territory.areas_on(start)
        for slug, answer in support(registry, programme, group, areas, on=start).items():
            said = _said(answer)
            before = since.get(slug)
            if before is None:
                since[slug] = start, said
            elif before[1] != said:
                yield _row(programme, group, slug, *before, ended)
                since[slug] = start, said
    yield from (_row(programme, group, slug, *found, last) for slug, found in since.items())


def _said(found: ProvinceSupport) -> Said:
    rules = listed(r.rule.id for r in found.rules)
    return found.status, found.presumed, found.partly, found.status == "unknown" and bool(found.perhaps), rules


def _row(
    programme: str, group: str | None, slug: str, first: datetime.date, said: Said, last: datetime.date
) -> TableRow:
    return programme, group or "", slug, first, last, *said


SUPPORT_PERIODS = Table(
    "support_periods",
    "support_periods",
    "Mỗi tỉnh có hỗ trợ thêm hay không, theo chương trình, nhóm và thời gian, như lệnh hotro count",
    "Whether each province supports whom and when, as `hotro count` says it",
    (
        text("programme", "chương trình", "programme", empty=False, words=PROGRAMMES),
        text("group", "nhóm hoặc tập hợp nhóm; để trống: bất kỳ ai", "group or named set; empty: anybody"),
        text("province", "mã tỉnh; từ 01/7/2025 là một trong 34", "slug; from 2025-07-01 one of the 34", empty=False),
        day("first", f"ngày đầu ({ALWAYS_VI})", f"first day ({ALWAYS_EN})", empty=False),
        day("last", f"ngày cuối ({ALWAYS_VI})", f"last day ({ALWAYS_EN})", empty=False),
        text(
            "status",
            "supports: có quy định đang hiệu lực; none: có nguồn nêu là không; unknown: chưa rõ, không phải là không",
            "supports: a cited rule is in force; none: a source says so; unknown: never the same as none",
            empty=False,
            words=("supports", "none", "unknown"),
        ),
        yes_no("presumed", "mọi quy định chỉ coi là còn hiệu lực", "every rule is in force only presumably"),
        yes_no("partly", "chỉ một phần của tỉnh", "only in a part of the province"),
        yes_no("lead", "chưa rõ, nhưng có quy định có thể đang hiệu lực", "unknown, but a rule may be in force"),
        text("rules", "mã quy định, cách nhau bằng ;", "ids of the rules in force, separated by ;"),
    ),
    ("programme", "group", "province", "first"),
    (),
    _rows,
)
