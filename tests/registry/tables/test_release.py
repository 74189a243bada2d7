"""Tables of a release: cells are of their columns' kind, keys tell rows apart, references lead somewhere."""

import datetime
import itertools

import pytest

from registry import Registry
from registry.tables.release import TABLES, tables

REGISTRY = Registry.load()
FILLED = {filled.table.name: filled for filled in tables(REGISTRY)}
KINDS = {"string": str, "integer": int, "number": float, "boolean": bool, "date": datetime.date}


def column(name, table):
    place = FILLED[table].table.names.index(name)
    return [row[place] for row in FILLED[table].rows]


@pytest.mark.parametrize("name", FILLED)
def test_cells_are_what_their_columns_say(name):
    filled = FILLED[name]
    assert filled.rows
    assert {len(row) for row in filled.rows} == {len(filled.table.columns)}
    for c in filled.table.columns:
        cells = column(c.name, name)
        assert all(type(cell) is KINDS[c.type] for cell in cells if cell is not None), c.name
        assert not (c.required and None in cells), c.name
        assert not c.words or set(cells) <= {*c.words, None}, c.name
        assert "unknown" not in cells or "unknown" in c.words, c.name


@pytest.mark.parametrize("name", FILLED)
def test_keys_tell_rows_apart(name):
    keys = list(zip(*(column(key, name) for key in FILLED[name].table.key), strict=True))
    assert len(set(keys)) == len(keys)


@pytest.mark.parametrize("name", FILLED)
def test_references_lead_somewhere(name):
    for reference in FILLED[name].table.references:
        there = set(column(reference.key, reference.table or name))
        assert set(column(reference.column, name)) - {None} <= there, reference


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_column_is_described_in_both_languages(table):
    assert len({*table.names}) == len(table.names)
    for said in (table, *table.columns):
        assert said.vi
        assert said.en
        assert said.vi != said.en


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_a_number_has_a_unit(table):
    assert all(c.unit for c in table.columns if c.type == "number")
    known = {c.name.removesuffix("_known") for c in table.columns if c.name.endswith("_known")}
    assert known <= {*table.names, *(name.removesuffix("_vi") for name in table.names), "rate", "area"}


def test_one_row_a_rule_and_unknown_is_empty():
    assert column("rule", "rules") == [rule.id for rule in REGISTRY.local_rules]
    for rule, known, percent, dong in zip(
        REGISTRY.local_rules,
        column("rate_known", "rules"),
        column("percent", "rules"),
        column("vnd_per_month", "rules"),
        strict=True,
    ):
        assert known == all(rate is not None for _, rate in rule.rates)
        if not known and len(rule.rates) == 1:
            assert (percent, dong) == (None, None)
        if known and len(rule.rates) == 1:
            assert {percent, dong} == {float(round(rule.rates[0][1], 6)) if dong is None else dong, None}


def test_what_is_not_known_is_listed():
    unknown = set(zip(*(column(name, "unknown_facts") for name in ("instrument", "rule", "what")), strict=True))
    for rule in REGISTRY.local_rules:
        assert ((rule.instrument, rule.id, "rate") in unknown) == any(rate is None for _, rate in rule.rates)
    assert ("son-la-2024-security", "", "number") in unknown
    assert ("ha-noi-19-2025", "", "number") not in unknown


def test_support_is_said_of_every_province_on_every_day():
    """The stretches of a province follow each other without a gap: to the merger, and from it on."""
    spans = {}
    names = ("programme", "group", "province", "first", "last")
    for *key, first, last in zip(*(column(name, "support_periods") for name in names), strict=True):
        spans.setdefault((*key, first >= REGISTRY.territory.merger), []).append((first, last))
    one = datetime.timedelta(1)
    for (*_, after), found in spans.items():
        found.sort()
        assert all(last + one == first for (_, last), (first, _) in itertools.pairwise(found))
        merger = REGISTRY.territory.merger
        ends = (merger, datetime.date.max) if after else (datetime.date.min, merger - one)
        assert (found[0][0], found[-1][1]) == ends


def test_what_is_in_doubt_of_the_states_rules_stands_in_their_table():
    """In both languages, as of the numbers of the law."""
    ids = column("state_rule", "state_rules")
    for rule in REGISTRY.state_rules:
        place = ids.index(rule.id)
        told = {name: column(name, "state_rules")[place] for name in ("unsourced_vi", "unsourced_en")}
        assert told == {"unsourced_vi": rule.unsourced_vi, "unsourced_en": rule.unsourced}
        assert (column("unclear_from", "state_rules")[place] is None) == (rule.unclear_from is None)
        assert column("unclear_vi", "state_rules")[place] == (rule.unsettled and rule.unsettled.vi)
    assert any(column("unsourced_vi", "state_rules"))
    assert any(column("unclear_en", "state_rules"))
