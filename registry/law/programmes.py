"""The two programmes that provinces add to: their codes and names, and what is peculiar to each."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, get_args

from registry.law.names import UnknownName, folded
from registry.law.nearest import nearest
from registry.tell import either, tell

Programme = Literal["voluntary_si", "health_insurance"]
PROGRAMMES: tuple[Programme, ...] = get_args(Programme)
"""Codes, in the order in which they are shown."""

IN_ENGLISH: Mapping[str, str] = {"voluntary_si": tell("voluntary SI"), "health_insurance": tell("health insurance")}
"""Names inside a sentence."""
USUAL_BASE: Mapping[str, str] = {
    "voluntary_si": "rural_poverty_line_contribution",
    "health_insurance": "contribution",
}
"""What the State's percents are percents of, and nearly all local ones (Decree 159/2025 art. 5; HI Law art. 12)."""
EVERYBODY: Mapping[str, str] = {"voluntary_si": "other", "health_insurance": "household_member"}
"""The group of a person in no other one."""
_CALLED: Mapping[str, tuple[str, ...]] = {
    "voluntary_si": ("vsi", "bhxh", "bhxhtn", "bhxhtunguyen", "baohiemxahoitunguyen", "voluntarysocialinsurance"),
    "health_insurance": ("hi", "bhyt", "baohiemyte"),
}
"""Other names that people type, as `folded` makes them."""


class UnknownProgramme(UnknownName):
    """No programme has that name."""


def programme_called(name: str) -> Programme:
    """The code of a programme by any of its names: `vsi`, `BHXH tự nguyện`. Raises UnknownProgramme."""
    for code in PROGRAMMES:
        if name == code:
            return code
    forms = {form: code for code in PROGRAMMES for form in (folded(code), *_CALLED[code])}
    found = forms.get(folded(name))
    if found is None:
        close = nearest(folded(name), forms)
        meant = tell("; did you mean {close}?", close=forms[close]) if close else ""
        raise UnknownProgramme(
            name,
            (),
            tell(
                "expected {programmes}, found {name!r}{meant}",
                programmes=either(PROGRAMMES),
                name=name,
                meant=meant,
            ),
        )
    return found
