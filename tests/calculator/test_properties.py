"""What holds of every household, tried on thousands by the real law, at the days when it changes and between them.

`checked.assess` holds every assessment made here to its schema, and the parts of every line and total to adding up.
"""

from __future__ import annotations

import dataclasses
import datetime

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from calculator import HealthInsurance, Household, Person, VoluntarySI
from registry.law.law import Law
from registry.law.rule import Certainty, LocalRule
from registry.months import month_start
from tests.invented.checked import assess, many, shipped
from tests.invented.conditions import RESIDENCE, in_words
from tests.invented.households import days, fitting, groups, households, people, places, since
from tests.invented.law import TERRITORY, hi, household, law, patient, saver, vsi

RULE_IDS = {rule.id for rule in (*shipped().local_rules, *shipped()._content.state_rules)}


def by_member(assessment):
    """Lines by member, without what names the day itself."""
    found = {member.id: [line.as_json() for line in member.lines] for member in assessment.members}
    for line in (line for lines in found.values() for line in lines):
        line.pop("months_left", None)
        for period in line["periods"]:
            del period["from"]
    return found


@many
@given(households(answers=True))
def test_parts_add_up_and_nobody_pays_more_than_the_contribution(asked):
    assessment = assess(asked, shipped(), questions=True)
    for line in assessment.lines:
        assert 0 <= line.pays <= line.contribution
        assert {because.rule for because in line.because} <= RULE_IDS
    for part in ("contribution", "state", "local", "other", "pays"):
        assert getattr(assessment.total, part) == sum(getattr(line, part) for line in assessment.lines)
    assert [m.id for m in assessment.members] == [m.id for m in asked.members]


@many
@given(households(answers=True))
def test_what_was_kept_of_others_changes_nothing(asked):
    """People share what neither the income, the place, the order nor the age makes different: as if asked alone."""
    after_others = assess(asked, shipped()).members
    shipped().law(asked.date).kept.clear()
    assert after_others == assess(asked, shipped()).members


@many
@given(households(answers=True), st.randoms(use_true_random=False))
def test_the_order_of_members_changes_nothing(asked, random):
    members = list(asked.members)
    random.shuffle(members)
    shuffled = dataclasses.replace(asked, members=tuple(members))
    assert by_member(assess(asked, shipped())) == by_member(assess(shuffled, shipped()))


@many
@given(households(born=st.none()), st.data())
def test_a_day_gives_what_any_other_day_of_its_interval_gives(asked, data):
    """Ages change on birthdays, so they are left out here; and what a period meets later, so only one month is paid."""
    asked = dataclasses.replace(asked, members=tuple(map(for_a_month, asked.members)))
    law_then = shipped().law(asked.date)
    first, last = max(law_then.first, datetime.date(2015, 1, 1)), min(law_then.last, datetime.date(2030, 12, 31))
    other = data.draw(st.dates(first, last))
    assert by_member(assess(asked, shipped())) == by_member(assess(asked, shipped(), on=other))


@many
@given(households(most=2, answers=True))
def test_a_law_gives_what_its_registry_gives(asked):
    assert by_member(assess(asked, shipped())) == by_member(assess(asked, shipped().law(asked.date)))


# One more rule


@st.composite
def rules(draw, day):
    """A rule that some household of the day may meet, of any form."""
    make = draw(st.sampled_from([vsi, hi]))
    area = draw(st.sampled_from([(old,) for old in shipped().territory.old] + list(shipped().territory.parts.values())))
    of = draw(st.sampled_from(["contribution", "rural_poverty_line_contribution", "first_member_contribution"]))
    kind = draw(st.sampled_from(["percent", "percent", "total_percent", "vnd_per_month"]))
    rate = draw(st.integers(0, 100))
    return make(
        draw(st.sampled_from([("any",)]) | groups(day, most=2).filter(bool)),
        rate if kind != "vnd_per_month" else 1000 * rate + 1,
        kind=kind,
        of=of,
        area=area,
        adds_up=draw(st.booleans()),
        level=draw(st.sampled_from(["province", "province", "district"])),
        age_from=draw(st.none() | st.integers(0, 80)),
        months=draw(st.none() | st.integers(1, 60)),
        conditions=draw(
            st.sampled_from([(), (RESIDENCE,), in_words("registered"), (RESIDENCE, *in_words("registered"))])
        ),
        certainty=draw(st.sampled_from([Certainty.POSSIBLE, Certainty.PRESUMED, Certainty.CERTAIN])),
    )


def with_rules(day: datetime.date, *more: LocalRule) -> Law:
    """The real law of a day with more local rules."""
    content = shipped()._content
    parameters, state_rules = content.parameters, content.state_rules
    local_rules = (*shipped().local_rules, *more)
    where, groups_ = shipped().territory, shipped().groups
    statements = shipped().statements
    return Law(day, day, where, groups_, parameters, state_rules, local_rules, statements, (), content.conditions)


def at_home_of(asked: Household, rule: LocalRule) -> LocalRule:
    """The rule as one of the household's province, so that it has something to say."""
    if asked.province is None:
        return rule
    parts = shipped().territory.parts_on(asked.date, asked.province)
    return rule._replace(area=parts, file=asked.province)


@many
@given(st.data())
def test_one_more_local_rule_never_raises_what_a_person_pays(data):
    asked = data.draw(households(most=3))
    rule = data.draw(rules(asked.date))
    if data.draw(st.booleans()):
        rule = at_home_of(asked, rule)
    before = assess(asked, with_rules(asked.date)).lines
    after = assess(asked, with_rules(asked.date, rule)).lines
    for one, other in zip(before, after, strict=True):
        assert other.pays <= one.pays
        assert (other.contribution, other.state) == (one.contribution, one.state)


@many
@given(st.data())
def test_an_unknown_rate_brackets_every_rate_that_it_may_turn_out_to_be(data):
    asked = data.draw(households(most=2))
    rule = at_home_of(asked, data.draw(rules(asked.date)))
    unknown = assess(asked, with_rules(asked.date, rule._replace(rates=((0, None),)))).lines
    filled = assess(asked, with_rules(asked.date, rule)).lines
    for open_, known in zip(unknown, filled, strict=True):
        assert open_.lowest_pays <= known.lowest_pays <= known.pays <= open_.pays
        assert open_.lowest_local <= known.lowest_local <= known.highest_local <= open_.highest_local


@many
@given(st.data())
def test_a_possible_rule_brackets_the_law_with_it_and_without(data):
    asked = data.draw(households(most=2))
    rule = at_home_of(asked, data.draw(rules(asked.date)))
    sure = rule._replace(intervals=tuple((a, b, int(Certainty.CERTAIN)) for a, b, _ in rule.intervals))
    possible = rule._replace(intervals=tuple((a, b, int(Certainty.POSSIBLE)) for a, b, _ in rule.intervals))
    doubt = assess(asked, with_rules(asked.date, possible)).lines
    for more in ((sure,), ()):
        for open_, known in zip(doubt, assess(asked, with_rules(asked.date, *more)).lines, strict=True):
            assert open_.lowest_pays <= known.pays <= open_.pays
            assert open_.lowest_local <= known.local <= open_.highest_local


def test_every_unknown_rate_of_the_registry_brackets_what_it_may_be():
    """The rules of today whose rate no source states, each filled in."""
    tried = 0
    for rule in shipped().local_rules:
        first = next((a for a, _, certainty in rule.intervals if certainty >= Certainty.PRESUMED), None)
        if first is None or rule.kind != "percent" or all(rate is not None for _, rate in rule.rates):
            continue
        day = max(datetime.date.fromordinal(first), datetime.date(2018, 1, 1))
        made = [group for group in rule.who if group not in ("any", "other", "household_member", "unspecified")]
        person = (
            saver(*made, income=shipped().law(day).number("rural_poverty_line"))
            if rule.programme == "voluntary_si"
            else patient(*made)
        )
        asked = Household(day, (dataclasses.replace(person, born=day.year - (rule.age_from or 30)),), rule.area[0])
        others = [r for r in shipped().local_rules if r.id != rule.id]
        for rate in (0, 1, 50, 100):
            filled = rule._replace(rates=((0, rate),), of="contribution")
            known = Law(
                day,
                day,
                shipped().territory,
                shipped().groups,
                shipped()._content.parameters,
                shipped()._content.state_rules,
                (*others, filled),
                (),
            )
            open_, sure = assess(asked, shipped()).lines[0], assess(asked, known).lines[0]
            assert open_.lowest_pays <= sure.pays <= open_.pays
            assert open_.lowest_local <= sure.local <= open_.highest_local
            tried += 1
    assert tried > 20


# One more group


@many
@given(st.data())
def test_in_voluntary_si_one_more_group_never_raises_what_a_person_pays(data):
    """In health insurance it may: `test_health_insurance` says where."""
    asked = data.draw(households(most=1))
    (person,) = asked.members
    assume(person.voluntary_si)
    more = data.draw(groups(asked.date, most=1).filter(bool))
    grown = dataclasses.replace(person, groups=fitting((*person.groups, *more)))
    before, after = (assess(dataclasses.replace(asked, members=(p,)), shipped()) for p in (person, grown))
    assert after.lines[0].programme == "voluntary_si"
    assert after.lines[0].pays <= before.lines[0].pays


# Periods


def for_a_month(person):
    si, hi = person.voluntary_si, person.health_insurance
    return dataclasses.replace(
        person,
        since={},
        voluntary_si=si and dataclasses.replace(si, months=1, years_ahead=None, missing_months=None),
        health_insurance=hi and dataclasses.replace(hi, months=1),
    )


def pieces_of_a_year():
    return st.sampled_from([[1] * 12, [3] * 4, [6] * 2, [6, 3, 3], [3, 6, 1, 1, 1], [6, 1, 1, 1, 3]])


def standing(day):
    """The law of a day as if it stood: nothing of it ends, and no parameter takes another value."""
    content = shipped()._content
    local_rules = tuple(rule._replace(own_end=None) for rule in shipped().local_rules)
    until = datetime.date(day.year + 10, 1, 1)
    return Law(
        day, until, shipped().territory, shipped().groups, content.parameters, content.state_rules, local_rules, ()
    )


@st.composite
def somebody(draw):
    """A day, a place and a person who says since when they are in each of their groups."""
    day = draw(days)
    province, former = draw(places(day))
    person = draw(people(day, "p"))
    return Household(day, (dataclasses.replace(person, since=draw(since(day, person.groups))),), province, former)


def in_pieces(asked, pieces, change):
    """Each piece paid for on its first day, under one law."""
    (person,), standing_law = asked.members, standing(asked.date)
    for i, months in enumerate(pieces):
        on = month_start(asked.date, sum(pieces[:i]))
        paid = dataclasses.replace(asked, date=on, members=(change(person, months, sum(pieces[:i])),))
        yield assess(paid, standing_law).lines[0]


def same_sums(line, parts, most=0):
    parts = list(parts)
    for name in ("contribution", "state", "local", "other", "pays", "lowest_local", "highest_local", "lowest_pays"):
        assert abs(sum(getattr(piece, name) for piece in parts) - getattr(line, name)) <= most, name
    assert line.local_known == all(piece.local_known for piece in parts)
    assert set(line.conditions) == {text for piece in parts for text in piece.conditions}


@many
@given(somebody(), pieces_of_a_year())
def test_a_year_of_voluntary_si_is_worth_the_sum_of_its_pieces(asked, pieces):
    """Whatever changes inside it: ages, limits in months; the months supported so far grow with each piece."""
    payment = asked.members[0].voluntary_si
    assume(payment)

    def paying(person, months, before):
        so_far = payment.supported_months_so_far + before, payment.local_supported_months_so_far + before
        piece = VoluntarySI(payment.income, months, None, None, *so_far)
        return dataclasses.replace(person, voluntary_si=piece, health_insurance=None)

    whole = dataclasses.replace(asked, members=(paying(asked.members[0], 12, 0),))
    same_sums(assess(whole, standing(asked.date)).lines[0], in_pieces(asked, pieces, paying))


@many
@given(somebody(), pieces_of_a_year() | st.sampled_from([[1] * 3, [1] * 6, [3, 3], [1, 1, 1, 3], [3, 1, 1, 1]]))
def test_a_period_of_health_insurance_is_worth_the_sum_of_its_pieces(asked, pieces):
    """Whatever changes inside it. A month may come to half a dong, and is rounded once in each piece."""

    def paying(person, months, _):
        insured = HealthInsurance(months, order=2)
        return dataclasses.replace(person, voluntary_si=None, health_insurance=insured)

    whole = dataclasses.replace(asked, members=(paying(asked.members[0], sum(pieces), 0),))
    line = assess(whole, standing(asked.date)).lines[0]
    same_sums(line, in_pieces(asked, pieces, paying), len(pieces))


@many
@given(st.dates(datetime.date(2020, 1, 1), datetime.date(2022, 12, 31)), pieces_of_a_year())
@example(datetime.date(2020, 1, 31), [1] * 12)
def test_a_year_paid_month_by_month_under_a_law_that_stands(day, pieces):
    rules_ = (vsi("near_poor", 17), vsi("any", 3, adds_up=True), vsi("near_poor", 20, months=36))
    standing = Law(
        day,
        datetime.date(2024, 1, 31),
        TERRITORY,
        law().groups,
        tuple(law().parameters.values()),
        law().state_rules,
        rules_,
        (),
    )

    def paid(months, passed):
        month = day.month - 1 + passed
        on = datetime.date(day.year + month // 12, month % 12 + 1, min(day.day, 28))
        on = max(on, day)
        return assess(
            household(saver("near_poor", months=months, supported_months_so_far=passed), on=on), standing
        ).total

    whole = paid(12, 0)
    parts = [paid(months, sum(pieces[:i])) for i, months in enumerate(pieces)]
    assert [sum(column) for column in zip(*parts, strict=True)] == list(whole)


# Drafts


@pytest.mark.parametrize("percent", [0, 10, 100])
def test_a_draft_laid_over_the_registry_never_raises_what_a_person_pays(registry, percent):
    from registry.written.province import ProvinceFile

    provision = {"who": "any", "percent": percent, "of": "rural_poverty_line_contribution"}
    instrument = {
        "id": "son-la-draft-2026",
        "number": "unknown",
        "kind": "resolution",
        "issuer": "HĐND tỉnh",
        "status": "draft",
        "issued": "unknown",
        "from": "2026-01-01",
        "to": "2030-12-31",
        "voluntary_si": [provision],
        "confidence": "high",
        "sources": [{"url": "https://draft.example", "publisher": "us", "published": "2025-12-01", "says": "a draft"}],
    }
    draft = ProvinceFile.model_validate({"province": "son-la", "instruments": [instrument]})
    asked = Household(datetime.date(2026, 3, 1), (Person("p", voluntary_si=VoluntarySI(1_500_000, 12)),), "son-la")
    before, after = (assess(asked, source).lines[0] for source in (registry, registry.with_draft(draft)))
    assert (before.state, before.local_known) == (792_000, False)
    assert after.local_known
    assert after.local == min(39_600 * percent, 3_960_000 - 792_000)
    assert after.pays <= before.pays
