"""The national files say what the dossier says, row for row, and nothing that it lacks but what is named here.

The dossier is not part of this repository; where it does not lie beside it these tests are skipped.
"""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
import yaml

from registry.files.reading import read_policies
from registry.registry import shipped_policies

DOSSIER = Path(__file__).parents[4] / "shared" / "research" / "national"

pytestmark = pytest.mark.skipif(not DOSSIER.is_dir(), reason="the dossier does not lie beside this repository")

GROUPS = {
    "any": "any",
    "other": "other",
    "poor household": "poor",
    "near-poor household": "near_poor",
    "resident of an island commune or special zone (dac khu)": "island_or_special_zone",
    "ethnic minority person": "ethnic_minority",
    "pupils and students": "student",
    "agriculture, forestry, fishery, salt household with average living standard": "affs_average",
    "near-poor household in districts under Resolution 30a/2008 (or with the same mechanism)": "near_poor in 30a",
    "near-poor household living in a poor commune (under a Prime Minister's decision)": "near_poor in 30a",
    # Near-poor now, and out of poverty: both groups at once.
    "near-poor household that has newly left poverty": "near_poor + escaped_poverty",
    "household poor by missing services but not by income": "multidimensional_poor",
    "ethnic minority person in a commune of region II or III or an extremely difficult village in 2016-2020 that left "
    "the list in 2021-2025 (Decision 861/QD-TTg)": "ethnic_minority_left_list",
    "ethnic minority person in a commune no longer of a difficult or extremely difficult area": (
        "ethnic_minority_left_list"
    ),
    "victim under the Law on prevention of human trafficking": "trafficking_victim",
    "member of the grassroots security and order force": "grassroots_security",
    "village health worker, village midwife": "village_health",
    "part-time (non-professional) worker in a village or residential group": "village_part_time",
    "People's Artisan or Meritorious Artisan (Law on Cultural Heritage)": "artisan",
    "post-war bomb and mine victim (not in categories 1-3)": "bomb_mine_victim",
}
"""The dossier's words for a group, and its code."""

PARAMETERS = {
    ("voluntary_si", "rate"): "vsi_rate",
    ("voluntary_si", "income_step"): "vsi_income_step",
    ("voluntary_si", "investment_rate_monthly"): "vsi_investment_rate",
    ("voluntary_si", "min_age"): "vsi_min_age",
    ("health_insurance", "rate"): "hi_rate",
    ("health_insurance", "rate_students"): "hi_student_rate",
    ("health_insurance", "household_tiers"): "household_tiers",
    ("health_insurance", "payment_periods_household"): "hi_household_months",
    ("health_insurance", "payment_periods_students"): "hi_student_months",
    ("voluntary_si", "income_floor"): "vsi_income_floor",
    ("voluntary_si", "income_ceiling"): "vsi_income_ceiling_base",
}
"""Rows of the dossier that are numbers, and their keys here."""

VALUES = {
    "base_salary or common minimum wage": "base_salary",
    "poverty_line_income rural": "rural_poverty_line",
    "20 x base salary": "base_salary",
    "20 x reference level": "reference_level",
}
"""Values that name another parameter. The 20 is `vsi_income_ceiling_multiple`, with the same rows."""

OURS = {
    "vsi_income_ceiling_multiple",  # half of the dossier's income_ceiling
    "vsi_payment_months",  # these three are taken out of the words of payment_periods
    "vsi_years_ahead",
    "vsi_missing_months",
    "retirement_age_men",  # not in the dossier: from two public pages (Labour Code 2019 art. 169)
    "retirement_age_women",
}
"""Parameters that the dossier has in another form, or that came from elsewhere."""

INSTRUMENTS = {
    # What is not the name of an act stands in the note here, so that it can be cited in Vietnamese.
    "Decree 134/2015/ND-CP art. 2 cl. 1 (Vietnamese citizens not in compulsory SI)": (
        "Decree 134/2015/ND-CP art. 2 cl. 1"
    ),
    "Decree 146/2018/ND-CP art. 9 cl. 5; same after Decree 188/2025": (
        "Decree 146/2018/ND-CP art. 9 cl. 5; Decree 188/2025"
    ),
    "Decree 188/2025/ND-CP art. 5 cl. 4 and art. 6": (
        "Decree 188/2025/ND-CP art. 5 cl. 4; Decree 188/2025/ND-CP art. 6"
    ),
}
LAST_DAYS = {
    # Each year of payment has the rate of the year before it; the dossier knows it for 2026 only (CHANGES.md, 7).
    ("vsi_investment_rate", "2026-01-01"): "2026-12-31",
}

FULLY_PAID = {
    "child_under_6": ["child"],
    "poor": ["poor"],
    "near_poor_ethnic_minority_mountain": ["near_poor_ethnic_minority_mountain"],
    "ethnic_minority_difficult_area": ["ethnic_minority", "difficult_commune_resident"],
    "extremely_difficult_area": ["extremely_difficult_area_resident"],
    "island": ["island_or_special_zone"],
    "safe_zone_commune_resident": ["safe_zone_commune_resident"],
    "social_allowance": ["social_allowance"],
    "social_pension": ["social_pension"],
    "merit_person": ["merit_person"],
    "veteran": ["veteran"],
    "artisan_low_income": ["artisan"],
    "survivor_elderly": ["elderly"],
}
"""Groups of HI Law art. 12 cl. 3 that have a code here; the others stand in the `budget_paid` lists."""
GOES_ON = ("ethnic_minority_left_list", "2025-07-01", True)
"""The support of Decree 75/2023, which provinces go on with to 2026-10-31: a note of the dossier's row, not one of its
own. It counts only for those of whom it is said that their commune left the list in 2021 (CHANGES.md, 6)."""
WITHOUT_CODE = {"organ_donor", "deputy", "foreign_scholar"}
ONLY_SINCE_2025 = {"near_poor_ethnic_minority_mountain", "social_pension"}
FIRST_DAYS = {"safe_zone_commune_resident": "2023-12-03", "artisan_low_income": "2018-12-01"}
"""First days in the time before 2025-07-01, where they are not that of the amended law (2015-01-01)."""


def dossier(name):
    return yaml.safe_load((DOSSIER / f"{name}.yaml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def ours():
    return read_policies(shipped_policies())


def words(text):
    return " ".join(str(text).split())


def sources(row):
    written = row.get("source")
    return tuple(map(words, written if isinstance(written, list) else [written] if written else []))


def period(row):
    return row["effective_from"], row["effective_to"]


def written_period(row):
    return str(row.from_), str(row.to) if row.to else None


def instrument(text):
    return INSTRUMENTS.get(words(text), words(text)) if text else None


def written_group(row):
    who = [row.who] if isinstance(row.who, str) else row.who
    return " + ".join(who) + (" in 30a" if row.poor_commune else "")


@pytest.mark.parametrize(
    ("theirs", "file"), [("voluntary_si", "voluntary_si"), ("health_insurance_supported", "health_insurance")]
)
def test_what_the_state_adds(ours, theirs, file):
    expected = [
        (
            GROUPS[words(r["group"])],
            period(r),
            r["percent"],
            r["percent_is_min"],
            r["max_months"],
            instrument(r["instrument"]),
            sources(r),
        )
        for r in dossier("state_support")[theirs]
    ]
    found = [
        (
            written_group(r),
            written_period(r),
            r.percent,
            r.minimum,
            r.months,
            words(r.instrument),
            tuple(map(words, r.sources)),
        )
        for r in getattr(ours, file).state_support
        if r.category != "budget_pays" and (written_group(r), str(r.from_), r.only_if_met) != GOES_ON
    ]
    assert sorted(found, key=str) == sorted(expected, key=str)


def parameter_rows():
    """(key, value, period, instrument, sources) of the dossier."""
    raw = dossier("parameters")
    for key in ("base_salary", "reference_level"):
        yield from ((key, r["value"], r) for r in raw[key])
    yield from ((f"{r['area']}_poverty_line", r["value"], r) for r in raw["poverty_line_income"])
    for programme in ("voluntary_si", "health_insurance"):
        for r in raw[programme]:
            if (programme, r["key"]) in PARAMETERS:
                yield PARAMETERS[programme, r["key"]], r["value"], r


def plain(value):
    if isinstance(value, list):
        return [int(str(one).removesuffix(" months")) for one in value]
    return Decimal(str(value)) if isinstance(value, int | float | Decimal) else VALUES.get(value, value)


def test_parameters(ours):
    expected = [
        (
            key,
            plain(value),
            r["effective_from"],
            LAST_DAYS.get((key, r["effective_from"]), r["effective_to"]),
            instrument(r["instrument"]),
            sources(r),
        )
        for key, value, r in parameter_rows()
    ]
    found = [
        (p.key, plain(v.value), *written_period(v), words(v.instrument), tuple(map(words, v.sources)))
        for p in ours.parameters.parameters
        for v in p.values
        if p.key not in OURS
    ]
    assert sorted(found, key=str) == sorted(expected, key=str)
    assert {p.key for p in ours.parameters.parameters} == {key for key, *_ in expected} | OURS


def test_rules_in_words(ours):
    """Every rule of the dossier that is not a number stands in the `rules` of its programme, with its sources."""
    parameters = dossier("parameters")
    support = dossier("state_support")
    for programme in ("voluntary_si", "health_insurance"):
        numbers = {key for of, key in PARAMETERS if of == programme} - {
            "payment_periods_household",
            "payment_periods_students",
            "min_age" if programme == "voluntary_si" else "",
        }
        told = [*support[f"{programme}_rules"], *(r for r in parameters[programme] if r["key"] not in numbers)]
        expected = [
            (r["key"], r.get("effective_from"), r.get("effective_to"), sources(r))
            for r in told
            if r["key"] != "rate_outlook"  # not law
        ]
        found = [
            (r.key, str(r.from_) if r.from_ else None, str(r.to) if r.to else None, tuple(map(words, r.sources)))
            for r in getattr(ours, programme).rules
        ]
        assert sorted(found, key=str) == sorted(expected, key=str)


def test_everybody_paid_in_full_has_a_row_in_both_periods_or_stands_in_the_lists(ours):
    listed = {row["code"] for row in dossier("hi_categories")["fully_paid_groups_cl3"]}
    assert listed == set(FULLY_PAID) | WITHOUT_CODE
    paid = [r for r in ours.health_insurance.state_support if r.category == "budget_pays"]
    assert all(r.percent == 100 and not r.minimum and r.sources for r in paid)
    for code, who in FULLY_PAID.items():
        rows = {str(r.from_): r for r in paid if ([r.who] if isinstance(r.who, str) else r.who) == who}
        before = {} if code in ONLY_SINCE_2025 else {FIRST_DAYS.get(code, "2015-01-01"): "2025-06-30"}
        assert {first: str(r.to) if r.to else None for first, r in rows.items()} == before | {"2025-07-01": None}, code


def test_the_lists_of_those_paid_in_full_are_whole(ours):
    raw = dossier("state_support")["health_insurance_paid_100_by_budget"]
    before, since = ours.health_insurance.budget_paid
    assert list(map(words, before.groups)) == list(map(words, raw["to_2025_06_30"]["groups"]))
    told = [*raw["from_2025_07_01"]["groups"], *raw["from_2025_07_01"]["added_groups"]]
    assert list(map(words, since.groups)) == list(map(words, told))
    for row, of in ((before, "to_2025_06_30"), (since, "from_2025_07_01")):
        assert tuple(row.sources) == sources(raw[of])
        assert words(row.instrument) == words(raw[of]["instrument"])


def test_the_day_on_which_the_sources_were_read(ours):
    for file in (ours.parameters, ours.voluntary_si, ours.health_insurance):
        assert str(file.as_of) == dossier("parameters")["about"]["compiled"]
