"""`assess` as a service uses it: days, names, totals, warnings, threads."""

from __future__ import annotations

import datetime
from concurrent.futures import ThreadPoolExecutor

import pytest

from calculator import BadHousehold, HealthInsurance, Household, Person, VoluntarySI
from calculator import assess as plain_assess
from registry import Registry
from tests.invented.checked import assess, shipped
from tests.invented.law import DAY, MERGED, household, law, parameter, patient, saver, state, vsi

D = datetime.date
INSURED = (Person("q", health_insurance=HealthInsurance()),)
SAVER = (Person("p", groups=("near_poor",), voluntary_si=VoluntarySI(1_500_000, 1)),)


def test_the_household_is_assessed_on_its_date_or_on_another_day(registry):
    asked = Household(D(2025, 6, 30), SAVER)
    assert assess(asked, registry).lines[0].state == 82_500
    later = assess(asked, registry, on=D(2025, 7, 1))
    assert (later.lines[0].state, later.date) == (132_000, D(2025, 7, 1))


def test_a_law_of_another_day_is_refused():
    with pytest.raises(ValueError, match="the law given holds from 2024-03-01 to 2024-03-01, not on 2024-03-02"):
        assess(household(saver()), law(), on=D(2024, 3, 2))


@pytest.mark.parametrize(
    "name", ["ha-noi", "Hà Nội", "HÀ NỘI", "hanoi", "Ha Noi", "Thành phố Hà Nội", "Ha\u0300 No\u0323\u0302i"]
)
def test_a_province_by_any_of_its_names(registry, name):
    assert assess(Household(D(2026, 3, 1), SAVER, name), registry).province == "ha-noi"


def test_the_former_province_is_told_where_it_was_said_or_follows():
    def places(province, former=None, on=MERGED):
        said = assess(household(saver(), province=province, former_province=former, on=on), law(on=on)).as_json()
        return said["province"], said.get("former_province")

    assert places("gamma") == ("gamma", None)
    assert places("gamma", "beta") == ("gamma", "beta")
    assert places("beta") == ("gamma", "beta")
    assert places("alpha", "alpha") == ("alpha", None)
    assert places("beta", on=DAY) == ("beta", None)


def test_the_total_and_what_is_known_of_it():
    members = saver("near_poor"), patient(id="q")
    answer = assess(household(*members), law(vsi("near_poor", 20)))
    assert answer.total._asdict() == {
        "contribution": 150_000,
        "state": 25_000,
        "local": 20_000,
        "other": 0,
        "pays": 105_000,
    }
    assert [line.local_known for line in answer.lines] == [True, False]
    assert not answer.local_known


def test_what_no_page_confirms_is_told_once_for_each_member():
    rate = parameter("hi_rate", 5)._replace(unsourced="the article")
    rule = state("health_insurance", "student", 30, category="budget_supports", unsourced="the first day")
    source = law(parameters=(rate,), state_rules=(rule,))
    answer = assess(
        household(patient("student", id="a"), patient(id="b"), patient(id="c", covered_elsewhere=True)), source
    )
    assert answer.warnings == (
        "a: no page read confirms all of this: hi_rate: the article",
        "a: no page read confirms all of this: state.health_insurance.student: the first day",
        "b: no page read confirms all of this: hi_rate: the article",
    )


def test_every_problem_comes_in_one_exception():
    wrong = household(saver(income=1), patient("unheard_of", months=0, id="p"), province="nowhere")
    with pytest.raises(BadHousehold) as bad:
        assess(wrong, law())
    assert [p.field for p in bad.value.problems] == [
        "province",
        "members[1].id",
        "members[0].voluntary_si.income",
        "members[1].groups[0]",
        "members[1].health_insurance.months",
    ]


def test_before_the_merger_a_new_province_did_not_exist():
    with pytest.raises(BadHousehold, match="province: zeta did not exist on 2025-06-30"):
        assess(household(saver(), province="zeta", on=D(2025, 6, 30)), law(on=D(2025, 6, 30)))


def test_many_threads_give_one_answer():
    registry = Registry(shipped()._content)  # nothing worked out yet
    years = [2018 + i % 9 for i in range(600)]
    asked = [Household(D(year, 3, 1), SAVER if year > 2021 else INSURED, "ha-noi") for year in years]
    alone = [plain_assess(h, shipped()).as_json() for h in asked]
    with ThreadPoolExecutor(8) as pool:
        together = [answer.as_json() for answer in pool.map(lambda h: plain_assess(h, registry), asked)]
    assert together == alone
