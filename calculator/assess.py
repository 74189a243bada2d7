"""Who pays what: a household and the law on a day give an assessment. The only code that knows how support works.

Read in order: what is wrong, where they live, who is insured how and when, who comes first in the household, what each
payment comes to. The law itself is in `calculator.rules`, a line in `calculator.lines`. Pure: no clock, no files.
"""

from __future__ import annotations

import dataclasses
import datetime
from typing import Protocol

from calculator.assessment import Assessment, MemberAssessment
from calculator.given import as_day
from calculator.household import Household, Person
from calculator.input.check_household import checked_place
from calculator.input.check_insured import check_insured
from calculator.input.field_types import type_problems
from calculator.input.named_groups import with_codes
from calculator.lines import categories, health_insurance_line, voluntary_si_line
from calculator.problems import BadHousehold, InputProblem
from calculator.questions.asking import questions
from calculator.rules import health_insurance
from calculator.rules.case import Case, health_insurance_payment, voluntary_si_payment
from calculator.rules.circumstances import districts_named, local_laws
from calculator.rules.course_of_life import case_for
from calculator.rules.household_order import Joining, household_order
from calculator.rules.place import Place, Places, resolve_school
from calculator.tell import both, tell
from registry.law.law import Law, ParameterUnknown
from registry.law.local_places import among_places
from registry.message import Message


class LawSource(Protocol):
    """What gives the law on a day: a Registry."""

    def law(self, on: datetime.date) -> Law:
        """The law on a day."""
        ...


def assess(household: Household, source: LawSource | Law, on: datetime.date | None = None) -> Assessment:
    """Assess a household on its date, or on another day: who pays how much, in whole dong for the whole period.

    Members are answered in their order, each with a line for each programme that the member pays for. Amounts are those
    of the day of payment (Decree 146/2018/ND-CP art. 10); by which law, is said where it is worked out, in
    `calculator.rules`. `source` is a Registry, or a Law that holds on that day. Raises BadHousehold with everything
    that is wrong or cannot be worked out, and ValueError where the Law given does not hold on the day.
    """
    if problems := type_problems(household, on):
        raise BadHousehold(problems)
    day = household.date if on is None else as_day(on)
    law = source if isinstance(source, Law) else source.law(day)
    if not law.first <= day <= law.last:
        raise ValueError(f"the law given holds from {law.first} to {law.last}, not on {day}")
    household = with_codes(household, law.groups)
    place = checked_place(household, law, day)
    insured = _insured(household, place, law, day)
    order = _order(household, insured, law) if insured else {}
    members = []
    for i, member in enumerate(household.members):
        lines = []
        try:
            if member.voluntary_si is not None:
                payment = voluntary_si_payment(member.voluntary_si)
                case = case_for(member, law, day, payment, (place, None), bool(household.poor_commune))
                local = local_laws(law, (place, None), "voluntary_si", case.groups)
                lines.append(voluntary_si_line(law, case, local, member.voluntary_si.income))
            if member.id in insured:
                case = insured[member.id]
                local = local_laws(law, _places(member, place, law, day), "health_insurance", case.groups)
                lines.append(health_insurance_line(law, case, local, order.get(member.id)))
        except ParameterUnknown as unknown:
            message = tell("cannot be worked out: {key} is not known on {day}", key=unknown.key, day=day)
            raise BadHousehold([InputProblem(f"members[{i}]", message)]) from unknown
        members.append(MemberAssessment(member.id, tuple(lines)))
    asked = household if household.date == day else dataclasses.replace(household, date=day)
    return Assessment(
        place.province if place else None,
        place.former if place else None,
        day,
        tuple(members),
        household,
        ask=lambda assessment: questions(assessment, asked, law, place, lambda other: assess(other, law)),
        notes=_place_notes(law, place),
    )


def _place_notes(law: Law, place: Place | None) -> tuple[Message, ...]:
    """That no rule knows the district, which may be a slip, or one that adds nothing, or one that was not found."""
    if place is None or place.district is None:
        return ()
    named = districts_named(law, place)
    if among_places(place.district, named):
        return ()
    at = {"district": place.district, "province": law.territory.get(place.former or place.province).vi}
    if named:
        return (
            tell("no rule of this day names {district}; those of {province} name {named}", **at, named=both(named)),
        )
    return (tell("no rule of this day names {district}; none of {province} is for a district alone", **at),)


def _order(household: Household, insured: dict[str, Case], law: Law) -> dict[str, int]:
    """Places of those who pay as members of the household. Raises BadHousehold where they cannot be."""
    over = {id_: categories(law, case, True) for id_, case in insured.items()}
    if all(len(kinds) == 1 and kinds[0][1].code != "household" for kinds in over.values()):
        return {}
    joining = _in_household(household, over)
    check_insured(household, {id_: kinds[0][1] for id_, kinds in over.items()}, len(joining), law)
    return household_order(joining) if joining else {}


def _places(member: Person, home: Place | None, law: Law, day: datetime.date) -> Places:
    return home, None if member.school_province is None else resolve_school(law, day, member.school_province)


def _insured(household: Household, home: Place | None, law: Law, day: datetime.date) -> dict[str, Case]:
    """The members who ask about health insurance and are not insured elsewhere, by id."""
    poor_commune = bool(household.poor_commune)
    return {
        m.id: case_for(
            m, law, day, health_insurance_payment(m.health_insurance), _places(m, home, law, day), poor_commune
        )
        for m in household.members
        if m.health_insurance is not None and not m.health_insurance.covered_elsewhere
    }


def _in_household(
    household: Household, over: dict[str, tuple[tuple[int, health_insurance.InsuranceCategory], ...]]
) -> list[Joining]:
    """Who pays as a member of the household, and from which month of the period."""
    found = []
    for member in household.members:
        if member.id in over and not (member.health_insurance and member.health_insurance.outside_household):
            month = next((first for first, kind in over[member.id] if kind.code == "household"), None)
            if month is not None:
                found.append(Joining(member, month))
    return found
