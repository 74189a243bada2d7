"""Two states compared: made-up ones, where the answer is known, and the real ones against a plain comparison."""

import subprocess
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from registry.differences.compare import compare
from registry.differences.state import read_state, state_of
from registry.law.programmes import PROGRAMMES
from registry.written.province import RATES
from tests.invented.country import country, instrument, provision

ROOT = Path(__file__).parents[3]
FIRST = "7a92e17347afb709a408b0dba0657df4cec2fcf7"
"""The commit that brought the policies into the repository."""
HERE = ROOT / "policies"


def state(*instruments, **files):
    return state_of("made", country([*instruments], **files))


def kinds(old, new):
    return [(change.side, change.kind, change.rule or change.instrument) for change in compare(old, new).changes]


OLD = instrument("an-lac-1-2016", provision(percent=10))


def test_nothing_differs_from_itself():
    assert compare(state(OLD), state(OLD)).changes == ()
    assert compare(read_state(str(HERE)), read_state(str(HERE))).changes == ()


def test_law_that_begins_after_what_was_known_is_new_law():
    day = state(OLD).day.isoformat()
    later = f"{int(day[:4]) + 1}-01-01"
    new = instrument("an-lac-2-2099", issued=later, from_=later, to="unknown", replaces=["an-lac-1-2016"])
    gone = {**OLD, "replaced_by": "an-lac-2-2099"}
    assert kinds(state(OLD), state(gone, new)) == [
        ("law", "instrument_begins", "an-lac-2-2099"),
        ("law", "rule_begins", rule_id("an-lac-2-2099")),
        ("law", "replaced", "an-lac-1-2016"),
    ]


def test_older_law_is_found():
    assert kinds(state(), state(OLD)) == [
        ("learnt", "instrument_found", "an-lac-1-2016"),
        ("learnt", "rule_found", rule_id("an-lac-1-2016")),
    ]


def test_a_draft_is_no_law():
    draft = instrument("an-lac-2-2099", status="draft", issued="unknown", from_="2099-01-01", to="unknown")
    assert ("learnt", "instrument_found", "an-lac-2-2099") in kinds(state(OLD), state(OLD, draft))


def rule_id(name):
    return f"{name}.health_insurance.{provision()['who']}"


@pytest.mark.parametrize(
    ("before", "after", "kind"),
    [
        ({"percent": "unknown"}, {"percent": 20}, "rate_known"),
        ({"percent": 20}, {"percent": 30}, "rate_corrected"),
        ({"percent": 20}, {"percent": "unknown"}, "rate_lost"),
        ({"percent": {"2016": 20, "2017": "unknown"}}, {"percent": {"2016": 20, "2017": 30}}, "rate_known"),
        ({"percent": {"2016": 20, "2017": "unknown"}}, {"percent": {"2016": 10, "2017": 30}}, "rate_corrected"),
    ],
)
def test_rates(before, after, kind):
    old, new = (instrument("an-lac-1-2016", provision(**said)) for said in (before, after))
    found = [c for c in compare(state(old), state(new)).changes if c.field == "rate"]
    assert [(c.side, c.kind) for c in found] == [("learnt", kind)]


@pytest.mark.parametrize(
    ("field", "before", "after", "kind"),
    [
        ("to", "unknown", "2018-12-31", "day_known"),
        ("to", "2018-12-31", "2019-12-31", "day_corrected"),
        ("to", "2018-12-31", "unknown", "day_lost"),
        ("number", "unknown", "1/2016/NQ-HĐND", "fact_known"),
        ("issuer", "a council", "another council", "fact_corrected"),
        ("notes", None, "A remark.", "wording"),
    ],
)
def test_facts(field, before, after, kind):
    old, new = (instrument("an-lac-1-2016", **{field: value}) for value in (before, after))
    (change,) = compare(state(old), state(new)).changes
    assert (change.side, change.kind, change.field) == ("learnt", kind, field)
    assert (change.before, change.after) == (before, after)


def test_one_more_source():
    page = {"url": "https://another.example/1"}
    more = {**OLD, "sources": [*OLD["sources"], page]}
    (change,) = compare(state(OLD), state(more)).changes
    assert (change.kind, change.after) == ("source_found", page)
    (back,) = compare(state(more), state(OLD)).changes
    assert (back.kind, back.before) == ("source_withdrawn", page)


def plain(revision):
    """Rule by rule, straight from YAML: (file, instrument, programme, who, ages, order, first day) -> provision."""
    found = {}
    if revision is None:
        texts = {p.name: p.read_text(encoding="utf-8") for p in (HERE / "provinces").glob("*.yaml")}
    else:
        texts = {}
        names = git("ls-tree", "-r", "--name-only", revision, "policies/provinces").split()
        for name in names:
            texts[name.rpartition("/")[2]] = git("show", f"{revision}:{name}")
    for name, text in texts.items():
        for one in yaml.load(text, Loader=yaml.BaseLoader).get("instruments", []):
            for programme in PROGRAMMES:
                for said in one.get(programme, []):
                    who = said["who"] if isinstance(said["who"], str) else tuple(said["who"])
                    ages = tuple(sorted(said.get("age", {}).items()))
                    rest = (said.get("household_order"), said.get("from"))
                    key = (name.removesuffix(".yaml"), one["id"], programme, who, ages, *rest)
                    assert key not in found, key
                    found[key] = said
    return found


def git(*arguments):
    found = subprocess.run(["git", "-C", ROOT, *arguments], capture_output=True, text=True, check=False)
    return found.stdout


HISTORY = git("cat-file", "-t", FIRST).strip() == "commit"


@pytest.mark.skipif(not HISTORY, reason="the history of the repository is not here")
def test_since_the_first_commit_rule_for_rule():
    before, after = plain(FIRST), plain(None)
    found = compare(read_state(FIRST, ROOT), read_state(str(HERE)))
    of_kind = {}
    for change in found.changes:
        of_kind.setdefault(change.kind, []).append(change)
    assert len(of_kind["rule_found"]) + len(of_kind.get("rule_begins", [])) == len(after.keys() - before.keys())
    assert len(of_kind["rule_withdrawn"]) == len(before.keys() - after.keys())
    assert {c.instrument for c in of_kind["instrument_found"]} == {k[1] for k in after} - {k[1] for k in before} | {
        c.instrument for c in of_kind["instrument_found"] if not (c.after.keys() & set(PROGRAMMES))
    }
    both = before.keys() & after.keys()
    rates = {
        k
        for k in both
        if any(before[k].get(r) != after[k].get(r) for r in ("percent", "total_percent", "vnd_per_month"))
    }
    changed = [c for c in found.changes if c.field == "rate"]
    assert sorted((c.province, c.instrument) for c in changed) == sorted(k[:2] for k in rates)
    assert {c.instrument: (c.before.get("of"), c.after.get("of")) for c in changed} == {
        k[1]: (before[k].get("of"), after[k].get("of")) for k in rates
    }
    other = {
        (k[1], field)
        for k in both
        for field in {*before[k], *after[k]} - {*RATES, *(["of"] if k in rates else [])}
        if before[k].get(field) != after[k].get(field)
    }
    assert {
        (c.instrument, c.field) for c in found.changes if c.rule and c.instrument and c.field not in (None, "rate")
    } == other


PERCENTS = st.one_of(st.integers(0, 100), st.just("unknown"))
STATES = st.dictionaries(st.sampled_from(["an-lac-1-2016", "an-lac-2-2017", "an-lac-3-2018"]), PERCENTS)


@settings(deadline=None, max_examples=50)  # each reads made-up files
@given(STATES, STATES)
def test_what_is_added_and_taken_away_comes_back_the_other_way(one, other):
    def made(rates):
        return state(*(instrument(name, provision(percent=rate)) for name, rate in rates.items()))

    there, back = compare(made(one), made(other)), compare(made(other), made(one))
    assert (one == other) == (there.changes == ())
    found = {c.instrument for c in there.changes if c.kind in ("instrument_found", "instrument_begins")}
    assert found == other.keys() - one.keys()
    assert {c.instrument for c in back.changes if c.kind == "instrument_withdrawn"} == found
    assert {c.instrument for c in there.changes if c.field == "rate"} == {
        name for name in one.keys() & other.keys() if one[name] != other[name]
    }
