"""People whom each rule of the registry is for, and people just beyond its lines, on the days when it changes."""

from __future__ import annotations

import datetime
import itertools

from calculator import HealthInsurance, Household, Person, VoluntarySI
from calculator.input.check_household import EARLIEST
from calculator.rules.limits import income_limits
from registry.law.rule import NOT_A_GROUP

FAR = datetime.date(2027, 6, 1)


def someone_for_every_rule(registry):
    """Households of one, and the ids of the local rules they are for that are known well enough to be counted."""
    rules = [rule for rule in registry.local_rules if rule.intervals]
    people = itertools.chain.from_iterable(_for_rule(rule, registry) for rule in rules)
    return list(people), {rule.id for rule in rules if _is_counted(rule)}


def _is_counted(rule):
    return rule.of != "unknown" and rule.rates[-1][1] and rule.area_known and max(c for _, _, c in rule.intervals) > 1


def _for_rule(rule, registry):
    for day in _days(rule):
        groups = tuple(
            code for code in rule.who if code not in NOT_A_GROUP and registry.groups[code].first <= day.toordinal()
        )
        for number, born in enumerate(_births(rule, day)):
            payment = _payment(rule, registry.law(day), number)
            person = Person("a", born=born, groups=groups, since=_since(rule, groups, day, number), **payment)
            for province, former in _places(rule, registry.territory, day):
                district = (*rule.districts, "elsewhere")[0] if number % 2 else None
                yield Household(day, (person,), province, former, district, poor_commune=number % 3 == 0)


def _days(rule):
    days = [
        datetime.date.fromordinal(min(n, FAR.toordinal())) for first, last, _ in rule.intervals for n in (first, last)
    ]
    return sorted({max(day, EARLIEST) for day in days})


def _births(rule, day):
    yield None
    for age in (rule.age_from, rule.age_below):
        if age is not None:
            birthday = datetime.date(day.year - age, day.month, min(day.day, 28))
            yield from (birthday, birthday + datetime.timedelta(days=1), day.year - age)
            # Reached within the months paid for: in the second, or in the last.
            within = (birthday + datetime.timedelta(days=days) for days in (20, 320))
            yield from (born for born in within if born <= day)


def _since(rule, groups, day, number):
    if rule.months is None or not groups or number % 2:
        return {}
    months = day.year * 12 + day.month - 1 - rule.months + number % 11
    return {groups[0]: datetime.date(months // 12, months % 12 + 1, 1)}


def _payment(rule, law, number):
    if rule.programme == "voluntary_si":
        limits = income_limits(law)
        so_far = (rule.months or 120) - 3
        income = limits.floor + number * limits.step
        return {
            "voluntary_si": VoluntarySI(
                income, 12, supported_months_so_far=so_far, local_supported_months_so_far=so_far
            )
        }
    return {"health_insurance": HealthInsurance(12, order=(rule.household_order or 1) + number % 2)}


def _places(rule, territory, day):
    for old in rule.area:
        if day < territory.merger:
            yield old, None
        else:
            yield territory.old[old].into, old
            yield territory.old[old].into, None
