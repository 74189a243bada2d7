"""How much is not known is counted from the facts themselves."""

import datetime

from registry import Registry
from registry.questions.unknown_shares import unknown_shares


def test_each_share_is_of_all_there_are():
    registry, day = Registry.load(), datetime.date(2026, 3, 1)
    shares = unknown_shares(registry, on=day)
    rules = registry.local_rules
    assert shares["provinces_voluntary_si"] == (len(registry.count("voluntary_si", on=day).documented.unknown), 34)
    assert shares["rates"] == (len([r for r in rules if not any(rate is not None for _, rate in r.rates)]), len(rules))
    assert shares["first_days"] == (len([r for r in rules if r.begin == "unknown"]), len(rules))
    assert all(0 <= n <= of for n, of in shares.values())


def test_a_day_before_the_merger_is_of_63():
    assert unknown_shares(Registry.load(), on=datetime.date(2023, 3, 22))["provinces_health_insurance"][1] == 63
