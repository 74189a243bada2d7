"""Who pays what: a household and the law on a day give an assessment. The only code that knows how support works.

Read in order: which contribution, which category, which State rule, which local rules fit and which wins, what is left.
Pure: no clock, no files.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Protocol

from calculator.assessment import Assessment, Basis, Line, MemberAssessment
from calculator.household import HealthInsurance, Household, Person, VoluntarySI
from calculator.input.check_household import checked_place
from calculator.problems import BadHousehold, InputProblem
from calculator.rules import health_insurance, voluntary_si
from calculator.rules.case import Case, case_of
from calculator.rules.circumstances import Circumstances, LocalLaw, circumstances, local_law
from calculator.rules.line_warning import LineWarning
from calculator.rules.local_support import NONE, Bases, LocalSupport, local_support
from calculator.rules.money import percent_of
from calculator.rules.place import resolve_school
from registry.law.kept import kept_with_law
from registry.law.law import Law, ParameterUnknown
from registry.law.rule import StateRule


class LawSource(Protocol):
    """What gives the law on a day: a Registry."""

    def law(self, on: datetime.date) -> Law:
        """The law on a day."""
        ...


def assess(household: Household, source: LawSource | Law, on: datetime.date | None = None) -> Assessment:
    """Assess a household on its date, or on another day.

    `source` is a Registry, or a Law that holds on that day. Raises BadHousehold with everything that is wrong.
    """
    day = on or household.date
    law = source if isinstance(source, Law) else source.law(day)
    if not law.first <= day <= law.last:
        raise ValueError(f"the law given holds from {law.first} to {law.last}, not on {day}")
    place = checked_place(household, law, day)
    insured = [(m, _circumstances(m, household, law, day)) for m in household.members]
    categories = {
        m.id: health_insurance.category(m.health_insurance, person, law, m.since, day)
        for m, person in insured
        if m.health_insurance is not None and not m.health_insurance.covered_elsewhere
    }
    order = health_insurance.household_order(
        [m for m, _ in insured if m.id in categories and categories[m.id].code == "household"]
    )
    members = []
    for i, (member, person) in enumerate(insured):
        try:
            lines = []
            if member.voluntary_si is not None:
                lines.append(_voluntary_si_line(law, case_of(member, person, place, day, member.voluntary_si)))
            if member.id in categories:
                assert member.health_insurance is not None
                case = case_of(member, person, place, day, member.health_insurance, order.get(member.id))
                lines.append(_health_insurance_line(law, case, categories[member.id]))
        except ParameterUnknown as unknown:
            raise BadHousehold(
                [InputProblem(f"members[{i}]", f"cannot be worked out: {unknown.key} is not known on {day}")]
            ) from unknown
        members.append(MemberAssessment(member.id, tuple(lines)))
    return Assessment(
        place.province if place else None, place.former if place else None, day, tuple(members), household
    )


def _circumstances(member: Person, household: Household, law: Law, day: datetime.date) -> Circumstances:
    return circumstances(member, law, day, poor_commune=household.poor_commune)


# People in the same situation have the same line: it does not hold who they are. So it is worked out once for a law and
# kept with it; a service that answers one person after another meets few situations that are new.


@kept_with_law(most=10_000)  # some 2 KB each, and there is no end of them
def _voluntary_si_line(law: Law, case: Case) -> Line:
    return _voluntary_si(case, law)


@kept_with_law(most=10_000)
def _health_insurance_line(law: Law, case: Case, kind: health_insurance.Category) -> Line:
    return _health_insurance(case, kind, law)


def _voluntary_si(case: Case, law: Law) -> Line:
    payment, person, place = case.payment, case.person, case.place
    assert isinstance(payment, VoluntarySI)
    due = voluntary_si.contribution(payment, law)
    state = voluntary_si.state_part(due, payment, person, law)
    bases = Bases(
        contribution=percent_of(due.rate, payment.income),
        rural_poverty_line_contribution=due.support_base,
        first_member_contribution=due.support_base,
        months=due.months,
        state=state.amount,
        room=due.amount - state.amount,
        used_months=payment.local_supported_months_so_far,
    )
    warnings = []
    if payment.missing_months is not None:
        warnings.append(voluntary_si.LUMP_SUM_SUPPORT)
    if state.rule is not None and state.months < due.months:
        text = f"the State supports {state.months} of the {due.months} months: 120 in a life"
        warnings.append(LineWarning("life_limit", text))
    here = local_law(law, place, "voluntary_si", person.groups) if place else None
    support = local_support(here, person, bases, dict(case.since), case.day) if here and bases.room else NONE
    basis = Basis(
        None,
        None,
        due.rate,
        payment.income,
        due.support_base,
        state.rule,
        state.months,
        _unsourced(law, "voluntary_si", state.rule),
    )
    return _line("voluntary_si", due.months, due.amount, state.amount, basis, support, warnings)


def _health_insurance(case: Case, kind: health_insurance.Category, law: Law) -> Line:
    payment, person, order, since, day = case.payment, case.person, case.order, dict(case.since), case.day
    assert isinstance(payment, HealthInsurance)
    due = health_insurance.contribution(kind, payment.months, order, person, law)
    state = health_insurance.state_part(kind, due, payment.months, since, day)
    bases = Bases(
        contribution=due.full_month,
        rural_poverty_line_contribution=due.full_month,
        first_member_contribution=due.full_month,
        months=payment.months,
        state=state.amount,
        room=due.amount - state.amount,
        used_months=0,
        order=order,
    )
    groups = person.groups | {"household_member"} if kind.code == "household" else person.groups
    here = _local_law("health_insurance", groups, case, kind, law)
    support = local_support(here, person, bases, dict(case.since), case.day) if here and bases.room else NONE
    warnings = []
    if kind.rule is not None and kind.rule.months is not None and not _counted_from(kind, since):
        text = f"the State supports this group for at most {kind.rule.months} months: say `since` when"
        warnings.append(LineWarning("since", text))
    if kind.code != "budget_pays" and health_insurance.depends_on_birthday(person, law):
        text = "the State's part depends on the birthday, which is taken as not helping: say the day of birth"
        warnings.append(LineWarning("birthday", text))
    basis = Basis(
        kind.code,
        order,
        due.rate,
        due.base,
        due.full_month,
        kind.rule,
        state.months,
        _unsourced(law, "health_insurance", kind.rule),
    )
    line = _line("health_insurance", payment.months, due.amount, state.amount, basis, support, warnings)
    if kind.rule is None or not kind.rule.condition:
        return line
    # Where the condition is not met, the person's place in the household order is not known: the first is taken.
    otherwise = health_insurance.category(payment, person, law, since, day, conditions_met=False)
    unmet = _health_insurance(case._replace(order=1 if otherwise.code == "household" else None), otherwise, law)
    return line._replace(if_state_condition_not_met=unmet)


def _counted_from(kind: health_insurance.Category, since: Mapping[str, datetime.date]) -> bool:
    assert kind.rule is not None
    return kind.rule.months_from is not None or any(group in since for group in kind.rule.who)


def _local_law(
    programme: str, groups: frozenset[str], case: Case, kind: health_insurance.Category, law: Law
) -> LocalLaw | None:
    """What is known of local support where the person lives, and for a pupil or student where the school is.

    Students are supported by the budget of the school's province, whatever their home (Decree 146/2018 art. 9 cl. 5);
    all other groups by that of their residence. Who pays in an earlier category, such as a near-poor household, does
    not pay as a student.
    """
    home = local_law(law, case.place, programme, groups) if case.place else None
    if case.school_province is None:
        return home
    elsewhere = tuple(r for r in home.rules if "student" not in r[0].rule.who) if home else ()
    if kind.rule is None or "student" not in kind.rule.who:
        return home and home._replace(rules=elsewhere)
    school = local_law(law, resolve_school(law, case.day, case.school_province), programme, groups)
    return school._replace(rules=elsewhere + tuple(r for r in school.rules if "student" in r[0].rule.who))


_PARAMETERS = {
    "voluntary_si": ("vsi_rate", "rural_poverty_line"),
    "health_insurance": ("hi_rate", "base_salary", "household_tiers"),
}


def _unsourced(law: Law, programme: str, rule: StateRule | None) -> tuple[str, ...]:
    """What no page read confirms, of the numbers and the State rule used."""
    found = _unsourced_parameters(law, programme)
    return (*found, f"{rule.id}: {rule.unsourced}") if rule is not None and rule.unsourced else found


@kept_with_law()
def _unsourced_parameters(law: Law, programme: str) -> tuple[str, ...]:
    values = [law.parameters[k] for k in _PARAMETERS[programme] if k in law.parameters]
    return tuple(f"{v.key}: {v.unsourced}" for v in values if v.unsourced)


def _line(
    programme: str,
    months: int,
    amount: int,
    state: int,
    basis: Basis,
    support: LocalSupport,
    warnings: list[LineWarning],
) -> Line:
    local, other, _ = support.combined
    bounds = support.bounds
    return Line(
        programme=programme,
        months=months,
        contribution=amount,
        state=state,
        local=local,
        other=other,
        pays=amount - state - local - other,
        local_known=bounds == (local, local, local + other),
        lowest_local=bounds.lowest,
        highest_local=bounds.highest,
        lowest_pays=amount - state - bounds.most,
        basis=basis,
        support=support,
        warnings=tuple(warnings),
    )
