"""The policies as known on a day: nothing of later, and knowing later loses nothing that was stated."""

import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from registry import Registry
from registry.compiled.compiling import compile_policies
from registry.law.programmes import PROGRAMMES
from registry.learnt.known_on import known_on
from tests.invented.country import country, instrument, provision

D = datetime.date
WHOLE = Registry.load()
DOWN = WHOLE.last_day
DAYS = st.dates(D(2014, 1, 1), D(2027, 12, 31))
"""From before the first source to after the last."""


def stated(registry):
    """What sources say, without what is worked out from it: rules and their rates, statements, counts."""
    rules = {(r.id, r.who, r.kind, r.rates, r.of, r.area, r.conditions, r.months) for r in registry.local_rules}
    return rules, {s for s in registry.statements if s.stated}, set(registry.counts)


@settings(deadline=None, max_examples=50)  # each compiles the law anew
@given(DAYS, DAYS)
def test_knowing_later_never_loses_a_stated_fact(one, other):
    earlier, later = sorted((one, other))
    for before, after in zip(stated(WHOLE.known_on(earlier)), stated(WHOLE.known_on(later)), strict=True):
        assert before <= after


@settings(deadline=None, max_examples=50)  # each compiles the law anew
@given(DAYS)
def test_nothing_of_later_is_known(day):
    policies = WHOLE.known_on(day).policies()
    if day >= DOWN:
        assert policies == WHOLE.policies()
        return
    instruments = [i for file in policies.provinces.values() for i in file.instruments]
    known = {i.id for i in instruments}
    for i in instruments:
        assert i.sources
        assert all(s.published is not None and s.published <= day for s in i.sources), i.id
        provisions = [p for programme in PROGRAMMES for p in i.of_programme(programme)]
        named = [*i.replaces, *i.amends, *i.prolongs, i.became, i.replaced_by, *(p.replaced_by for p in provisions)]
        assert {*named} - {None} <= known, i.id
        for bound in (i.from_, i.to, *(b for p in provisions for b in (p.from_, p.to) if b)):
            assert not bound.startswith(("by", "not before")) or bound[-10:] <= day.isoformat(), (i.id, bound)
    assert all(c.date <= day for c in policies.counts.counts)


def test_all_is_known_from_the_day_on_which_it_was_written_down():
    assert WHOLE.known_on(DOWN) is WHOLE
    assert WHOLE.known_on(DOWN - datetime.timedelta(1)).release == WHOLE.release
    assert len(WHOLE.known_on(DOWN - datetime.timedelta(1)).local_rules) < len(WHOLE.local_rules)
    assert WHOLE.known_on(D(1999, 1, 1)).local_rules == ()


def test_the_states_law_is_always_known():
    then = WHOLE.known_on(D(2019, 1, 1))
    assert (then.parameters, then.state_rules) == (WHOLE.parameters, WHOLE.state_rules)


PAGE = "https://a.example/{}"


def page(day):
    return [{"url": PAGE.format(day), "published": day}]


def rules(*instruments, on):
    policies = country([*instruments])
    return {r.instrument: r for r in compile_policies(known_on(policies, on, D(2026, 1, 1))).local_rules}


OLD = {"id_": "an-lac-1-2016", "sources": page("2016-01-01"), "replaced_by": "an-lac-2-2017"}
NEW = instrument("an-lac-2-2017", sources=page("2017-05-01"), from_="2017-06-01", replaces=["an-lac-1-2016"])


@pytest.mark.parametrize(("to", "before", "after"), [("2017-05-31 inferred", "unknown", "2017-05-31 inferred")])
def test_an_end_that_a_successor_told_is_known_with_the_successor(to, before, after):
    old = instrument(**OLD, to=to)
    assert rules(old, NEW, on=D(2017, 4, 30))["an-lac-1-2016"].end == before
    assert rules(old, NEW, on=D(2017, 5, 1))["an-lac-1-2016"].end == after
    assert set(rules(old, NEW, on=D(2017, 4, 30))) == {"an-lac-1-2016"}


def test_a_stated_end_stays():
    assert rules(instrument(**OLD, to="2018-12-31"), NEW, on=D(2017, 4, 30))["an-lac-1-2016"].end == "2018-12-31"


def test_being_in_force_on_a_later_day_is_known_later():
    one = instrument("an-lac-1-2016", sources=page("2016-01-01"), from_="by 2016-06-01", to="not before 2017-06-01")
    seen = rules(one, on=D(2016, 2, 1))["an-lac-1-2016"]
    assert (seen.begin, seen.end) == ("unknown", "unknown")
    seen = rules(one, on=D(2016, 7, 1))["an-lac-1-2016"]
    assert (seen.begin, seen.end) == ("by 2016-06-01", "unknown")
    seen = rules(one, on=D(2017, 7, 1))["an-lac-1-2016"]
    assert (seen.begin, seen.end) == ("by 2016-06-01", "not before 2017-06-01")


def test_a_provision_of_its_own_time():
    own = provision(to="2017-05-31 inferred", replaced_by="an-lac-2-2017")
    old = instrument("an-lac-1-2016", own, sources=page("2016-01-01"))
    assert rules(old, NEW, on=D(2017, 4, 30))["an-lac-1-2016"].end == "unknown"
    assert rules(old, NEW, on=D(2017, 6, 30))["an-lac-1-2016"].end == "2017-05-31 inferred"
