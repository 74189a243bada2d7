"""A registry of a small invented country: four provinces, of which Beta and Gamma are Gamma since 2025-07-01."""

from __future__ import annotations

import datetime
from typing import Any

from registry import Registry
from registry.compiled.compiled_form import Compiled
from registry.law.rule import FOREVER, BeneficiaryGroup, Certainty, LocalRule, Publication, Statement
from registry.law.territory import Province
from tests.invented.conditions import in_words


def _province(slug: str, into: str) -> Province:
    return Province(slug, "00", slug.title(), slug.title(), "province", into)


OLD = (
    _province("alpha", "alpha"),
    _province("beta", "gamma"),
    _province("gamma", "gamma"),
    _province("delta", "delta"),
)
NEW = (_province("alpha", "alpha"), _province("gamma", "gamma"), _province("delta", "delta"))
GROUPS = tuple(
    BeneficiaryGroup(code, code, code, national=False)
    for code in ("any", "poor", "near_poor", "student", "elderly", "unspecified")
)


def ordinal(day: str) -> int:
    return datetime.date.fromisoformat(day).toordinal()


def period(first: str, last: str | None = None, certainty: Certainty = Certainty.CERTAIN) -> tuple[int, int, int]:
    return ordinal(first), ordinal(last) if last else FOREVER, int(certainty)


def rule(id_: str, *intervals: tuple[int, int, int], **said: Any) -> LocalRule:
    """A rule of Alpha that adds 10% for poor people, unless told otherwise."""
    written = {
        "id": id_,
        "instrument": id_.partition(".")[0],
        "number": "1/2020/NQ-HĐND",
        "file": said.get("area", ("alpha",))[0],
        "programme": "voluntary_si",
        "who": ("poor",),
        "kind": "percent",
        "rates": ((0, 10),),
        "of": "rural_poverty_line_contribution",
        "age_from": None,
        "age_below": None,
        "months": None,
        "household_order": None,
        "conditions": in_words(said.pop("condition", None)),
        "note_vi": None,
        "note_en": None,
        "budget": None,
        "adds_up": False,
        "level": "province",
        "status": "adopted",
        "area": ("alpha",),
        "area_known": True,
        "districts": (),
        "intervals": intervals,
        "begin": "unknown",
        "end": "unknown",
        "source": "https://alpha.example/1",
    }
    return LocalRule(**written | said)


def published(n: int | None, day: str = "2024-01-01", group: str | None = None) -> Publication:
    return Publication(ordinal(day), "voluntary_si", group, n, 4, "the agency", "https://agency.example")


def registry(
    *rules: LocalRule, counts: tuple[Publication, ...] = (), statements: tuple[Statement, ...] = ()
) -> Registry:
    return Registry(Compiled("2025-07-01", OLD, NEW, GROUPS, (), (), rules, statements, counts, {}))
