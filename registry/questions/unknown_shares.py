"""How much is not known: a number that is told with every answer about the data, and that is to go down."""

from __future__ import annotations

import datetime

from registry.law.laws import Laws
from registry.law.programmes import PROGRAMMES
from registry.questions.count import count


def unknown_shares(laws: Laws, *, on: datetime.date) -> dict[str, tuple[int, int]]:
    """What is not known, of how many: provinces on a day by programme, and rates and days of rules."""
    found: dict[str, tuple[int, int]] = {}
    for programme in PROGRAMMES:
        counted = count(laws, programme, on=on)
        found[f"provinces_{programme}"] = len(counted.documented.unknown), counted.of
    rules = laws.local_rules
    found["rates"] = sum(all(rate is None for _, rate in rule.rates) for rule in rules), len(rules)
    found["first_days"] = sum(rule.begin == "unknown" for rule in rules), len(rules)
    found["last_days"] = sum(rule.end == "unknown" for rule in rules), len(rules)
    return found
