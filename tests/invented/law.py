"""A small invented country, so that tests read as policy and do not break when the real law changes.

Round numbers: base salary 1,000,000, rural poverty line 500,000, voluntary SI 20%, health insurance 5%. So a month of
voluntary SI at the lowest income is 100,000 and a month of health insurance 50,000; 1 percent of them is 1,000 and 500.

Before 2025-07-01 there are five provinces: Alpha, Beta, Gamma, Delta, Epsilon. Since then Beta and Gamma are Gamma, and
Epsilon is called Zeta.
"""

from __future__ import annotations

import datetime
from typing import Any

from calculator import HealthInsurance, Household, Line, Person, VoluntarySI
from registry.compiled.in_force import own_end
from registry.law.law import Law
from registry.law.rule import (
    ALWAYS,
    FOREVER,
    BeneficiaryGroup,
    Certainty,
    LocalRule,
    ParameterValue,
    Statement,
    StateRule,
)
from registry.law.territory import Province, Territory
from tests.invented.checked import assess
from tests.invented.conditions import NO_CARD, RESIDENCE, in_words

MERGER = datetime.date(2025, 7, 1).toordinal()
DAY = datetime.date(2024, 3, 1)
MERGED = datetime.date(2026, 3, 1)
"""A day after the merger."""


def _province(slug: str, into: str) -> Province:
    return Province(slug, "00", slug.title(), slug.title(), "province", into)


TERRITORY = Territory(
    "2025-07-01",
    tuple(
        _province(old, new)
        for old, new in (
            ("alpha", "alpha"),
            ("beta", "gamma"),
            ("gamma", "gamma"),
            ("delta", "delta"),
            ("epsilon", "zeta"),
        )
    ),
    tuple(_province(new, new) for new in ("alpha", "gamma", "delta", "zeta")),
)

GROUPS = {
    group.code: group
    for group in (
        BeneficiaryGroup("any", "any", "any", national=False),
        BeneficiaryGroup("other", "other", "other", national=True),
        BeneficiaryGroup("poor", "poor", "poor", national=True, implies=("poor_local_standard",)),
        BeneficiaryGroup("near_poor", "near-poor", "near-poor", national=True, implies=("near_poor_local_standard",)),
        BeneficiaryGroup("poor_local_standard", "poor here", "poor here", national=False),
        BeneficiaryGroup("near_poor_local_standard", "near-poor here", "near-poor here", national=False),
        BeneficiaryGroup("escaped_poverty", "left poverty", "left poverty", national=False),
        BeneficiaryGroup("student", "student", "student", national=True),
        BeneficiaryGroup("ethnic_minority", "minority", "minority", national=True),
        BeneficiaryGroup("elderly", "older", "older", national=False),
        BeneficiaryGroup("child", "child", "child", national=False),
        BeneficiaryGroup("trafficking_victim", "victim", "victim", national=True),
        BeneficiaryGroup("veteran", "veteran", "veteran", national=False),
        BeneficiaryGroup("household_member", "household", "household", national=False),
        BeneficiaryGroup("unspecified", "unknown group", "unknown group", national=False),
    )
}


def parameter(key: str, value: Any, first: int = ALWAYS, last: int = FOREVER) -> ParameterValue:
    return ParameterValue(key, first, last, value, f"Law on {key}", "https://law.example", None, last)


PARAMETERS = (
    parameter("base_salary", 1_000_000),
    parameter("rural_poverty_line", 500_000),
    parameter("vsi_rate", 20),
    parameter("vsi_income_floor", "rural_poverty_line"),
    parameter("vsi_income_ceiling_multiple", 20),
    parameter("vsi_income_ceiling_base", "base_salary"),
    parameter("vsi_income_step", 50_000),
    parameter("vsi_payment_months", (1, 3, 6, 12)),
    parameter("vsi_years_ahead", (2, 3, 4, 5)),
    parameter("vsi_missing_months", 120, last=MERGER - 1),
    parameter("vsi_missing_months", 60, MERGER),
    parameter("hi_rate", 5),
    parameter("household_tiers", (100, 70, 60, 50, 40)),
)


def state(programme: str, who: str | tuple[str, ...], percent: int, **said: Any) -> StateRule:
    """A rule of the State, in force always."""
    groups = (who,) if isinstance(who, str) else who
    written = {
        "id": f"state.{programme}.{'+'.join(groups)}",
        "programme": programme,
        "who": groups,
        "percent": percent,
        "of": "contribution" if programme == "health_insurance" else "rural_poverty_line_contribution",
        "minimum": False,
        "category": None,
        "poor_commune": False,
        "age_from": None,
        "age_below": None,
        "months": None,
        "months_from": None,
        "conditions": in_words(said.pop("condition", None)),
        "first": ALWAYS,
        "last": FOREVER,
        "instrument": "Decree 1",
        "source": "https://law.example/decree",
        "unsourced": None,
        "only_if_met": False,
        "card_until": None,
        "unclear_from": None,
        "unsettled": next(iter(in_words(said.pop("unclear", None))), None),
    } | said
    return StateRule(**{"certain_to": written["last"]} | written)


STATE_RULES = (
    state("voluntary_si", "poor", 30, months=120),
    state("voluntary_si", "near_poor", 25, months=120),
    state("voluntary_si", "other", 10, months=120),
    state("health_insurance", "poor", 100, category="budget_pays"),
    state("health_insurance", "child", 100, category="budget_pays", age_below=6),
    state("health_insurance", "near_poor", 70, category="budget_supports"),
    state("health_insurance", "near_poor", 100, category="budget_supports", poor_commune=True),
    state("health_insurance", "trafficking_victim", 50, category="budget_supports", months=12),
    state("health_insurance", "student", 30, category="budget_supports"),
)


def vsi(who: str | tuple[str, ...], percent: int | None = None, **said: Any) -> LocalRule:
    """A resolution of Alpha on voluntary SI: a percent of the contribution at the poverty line."""
    return _local("voluntary_si", who, percent, {"of": "rural_poverty_line_contribution"} | said)


def hi(who: str | tuple[str, ...], percent: int | None = None, **said: Any) -> LocalRule:
    """A resolution of Alpha on health insurance: a percent of the full contribution."""
    return _local("health_insurance", who, percent, {"of": "contribution"} | said)


_numbers = iter(range(1, 10**9))


def _local(programme: str, who: str | tuple[str, ...], percent: int | None, said: dict[str, Any]) -> LocalRule:
    """In force surely and always unless told otherwise; `percent` None is an unknown rate."""
    groups = (who,) if isinstance(who, str) else who
    number = next(_numbers)
    area = said.pop("area", ("alpha",))
    known = said.pop("certainty", Certainty.CERTAIN)
    first, last = said.pop("first", None), said.pop("last", None)
    period = (first.toordinal() if first else ALWAYS, last.toordinal() if last else FOREVER, int(known))
    written = {
        "id": f"{area[0]}-{number}.{programme}.{'+'.join(groups)}",
        "instrument": f"{area[0]}-{number}",
        "number": f"{number}/NQ",
        "file": area[0],
        "programme": programme,
        "who": groups,
        "kind": "percent",
        "rates": ((0, percent),),
        "age_from": None,
        "age_below": None,
        "months": None,
        "household_order": None,
        "conditions": in_words(said.pop("condition", None)),
        "note_vi": None,
        "note_en": None,
        "budget": None,
        "adds_up": False,
        "level": "province",
        "status": "adopted",
        "area": area,
        "area_known": True,
        "districts": (),
        "intervals": (period,) if known is not Certainty.NO else (),
        "begin": "unknown",
        "end": "unknown",
        "source": f"https://{area[0]}.example/{number}",
    }
    made = written | said
    return LocalRule(**made, own_end=own_end(made["end"], made["rates"]))


def nothing(programme: str, who: str = "any", province: str = "alpha") -> Statement:
    """A source's statement that a province adds nothing."""
    return Statement(province, programme, (who,), ALWAYS, FOREVER, True, "adds nothing", "https://law.example")


def law(
    *local_rules: LocalRule,
    on: datetime.date = DAY,
    parameters: tuple[ParameterValue, ...] = (),
    state_rules: tuple[StateRule, ...] = STATE_RULES,
    statements: tuple[Statement, ...] = (),
) -> Law:
    """The law of the invented country on one day; `parameters` stand in for those of the same key."""
    own = {p.key for p in parameters}
    numbers = (*(p for p in PARAMETERS if p.key not in own), *parameters)
    return Law(on, on, TERRITORY, GROUPS, numbers, state_rules, local_rules, statements, (), (RESIDENCE, NO_CARD))


def household(*members: Person, province: str | None = "alpha", on: datetime.date = DAY, **said: Any) -> Household:
    return Household(date=on, members=members, province=province, **said)


def saver(*groups: str, income: int = 500_000, months: int | None = 1, **said: Any) -> Person:
    """A person who pays voluntary SI, one month at the lowest income unless told otherwise."""
    payment = {k: said.pop(k) for k in list(said) if k in VoluntarySI.__dataclass_fields__}
    return Person("p", groups=groups, voluntary_si=VoluntarySI(income, months, **payment), **said)


def patient(*groups: str, months: int = 1, **said: Any) -> Person:
    """A person who pays health insurance for a month."""
    payment = {k: said.pop(k) for k in list(said) if k in HealthInsurance.__dataclass_fields__}
    return Person(said.pop("id", "p"), groups=groups, health_insurance=HealthInsurance(months, **payment), **said)


def only_line(person: Person, *rules: LocalRule, province: str | None = "alpha", **said: Any) -> Line:
    """The one line of one person under the rules given; `said` goes to `law` and to `household`."""
    for_law = {k: said.pop(k) for k in list(said) if k in ("parameters", "state_rules", "statements")}
    on = said.pop("on", DAY)
    there = household(person, province=province, on=on, **said)
    (line,) = assess(there, law(*rules, on=on, **for_law)).lines
    return line
