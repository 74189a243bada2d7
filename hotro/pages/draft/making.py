"""A draft on its way: made from nothing or from another province's rules, with its rates moved, always as one text."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Any, NamedTuple, cast

from calculator.simulation.drafts.draft_yaml import draft_yaml
from registry.compiled.resolve import rule_id, who
from registry.draft.draft_file import checked_draft
from registry.files.policies import Policies
from registry.files.problem import InvalidPolicies
from registry.files.reading import read_bytes
from registry.law.programmes import PROGRAMMES, USUAL_BASE
from registry.registry import Registry
from registry.written.province import Instrument, ProvinceFile, Provision

NAME = "draft"
"""What the text is called in messages."""
RATES = ("percent", "total_percent", "vnd_per_month")


class Rate(NamedTuple):
    """A provision whose rate can be moved."""

    rule: str
    programme: str
    groups: tuple[str, ...]
    age: int | None
    """From which age on, where there is a limit."""
    kind: str
    value: int | None
    """None where it is no whole number: by year, or not known."""


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


def rates(draft: ProvinceFile) -> list[Rate]:
    """Every provision in the order of the text."""
    return [
        Rate(
            rule_id(instrument, programme, provision),
            programme,
            who(provision.who),
            provision.age.from_ if provision.age else None,
            kind := _kind(provision),
            value if isinstance(value := getattr(provision, kind), int) else None,
        )
        for instrument, programme, provision in _provisions(draft)
    ]


def with_rates(draft: ProvinceFile, moved: dict[str, int]) -> ProvinceFile:
    """The draft with other rates, by rule; those of rules that it has not are left out."""
    instruments = []
    for instrument in draft.instruments:
        changed: dict[str, Any] = {
            programme: [_moved(instrument, programme, p, moved) for p in instrument.of_programme(programme)]
            for programme in PROGRAMMES
        }
        instruments.append(instrument.model_copy(update=changed))
    return draft.model_copy(update={"instruments": instruments})


def _moved(instrument: Instrument, programme: str, provision: Provision, moved: dict[str, int]) -> Provision:
    value = moved.get(rule_id(instrument, programme, provision))
    return provision if value is None else provision.model_copy(update={_kind(provision): value})


def _kind(provision: Provision) -> str:
    return next(kind for kind in RATES if getattr(provision, kind) is not None)


def _provisions(draft: ProvinceFile) -> Iterator[tuple[Instrument, str, Provision]]:
    for instrument in draft.instruments:
        for programme in PROGRAMMES:
            for provision in instrument.of_programme(programme):
                yield instrument, programme, provision
