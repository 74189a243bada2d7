"""Years as figures over the rates of a draft: what they come to at the rates as they are is what was simulated."""

import pytest

from calculator.rules.money import dong
from calculator.simulation import parse_participants
from calculator.simulation.asked import cost_of_draft, drafted
from calculator.simulation.cost.by_rate import by_rate
from registry import Registry
from registry.draft.draft_file import read_draft
from registry.registry import shipped_policies
from tests.hotro.simulate.asked import DRAFT, MIXED

REGISTRY = Registry.load()
SON_LA, _ = read_draft(DRAFT, shipped_policies())


def years(table, draft=SON_LA, **more):
    participants = parse_participants(table.encode(), "people.csv", REGISTRY, 2026)
    cost = cost_of_draft(REGISTRY, drafted(REGISTRY, draft), participants, (2026, 2027), **more)
    return cost.simulation, by_rate(cost.registry, cost.simulation)


def lowest(year):
    """What is surely added: in each month the highest rule that counts, within what is left; each payment rounded."""
    return sum(
        dong(sum(m.months * min(m.room, max((s.month for s in m.shares if s.counted), default=0)) for m in payment))
        for payment in year.payments
    )


@pytest.mark.parametrize("assume_none", [False, True])
def test_at_the_rates_as_they_are_it_is_what_was_simulated(assume_none):
    simulation, found = years(MIXED, assume_none=assume_none)
    live = 0
    for after, of in zip(simulation.after, found, strict=True):
        for year, figures in zip(after, of, strict=True):
            if figures is not None:
                live += 1
                assert lowest(figures) == year.amounts.local
    assert live == 4  # voluntary SI of nobody's and of the poor, in two years


def test_elsewhere_no_rate_bears_on_anybody():
    _, found = years("province,programme,people\nha-noi,voluntary_si,3\n")
    assert found == [(None, None)]


def test_rules_that_add_up_are_left_as_numbers():
    instrument = SON_LA.instruments[0]
    adding = [p.model_copy(update={"adds_up": True}) for p in instrument.voluntary_si]
    draft = SON_LA.model_copy(update={"instruments": [instrument.model_copy(update={"voluntary_si": adding})]})
    _, found = years("province,programme,people\nson-la,voluntary_si,3\n", draft)
    assert found == [(None, None)]


def test_what_may_make_a_band_is_told():
    _, ((sure, _), (security, _)) = years(
        "province,programme,people,groups\nson-la,voluntary_si,3,\nson-la,voluntary_si,2,grassroots_security\n"
    )
    assert not sure.doubtful
    assert security.doubtful  # whether the rule for them is in force is not known
