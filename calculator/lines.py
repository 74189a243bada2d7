"""A line: one person's contribution to one programme, worked out over stretches of months and summed.

Each stretch goes by the rules of a single month: the category, the State's part, the local rules, and no month's
support above what is due for it. What is paid ahead keeps the amounts of the day of payment (docs/decisions.md, 6).
Rounding is once per person, programme and period.
"""

from __future__ import annotations

from typing import NamedTuple

from calculator.line import Basis, Line
from calculator.line_sums import summed
from calculator.line_warning import LineWarning
from calculator.parts import Part, parts_of
from calculator.rules import health_insurance, voluntary_si
from calculator.rules.case import Case, HealthInsurancePayment, VoluntarySIPayment
from calculator.rules.circumstances import Circumstances, LocalLaw, LocalLaws, with_household_member
from calculator.rules.health_insurance import InsuranceCategory
from calculator.rules.local_support import (
    NONE,
    Bases,
    Candidate,
    LocalSupport,
    candidates,
    is_of_contribution,
    local_support,
)
from calculator.rules.money import Exact
from calculator.rules.parameters_used import of_health_insurance, of_voluntary_si
from calculator.rules.stretches import MonthChange, changes, changes_anywhere
from calculator.tell import tell
from registry.law.kept import kept_with_law
from registry.law.law import Law
from registry.law.rule import ParameterValue, StateRule
from registry.message import InBoth, Message
from registry.months import month_start

# People in the same case have the same line: it does not hold who they are. So it is worked out once for a law and kept
# with it; a service that answers one person after another meets few cases that are new.


@kept_with_law()
def voluntary_si_line(law: Law, case: Case, local: LocalLaws, income: int) -> Line:
    """What one payment to voluntary social insurance comes to at an income, VND a month. Raises ParameterUnknown."""
    payment = case.payment
    assert isinstance(payment, VoluntarySIPayment)
    due = voluntary_si.contribution(law, payment, income)
    frame = _frame(law, case, local)

    def part(first: int, months: int) -> Part:
        terms = _voluntary_si_terms(law, case, local, first, months, due.full if frame.of_contribution else None)
        return _voluntary_si_part(terms, income, due, first, months)

    parts = parts_of(part, payment.months, frame.changes)
    warnings = []
    if payment.missing_months is not None:
        warnings.append(voluntary_si.LUMP_SUM_SUPPORT)
    rule = parts[0].basis.state_rule
    state_months = sum([each.basis.state_months for each in parts])
    if rule is not None and state_months < payment.months:
        text = tell(
            "the State supports {supported} of the {months} months: {most} in a life",
            supported=state_months,
            months=payment.months,
            most=rule.months,
        )
        warnings.append(LineWarning("life_limit", text))
    return summed("voluntary_si", law, case, parts, warnings)


class Frame(NamedTuple):
    """What is known of a voluntary SI payment before its months are looked at, whatever the income."""

    changes: list[MonthChange]
    of_contribution: bool
    """Whether some local rule gives a percent of the contribution, which the income decides."""


@kept_with_law()
def _frame(law: Law, case: Case, local: LocalLaws) -> Frame:
    heres = [here for _, person in case.life if (here := _voluntary_si_law(local, person)) is not None]
    of_contribution = any(is_of_contribution(found.rule) for here in heres for found, _ in here.rules)
    return Frame(changes(law, case, local), of_contribution)


def _voluntary_si_law(local: LocalLaws, person: Circumstances) -> LocalLaw | None:
    return local.home[person.groups] if local.home else None


class VoluntarySITerms(NamedTuple):
    """What holds in a stretch of a voluntary SI payment, whatever the income."""

    rule: StateRule | None
    supported: bool
    """Whether the State's rule supports these months."""
    state: Exact
    """What it gives a month, dong, before the contribution limits it."""
    here: LocalLaw | None
    candidates: tuple[Candidate, ...]
    parameters: tuple[str, ...]
    unsourced: tuple[str, ...]


@kept_with_law()
def _voluntary_si_terms(
    law: Law, case: Case, local: LocalLaws, first: int, months: int, contribution: Exact | None
) -> VoluntarySITerms:
    """`contribution`: of a month, dong; None where no local rule is of it, so that all incomes have the same terms."""
    payment, person = case.payment, case.person_in(first)
    assert isinstance(payment, VoluntarySIPayment)
    rule, state = voluntary_si.state_part(law, person.groups)
    left = voluntary_si.state_months_left(rule, payment) if rule is not None else 0
    supported = left is None or first < left
    past = payment.missing_months is not None
    parameters = of_voluntary_si(at_once=payment.years_ahead is not None or past)
    here = _voluntary_si_law(local, person)
    found: tuple[Candidate, ...] = ()
    if here:
        _, support_base = voluntary_si.rate_and_support_base(law)
        bases = Bases(
            contribution=contribution or 0,
            rural_poverty_line_contribution=support_base,
            first_member_contribution=support_base,
            state=state if supported else 0,
            months=months,
            used_months=payment.local_supported_months_so_far + first,
            since_payment=first,
            paid_on=case.day,
        )
        on = case.day if past else month_start(case.day, first)
        found = candidates(here, person, bases, case.since, on, case.met)
    unsourced = _unsourced(law, parameters, rule)
    return VoluntarySITerms(rule, supported, state if supported else 0, here, found, parameters, unsourced)


def _voluntary_si_part(
    terms: VoluntarySITerms, income: int, contribution: voluntary_si.Contribution, first: int, months: int
) -> Part:
    state = terms.state
    dues = contribution.of(first, months)
    rooms = tuple([(due - min(state, due), count) for due, count in dues])
    due = sum([due * count for due, count in dues])
    room = sum([room * count for room, count in rooms])
    here = terms.here
    support = local_support(terms.candidates, rooms, here.stated_none) if here and room else NONE
    basis = Basis(
        None,
        None,
        contribution.rate,
        income,
        contribution.support_base,
        terms.rule,
        months if terms.supported else 0,
        terms.parameters,
        terms.unsourced,
    )
    return Part(first, months, due, due - room, basis, support, _local_conditions(support))


@kept_with_law()
def categories(law: Law, case: Case, conditions_met: bool) -> tuple[tuple[int, InsuranceCategory], ...]:
    """How a person is insured over a period: (first month, counted from 0, category from it on).

    `conditions_met`: see `health_insurance.category`.
    """
    found: list[tuple[int, InsuranceCategory]] = []
    for month in (0, *sorted({change.month for change in changes_anywhere(law, case)})):
        now = health_insurance.category(case, law, month, conditions_met=conditions_met)
        if not found or now != found[-1][1]:
            found.append((month, now))
    return tuple(found)


def _kind_in(kinds: tuple[tuple[int, InsuranceCategory], ...], month: int) -> InsuranceCategory:
    return next(kind for first, kind in reversed(kinds) if first <= month)


@kept_with_law()
def health_insurance_line(
    law: Law, case: Case, local: LocalLaws, order: int | None, conditions_met: bool = True
) -> Line:
    """What one health insurance payment comes to. Raises ParameterUnknown.

    `order`: place in the household order. `conditions_met`: see `health_insurance.category`.
    """

    def part(first: int, months: int) -> Part:
        terms = _health_insurance_terms(law, case, order, conditions_met, first, months)
        return _health_insurance_part(case, local, terms, first, months)

    parts = parts_of(part, case.payment.months, changes(law, case, local))
    warnings = []
    for each in parts:
        rule = each.basis.state_rule
        limited = rule is not None and rule.months is not None
        if limited and rule is not None and health_insurance.counted_from(rule, case.since) is None:
            text = tell("the State supports this group for at most {most} months: say `since` when", most=rule.months)
            warnings.append(LineWarning("since", text))
    if _depends_on_birthday(law, case, categories(law, case, conditions_met)):
        text = tell("the State's part depends on the birthday, which is taken as not helping: say the day of birth")
        warnings.append(LineWarning("birthday", text))
    line = summed("health_insurance", law, case, parts, list(dict.fromkeys(warnings)))
    if not conditions_met or not any(kind.conditions for _, kind in categories(law, case, True)):
        return line
    # Where the condition is not met, the person's place in the household order is not known: the first is taken.
    unmet = health_insurance_line(law, case, local, order or 1, False)
    return line._replace(if_state_condition_not_met=unmet)


def _depends_on_birthday(law: Law, case: Case, kinds: tuple[tuple[int, InsuranceCategory], ...]) -> bool:
    """Whether in some month that the budget does not pay the State's part turns on a birthday that is not known."""
    if not any([health_insurance.depends_on_birthday(person, law) for _, person in case.life]):  # noqa: C419 - faster
        return False
    starts = {month for month, _ in case.life} | {month for month, _ in kinds}
    return any(
        _kind_in(kinds, month).code != "budget_pays"
        and health_insurance.depends_on_birthday(case.person_in(month), law)
        for month in starts
    )


class HealthInsuranceTerms(NamedTuple):
    """What holds in a stretch of a health insurance payment, wherever the person lives."""

    kind: InsuranceCategory
    groups: frozenset[str]
    """The person's, as local rules name them."""
    bases: Bases
    room: Exact
    """What the State leaves of a month, dong."""
    due: Exact
    """All months, dong, and so is `state`."""
    state: Exact
    basis: Basis


@kept_with_law()
def _health_insurance_terms(
    law: Law, case: Case, order: int | None, conditions_met: bool, first: int, months: int
) -> HealthInsuranceTerms:
    payment, person = case.payment, case.person_in(first)
    assert isinstance(payment, HealthInsurancePayment)
    kinds = categories(law, case, conditions_met)
    kind = _kind_in(kinds, first)
    if kind.code != "household" or payment.outside_household:
        order = None
    due = health_insurance.contribution(kind, order, person, law, month_start(case.day, first))
    state = health_insurance.state_part(kind, due)
    bases = Bases(
        contribution=due.full,
        rural_poverty_line_contribution=due.full,
        first_member_contribution=due.full,
        state=state,
        months=months,
        used_months=0,
        since_payment=first,
        paid_on=case.day,
        order=order,
    )
    groups = with_household_member(law, person.groups) if kind.code == "household" else person.groups
    parameters = of_health_insurance(law, student="student" in person.groups, ordered=order is not None)
    basis = Basis(
        kind.code,
        order,
        due.rate,
        due.base,
        due.full,
        kind.rule,
        0 if kind.code == "household" else months,
        parameters,
        _unsourced(law, parameters, kind.rule),
        kind.card_runs_on,
    )
    return HealthInsuranceTerms(kind, groups, bases, due.due - state, due.due * months, state * months, basis)


def _health_insurance_part(case: Case, local: LocalLaws, terms: HealthInsuranceTerms, first: int, months: int) -> Part:
    kind, support = terms.kind, NONE
    here = _known_of_places(local, kind, terms.groups) if terms.room > 0 else None
    if here:
        person, on = case.person_in(first), month_start(case.day, first)
        found = candidates(here, person, terms.bases, case.since, on, case.met)
        support = local_support(found, ((terms.room, months),), here.stated_none)
    conditions = (*kind.conditions, *_local_conditions(support))
    return Part(first, months, terms.due, terms.state, terms.basis, support, conditions)


def _known_of_places(local: LocalLaws, kind: InsuranceCategory, groups: frozenset[str]) -> LocalLaw | None:
    """What is known of local support where the person lives, and for a pupil or student where the school is.

    Students are supported by the budget of the school's province, whatever their home (Decree 146/2018 art. 9 cl. 5);
    all other groups by that of their residence. Who is in several supported groups may take what is best of each (art.
    8 cl. 2): so a school at home, said or not, comes to the same.
    """
    home = local.home[groups] if local.home else None
    if local.school is None:
        return home
    school = local.school[groups]
    students = tuple(r for r in school.rules if "student" in r[0].rule.who)
    if home is None:
        return school._replace(rules=students)
    elsewhere = tuple(r for r in home.rules if "student" not in r[0].rule.who)
    as_student = kind.rule is not None and "student" in kind.rule.who
    stated_none = school.stated_none if as_student or school.stated_none is None else home.stated_none
    return LocalLaw(elsewhere + students, stated_none)


def _local_conditions(support: LocalSupport) -> tuple[str, ...]:
    return tuple([text for one in support.combined.applied for text in one.conditions])


def _unsourced(law: Law, parameters: tuple[str, ...], rule: StateRule | None) -> tuple[str, ...]:
    """What no page read confirms, of the numbers and the State rule used."""
    found = _unsourced_parameters(law, parameters)
    return (*found, _note(rule.id, rule)) if rule is not None and rule.unsourced else found


@kept_with_law()
def _unsourced_parameters(law: Law, keys: tuple[str, ...]) -> tuple[str, ...]:
    values = [law.parameters[key] for key in keys if key in law.parameters]
    return tuple(_note(v.key, v) for v in values if v.unsourced)


def _note(name: str, of: StateRule | ParameterValue) -> Message:
    return InBoth(f"{name}: {of.unsourced}", f"{name}: {of.unsourced_vi or of.unsourced}")
