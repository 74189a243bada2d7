"""No name that people type means two provinces, and names are written in composed Unicode (NFC)."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence

from registry.checks._walk import Spot, problem
from registry.files.policies import Policies
from registry.files.problem import Problem
from registry.tell import tell
from registry.written.jurisdictions import OldProvince, Unit

FILE = "jurisdictions.yaml"


def check(policies: Policies) -> Iterator[Problem]:
    """Names and aliases that two provinces of one time share, letter marks and case aside."""
    tables: tuple[tuple[str, Sequence[OldProvince | Unit]], ...] = (
        ("provinces", policies.jurisdictions.provinces),
        ("units", policies.jurisdictions.units),
    )
    for key, listed in tables:
        owners: dict[str, str] = {}
        for number, entry in enumerate(listed):
            for path, name in _names(entry):
                spot = Spot(FILE, (key, number, *path))
                if not unicodedata.is_normalized("NFC", name):
                    message = tell("{name} is not in composed form (NFC); type the name anew", name=name)
                    yield problem(policies, __name__, "error", spot, message)
                owner = owners.setdefault(plain(name), entry.slug)
                if owner != entry.slug:
                    message = tell("{name} means {owner} as well as {slug}", name=name, owner=owner, slug=entry.slug)
                    yield problem(policies, __name__, "error", spot, message)


def _names(entry: OldProvince | Unit) -> Iterator[tuple[tuple[str | int, ...], str]]:
    yield ("slug",), entry.slug
    yield ("en",), entry.en
    yield ("vi",), entry.vi
    for number, alias in enumerate(entry.aliases if isinstance(entry, OldProvince) else []):
        yield ("aliases", number), alias


def plain(name: str) -> str:
    """Letters and digits alone, without marks: what is left of a name however it is typed."""
    decomposed = unicodedata.normalize("NFD", name.casefold().replace("đ", "d"))
    return "".join(char for char in decomposed if char.isalnum())
