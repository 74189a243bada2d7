"""Some answers by the real law, worked out by hand from the resolutions. A month at 1,500,000 is 330,000."""

from __future__ import annotations

import datetime

import pytest

from calculator import HealthInsurance, Household, Person, VoluntarySI
from tests.invented.checked import assess

D = datetime.date


def line_of(registry, province, on, *groups, programme="voluntary_si", **said):
    payment = {"voluntary_si": VoluntarySI(1_500_000, 1), "health_insurance": HealthInsurance(12)}[programme]
    (line,) = assess(
        Household(on, (Person("p", groups=groups, **{programme: payment}),), province, **said), registry
    ).lines
    return line


@pytest.mark.parametrize(
    ("province", "on", "groups", "state", "local", "pays"),
    [
        # Ha Noi 19/2025: 50, 60 and 10 on top of the State's 50, 40 and 20
        ("ha-noi", D(2026, 3, 1), ["poor"], 165_000, 165_000, 0),
        ("ha-noi", D(2026, 3, 1), ["near_poor"], 132_000, 198_000, 0),
        ("ha-noi", D(2026, 3, 1), [], 66_000, 33_000, 231_000),
        # Ha Noi 03/2022: 30, 25 and 10 on top of as much
        ("ha-noi", D(2024, 3, 1), ["poor"], 99_000, 99_000, 132_000),
        ("ha-noi", D(2024, 3, 1), ["near_poor"], 82_500, 82_500, 165_000),
        # Quang Ninh 02/2022: 30 for the poor and near-poor, 20 for others
        ("quang-ninh", D(2023, 3, 22), ["poor"], 99_000, 99_000, 132_000),
        ("quang-ninh", D(2023, 3, 22), ["near_poor"], 82_500, 99_000, 148_500),
        ("quang-ninh", D(2023, 3, 22), [], 33_000, 66_000, 231_000),
        # Hai Phong 56/2025 prints totals: 80, 65, 50, 30 of State and city together
        ("hai-phong", D(2026, 3, 1), ["poor"], 165_000, 99_000, 66_000),
        ("hai-phong", D(2026, 3, 1), ["near_poor"], 132_000, 82_500, 115_500),
        ("hai-phong", D(2026, 3, 1), ["ethnic_minority"], 99_000, 66_000, 165_000),
        ("hai-phong", D(2026, 3, 1), [], 66_000, 33_000, 231_000),
    ],
)
def test_voluntary_si_for_a_month(registry, province, on, groups, state, local, pays):
    line = line_of(registry, province, on, *groups)
    assert (line.contribution, line.state, line.local, line.pays) == (330_000, state, local, pays)


@pytest.mark.parametrize(
    ("on", "state", "local", "pays"),
    [(D(2024, 9, 1), 379_080, 252_720, 631_800), (D(2026, 3, 1), 631_800, 252_720, 379_080)],
)
def test_students_of_dien_bien(registry, on, state, local, pays):
    """State 30%, from July 2025 50%; province 20% of 1,263,600."""
    line = line_of(registry, "dien-bien", on, "student", programme="health_insurance")
    assert (line.contribution, line.state, line.local, line.pays) == (1_263_600, state, local, pays)


def test_two_thirds_are_two_thirds(registry):
    """Bac Lieu 09/2020 pays 2/3 for hamlet workers: of 4.5% of 1,490,000, and 23,840 times 12 are not 66.67%."""
    line = line_of(registry, "bac-lieu", D(2021, 1, 1), "village_part_time", programme="health_insurance")
    assert (line.contribution, line.local, line.pays) == (804_600, 536_400, 268_200)


def test_ha_nams_230_000_dong_go_on_in_its_old_area(registry):
    """Ha Nam became a part of Ninh Binh; its resolution for grassroots security goes on where it was."""
    asked = (registry, "ninh-binh", D(2026, 1, 1), "grassroots_security")
    there = line_of(*asked, former_province="ha-nam")
    assert (there.state, there.local, there.pays, there.local_known) == (66_000, 230_000, 34_000, True)
    somewhere = line_of(*asked)
    assert (somewhere.local, somewhere.local_known) == (0, False)
    by_name = line_of(registry, "Hà Nam", D(2026, 1, 1), "grassroots_security")
    assert by_name == there


def test_long_bien_pays_what_the_state_and_the_city_leave_to_the_poor(registry):
    """Of 330,000: State 30%, Ha Noi 30%, the district 40%."""
    line = line_of(registry, "ha-noi", D(2022, 8, 24), "poor", district="Long Biên")
    assert (line.state, line.local, line.other, line.pays) == (99_000, 99_000, 132_000, 0)


def test_an_amount_that_rests_on_what_is_not_known_says_so(registry):
    """No rule for others in Hai Phong before 56/2025 is known, nor a statement that there was none."""
    line = line_of(registry, "hai-phong", D(2024, 3, 1))
    assert (line.local, line.pays, line.local_known) == (0, 297_000, False)
    assert line.as_json()["range"] == {"local": [0, 297_000], "pays": [0, 297_000]}


def test_a_condition_of_the_states_rule_is_counted_in_and_the_amount_without_it_told(registry):
    """From 2025-07-01 the budget pays for people of 75 and over on the social pension (Decree 188/2025 art. 5)."""
    person = Person("p", born=1949, health_insurance=HealthInsurance(12))
    [line] = assess(Household(datetime.date(2026, 3, 1), (person,)), registry).lines
    said = line.as_json()
    assert (said["state"], said["pays"]) == (4 * 105_300 + 8 * 113_850, 0)
    assert "social pension" in said["conditions"][0]
    assert said["without_conditions"] == {"state": 0, "local": 0, "other": 0, "pays": 1_263_600}


@pytest.mark.parametrize("day", [datetime.date(2024, 3, 1), datetime.date(2026, 3, 1)])
@pytest.mark.parametrize("groups", [("veteran",), ("ethnic_minority", "difficult_commune_resident"), ("poor",)])
def test_the_budget_pays_for_everybody_on_the_laws_list(registry, groups, day):
    person = Person("p", groups=groups, health_insurance=HealthInsurance(12))
    [line] = assess(Household(day, (person,)), registry).lines
    assert (line.basis.category, line.pays) == ("budget_pays", 0)


@pytest.mark.parametrize(
    ("day", "met", "state"),
    [
        (D(2023, 10, 19), {}, 7 * 12 * 8_100),
        (D(2024, 8, 1), {}, 7 * 12 * 10_530),
        (D(2025, 6, 30), {}, 7 * 12 * 10_530),
        (D(2025, 7, 1), {}, 0),
        (D(2024, 8, 1), {"poor_under_decree_07": True}, 1_263_600),
        (D(2025, 8, 1), {"poor_under_decree_07": True}, 11 * 105_300 + 113_850),
    ],
)
def test_the_poor_by_services_and_not_by_income_are_supported_at_70_to_june_2025(registry, day, met, state):
    """Decree 146/2018 art. 8 cl. 1; who is poor under Decree 07/2021 too is paid for in full, and is asked about."""
    person = Person("p", groups=("multidimensional_poor",), met=met, health_insurance=HealthInsurance(12))
    found = assess(Household(day, (person,)), registry)
    assert found.lines[0].state == state
    asks = "members[0].met.poor_under_decree_07" in {question.field for question in found.questions}
    assert asks == (not met and day >= D(2023, 12, 3))


def test_only_the_students_rule_follows_the_school(registry):
    """A pupil of Dien Bien at school in Dak Lak: its 5% for students, not its 30% for farm households."""
    person = Person(
        "p", groups=("student", "affs_average"), school_province="dak-lak", health_insurance=HealthInsurance(12)
    )
    [line] = assess(Household(D(2026, 3, 1), (person,), "dien-bien"), registry).lines
    assert line.local == 63_180
    assert [b.instrument for b in line.because if not b.rule.startswith("state.")] == ["14/2025/NQ-HĐND"]
    assert not line.local_known  # Dien Bien supports its own farm households at a rate that no page shows


def test_a_total_that_rests_on_an_unknown_has_a_range(registry):
    household = Household(D(2024, 8, 1), (Person("p", born=1970, health_insurance=HealthInsurance(12)),), "ha-noi")
    total = assess(household, registry).as_json()["total"]
    assert total["range"] == {"local": [0, 1_263_600], "pays": [0, 1_263_600]}


def test_an_act_of_a_new_council_binds_nobody_before_the_merger(registry):
    """Ca Mau's resolution of 2025 has no known first day, but the council that passed it sits since 2025-07-01."""
    person = Person("p", groups=("near_poor",), health_insurance=HealthInsurance(12))
    [line] = assess(Household(D(2024, 3, 1), (person,), "bac-lieu"), registry).lines
    assert all(c.found.rule.instrument != "ca-mau-2025-hi" for c in line.support.candidates)
