"""A draft on its way: made from nothing or from another province's rules, with its rates moved, always as one text."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple, cast

from calculator.simulation.drafts.draft_yaml import draft_yaml
from registry.compiled.resolve import rule_id, who
from registry.draft.draft_file import checked_draft
from registry.files.policies import Policies
from registry.files.problem import InvalidPolicies
from registry.files.reading import read_bytes
from registry.law.programmes import PROGRAMMES, USUAL_BASE, Programme
from registry.registry import Registry
from registry.written.province import Instrument, ProvinceFile, Provision

NAME = "draft"
"""What the text is called in messages."""
RATES = ("percent", "total_percent", "vnd_per_month")


class Rate(NamedTuple):
    """A rate that can be moved: of a provision, or of one of its years."""

    key: str
    """The rule and, where the rate is by year, `@` and the year."""
    programme: str
    groups: tuple[str, ...]
    age: int | None
    """From which age on, where there is a limit."""
    kind: str
    year: str
    """From which year on; empty where the rate is the same in all."""
    value: int | None
    """None where it is not known, or no whole number."""
    is_known: bool


def read_text(text: str, policies: Policies) -> ProvinceFile:
    """The draft of a text. Raises InvalidPolicies with every error, each with its line."""
    read = read_bytes(text.encode("utf-8", "replace"), "province", NAME)
    if read.model is None:
        raise InvalidPolicies(read.problems)
    draft = cast("ProvinceFile", read.model)
    checked_draft(draft, read.place, policies)
    return draft


def as_text(draft: ProvinceFile, registry: Registry) -> str:
    """The draft as it is shown, and as a file that can be gone on with."""
    name = registry.territory.get(draft.province)
    return draft_yaml(draft, f"{name.vi}: dự thảo, chưa phải là quy định.", f"{name.en}: a draft, not law.")


_MADE_HERE = {
    "vi": "Dự thảo soạn bằng hotro: không trang nào nêu.",
    "en": "A draft made with hotro: no page states it.",
}


def from_nothing(registry: Registry, province: str, start: datetime.date) -> dict[str, Any]:
    """A draft without a rule: what one needs beside its rules, as plain data."""
    city = registry.territory.on(start)[province].type == "city"
    return {
        "province": province,
        "instruments": [
            {
                "id": f"{province}-draft-{start.year}",
                "number": "unknown",
                "kind": "resolution",
                "issuer": {
                    "vi": f"HĐND {'thành phố' if city else 'tỉnh'} (dự thảo)",
                    "en": f"{'City' if city else 'Provincial'} People's Council (draft)",
                },
                "status": "draft",
                "issued": "unknown",
                "from": start.isoformat(),
                "to": "open",
                "confidence": "low",
                "sources": [{"url": "unknown", "says": dict(_MADE_HERE)}],
            }
        ],
    }


def with_rule(draft: dict[str, Any] | ProvinceFile, programme: str, group: str, percent: int) -> ProvinceFile:
    """The draft with one more rule, in its first instrument. Raises ValidationError."""
    value = draft if isinstance(draft, dict) else draft.model_dump(by_alias=True, exclude_defaults=True, mode="json")
    first = value["instruments"][0]
    written = {"who": group, "percent": percent, "of": USUAL_BASE[programme]}
    first[programme] = [*first.get(programme, []), written]
    return ProvinceFile.model_validate(value)


def without_rule(draft: ProvinceFile, rule: str) -> ProvinceFile:
    """The draft with one rule less; an instrument that has none left goes too."""
    instruments = []
    for instrument in draft.instruments:
        kept: dict[str, Any] = {
            programme: [p for p in instrument.of_programme(programme) if rule_id(instrument, programme, p) != rule]
            for programme in PROGRAMMES
        }
        if any(kept.values()):
            instruments.append(instrument.model_copy(update=kept))
    return draft.model_copy(update={"instruments": instruments})


def rates(draft: ProvinceFile) -> list[Rate]:
    """Every rate in the order of the text."""
    return [
        Rate(
            rule_id(instrument, programme, provision) + (f"@{year}" if year else ""),
            programme,
            who(provision.who),
            provision.age.from_ if provision.age else None,
            _kind(provision),
            year,
            value if isinstance(value, int) else None,
            value != "unknown",
        )
        for instrument, programme, provision in _provisions(draft)
        for year, value in _by_year(getattr(provision, _kind(provision))).items()
    ]


def _by_year(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {"": value}


def with_rates(draft: ProvinceFile, moved: Mapping[str, int]) -> ProvinceFile:
    """The draft with other rates, by their keys; keys that it has not are left out."""
    instruments = []
    for instrument in draft.instruments:
        changed: dict[str, Any] = {
            programme: [_moved(instrument, programme, p, moved) for p in instrument.of_programme(programme)]
            for programme in PROGRAMMES
        }
        instruments.append(instrument.model_copy(update=changed))
    return draft.model_copy(update={"instruments": instruments})


def _moved(instrument: Instrument, programme: Programme, provision: Provision, moved: Mapping[str, int]) -> Provision:
    kind, rule = _kind(provision), rule_id(instrument, programme, provision)
    before = getattr(provision, kind)
    if isinstance(before, dict):
        after: Any = {year: moved.get(f"{rule}@{year}", value) for year, value in before.items()}
    else:
        after = moved.get(rule, before)
    if after == before:
        return provision
    # A rate that nobody knew need not have said what it is a percent of.
    base = {} if provision.of is not None or kind == "vnd_per_month" else {"of": USUAL_BASE[programme]}
    return provision.model_copy(update={kind: after, **base})


def _kind(provision: Provision) -> str:
    return next(kind for kind in RATES if getattr(provision, kind) is not None)


def _provisions(draft: ProvinceFile) -> Iterator[tuple[Instrument, Programme, Provision]]:
    for instrument in draft.instruments:
        for programme in PROGRAMMES:
            for provision in instrument.of_programme(programme):
                yield instrument, programme, provision
