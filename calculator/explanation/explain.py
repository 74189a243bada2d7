"""Why: an assessment as sentences, line by line. Nothing is computed here; every figure comes from the line.

The order is that of the law: which category, which contribution, which State rule, which local rules fit and which one
wins, what is left; then what a person must check, and what no page read confirms.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Any, NamedTuple

from calculator.assessment import Assessment, Line
from calculator.explanation.texts import Language
from calculator.explanation.wording import Wording, sentence
from calculator.household import Person
from calculator.rules.circumstances import UNNAMED
from calculator.rules.local_support import Candidate
from calculator.rules.money import exact_percent
from calculator.rules.place import resolve_school
from registry.law.law import Law
from registry.law.rule import Certainty, LocalRule
from registry.written.bound import parse_begin


class Check(NamedTuple):
    """A condition in words that no program can decide; the amounts take it as met."""

    instrument: str
    condition: str


class LineExplanation(NamedTuple):
    """Why one line is as it is."""

    member: str
    programme: str
    sentences: tuple[str, ...]
    checks: tuple[Check, ...] = ()
    """What a person must check; also among the sentences."""
    warnings: tuple[str, ...] = ()
    """What the reader must know beside the amounts; also among the sentences."""

    def as_json(self) -> dict[str, Any]:
        """The explanation as plain data."""
        return {"member": self.member, "programme": self.programme, "sentences": list(self.sentences)}


class _Told(NamedTuple):
    """What the sentences of one line are made from."""

    line: Line
    person: Person
    assessment: Assessment
    words: Wording

    @property
    def place(self) -> str:
        """Whose local support the line is about."""
        found = self.assessment
        slug = self.school or found.former_province or found.province
        return self.words.province(slug) if slug else self.words.say("the_province")

    @property
    def school(self) -> str | None:
        """The province of the school, where that is the one whose budget supports."""
        rule = self.line.basis.state_rule
        if self.line.programme != "health_insurance" or rule is None or "student" not in rule.who:
            return None
        if self.person.school_province is None:
            return None
        return resolve_school(self.words.law, self.assessment.date, self.person.school_province).province


def explain(assessment: Assessment, law: Law, language: Language = "en") -> list[LineExplanation]:
    """Explain every line of an assessment; `law` is the one that it was made with."""
    words = Wording(law, language)
    people = {m.id: m for m in assessment.household.members} if assessment.household else {}
    found = []
    for member in assessment.members:
        person = people.get(member.id) or Person(id=member.id)
        if person.health_insurance is not None and person.health_insurance.covered_elsewhere:
            told = (words.say("hi.covered_elsewhere"),)
            found.append(LineExplanation(member.id, "health_insurance", told))
        found += [_explained(member.id, _Told(line, person, assessment, words)) for line in member.lines]
    return found


def _explained(member: str, told: _Told) -> LineExplanation:
    return LineExplanation(
        member,
        told.line.programme,
        tuple(dict.fromkeys(_sentences(told))),
        tuple(_checks(told)),
        tuple(_warnings(told)),
    )


def _sentences(told: _Told) -> Iterator[str]:
    if told.line.programme == "voluntary_si":
        yield from _voluntary_si(told)
    else:
        yield from _category(told)
        yield from _health_insurance(told)
    yield from _state(told)
    yield from _local(told)
    yield from _left(told)
    yield from _to_check(told)
    yield from _not_confirmed(told)


# --- the contribution ---------------------------------------------------------------------------------------------


def _voluntary_si(told: _Told) -> Iterator[str]:
    line, words = told.line, told.words
    payment = told.person.voluntary_si
    month = exact_percent(line.basis.rate, line.basis.base)
    common = {
        "rate": words.percent(line.basis.rate),
        "income": words.money(line.basis.base),
        "months": words.months(line.months),
        "month": words.money(month),
        "total": words.money(line.contribution),
    }
    if payment is not None and (payment.years_ahead or payment.missing_months):
        interest = words.percent(words.law.number("vsi_investment_rate"))
        key = "vsi.ahead" if payment.years_ahead else "vsi.missing"
        yield words.say(key, **common, interest=interest, law=words.cited(("vsi_rate", "vsi_investment_rate")))
        yield words.say("warn.return")
    else:
        over = words.over(month, line.months, line.contribution)
        yield words.say("vsi.regular", **common, over=over, law=words.cited(("vsi_rate",)))
    yield words.say(
        "vsi.support_base",
        base=words.money(line.basis.support_base),
        rate=words.percent(line.basis.rate),
        line=words.money(words.law.number("rural_poverty_line")),
        law=words.cited(("rural_poverty_line",)),
    )


def _category(told: _Told) -> Iterator[str]:
    line, words, rule = told.line, told.words, told.line.basis.state_rule
    match line.basis.category:
        case "budget_pays" if rule is None:
            yield words.say("hi.budget_pays_given")
        case "budget_pays" if rule is not None:
            yield words.say("hi.budget_pays", who=words.who(rule), law=words.legal(rule.instrument))
        case "budget_supports" if rule is not None:
            yield words.say("hi.budget_supports", who=words.who(rule))
        case _:
            yield words.say("hi.household")
    if rule is not None and len(told.person.groups) > 1:
        yield words.say("hi.several_groups")


def _health_insurance(told: _Told) -> Iterator[str]:
    line, words = told.line, told.words
    common = {
        "rate": words.percent(line.basis.rate),
        "base_name": words.say(_base_key(words.law)),
        "base": words.money(line.basis.base),
        "law": words.cited(_parameters(told)),
    }
    order = line.basis.order
    month = line.basis.support_base
    if order is None:
        yield words.say("hi.contribution", **common, over=words.over(month, line.months, line.contribution))
        return
    tiers = words.law.value("household_tiers")
    assert isinstance(tiers, tuple)
    tier = tiers[min(order, len(tiers)) - 1]
    over = words.over(exact_percent(tier, month), line.months, line.contribution)
    yield words.say(
        "hi.contribution_ordered",
        **common,
        month=words.money(month),
        order=str(order),
        tier=words.percent(tier),
        over=over,
    )
    yield from _order(told, order)


def _order(told: _Told, order: int) -> Iterator[str]:
    """How the person came to their place in the household's order."""
    payment = told.person.health_insurance
    payers = sum(line.basis.order is not None for line in told.assessment.lines)
    if payment is not None and payment.order is not None:
        yield told.words.say("hi.order_given", order=str(order))
    elif payers > 1:
        yield told.words.say("hi.order_chosen", order=str(order), of=str(payers))


def _base_key(law: Law) -> str:
    return "reference_level" if "reference_level" in law.parameters else "base_salary"


def _parameters(told: _Told) -> tuple[str, ...]:
    """Keys of the parameters that a line's contribution rests on."""
    law = told.words.law
    if told.line.programme == "voluntary_si":
        payment = told.person.voluntary_si
        at_once = payment is not None and (payment.years_ahead or payment.missing_months)
        return ("vsi_rate", "rural_poverty_line", *(("vsi_investment_rate",) if at_once else ()))
    student = "student" in told.person.groups and "hi_student_rate" in law.parameters
    rate = "hi_student_rate" if student else "hi_rate"
    return (rate, _base_key(law), *(("household_tiers",) if told.line.basis.order else ()))


# --- the State's part ---------------------------------------------------------------------------------------------


def _state(told: _Told) -> Iterator[str]:
    line, words, basis = told.line, told.words, told.line.basis
    rule = basis.state_rule
    if basis.category == "budget_pays":
        return
    if rule is None:
        if basis.category is None:
            yield words.say("state.no_rule")
        return
    if rule.percent == 0:
        yield words.say("state.nothing", law=words.legal(rule.instrument))
        return
    month = exact_percent(rule.percent, basis.support_base)
    yield words.say(
        "state.pays",
        who=sentence(words.who(rule)),
        rate=words.percent(rule.percent) + (words.say("at_least") if rule.minimum else ""),
        base=words.money(basis.support_base),
        over=words.over(month, basis.state_months, line.state),
        law=words.legal(rule.instrument),
    )
    if basis.state_months < line.months and rule.months is not None:
        yield _limited(told)
    if line.state == line.contribution and line.state < month * basis.state_months:
        yield words.say("state.capped", amount=words.money(line.state))


# --- what the province, district or commune adds ------------------------------------------------------------------


def _local(told: _Told) -> Iterator[str]:
    line, words, support = told.line, told.words, told.line.support
    if told.assessment.province is None and told.school is None:
        yield words.say("local.no_province")
        return
    if line.state == line.contribution:
        yield words.say("local.no_room")
        return
    if told.school is not None:
        yield words.say("local.school", place=told.place)
    for candidate, part in zip(support.combined.applied, support.parts, strict=True):
        yield from _applied(told, candidate, part)
    for candidate in support.candidates:
        if not candidate.counted:
            yield _doubtful(told, candidate)
        elif not any(candidate is applied for applied in support.combined.applied):
            yield _not_applied(told, candidate)
    if support.stated_none is not None and line.local == 0:
        stated = support.stated_none
        yield words.say("local.none", giver=told.place, says=words.said(stated.says), source=stated.source)
    elif not line.local_known and not any(c.counted and c.found.rule.level == "province" for c in support.candidates):
        yield words.say("local.unknown", giver=told.place)


def _applied(told: _Told, candidate: Candidate, part: int) -> Iterator[str]:
    line, words, rule = told.line, told.words, candidate.found.rule
    assert candidate.amount is not None
    assert candidate.found.rate is not None
    base = _base(line, rule)
    month = candidate.found.rate if rule.kind == "vnd_per_month" else exact_percent(candidate.found.rate, base)
    fields = {
        "giver": words.giver(rule),
        "rate": words.percent(candidate.found.rate),
        "base": words.money(base),
        "over": words.over(month, candidate.months, candidate.amount),
        "months": words.months(candidate.months),
        "total": words.money(candidate.amount),
        "number": words.local_number(rule),
        "who": words.who(rule),
        "term": words.term(rule, candidate.found.certainty),
    }
    key = {"vnd_per_month": "local.adds_dong", "total_percent": "local.adds_up_to"}.get(rule.kind, "local.adds")
    yield sentence(words.say(key, **fields))
    if candidate.months < line.months and rule.months is not None:
        yield words.say(
            "local.limited",
            supported=words.months(candidate.months),
            months=words.months(line.months),
            most=words.months(rule.months),
        )
    if part < candidate.amount:
        yield words.say("local.capped", part=words.money(part))


def _base(line: Line, rule: LocalRule) -> int | Fraction:
    """What a rule's percent is a percent of, a month: of the contribution in full, or at the rural poverty line."""
    if line.programme == "voluntary_si" and rule.of == "contribution":
        return exact_percent(line.basis.rate, line.basis.base)
    return line.basis.support_base


def _not_applied(told: _Told, candidate: Candidate) -> str:
    words, rule = told.words, candidate.found.rule
    names = {"number": words.local_number(rule), "giver": words.giver(rule), "who": words.who(rule)}
    if candidate.amount:
        return sentence(words.say("local.beaten", **names, amount=words.money(candidate.amount)))
    if candidate.months == 0 and rule.months is not None:
        return sentence(words.say("local.used_up", **names, most=words.months(rule.months)))
    return sentence(words.say("local.within_state", **names))


def _doubtful(told: _Told, candidate: Candidate) -> str:
    words, rule = told.words, candidate.found.rule
    return words.say(
        "local.doubt",
        number=words.local_number(rule),
        giver=words.giver(rule),
        who=words.who(rule),
        what=_perhaps(told, candidate),
        reasons="; ".join(_doubts(told, candidate)),
    )


def _perhaps(told: _Told, candidate: Candidate) -> str:
    """What a rule in doubt would give."""
    words, rule, rate = told.words, candidate.found.rule, candidate.found.rate
    if rate is None:
        return words.say("doubt.rate")
    if candidate.amount is None:
        return words.say("doubt.base", rate=words.percent(rate))
    amount = words.money(candidate.amount)
    if rule.kind == "vnd_per_month":
        return words.say("doubt.dong", amount=amount)
    key = "doubt.total" if rule.kind == "total_percent" else "doubt.amount"
    return words.say(key, rate=words.percent(rate), base=words.money(_base(told.line, rule)), amount=amount)


def _doubts(told: _Told, candidate: Candidate) -> Iterator[str]:
    """Why a rule is not counted."""
    words, rule = told.words, candidate.found.rule
    if rule.who == UNNAMED:
        yield words.say("doubt.group")
    if candidate.found.certainty is Certainty.POSSIBLE:
        yield _why_perhaps_in_force(told, rule)
    if candidate.found.rate is None:
        yield words.say("doubt.why_rate")
    elif candidate.amount is None:
        yield words.say("doubt.why_base")
    if not candidate.covers:
        yield _why_perhaps_here(words, rule)
    if candidate.age_fits is None:
        yield words.say("doubt.age")


def _why_perhaps_in_force(told: _Told, rule: LocalRule) -> str:
    words, day = told.words, told.assessment.date
    begin = parse_begin(rule.begin)
    if rule.status == "unclear":
        return words.say("doubt.adoption")
    surer = [first for first, _, certainty in rule.intervals if certainty > Certainty.POSSIBLE]
    begun = any(first <= day.toordinal() for first in surer)
    merger = words.law.territory.merger
    if begun and day >= merger and any(first == merger.toordinal() for first, _, _ in rule.intervals):
        return words.say("doubt.merger", day=words.day(merger))
    if begun:
        return words.say("doubt.ended")
    if begin.day is None or begin.known == "by":
        return words.say("doubt.first_day")
    return words.say("doubt.merger", day=words.day(merger)) if day >= merger else words.say("doubt.ended")


def _why_perhaps_here(words: Wording, rule: LocalRule) -> str:
    if not rule.area_known:
        return words.say("doubt.area_unnamed")
    if rule.districts:
        return words.say("doubt.district", districts=words.listed(rule.districts))
    return words.say("doubt.area")


# --- what is left, what must be checked, what is not confirmed ----------------------------------------------------


def _left(told: _Told) -> Iterator[str]:
    line, words = told.line, told.words
    terms = [words.money(line.contribution)]
    if line.state:
        terms.append(words.say("part.state", amount=words.money(line.state)))
    if line.local:
        terms.append(words.say("part.local", amount=words.money(line.local), giver=told.place))
    if line.other:
        terms.append(words.say("part.other", amount=words.money(line.other)))
    if line.local_known:
        yield words.say("left", sum=" − ".join(terms), pays=words.money(line.pays))
        return
    yield words.say(
        "left.range",
        low=words.money(line.lowest_pays),
        high=words.money(line.pays),
        giver=told.place,
        least=words.money(line.lowest_local),
        most=words.money(line.highest_local),
    )


def _to_check(told: _Told) -> Iterator[str]:
    line, words = told.line, told.words
    for check in _checks(told):
        yield _ended(words.say("check", number=check.instrument, condition=check.condition))
    if (less := line.without_conditions) is not None:
        key = "check.without" if less.state == line.state else "check.without_state"
        money = {"state": less.state, "local": less.local + less.other, "pays": less.pays}
        yield words.say(key, **{part: words.money(amount) for part, amount in money.items()})


def _checks(told: _Told) -> Iterator[Check]:
    words, state = told.words, told.line.basis.state_rule
    if state is not None and state.condition:
        yield Check(words.say("the_state_rule"), words.quoted(state.condition))
    for applied in told.line.support.combined.applied:
        rule = applied.found.rule
        if rule.condition:
            yield Check(words.local_number(rule), words.quoted(rule.condition))
        if rule.months is not None and len(applied.conditions) > bool(rule.condition):
            yield Check(words.local_number(rule), words.say("check.months", most=words.months(rule.months)))


def _ended(text: str) -> str:
    return text if text.endswith(".") else text + "."


def _not_confirmed(told: _Told) -> Iterator[str]:
    """What the law's own figures rest on without a page that was read, and what else the reader must know."""
    line, words = told.line, told.words
    rule = line.basis.state_rule
    if rule is not None and rule.unsourced:
        yield words.say("unsourced", what=words.say("the_state_rule"), note=words.quoted(rule.unsourced))
    for key in _parameters(told):
        parameter = words.law.parameters.get(key)
        if parameter is not None and parameter.unsourced:
            yield words.say("unsourced", what=words.legal(parameter.instrument), note=words.quoted(parameter.unsourced))
    yield from _warnings(told)


def _warnings(told: _Told) -> Iterator[str]:
    """A line's warnings in the language asked for; months used up are told with the State's part."""
    words, rule = told.words, told.line.basis.state_rule
    for warning in told.line.warnings:
        match warning.kind:
            case "lump_sum":
                yield words.say("warn.lump_sum")
            case "since":
                assert rule is not None
                assert rule.months is not None
                yield words.say("warn.since", most=words.months(rule.months))
            case "life_limit":
                yield _limited(told)
            case "birthday":
                yield words.say("warn.birthday")


def _limited(told: _Told) -> str:
    line, words, rule = told.line, told.words, told.line.basis.state_rule
    assert rule is not None
    assert rule.months is not None
    return words.say(
        "state.limited",
        months=words.months(line.months),
        supported=words.months(line.basis.state_months),
        most=words.months(rule.months),
    )
