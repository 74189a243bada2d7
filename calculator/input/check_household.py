"""What a household file may not say: every problem at once, each with its field and the nearest valid value."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping, Sequence

from calculator.household import HealthInsurance, Household, Person, VoluntarySI
from calculator.input.eligibility import eligibility_problems, surely_may_join
from calculator.problems import BadHousehold, InputProblem
from calculator.rules.limits import (
    HI_MONTHS,
    income_limits,
    may_be_chosen,
    months_at_once,
    most_missing_months,
    years_ahead,
)
from calculator.rules.place import Place, resolve_place, resolve_school
from calculator.tell import both, either, tell
from registry.law.groups import groups_near
from registry.law.kept import kept_with_law
from registry.law.law import Law, ParameterUnknown
from registry.law.nearest import nearest

EARLIEST = datetime.date(2015, 1, 1)
BELOW_FLOOR = "expected at least {floor:,} on this day, found {income:,}"
ABOVE_CEILING = "expected at most {ceiling:,} on this day, found {income:,}"
MOST_MEMBERS = 100
CONTRADICTIONS = (
    ("poor", "near_poor"),
    ("poor", "escaped_poverty"),
    ("near_poor", "escaped_near_poverty"),
    ("poor", "affs_average"),
)


def checked_place(household: Household, law: Law, day: datetime.date) -> Place | None:
    """The place of a household in which nothing is wrong. Raises BadHousehold with everything that is."""
    try:
        place = resolve_place(law, day, household.province, household.former_province, household.district)
    except BadHousehold as bad:
        raise BadHousehold([*bad.problems, *_problems(household, law, day)]) from None
    problems = _problems(household, law, day)
    if problems:
        raise BadHousehold(problems)
    return place


def _problems(household: Household, law: Law, day: datetime.date) -> list[InputProblem]:
    """What is wrong beside the place."""
    if day < EARLIEST:  # the law of that day is not known, so nothing else can be held to it
        return [InputProblem("date", tell("expected {earliest} or later, found {day}", earliest=EARLIEST, day=day))]
    problems = list(_household_problems(household)) if len(household.members) != 1 else []
    for i, member in enumerate(household.members):
        problems += _member_problems(f"members[{i}]", member, law, day)
    return problems


def _household_problems(household: Household) -> Iterator[InputProblem]:
    if not household.members:
        yield InputProblem("members", tell("expected at least one member, found none"))
    if len(household.members) > MOST_MEMBERS:
        yield InputProblem(
            "members",
            tell("expected at most {most_members}, found {n}", most_members=MOST_MEMBERS, n=len(household.members)),
        )
    yield from _repeated("id", [member.id for member in household.members])
    places = [m.health_insurance.order if m.health_insurance else None for m in household.members]
    yield from _repeated("health_insurance.order", places)


def _repeated(field: str, values: Sequence[str | int | None]) -> Iterator[InputProblem]:
    first: dict[str | int, int] = {}
    for i, value in enumerate(values):
        if value is None:
            continue
        if value in first:
            yield InputProblem(
                f"members[{i}].{field}",
                tell("{value!r} is already that of members[{first}]", value=value, first=first[value]),
            )
        first.setdefault(value, i)


def _member_problems(path: str, member: Person, law: Law, day: datetime.date) -> Iterator[InputProblem]:
    if not member.id.strip() or not member.id.isprintable():
        yield InputProblem(f"{path}.id", tell("expected text that can be printed, found {id!r}", id=member.id))
    if member.groups or member.since:
        yield from _group_problems(path, member, law, day)
    if member.born is not None:
        yield from _birth_problems(path, member.born, day)
    if member.school_province is not None:
        yield from _school_problems(path, member, law, day)
    if member.met:
        yield from _answer_problems(path, member.met, law)
    if member.voluntary_si is not None:
        if not surely_may_join(law, member):
            yield from eligibility_problems(path, member, law, day)
        if not _sound_payment(law, member.voluntary_si):
            yield from _months_problems(f"{path}.voluntary_si", member.voluntary_si, law)
            yield from income_problems(f"{path}.voluntary_si.income", member.voluntary_si.income, law)
    if member.health_insurance is not None:
        yield from _health_insurance_problems(f"{path}.health_insurance", member.health_insurance)


def _group_problems(path: str, member: Person, law: Law, day: datetime.date) -> Iterator[InputProblem]:
    if member.since or not _sound_groups(law, member.groups, day):
        yield from _wrong_groups(path, member, law, day)


@kept_with_law()
def _sound_groups(law: Law, groups: tuple[str, ...], day: datetime.date) -> bool:
    return not any(_wrong_groups("", Person("", groups=groups), law, day))


def _wrong_groups(path: str, member: Person, law: Law, day: datetime.date) -> Iterator[InputProblem]:
    known = [code for code, group in law.groups.items() if group.is_of_people]
    for i, code in enumerate(member.groups):
        field = f"{path}.groups[{i}]"
        group = law.groups.get(code)
        if code not in known or group is None:
            close = groups_near(code, law.groups, known)
            hint = tell("; did you mean {close}?", close=either(close)) if close else ""
            yield InputProblem(field, tell("no group is called {code!r}{hint}", code=code, hint=hint))
        elif group.first > day.toordinal():
            since = datetime.date.fromordinal(group.first)
            yield InputProblem(
                field, tell("{code} exists since {since}; the household is of {day}", code=code, since=since, day=day)
            )
        if code in member.groups[:i]:
            yield InputProblem(field, tell("{code} is given twice", code=code))
    for one, other in CONTRADICTIONS:
        if one in member.groups and other in member.groups:
            yield InputProblem(
                f"{path}.groups", tell("{one} and {other} contradict each other; keep one", one=one, other=other)
            )
    for code, start in member.since.items():
        if code not in member.groups:
            yield InputProblem(f"{path}.since.{code}", tell("{code} is not among the member's groups", code=code))
        elif start > day:
            yield InputProblem(
                f"{path}.since.{code}", tell("expected {day} or earlier, found {start}", day=day, start=start)
            )


def _birth_problems(path: str, born: datetime.date | int, day: datetime.date) -> Iterator[InputProblem]:
    year = born if isinstance(born, int) else born.year
    if (isinstance(born, int) and born > day.year) or (isinstance(born, datetime.date) and born > day):
        yield InputProblem(f"{path}.born", tell("expected {day} or earlier, found {born}", day=day, born=born))
    elif year < day.year - 130:
        yield InputProblem(
            f"{path}.born", tell("expected {year} or later, found {born}", year=day.year - 130, born=born)
        )


def _school_problems(path: str, member: Person, law: Law, day: datetime.date) -> Iterator[InputProblem]:
    assert member.school_province is not None
    field = f"{path}.school_province"
    if "student" not in member.groups:
        yield InputProblem(field, tell("expected only with the group student"))
    try:
        resolve_school(law, day, member.school_province)
    except BadHousehold as bad:
        yield from (InputProblem(field, problem.message) for problem in bad.problems)


def _answer_problems(path: str, met: Mapping[str, bool], law: Law) -> Iterator[InputProblem]:
    """Answers to nothing, and answers that contradict each other."""
    for key in met:
        if key not in law.conditions and key not in law.rule_ids:
            close = nearest(key, [*law.conditions, *law.rule_ids])
            meant = (
                tell("; did you mean {close}?", close=close)
                if close
                else tell("; expected the code of a condition or the id of a rule")
            )
            yield InputProblem(
                f"{path}.met.{key}", tell("no condition and no rule is called {key!r}{meant}", key=key, meant=meant)
            )
    for rule in law.rules_called(met):
        denied = [each.code for each in rule.conditions if each.code is not None and met.get(each.code) is False]
        if met[rule.id] and denied:
            message = tell("contradicts met.{denied}: false, which the rule asks; keep one", denied=denied[0])
            yield InputProblem(f"{path}.met.{rule.id}", message)


def _sound_payment(law: Law, payment: VoluntarySI) -> bool:
    """Whether nothing is wrong with it: asked of everybody, so it is the short way."""
    so_far = payment.supported_months_so_far, payment.local_supported_months_so_far
    at_once = payment.months, payment.years_ahead, payment.missing_months
    return may_be_chosen(law, payment.income) and _sound_months(law, *at_once, *so_far)


@kept_with_law()
def _sound_months(law: Law, *but_for_the_income: int | None) -> bool:
    return not any(_months_problems("", VoluntarySI(0, *but_for_the_income), law))  # type: ignore[arg-type]


def _months_problems(path: str, payment: VoluntarySI, law: Law) -> Iterator[InputProblem]:
    given = [n for n in ("months", "years_ahead", "missing_months") if getattr(payment, n) is not None]
    if len(given) > 1:
        yield InputProblem(
            path, tell("expected one of months, years_ahead, missing_months, found {given}", given=both(given))
        )
    allowed = months_at_once(law)
    if payment.months is not None and allowed and payment.months not in allowed:
        *most, last = map(str, allowed)
        yield InputProblem(
            f"{path}.months",
            tell("expected {most} or {last}, found {months}", most=", ".join(most), last=last, months=payment.months),
        )
    years = years_ahead(law)
    if payment.years_ahead is not None and years and payment.years_ahead not in years:
        yield InputProblem(
            f"{path}.years_ahead",
            tell(
                "expected {first} to {last}, found {years_ahead}",
                first=years[0],
                last=years[-1],
                years_ahead=payment.years_ahead,
            ),
        )
    most_missing = most_missing_months(law)
    if payment.missing_months is not None and most_missing and not 1 <= payment.missing_months <= most_missing:
        message = tell(
            "expected 1 to {most_missing}, found {missing_months}",
            most_missing=most_missing,
            missing_months=payment.missing_months,
        )
        yield InputProblem(f"{path}.missing_months", message)
    if len(given) == 1 and given != ["months"] and "vsi_investment_rate" not in law.parameters:
        message = tell("cannot be worked out: the funds' monthly return (vsi_investment_rate) is not known on this day")
        yield InputProblem(f"{path}.{given[0]}", message)
    for name in ("supported_months_so_far", "local_supported_months_so_far"):
        if not 0 <= getattr(payment, name) <= 1200:
            yield InputProblem(
                f"{path}.{name}", tell("expected 0 to 1200, found {payment}", payment=getattr(payment, name))
            )


def income_problems(path: str, income: int, law: Law) -> Iterator[InputProblem]:
    """What is wrong with a chosen income, VND a month."""
    try:
        limits = income_limits(law)
    except ParameterUnknown as unknown:
        yield InputProblem(path, tell("cannot be checked: {key} is not known on this day", key=unknown.key))
        return
    floor, ceiling, step = limits
    if income < floor:
        yield InputProblem(path, tell(BELOW_FLOOR, floor=floor, income=income))
    elif income > ceiling:
        yield InputProblem(path, tell(ABOVE_CEILING, ceiling=ceiling, income=income))
    elif not limits.allow(income):
        lower, upper = limits.beside(income)
        yield InputProblem(
            path,
            tell(
                "expected {floor:,} plus a multiple of {step:,}, found {income:,}; the nearest are {lower:,} and "
                "{upper:,}",
                floor=floor,
                step=step,
                income=income,
                lower=lower,
                upper=upper,
            ),
        )


def _health_insurance_problems(path: str, payment: HealthInsurance) -> Iterator[InputProblem]:
    if not 1 <= payment.months <= HI_MONTHS:
        yield InputProblem(f"{path}.months", tell("expected 1 to 12, found {months}", months=payment.months))
    if payment.order is not None and not 1 <= payment.order <= MOST_MEMBERS:
        yield InputProblem(
            f"{path}.order",
            tell("expected 1 to {most_members}, found {order}", most_members=MOST_MEMBERS, order=payment.order),
        )
    if payment.covered_elsewhere and payment.paid_by_budget:
        yield InputProblem(path, tell("covered_elsewhere and paid_by_budget contradict each other; keep one"))
