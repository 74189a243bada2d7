"""An age range begins before it ends, and where the group is named by age, it is there."""

from __future__ import annotations

from collections.abc import Iterator

from registry.checks._walk import PlacedProvision, Spot, problem, programme_files, provisions
from registry.files.policies import Policies
from registry.files.problem import Problem
from registry.tell import tell
from registry.written.province import Age

BY_AGE = ("elderly", "child")


def check(policies: Policies) -> Iterator[Problem]:
    """Ranges that hold nobody, empty ones, and older people or children without ages."""
    for written in provisions(policies):
        age = written.provision.age
        if age is not None and (message := _wrong(age)):
            yield problem(policies, __name__, "error", written.spot / "age", message)
        elif age is None:
            yield from _missing(policies, written)
    for file, programme in programme_files(policies):
        for number, row in enumerate(programme.state_support):
            if row.age is not None and (message := _wrong(row.age)):
                spot = Spot(file, ("state_support", number, "age"))
                yield problem(policies, __name__, "error", spot, message)


def _wrong(age: Age) -> str:
    if age.from_ is None and age.below is None:
        return tell("the age has neither `from` nor `below`")
    if age.from_ is not None and age.below is not None and age.from_ >= age.below:
        return tell(
            "ages from {from_} to below {below} hold nobody; `below` is the first age that is too old (60-79 "
            "is from: 60, below: 80)",
            from_=age.from_,
            below=age.below,
        )
    return ""


def _missing(policies: Policies, written: PlacedProvision) -> Iterator[Problem]:
    for code in sorted(written.groups.intersection(BY_AGE)):
        message = tell(
            "{code} without `age`: the resolution names the ages; say in `note` if no source shows them", code=code
        )
        if not written.provision.note:
            yield problem(policies, __name__, "warning", written.spot / "who", message)
