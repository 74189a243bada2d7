"""A number is written as the instrument bears it, with the year in which it was issued: 19/2025/NQ-HĐND.

Decree 30/2020/ND-CP annex III (numbers and symbols of documents); for legal normative documents, which have
the year, Decree 34/2016/ND-CP art. 60. Letters and plans have none: 4228/UBND-VX, 355/KH-UBND.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from registry.checks._walk import Placed, instruments, problem
from registry.files.policies import Policies
from registry.files.problem import Problem
from registry.tell import tell
from registry.written.bound import YEAR

LONGEST = 60
NUMBER = re.compile(rf"\d{{1,5}}(?:/(?P<year>{YEAR}))?(?:/(?P<symbol>\S+))?")
SYMBOLS = {
    "resolution": re.compile(r"NQ-HĐND(?:\.?K?\d{1,2})?"),
    "decision": re.compile(r"QĐ-[A-ZĐ][A-ZĐa-z]*"),
    "plan": re.compile(r"KH-[A-ZĐ][A-ZĐa-z]*"),
}
LETTER = re.compile(r"(?!QD-)(?!\w+-HDND)[A-ZĐ]+[A-Za-zĐđ]*(?:-[A-ZĐ][A-ZĐa-z]*)+")
LOOSE = re.compile(
    rf"\s*(\d{{1,5}})[^\d]*({YEAR})?[^\dA-ZĐ]*(NQ|QD|QĐ|KH)[^A-ZĐ]*(HDND|HĐND|UBND)\s*(\d{{0,2}})\s*",
    re.IGNORECASE,
)


def check(policies: Policies) -> Iterator[Problem]:
    """Numbers in another form, with another year, or with parts missing."""
    for placed in instruments(policies):
        if placed.instrument.number != "unknown":
            yield from _number(policies, placed)


def _number(policies: Policies, placed: Placed) -> Iterator[Problem]:
    number, spot = placed.instrument.number, placed.spot / "number"
    match = NUMBER.fullmatch(number)
    symbol = match["symbol"] if match else None
    if match is None or (symbol is not None and not _good_symbol(symbol)):
        message = tell(
            "expected a number like 19/2025/NQ-HĐND, found {number}{hint}",
            number=number[:LONGEST],
            hint=_hint(number[:LONGEST]),
        )
        yield problem(policies, __name__, "error", spot, message)
        return
    yield from _year(policies, placed, match["year"])
    if symbol is None:
        message = tell("{number} lacks its symbol, such as NQ-HĐND; complete it when a source shows it", number=number)
        yield problem(policies, __name__, "warning", spot, message)
    elif match["year"] is None and symbol.startswith(("NQ-", "QĐ-")):
        message = tell("{number} lacks its year; complete it when a source shows it", number=number)
        yield problem(policies, __name__, "warning", spot, message)
    yield from _kind(policies, placed, symbol)


def _good_symbol(symbol: str) -> bool:
    if symbol.startswith(("NQ", "HĐND", "HDND")):
        return SYMBOLS["resolution"].fullmatch(symbol) is not None
    return LETTER.fullmatch(symbol) is not None


def meant(number: str) -> str | None:
    """A number of another form as it should be written; None where its parts are not all plain."""
    loose = LOOSE.fullmatch(number[:LONGEST])
    if loose is None:
        return None
    count, year, kind, issuer, term = loose.groups()
    kind = kind.upper().replace("QD", "QĐ")
    issuer = issuer.upper().replace("HDND", "HĐND")
    return "/".join(filter(None, (count, year, f"{kind}-{issuer}{term}")))


def _hint(number: str) -> str:
    better = meant(number)
    return (
        tell("; did you mean {better}?", better=better) if better else tell("; write `unknown` if no source shows it")
    )


def _year(policies: Policies, placed: Placed, year: str | None) -> Iterator[Problem]:
    issued = placed.instrument.issued
    if year and isinstance(issued, datetime.date) and issued.year != int(year):
        message = tell(
            "the number has the year {year}, but `issued` is {issued}; one of them is wrong", year=year, issued=issued
        )
        yield problem(policies, __name__, "error", placed.spot / "number", message)


def _kind(policies: Policies, placed: Placed, symbol: str | None) -> Iterator[Problem]:
    kind = placed.instrument.kind
    meant = next((k for k, pattern in SYMBOLS.items() if symbol and pattern.fullmatch(symbol)), None)
    if meant and kind not in (meant, "unknown", "fund"):
        message = tell(
            "`kind` is {kind}, but {number} is the number of a {meant}",
            kind=kind,
            number=placed.instrument.number,
            meant=meant,
        )
        yield problem(policies, __name__, "warning", placed.spot / "kind", message)
