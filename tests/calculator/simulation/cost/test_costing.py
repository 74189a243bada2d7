"""A draft over several years: every figure is people x `assess`, before and after."""

from __future__ import annotations

import datetime
from typing import ClassVar

from hypothesis import given, settings
from hypothesis import strategies as st

from calculator import HealthInsurance, Household, Person, VoluntarySI, assess
from calculator.rules.parameters_used import OF_OTHER_PAYMENTS
from calculator.simulation import Participants, Situation, simulate
from calculator.simulation.cost.cost import Band, added
from registry import Registry
from registry.law.law import Law
from tests.invented.checked import many
from tests.invented.drafts import BASE, draft, hi, patient, saver, table, vsi


def test_a_year_is_what_twelve_months_come_to(registry):
    found = simulate(registry, draft(vsi("other", 20)), table((28_503, saver())), [2026])
    (sides,) = found.by_year
    # 22% of 1,500,000 is 330,000 a month, of which the State pays 20% and the draft 20%.
    assert sides.after.contribution == Band(28_503 * 3_960_000, 28_503 * 3_960_000)
    assert sides.after.state == Band(28_503 * 792_000, 28_503 * 792_000)
    assert sides.after.local == sides.after.draft == Band(28_503 * 792_000, 28_503 * 792_000)
    assert sides.after.pays == Band(28_503 * 2_376_000, 28_503 * 2_376_000)


def test_a_draft_that_begins_in_july_supports_half_the_year(registry):
    found = simulate(registry, draft(vsi("other", 20), **{"from": "2026-07-01"}), table((10, saver())), [2026, 2027])
    assert [sides.after.draft.low for sides in found.by_year] == [10 * 396_000, 10 * 1_161_600]


def test_one_that_begins_within_a_month_supports_from_the_next(registry):
    found = simulate(registry, draft(vsi("other", 20), **{"from": "2026-11-15"}), table((1, saver())), [2026])
    assert found.by_year[0].after.draft == Band(66_000, 66_000)


def test_everybody_pays_every_year_but_a_limit_counts_months_given(registry):
    limited = draft(vsi("other", 20, months=60))
    fresh, used = saver(), saver(local_supported_months=54)
    found = simulate(registry, limited, table((1, fresh), (1, used)), [2026])
    assert [years[0].amounts.draft for years in found.after] == [792_000, 396_000]


def test_a_limit_within_a_year_is_counted_over_its_payments(registry):
    # The year falls apart in July, when the base salary changes; the limit of 9 months holds over both halves.
    found = simulate(registry, draft(vsi("other", 20, months=9)), table((1, saver())), [2026])
    assert found.by_year[0].after.draft.low == 9 * 66_000


def test_what_takes_the_place_of_a_limited_rule_within_a_year_is_counted(registry):
    """Two months by the higher rule, ten by the other: amounts, rules and conditions are those of all months."""
    limited, lasting = (
        vsi("other", 20, months=2),
        vsi("any", 10, condition={"vi": "nếu xã xác nhận", "en": "if the commune says so"}),
    )
    found = simulate(registry, draft(limited, lasting), table((1, saver())), [2026])
    ((year,),) = found.after
    assert year.amounts.draft == 2 * 66_000 + 10 * 33_000
    assert len(year.rules) == 2
    assert [condition.en for _, condition in year.conditions] == ["if the commune says so"]


def test_years_months_and_people_multiply(registry):
    rows = [(7, saver("poor", months=months)) for months in range(1, 13)]
    found = simulate(registry, draft(vsi("poor", 30)), table(*rows), [2028])
    assert found.by_year[0].after.draft.low == 7 * sum(range(1, 13)) * 145_200


def test_against_a_day_keeps_the_local_rules_of_that_day(registry):
    new = draft(vsi("other", 15), province="ha-noi", replaces=["ha-noi-19-2025"])
    there = table((1, saver("near_poor", province="ha-noi")))
    now = simulate(registry, new, there, [2026]).by_year[0]
    then = simulate(registry, new, there, [2026], datetime.date(2025, 6, 30)).by_year[0]
    assert now.before.local.low == 60 * 39_600
    assert then.before.local.low == 25 * 39_600  # Resolution 03/2022, ended on 2025-12-31
    assert now.after == then.after


def test_a_province_that_was_merged_is_followed_into_its_unit(registry):
    """Ha Nam's 20% for average farm households of 2020 stands until 2025-06-30, and may stand after it."""
    there = table(
        (1, patient("affs_average", province="ha-nam")),
        (1, patient("affs_average", province="ninh-binh", former_province="ha-nam")),
    )
    found = simulate(registry, draft(hi("student", 10), programme="health_insurance"), there, [2025, 2026])
    for years in found.before:
        assert years[0].amounts.local == 6 * 21_060
        assert years[1].doubts
    assert found.before[0] == found.before[1]


PROVINCES = ("son-la", "quang-ninh", "ha-noi", "nghe-an", "hai-phong", "ca-mau")
VSI_GROUPS = st.lists(st.sampled_from(["poor", "near_poor", "ethnic_minority"]), max_size=2, unique=True).filter(
    lambda groups: set(groups) != {"poor", "near_poor"}
)
HI_GROUPS = st.lists(
    st.sampled_from(["near_poor", "student", "affs_average", "ethnic_minority", "veteran"]), max_size=2, unique=True
)
PROVINCE = st.sampled_from(PROVINCES)
SITUATIONS = st.one_of(
    st.builds(
        lambda p, g, m, i: Situation(p, "voluntary_si", tuple(g), m, i),
        PROVINCE,
        VSI_GROUPS,
        st.sampled_from([1, 3, 5, 6, 12]),
        st.sampled_from([None, 1_500_000, 2_950_000]),
    ),
    st.builds(
        lambda p, g, m, a: Situation(p, "health_insurance", tuple(g), m, None, a),
        PROVINCE,
        HI_GROUPS,
        st.sampled_from([1, 4, 9, 12]),
        st.sampled_from([None, 4, 59, 60, 71, 80]),
    ),
)
TABLES = st.lists(st.tuples(st.integers(1, 1000), SITUATIONS), min_size=1, max_size=6).map(lambda rows: table(*rows))
PERCENTS = st.one_of(st.integers(0, 100), st.just("unknown"))
VSI_RULES = st.lists(
    st.tuples(st.sampled_from(["poor", "near_poor", "other"]), PERCENTS), max_size=3, unique_by=lambda r: r[0]
)
HI_RULES = st.lists(
    st.tuples(st.sampled_from(["near_poor", "student", "affs_average", "elderly"]), PERCENTS),
    max_size=3,
    unique_by=lambda r: r[0],
)
STARTS = st.sampled_from(["2026-01-01", "2026-05-01", "2026-09-20", "2027-01-01"])


@st.composite
def drafts(make):
    province = make(PROVINCE)
    rules = {
        "voluntary_si": [
            {"who": w, "percent": p} | ({} if p == "unknown" else {"of": BASE}) for w, p in make(VSI_RULES)
        ],
        "health_insurance": [
            {"who": w, "percent": p} | ({} if p == "unknown" else {"of": "contribution"}) for w, p in make(HI_RULES)
        ],
    }
    ends = make(st.sampled_from(["2027-06-30", "2030-12-31", "open", "unknown"]))
    return draft(province=province, **rules | {"from": make(STARTS), "to": ends})


def by_hand(registry, situation, year):
    """One person's year, month by month: no stretches, no sharing, no short cuts."""
    months = {12 * i // situation.months + 1 for i in range(situation.months)}
    total = dict.fromkeys(("contribution", "state", "local", "other", "pays", "highest"), 0)
    for month in sorted(months):
        day = datetime.date(year, month, 1)
        law = registry.law(day)
        floor = law.number("rural_poverty_line")
        person = Person(
            "p",
            born=None if situation.age is None else datetime.date(year - situation.age, 1, 1),
            groups=situation.groups,
            voluntary_si=VoluntarySI(max(floor, situation.income or 0), 1)
            if situation.programme == "voluntary_si"
            else None,
            health_insurance=HealthInsurance(1) if situation.programme == "health_insurance" else None,
        )
        (line,) = assess(Household(day, (person,), situation.province), law).lines
        for key in ("contribution", "state", "local", "other", "pays"):
            total[key] += getattr(line, key)
        total["highest"] += line.highest_local
    return total


@settings(many, max_examples=60)
@given(new=drafts(), participants=TABLES, years=st.sampled_from([(2026,), (2026, 2027), (2027, 2028)]))
def test_cost_is_the_sum_over_people_of_assess_before_and_after(registry, new, participants, years):
    after = registry.with_draft(new)
    found = simulate(registry, new, participants, years)
    for number, year in enumerate(years):
        for side, source in (("before", registry), ("after", after)):
            by_hand_ = [(row.people, by_hand(source, row.situation, year)) for row in participants.rows]
            cost = getattr(found.by_year[number], side)
            # Months paid together are rounded together: at most half a dong a month and part of difference.
            slack = sum(
                people * row.situation.months for (people, _), row in zip(by_hand_, participants.rows, strict=True)
            )
            for key, amount in (
                ("contribution", cost.contribution.low),
                ("state", cost.state.low),
                ("local", cost.local.low),
                ("other", cost.other.low),
                ("pays", cost.pays.high),
                ("highest", cost.local.high),
            ):
                expected = sum(people * of[key] for people, of in by_hand_)
                even = all(row.situation.programme == "voluntary_si" for row in participants.rows)
                assert abs(amount - expected) <= (0 if even else slack), (year, side, key)
            parts = cost.pays.high + cost.state.low + cost.local.low + cost.other.low
            assert parts == cost.contribution.low


@settings(many, max_examples=60)
@given(new=drafts(), participants=TABLES)
def test_a_year_in_which_nothing_changes_is_one_payment_to_the_dong(registry, new, participants):
    """2028 has no change of law: twelve months are one `assess` of twelve months, whoever else is in the table."""
    found = simulate(registry, new, participants, [2028])
    after = registry.with_draft(new)
    day = datetime.date(2028, 1, 1)
    law = after.law(day)
    expected = 0
    for row in participants.rows:
        s = row.situation._replace(months=12)
        person = Person(
            "p",
            born=None if s.age is None else datetime.date(2028 - s.age, 1, 1),
            groups=s.groups,
            voluntary_si=VoluntarySI(max(2_200_000, s.income or 0), 12) if s.programme == "voluntary_si" else None,
            health_insurance=HealthInsurance(12) if s.programme == "health_insurance" else None,
        )
        expected += row.people * assess(Household(day, (person,), s.province), law).total.local
    whole = simulate(
        registry,
        new,
        Participants(tuple(r._replace(situation=r.situation._replace(months=12)) for r in participants.rows)),
        [2028],
    )
    assert whole.by_year[0].after.local.low == expected
    assert found.by_year[0].after.local.low <= expected


@settings(many, max_examples=30)
@given(new=drafts(), participants=TABLES)
def test_rows_in_another_order_or_split_give_the_same(registry, new, participants):
    whole = simulate(registry, new, participants, [2026, 2027]).by_year
    mixed = tuple(
        row._replace(people=part) for row in reversed(participants.rows) for part in (1, row.people - 1) if part > 0
    )
    assert simulate(registry, new, Participants(mixed), [2026, 2027]).by_year == whole


def test_a_draft_that_is_law_already_is_paid_all_the_same(registry):
    law = registry.province_file("ha-noi")
    own = law.model_copy(update={"instruments": [i for i in law.instruments if i.id == "ha-noi-19-2025"]})
    found = simulate(registry, own, table((100, saver(province="ha-noi", income=2_000_000))), [2026])
    (sides,) = found.by_year
    assert sides.after.draft == sides.before.local == Band(39_600_000, 39_600_000)
    assert sides.after.pays == sides.before.pays


WHOLE_SITUATIONS = st.one_of(
    st.builds(
        lambda groups, months, income, age, former, district, used: saver(
            *groups,
            months=months,
            income=income,
            age=age,
            former_province=former,
            district=district,
            province="bac-ninh" if former else "son-la",
            supported_months=used[0],
            local_supported_months=used[1],
        ),
        VSI_GROUPS,
        st.sampled_from([1, 5, 12]),
        st.sampled_from([None, 1_500_000, 2_150_000, 3_000_000, 46_800_000]),
        st.sampled_from([None, 15, 16, 59, 60, 90]),
        st.sampled_from([None, None, "bac-giang"]),
        st.sampled_from([None, "M\u01b0\u1eddng La", "Y\u00ean Ch\u00e2u"]),
        st.sampled_from([(0, 0), (115, 3), (0, 12)]),
    ),
    st.builds(
        lambda groups, months, age, order, poor: patient(
            *groups, months=months, age=age, household_order=order, poor_commune=poor
        ),
        HI_GROUPS,
        st.sampled_from([1, 9, 12]),
        st.sampled_from([None, 5, 6, 15, 16, 59, 60, 75, 80]),
        st.sampled_from([None, 1, 2, 5]),
        st.booleans(),
    ),
)
PROVISIONS = st.lists(
    st.one_of(
        st.builds(vsi, st.sampled_from(["other", "poor", "elderly"]), st.sampled_from([5, 20, 100])),
        st.just(vsi("other", 10, months=7)),
        st.just(vsi("other", 15, age={"from": 58, "below": 61})),
        st.just({"who": "poor", "percent": "unknown"}),
    ),
    min_size=1,
    max_size=3,
)


@settings(many, max_examples=60)
@given(
    provisions=PROVISIONS,
    whole=st.booleans(),
    rows=st.lists(st.tuples(st.integers(1, 1000), WHOLE_SITUATIONS), min_size=2, max_size=8),
    years=st.sampled_from([(2026, 2027), (2027, 2028, 2030)]),
)
def test_many_in_one_table_come_to_what_each_comes_to_alone(registry, provisions, whole, rows, years):
    """Who is put together with whom, and which years are told apart, changes no figure and no reason."""
    area = {} if whole else {"level": "district", "area": {"districts": ["M\u01b0\u1eddng La"]}}
    new = draft(*provisions, **area)
    together = simulate(registry, new, table(*rows), years)
    alone = [simulate(registry, new, table(row), (year,)) for row in rows for year in years]
    for number in range(len(years)):
        assert together.by_year[number] == added([one.by_year[0] for one in alone[number :: len(years)]])
    assert sum(group.people for group in together.by_group) == sum(number for number, _ in rows)
    for group in together.by_group:
        among = [n for n, (_, one) in enumerate(rows) if one.kind == (group.programme, group.groups)]
        for number, of_year in enumerate(group.years):
            found = [alone[n * len(years) + number].by_group[0].years[0] for n in among]
            assert of_year.pay_nothing_after == tuple(
                map(sum, zip(*(one.pay_nothing_after for one in found), strict=True))
            )
    assert together.rules == frozenset().union(*(one.rules for one in alone))
    assert set(together.conditions) == {condition for one in alone for condition in one.conditions}
    assert {(u.side, u.province, u.groups, u.doubts) for u in together.unknowns} == {
        (u.side, u.province, u.groups, u.doubts) for one in alone for u in one.unknowns
    }


class Recorded(dict):
    """Parameters of a law, and which of them were asked for."""

    asked: ClassVar[set[str]] = set()

    def __getitem__(self, key):
        self.asked.add(key)
        return super().__getitem__(key)

    def get(self, key, default=None):
        self.asked.add(key)
        return super().get(key, default)


def test_no_number_that_years_are_not_told_apart_by_is_asked_for(monkeypatch):
    """Whatever participants are: else two years that differ in it would be taken for one."""
    whole = Law.__init__

    def recording(law, *given, **named):
        whole(law, *given, **named)
        law.parameters = Recorded(law.parameters)

    monkeypatch.setattr(Law, "__init__", recording)
    registry = Registry.load()  # none of its laws is made yet
    ages, orders = (None, 5, 15, 40, 60, 80), (None, 1, 3)
    savers = [saver(*g, age=a, months=m) for g in ((), ("poor",)) for a in ages for m in (1, 5, 12) if a != 5]
    patients = [patient(*g, age=a, household_order=o) for g in ((), ("student",)) for a in ages for o in orders]
    simulate(registry, draft(vsi("other", 20)), table(*((1, one) for one in savers + patients)), (2026, 2027, 2028))
    assert {"vsi_rate", "vsi_min_age", "household_tiers"} <= Recorded.asked
    assert OF_OTHER_PAYMENTS.isdisjoint(Recorded.asked), OF_OTHER_PAYMENTS & Recorded.asked
