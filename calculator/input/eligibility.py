"""Who may not join voluntary social insurance, or not pay in this way, and why.

Vietnamese citizens of 15 or more who are not in compulsory SI (Decree 134/2015/ND-CP art. 2 cl. 1) and, since
2025-07-01, are not on a pension, SI benefit or monthly allowance (SI Law 41/2024/QH15 art. 2 cl. 4). Missing months:
at the earliest in the month before the month of retirement age.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from calculator.household import Person
from calculator.legal_names import in_vietnamese
from calculator.problems import InputProblem
from calculator.rules.ages import age_on
from calculator.tell import tell
from registry.law.groups import with_implied
from registry.law.kept import kept_with_law
from registry.law.law import Law
from registry.law.rule import Exclusion
from registry.message import InBoth, Message
from registry.months import month_start, months_between

_RETIREMENT = ("retirement_age_women", "retirement_age_men")


def eligibility_problems(path: str, member: Person, law: Law, day: datetime.date) -> Iterator[InputProblem]:
    """Why the member cannot pay voluntary SI on the day; nothing where they may, or where it is not known."""
    assert member.voluntary_si is not None
    yield from _too_young(path, member, law, day)
    yield from _excluded(path, member, law)
    if member.voluntary_si.missing_months is not None:
        yield from _before_retirement(path, member, law, day)


def surely_may_join(law: Law, member: Person) -> bool:
    """Whether nothing said of the member can be a problem: asked of everybody, so it is the short way."""
    said = member.born, member.pension, member.compulsory_si, member.registered_household_business
    assert member.voluntary_si is not None
    return said == (None, None, None, None) and _groups_may_join(law, member.groups)


@kept_with_law()
def _groups_may_join(law: Law, groups: tuple[str, ...]) -> bool:
    return not any(_excluded("", Person("", groups=groups), law))


def _too_young(path: str, member: Person, law: Law, day: datetime.date) -> Iterator[InputProblem]:
    age = age_on(day, member.born)
    if age is None or "vsi_min_age" not in law.parameters:
        return
    least = law.number("vsi_min_age")
    if 0 <= age.highest < least:  # a birth that is still to come is told of as such
        instrument = _cited(law.parameters["vsi_min_age"].instrument)
        message = tell(
            "expected a person of {least} years or more ({instrument}), found one of {highest}",
            least=least,
            instrument=instrument,
            highest=age.highest,
        )
        yield InputProblem(f"{path}.voluntary_si", message)


def _excluded(path: str, member: Person, law: Law) -> Iterator[InputProblem]:
    groups = with_implied(member.groups, law.groups)
    for exclusion in law.exclusions:
        if exclusion.programme != "voluntary_si":
            continue
        if exclusion.shuts_out(groups):
            yield InputProblem(f"{path}.voluntary_si", _cannot_join(exclusion))
        elif exclusion.circumstance and getattr(member, exclusion.circumstance) is True:
            yield InputProblem(f"{path}.{exclusion.circumstance}", _cannot_join(exclusion))


def _cannot_join(exclusion: Exclusion) -> Message:
    return tell(
        "cannot join voluntary SI: {why} ({instrument})",
        why=InBoth(exclusion.en, exclusion.vi),
        instrument=_cited(exclusion.instrument),
    )


def _cited(instrument: str) -> InBoth:
    return InBoth(instrument, in_vietnamese(instrument))


def _before_retirement(path: str, member: Person, law: Law, day: datetime.date) -> Iterator[InputProblem]:
    """Of both ages of the day the lower, since the file does not say whether the person is a woman or a man."""
    ages = [law.number(key) for key in _RETIREMENT if key in law.parameters]
    if member.born is None or not ages:
        return
    year = member.born if isinstance(member.born, int) else member.born.year
    if not 1 <= year <= day.year or year + min(ages) / 12 >= datetime.MAXYEAR:
        return  # a birth that cannot be is told of as such, and no calendar holds the day that ends the last years
    born = datetime.date(member.born, 1, 1) if isinstance(member.born, int) else member.born
    reached = month_start(born, int(min(ages)))
    if months_between(day, reached) > 1:
        message = tell(
            "expected to be paid at the earliest in the month before the month of retirement age, "
            "{reached:%Y-%m} for a woman born {born}, found {day:%Y-%m}",
            reached=reached,
            born=member.born,
            day=day,
        )
        yield InputProblem(f"{path}.voluntary_si.missing_months", message)
