"""Provinces side by side: every cell is an assessment of the standard case."""

import datetime
from fractions import Fraction

import pytest

from calculator.comparison.compare import compare
from calculator.comparison.rule_total import rule_total
from calculator.comparison.standard_case import StandardCase, standard_line
from registry import Registry
from registry.compiled.compiled_form import Compiled
from registry.law.names import UnknownGroup, UnknownProvince
from registry.law.programmes import UnknownProgramme
from registry.law.rule import Certainty, Publication
from tests.invented import law
from tests.invented.law import DAY, MERGED, hi, nothing, vsi


def test_names_are_read_and_unknown_ones_named():
    shipped, day = Registry.load(), datetime.date(2026, 3, 1)
    found = compare(shipped, ["Hà Nội", "ha-noi"], on=day, programmes=["BHYT"], group="near poor")
    assert found == compare(shipped, ["ha-noi"], on=day, programmes=["health_insurance"], group="near_poor")
    with pytest.raises(UnknownProvince, match="did you mean ha-noi"):
        compare(shipped, ["Ha Noy"], on=day)
    with pytest.raises(UnknownProgramme):
        compare(shipped, ["ha-noi"], on=day, programmes=["voluntary"])
    with pytest.raises(UnknownGroup):
        compare(shipped, ["ha-noi"], on=day, group="near_por")


def _registry(*rules, statements=(), counts=()):
    where = law.TERRITORY
    return Registry(
        Compiled(
            where.merger.isoformat(),
            tuple(where.old.values()),
            tuple(where.new.values()),
            tuple(law.GROUPS.values()),
            law.PARAMETERS,
            law.STATE_RULES,
            rules,
            tuple(statements),
            tuple(counts),
            {},
        )
    )


def _rows(registry, *provinces, on=DAY, **said):
    found = compare(registry, provinces, on=on, **said)
    return {row.case: row.cells for row in found.rows}


def _cell(registry, case, province="alpha", on=DAY):
    (cell,) = _rows(registry, province, on=on)[case]
    return cell


POOR = StandardCase("voluntary_si", ("poor",))
STUDENT = StandardCase("health_insurance", ("student",))


def test_a_year_at_the_lowest_income():
    cell = _cell(_registry(vsi("poor", 20)), POOR)
    assert (cell.status, cell.local_percent, cell.state_percent, cell.total_percent) == ("supports", 20, 30, 50)
    assert (cell.line.contribution, cell.line.pays) == (1_200_000, 600_000)


def test_unknown_is_not_nothing():
    cell = _cell(_registry(), POOR)
    assert (cell.status, cell.local_percent, cell.total_percent) == ("unknown", None, 30)
    assert (cell.line.pays, cell.lowest_payment) == (840_000, 0)


def test_nothing_only_where_a_source_says_so():
    cell = _cell(_registry(statements=[nothing("voluntary_si")]), POOR)
    assert (cell.status, cell.local_percent) == ("none", 0)
    assert cell.line.pays == cell.lowest_payment == 840_000


def test_presumed_is_told():
    assert _cell(_registry(vsi("poor", 20, certainty=Certainty.PRESUMED)), POOR).status == "presumed"


def test_where_the_state_pays_all_there_is_nothing_to_add():
    cell = _cell(_registry(hi("poor", 100)), StandardCase("health_insurance", ("poor",)))
    assert (cell.status, cell.total_percent, cell.line.pays) == ("state_pays_all", 100, 0)


@pytest.mark.parametrize(
    ("rule", "doubt"),
    [
        (vsi("poor", None), "rate_unknown"),
        (vsi("poor", 20, of="unknown"), "rate_unknown"),
        (vsi("poor", 20, certainty=Certainty.POSSIBLE), "perhaps_in_force"),
        (vsi("unspecified", 20), "group_not_named"),
        (vsi("poor", 20, districts=("North",)), "part_of_the_area"),
    ],
)
def test_a_rule_in_doubt_is_a_lead(rule, doubt):
    cell = _cell(_registry(rule), POOR)
    assert cell.status == "unknown"
    assert [(lead.rule.id, lead.doubt) for lead in cell.leads] == [(rule.id, doubt)]


def test_a_rule_of_a_part_is_a_lead_for_the_whole():
    registry = _registry(vsi("poor", 20, area=("beta",)))
    assert _cell(registry, POOR, "gamma", MERGED).leads[0].doubt == "part_of_the_area"
    assert _cell(registry, POOR, "beta", MERGED).status == "supports"


def test_rows_are_what_the_law_the_counts_and_the_rules_speak_of():
    counts = [Publication(DAY.toordinal(), "health_insurance", "student", 1, 4, "the agency", "https://x.example")]
    registry = _registry(hi(("student", "ethnic_minority"), 10), hi("veteran", 10, area=("delta",)), counts=counts)
    assert [case.groups for case in _rows(registry, "alpha")] == [
        ("other",),
        ("poor",),
        ("near_poor",),
        ("student",),
        ("student", "ethnic_minority"),
        ("household_member",),
    ]
    assert ("veteran",) in [case.groups for case in _rows(registry, "alpha", "delta")]
    assert [case.groups for case in _rows(registry, "alpha", programmes=("health_insurance",), group="student")] == [
        ("student",),
        ("student", "ethnic_minority"),
    ]


def test_a_group_is_split_where_rules_draw_lines_at_ages():
    registry = _registry(
        hi("elderly", 30, age_from=60, age_below=70), hi("elderly", 50, age_from=65), hi("elderly", 100, age_from=75)
    )
    cells = {c.age_from: cells[0] for c, cells in _rows(registry, "alpha").items() if c.groups == ("elderly",)}
    assert {age: cell.local_percent for age, cell in cells.items()} == {60: 30, 65: 50, 70: 50, 75: 100}


def test_an_age_at_which_nothing_is_known_has_no_row():
    registry = _registry(hi("elderly", 30, age_from=60, age_below=70), hi("elderly", 50, age_from=75))
    bands = [(c.age_from, c.age_below) for c in _rows(registry, "alpha") if c.groups == ("elderly",)]
    assert bands == [(60, 70), (75, None)]


def test_ages_below():
    registry = _registry(hi("child", 40, age_below=16))
    cells = {
        (c.age_from, c.age_below): cells[0] for c, cells in _rows(registry, "alpha").items() if "child" in c.groups
    }
    assert {age: cell.status for age, cell in cells.items()} == {
        (None, 6): "state_pays_all",
        (6, 16): "supports",
    }


def test_places_in_the_household():
    registry = _registry(hi("household_member", 10, household_order=1), hi("household_member", 30, household_order=2))
    cells = {c.order: cells[0] for c, cells in _rows(registry, "alpha").items() if c.groups == ("household_member",)}
    assert {order: (cell.line.contribution, cell.line.local) for order, cell in cells.items()} == {
        None: (600_000, 60_000),
        2: (420_000, 180_000),
    }


def test_every_cell_is_what_assess_says():
    rules = [vsi("poor", 20), hi("student", 10), vsi("near_poor", 100)]
    registry = _registry(*rules)
    for case, (cell,) in _rows(registry, "alpha").items():
        assert cell.line == standard_line(case, "alpha", registry.law(DAY), DAY)
        assert cell.line.pays == cell.line.contribution - cell.line.state - cell.line.local - cell.line.other


def test_provinces_keep_their_order_and_stand_once():
    found = compare(_registry(), ["delta", "alpha", "delta"], on=DAY)
    assert found.provinces == ("delta", "alpha")
    assert all(len(row.cells) == 2 for row in found.rows)


def test_as_json():
    found = compare(_registry(vsi("poor", 20)), ["alpha"], on=DAY).as_json()
    row = next(r for r in found["rows"] if r["groups"] == ["poor"])
    cell = row["cells"]["alpha"]
    assert (cell["status"], cell["local_percent"], cell["total_percent"], cell["pays"]) == ("supports", 20, 50, 600_000)
    assert found["standard_case"] == {"months": 12, "voluntary_si_income": 500_000}


@pytest.mark.parametrize(
    ("rule", "state", "total"),
    [
        (vsi("poor", 20), 30, 50),
        (vsi("poor", 90), 30, 100),
        (vsi("poor", 50, kind="total_percent"), 30, 50),
        (vsi("poor", 12_500, kind="vnd_per_month", of=None), 30, Fraction(85, 2)),
        (vsi("poor", None), 30, None),
        (hi("elderly", 30, age_from=60, age_below=70), 0, 30),
        (hi("near_poor", 20), 70, 90),
        (hi("poor", 20), 100, 100),
        (hi("trafficking_victim", 20, months=36), 50, 70),
        (vsi("poor", 20, level="district", districts=("North",)), 30, 50),
        (vsi("any", 20), 10, 30),
    ],
)
def test_a_rule_with_the_states_support(rule, state, total):
    found = rule_total(rule, "alpha", law.law(rule), DAY)
    assert (found.state, found.total) == (state, total)


def test_a_rule_for_nobody_in_particular_has_no_total():
    rule = hi("unspecified", 20)
    assert rule_total(rule, "alpha", law.law(rule), DAY) is None


def test_before_the_calculator_begins_there_are_no_cells():
    day = datetime.date(2010, 1, 1)
    assert set(_rows(_registry(vsi("poor", 20)), "alpha", on=day)[POOR]) == {None}


def test_percents_are_those_of_the_day_and_amounts_those_of_the_year():
    """Support to the end of August 2024: six of the twelve months from DAY on."""
    rule = vsi("poor", 20, begin="2024-01-01", end="2024-08-31")
    registry = _registry(rule)
    cell = _cell(registry, POOR)
    assert (cell.status, cell.local_percent, cell.total_percent) == ("supports", 20, 50)
    assert (cell.line.local, cell.line.local_known, cell.line.lowest_pays) == (120_000, False, 300_000)
    assert cell.ending == (rule,)
    assert rule_total(rule, "alpha", registry.law(DAY), DAY).total == 50
    assert _cell(_registry(vsi("poor", 20)), POOR).ending == ()


def test_a_rule_in_doubt_is_one_lead_however_often_something_changes():
    ends = vsi("poor", 20, begin="2024-01-01", end="2024-08-31")
    cell = _cell(_registry(ends, vsi("poor", 90, certainty=Certainty.POSSIBLE)), POOR)
    assert len(cell.line.periods) == 2
    assert [lead.rate for lead in cell.leads] == [90]
