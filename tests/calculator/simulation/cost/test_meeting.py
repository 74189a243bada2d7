"""What a draft replaces, adds to or stands beside is named, and so is what it does to the amounts."""

from __future__ import annotations

from calculator.simulation import simulate
from calculator.simulation.cost.cost import Band
from tests.invented.drafts import draft, saver, table, vsi


def test_what_it_replaces_ends_and_is_named(registry):
    new = draft(vsi("other", 25), province="quang-ninh", replaces=["quang-ninh-02-2022"])
    found = simulate(
        registry, new, table((1, saver(province="quang-ninh")), (1, saver("poor", province="quang-ninh"))), [2026]
    )
    (sides,) = found.by_year
    # Before 20% for others and 30% for the poor; after 25% for both, since everybody is at least an `other`.
    assert sides.before.local.low == (20 + 30) * 39_600
    assert sides.after.local.low == (25 + 25) * 39_600
    replaced = {m.other.id for m in found.meetings if m.relation == "replaces"}
    assert replaced == {f"quang-ninh-02-2022.voluntary_si.{who}" for who in ("poor", "near_poor", "other")}


def test_what_it_leaves_stands_beside_it_and_the_highest_applies(registry):
    new = draft(vsi("poor", 10), province="quang-ninh", overlap="a what-if")
    found = simulate(registry, new, table((1, saver("poor", province="quang-ninh"))), [2026])
    (sides,) = found.by_year
    assert sides.before == sides.after._replace(draft=Band(0, 0))
    assert sides.change.local == Band(0, 0)
    assert {m.relation for m in found.meetings} == {"overlaps"}


def test_one_that_adds_up_is_named_so(registry):
    new = draft(vsi("poor", 10, adds_up=True), province="quang-ninh")
    found = simulate(registry, new, table((1, saver("poor", province="quang-ninh"))), [2026])
    assert found.by_year[0].after.local.low - found.by_year[0].before.local.low == 396_000
    assert {m.relation for m in found.meetings} == {"adds_up"}
