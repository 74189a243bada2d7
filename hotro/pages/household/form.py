"""The form of a household: what was filled in, and the household that it says.

Names of fields are paths in a household file, so that what a question asks for can be answered by its own field.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from hotro.options import today
from hotro.pages.page_request import Fields
from registry.numerals import whole_number

MOST_MEMBERS = 12
_OF_MEMBER = re.compile(r"members\[(?P<i>\d{1,2})\]\.(?P<rest>.+)")
_DAY = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")
_ANSWERS = re.compile(
    r"met\.[\w.-]+|since\.\w+|pension|compulsory_si|registered_household_business|school_province", re.ASCII
)
"""Fields of a member that questions ask for and that the form has no other place for."""
OF_THE_PLACE = ("former_province", "district")
OF_THE_HOUSEHOLD = (*OF_THE_PLACE, "poor_commune")


class Member(NamedTuple):
    """What was filled in about a person."""

    born: str = ""
    groups: tuple[str, ...] = ()
    health_insurance: str = ""
    """Months; `elsewhere`; or nothing."""
    voluntary_si: str = ""
    """Months, as `m12`, or years ahead, as `y2`; or nothing."""
    income: str = ""
    so_far: str = ""
    answers: Mapping[str, str] = {}

    @property
    def pays(self) -> bool:
        """Whether anything is paid for this person."""
        return bool(self.voluntary_si or (self.health_insurance and self.health_insurance != "elsewhere"))


class HouseholdForm(NamedTuple):
    """What was filled in."""

    province: str
    date: str
    members: tuple[Member, ...]
    answers: Mapping[str, str]

    @property
    def pays(self) -> bool:
        """Whether anybody pays for anything."""
        return any(member.pays for member in self.members)

    @property
    def at_lowest(self) -> tuple[bool, ...]:
        """By member: whether the lowest income is chosen."""
        return tuple(not member.income for member in self.members)


def empty_form(province: str = "") -> HouseholdForm:
    """The form as it is met: one person, who is insured for a year."""
    return HouseholdForm(province, f"{today():%Y-%m}", (Member(health_insurance="12"),), {})


def read_form(fields: Fields) -> HouseholdForm:
    """The form that was sent, with a person more or less where that was asked for."""
    of_members: dict[int, dict[str, tuple[str, ...]]] = {}
    for name, values in fields.items():
        if (found := _OF_MEMBER.fullmatch(name)) is not None:
            of_members.setdefault(int(found["i"]), {})[found["rest"]] = values
    members = [_member(of_members[i]) for i in sorted(of_members)][:MOST_MEMBERS]
    asked_to = _one(fields, "do")
    if asked_to == "add" and len(members) < MOST_MEMBERS:
        members.append(Member())
    elif (gone := re.fullmatch(r"remove(\d{1,2})", asked_to)) and len(members) > 1:
        members = [member for i, member in enumerate(members) if i != int(gone[1])]
    province = _one(fields, "province")
    moved = _one(fields, "at", province) != province
    answers = {
        key: value for key in OF_THE_HOUSEHOLD if (value := _one(fields, key)) and not (moved and key in OF_THE_PLACE)
    }
    start = empty_form(province)
    return HouseholdForm(province, _one(fields, "date") or start.date, tuple(members) or start.members, answers)


def _one(fields: Mapping[str, tuple[str, ...]], name: str, default: str = "") -> str:
    return (fields.get(name) or (default,))[-1].strip()


def _member(fields: Mapping[str, tuple[str, ...]]) -> Member:
    groups = tuple(dict.fromkeys(code for code in fields.get("groups", ()) if code))
    answers = {name: _one(fields, name) for name in fields if _ANSWERS.fullmatch(name) and _one(fields, name)}
    kept = {
        name: value
        for name, value in answers.items()
        if not (name.startswith("since.") and name.removeprefix("since.") not in groups)
        and not (name == "school_province" and "student" not in groups)
    }
    single = {name: _one(fields, name) for name in ("born", "health_insurance", "voluntary_si", "income", "so_far")}
    return Member(groups=groups, answers=kept, **single)


# The household


def as_household(form: HouseholdForm, names: tuple[str, ...]) -> dict[str, Any]:
    """The household as in a file; `names`: what each member is called."""
    household: dict[str, Any] = {"province": form.province} if form.province else {}
    household |= {key: _answer(value) for key, value in form.answers.items() if value != "none"}
    household["date"] = _day(form.date)
    household["members"] = [_as_member(m, name) for m, name in zip(form.members, names, strict=True)]
    return household


def _as_member(member: Member, name: str) -> dict[str, Any]:
    made: dict[str, Any] = {"id": name}
    if member.born:
        born = _day(member.born)
        made["born"] = int(born) if re.fullmatch("[0-9]{4}", born) else born
    if member.groups:
        made["groups"] = list(member.groups)
    for key, value in member.answers.items():
        field, _, part = key.partition(".")
        if part:
            made.setdefault(field, {})[part] = _answer(value)
        else:
            made[field] = _answer(value)
    if member.voluntary_si:
        made["voluntary_si"] = _voluntary_si(member)
    if member.health_insurance == "elsewhere":
        made["health_insurance"] = {"covered_elsewhere": True}
    elif member.health_insurance:
        made["health_insurance"] = {"months": _number(member.health_insurance)}
    return made


def _voluntary_si(member: Member) -> dict[str, Any]:
    # The lowest income is filled in by day: it changes.
    payment: dict[str, Any] = {"income": _number(member.income) if member.income else 1}
    kind, length = member.voluntary_si[:1], _number(member.voluntary_si[1:])
    payment["years_ahead" if kind == "y" else "months"] = length
    if member.so_far:
        payment["supported_months_so_far"] = _number(member.so_far)
    return payment


def _number(text: str) -> int | str:
    """A whole number, its thousands set apart or not; what is none stays for the check to name."""
    number = whole_number(re.sub(r"\s", " ", text), marks="., ")
    return text if number is None else number


def _day(text: str) -> str:
    """A day as it is written in Vietnam, or as it is in files."""
    found = _DAY.fullmatch(text)
    return f"{found[3]}-{int(found[2]):02}-{int(found[1]):02}" if found else text


def _answer(text: str) -> Any:
    return {"true": True, "false": False}.get(text, text)
