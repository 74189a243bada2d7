"""Figures by group, and what is not known: a band, never a number."""

from __future__ import annotations

from calculator.simulation import simulate
from calculator.simulation.cost.assumptions import assumptions
from calculator.simulation.cost.cost import Band
from tests.invented.drafts import draft, hi, patient, saver, table, vsi


def test_an_unknown_before_is_a_band_and_so_is_the_change(registry):
    found = simulate(registry, draft(vsi("other", 20)), table((2, saver())), [2026])
    (sides,) = found.by_year
    assert sides.before.local == Band(0, 2 * 3_168_000)
    assert sides.before.pays == Band(0, 2 * 3_168_000)
    assert sides.after.local.known
    assert sides.change.local == Band(2 * (792_000 - 3_168_000), 2 * 792_000)
    (unknown,) = found.unknowns
    assert (unknown.side, unknown.people, unknown.doubts[0].why) == ("before", 2, "no_rule_known")


def test_a_rate_that_the_draft_leaves_open_is_a_band_to_the_whole_contribution(registry):
    found = simulate(registry, draft({"who": "other", "percent": "unknown"}), table((1, saver())), [2026])
    (sides,) = found.by_year
    assert sides.after.draft == Band(0, 3_168_000)
    assert {d.why for u in found.unknowns if u.side == "after" for d in u.doubts} >= {"rate_unknown"}


def test_the_same_unknown_on_both_sides_is_no_change(registry):
    found = simulate(registry, draft(vsi("poor", 20)), table((4, patient("student"))), [2026])
    (sides,) = found.by_year
    assert not sides.before.local.known
    assert sides.change.local == Band(0, 0)


def test_a_rule_for_an_age_that_is_not_given_is_a_band(registry):
    new = draft(hi("elderly", 100, age={"from": 60, "below": 75}), programme="health_insurance")
    old, unknown = patient(age=70), patient("elderly")
    found = simulate(registry, new, table((1, old), (1, unknown)), [2026])
    assert found.after[0][0].amounts.pays == 0
    assert [d.why for u in found.unknowns if u.side == "after" for d in u.doubts] == ["age_unknown", "no_rule_known"]
    assert "age_not_given" not in {a.key for a in assumptions(found, registry)}


def test_the_band_brackets_every_rate_that_the_open_one_may_be(registry):
    there = table((3, saver("poor", income=2_000_000)), (2, saver()))
    (open_,) = simulate(registry, draft({"who": "other", "percent": "unknown"}), there, [2026]).by_year
    for percent in (0, 1, 33, 80, 100):
        (filled,) = simulate(registry, draft(vsi("other", percent)), there, [2026]).by_year
        for payer in ("pays", "local", "draft"):
            band, amount = getattr(open_.after, payer), getattr(filled.after, payer)
            assert band.low <= amount.low <= amount.high <= band.high


def test_groups_say_a_head_and_who_pays_nothing(registry):
    new = draft(vsi("poor", 50), vsi("other", 10))
    found = simulate(
        registry,
        new,
        table((10, saver("poor")), (5, saver("poor", months=6)), (100, saver())),
        [2026],
        assume_none=True,
    )
    poor, others = found.by_group
    assert (poor.groups, poor.people, others.people) == (("poor",), 15, 100)
    (year,) = poor.years
    assert year.before.pays == Band(1_650_000, 1_650_000)  # (10 x 1,980,000 + 5 x 990,000) / 15
    assert year.after.pays == Band(0, 0)
    assert (year.pay_nothing_before, year.pay_nothing_after) == (Band(0, 0), Band(15, 15))
    assert others.years[0].pay_nothing_after == Band(0, 0)


def test_older_people_are_a_group_of_their_own(registry):
    found = simulate(registry, draft(vsi("poor", 50)), table((1, patient(age=72)), (2, patient(age=40))), [2026])
    assert [(g.groups, g.people) for g in found.by_group] == [(("elderly",), 1), ((), 2)]


def test_groups_add_up_to_everybody(registry):
    rows = [(n, s) for n, s in enumerate([saver(), saver("poor"), patient("student"), patient(age=65)], start=1)]
    found = simulate(registry, draft(vsi("other", 20)), table(*rows), [2026, 2027])
    for number in range(2):
        for payer in ("contribution", "pays", "state", "local", "draft"):
            whole = getattr(found.by_year[number].after, payer)
            parts = [getattr(group.totals[number].after, payer) for group in found.by_group]
            assert (whole.low, whole.high) == (sum(p.low for p in parts), sum(p.high for p in parts))
