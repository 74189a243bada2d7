"""Which columns of a table are ours: the header, checked. A misspelt column is never taken for somebody else's."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from calculator.population.bad_table import BadTable
from calculator.population.columns import ASKS, BY_NAME, GROUP, SINCE, output_names
from calculator.tell import tell
from registry.law.nearest import nearest
from registry.law.rule import BeneficiaryGroup

A_SLIP = 0.85
"""How like one of ours a name must be to be taken for a slip: `provinces`, `vsi_incom`; not `province_code`."""


class Layout(NamedTuple):
    """The columns of a table that are ours."""

    known: tuple[str, ...]
    """Names of `columns.INPUT` that are there, in that order."""
    flags: Mapping[str, str]
    """Column -> group, of the columns that say whether a person is in a group."""
    since: Mapping[str, str]
    """Column -> group, of the columns `since_<group>`."""
    programmes: tuple[str, ...]
    """`vsi`, `hi`: what is asked about."""


def layout(names: Sequence[str], groups: Mapping[str, BeneficiaryGroup], *, dated: bool) -> Layout:
    """Read the header. `dated`: whether a day is given beside the table. Raises BadTable with all that is wrong."""
    codes = [code for code, group in groups.items() if group.is_of_people]
    found = set(names)
    known = tuple(name for name in BY_NAME if name in found)
    flags = {name: code for name in names if (code := name.removeprefix(GROUP)) in codes and name not in BY_NAME}
    since = {name: name.removeprefix(SINCE) for name in names if name.startswith(SINCE)}
    programmes = tuple(p for p, asking in ASKS.items() if not found.isdisjoint(asking))
    ours = Layout(known, flags, since, programmes)
    if problems := [*_wrong_names(names, ours, codes), *_already_there(names, ours), *_missing(ours, dated=dated)]:
        raise BadTable(problems)
    return ours


def _wrong_names(names: Sequence[str], ours: Layout, codes: list[str]) -> Iterator[str]:
    for name, times in Counter(names).items():
        if times > 1:
            yield tell("column {name!r} stands {times} times: keep one", name=name, times=times)
    for name, code in ours.since.items():
        if code not in codes:
            yield _no_group(name, code, codes)
    written = set(output_names(ours.programmes))
    expected = [*BY_NAME, *(GROUP + code for code in codes), *(SINCE + code for code in codes), *codes]
    for name in dict.fromkeys(names):
        if name in written or name in BY_NAME or name in ours.flags or name in ours.since:
            continue
        if name.startswith(GROUP):
            yield _no_group(name, name.removeprefix(GROUP), codes)
        elif near := nearest(_plain(name), expected, alike=A_SLIP):
            yield tell(
                "column {name!r}: did you mean {near}? If not, give it a name less like that", name=name, near=near
            )


def _already_there(names: Sequence[str], ours: Layout) -> Iterator[str]:
    written = set(output_names(ours.programmes))
    if there := [name for name in names if name in written]:
        others = tell(" and {n} more", n=len(there) - 1) if len(there) > 1 else ""
        yield tell(
            "columns that are written here are there already: {there}{others}; rename or remove them",
            there=there[0],
            others=others,
        )


def _missing(ours: Layout, *, dated: bool) -> Iterator[str]:
    if "province" not in ours.known:
        yield tell("no column province")
    if not dated and "date" not in ours.known:
        yield tell("no column date, and no day given for all rows (--on)")
    if not ours.programmes:
        *most, last = (name for asking in ASKS.values() for name in asking)
        yield tell("nothing is asked about: no column {most} or {last}", most=", ".join(most), last=last)
    if ours.flags and "groups" in ours.known:
        yield tell("groups are given twice, as groups and as {flag}: keep one", flag=next(iter(ours.flags)))


def _no_group(name: str, code: str, codes: list[str]) -> str:
    close = nearest(code, codes)
    return tell("column {name!r}: no group is called {code!r}", name=name, code=code) + (
        tell("; did you mean {close}?", close=close) if close else ""
    )


def _plain(name: str) -> str:
    return re.sub(r"[\s-]+", "_", name.strip().lower())
