"""Counts: who is documented, how surely, and what was published."""

import datetime

import pytest

from calculator import Household, Person, VoluntarySI, assess
from registry import Registry
from tests.invented import rules as made_up

DAY = datetime.date(2023, 3, 22)


@pytest.fixture(scope="module")
def registry():
    return Registry.load()


@pytest.mark.parametrize(
    ("programme", "group", "day", "n"),
    [
        ("voluntary_si", None, "2023-03-22", 18),
        ("health_insurance", "near_poor", "2023-03-22", 56),
        ("health_insurance", "affs_average", "2023-03-22", 31),
        ("health_insurance", "student", "2023-03-22", 28),
        ("health_insurance", "special_groups", "2023-03-22", 28),
        ("voluntary_si", None, "2024-02-21", 22),
        ("health_insurance", None, "2024-02-21", 62),
    ],
)
def test_published_counts(registry, programme, group, day, n):
    count = registry.count(programme, group, on=datetime.date.fromisoformat(day))
    assert (count.published.n, count.published.of, str(count.published.day)) == (n, 63, day)
    assert count.lowest <= len(count.documented.supports) <= n <= count.highest


def test_a_publication_speaks_for_later_days_until_the_next(registry):
    def published(day):
        return registry.count("voluntary_si", on=datetime.date.fromisoformat(day)).published

    assert published("2019-10-30") is None
    assert published("2023-03-21").n == 0
    assert published("2024-02-20").n == 18
    assert published("2024-02-21").n == 22


def test_who_supports_voluntary_si_in_march_2023(registry):
    """Read from the dossier by hand: rules of 2023-03-22 with a known beginning."""
    documented = registry.count("voluntary_si", on=DAY).documented
    assert documented.supports == (
        "bac-ninh",
        "ha-noi",
        "ha-tinh",
        "hai-phong",
        "quang-nam",
        "quang-ninh",
        "quang-tri",
        "vinh-phuc",
    )
    assert documented.presumed == ()
    assert documented.none == ("ho-chi-minh-city",)  # "before 84/2025 the city had no support of its own"


def test_every_province_is_in_exactly_one_place(registry):
    for day in (DAY, datetime.date(2019, 10, 31), datetime.date(2026, 3, 1)):
        for programme in ("voluntary_si", "health_insurance"):
            for group in (None, "near_poor", "special_groups"):
                count = registry.count(programme, group, on=day)
                d = count.documented
                assert sorted(d.supports + d.none + d.unknown) == sorted(registry.territory.on(day))
                assert set(d.presumed) <= set(d.supports)
                assert set(d.partly) <= set(d.supports)
                assert set(d.leads) <= set(d.unknown)


def test_one_national_statement_speaks_of_all_63(registry):
    """Vietnam Social Security, 2019-10-31: no locality adds to voluntary SI contributions."""
    assert len(registry.count("voluntary_si", on=datetime.date(2019, 10, 31)).documented.none) == 63
    assert registry.count("voluntary_si", on=datetime.date(2019, 11, 1)).documented.none == ("ho-chi-minh-city",)


def test_after_the_merger_there_are_34_and_a_part_may_support(registry):
    before = registry.count("health_insurance", "ethnic_minority", on=datetime.date(2025, 6, 30))
    after = registry.count("health_insurance", "ethnic_minority", on=datetime.date(2026, 1, 15))
    assert (before.of, after.of) == (63, 34)
    # Da Nang 46/2025 goes on with the policy of the old Quang Nam, in its area only.
    assert "da-nang" in after.documented.partly
    assert "dong-nai" in after.documented.supports
    assert "dong-nai" not in after.documented.partly


def test_json_has_the_keys_that_others_rely_on(registry):
    found = registry.count("voluntary_si", on=DAY).as_json()
    assert list(found) == [
        "programme",
        "group",
        "date",
        "of",
        "documented",
        "published",
        "only_for",
        "parts",
        "before_programme",
        "cannot_join",
    ]
    assert list(found["documented"]) == ["supports", "presumed", "none", "unknown", "partly", "leads"]
    assert list(found["published"]) == ["n", "of", "date", "source"]
    assert (found["group"], found["date"], found["of"]) == (None, "2023-03-22", 63)


def test_a_named_set_counts_any_of_its_groups(registry):
    members = registry.groups["special_groups"].groups
    each = {s for g in members for s in registry.count("health_insurance", g, on=DAY).documented.supports}
    assert set(registry.count("health_insurance", "special_groups", on=DAY).documented.supports) == each


def test_a_districts_money_does_not_make_its_province_a_supporter(registry):
    """Long Bien's funds support people who have left near-poverty; Ha Noi's own resolution does not name them."""
    count = registry.count("voluntary_si", "near_poor", on=DAY)
    assert {r.rule.level for rules in count.rules.values() for r in rules} == {"province"}


def test_a_rule_for_other_participants_reaches_every_group(registry):
    """Decision 7: an ethnic-minority participant is an `other` participant at the least, as `assess` has it."""
    day = datetime.date(2026, 3, 1)
    others = set(registry.count("voluntary_si", "other", on=day).documented.supports)
    assert others <= set(registry.count("voluntary_si", "ethnic_minority", on=day).documented.supports)


def test_where_the_calculator_knows_an_amount_the_count_knows_the_province(registry):
    """Count and calculator read the same rules: who certainly gets local money lives in a supporting province."""
    day = datetime.date(2026, 3, 1)
    for group in ("poor", "near_poor", "ethnic_minority", "island_or_special_zone"):
        supports = registry.count("voluntary_si", group, on=day).documented.supports
        for slug in registry.territory.new:
            person = Person("p", groups=(group,), voluntary_si=VoluntarySI(1_500_000, 12))
            [line] = assess(Household(day, (person,), slug), registry).lines
            assert not line.local or slug in supports


@pytest.mark.parametrize(
    ("n", "of", "day", "usable"),
    [
        (3, 4, "2024-01-01", True),
        (3, 3, "2024-01-01", False),  # of other provinces than there are
        (None, 4, "2024-01-01", False),
        (1, 4, "2024-01-01", False),  # two are documented since
        (1, 4, "2024-06-01", True),  # on its own day it stands beside them
    ],
)
def test_a_publication_is_usable_until_it_is_outnumbered_or_the_provinces_are_others(n, of, day, usable):
    rules = [made_up.rule(slug, made_up.period("2020-01-01"), area=(slug,)) for slug in ("alpha", "delta")]
    counts = (made_up.published(n, day)._replace(of=of),)
    found = made_up.registry(*rules, counts=counts).count("voluntary_si", on=datetime.date(2024, 6, 1))
    assert found.usable_publication == (counts[0] if usable else None)


def test_nobody_supports_those_who_cannot_join(registry):
    """Village part-time workers are in compulsory SI since 2025-07-01 (SI Law 41/2024 art. 2 cl. 1 point k)."""
    before = registry.count("voluntary_si", "village_part_time", on=datetime.date(2025, 6, 30))
    assert before.documented.supports
    assert before.cannot_join is None
    since = registry.count("voluntary_si", "village_part_time", on=datetime.date(2025, 7, 1))
    assert (since.documented.supports, since.documented.leads) == ((), ())
    assert since.as_json()["cannot_join"]["from"] == "2025-07-01"
    # support of health insurance goes on, and so does a province's of others by the same resolution
    assert registry.count("health_insurance", "village_part_time", on=datetime.date(2026, 3, 1)).cannot_join is None
    rules = registry.count("voluntary_si", on=datetime.date(2026, 3, 1)).rules.values()
    assert all("village_part_time" not in found.rule.who for each in rules for found in each)
