"""The name of a state of the policies: every fact is in it, and nothing else."""

from __future__ import annotations

import re
import shutil

import pytest

from registry import Registry
from registry.compiled.release import digest, last_day, release_of
from registry.files.reading import read_policies
from registry.registry import shipped_policies
from tests.invented.country import country, instrument
from tests.spoilt.policies import SMALL


@pytest.fixture
def folder(tmp_path):
    return shutil.copytree(SMALL, tmp_path / "policies")


def changed(folder, name, old, new):
    path = folder / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return release_of(read_policies(folder))


def test_a_release_is_a_day_and_a_digest():
    assert re.fullmatch(r"\d{4}-\d\d-\d\d\+[0-9a-f]{8}", release_of(read_policies(SMALL)))


def test_the_same_by_every_way():
    """From the cache, compiled anew, and under a draft."""
    whole = Registry.load()
    assert whole.release == release_of(read_policies(shipped_policies()))
    assert whole.with_numbers_going_on(["base_salary"], whole.law(whole.territory.merger).last).release == whole.release


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("provinces/northmoor.yaml", "instruments:", "# a remark\n\ninstruments:"),
        ("counts.yaml", "\n", "\r\n"),
    ],
)
def test_how_a_file_is_laid_out_is_no_part_of_it(folder, name, old, new):
    before = release_of(read_policies(folder))
    assert changed(folder, name, old, new) == before


def test_what_goes_without_saying_is_no_part_of_it():
    said = country([instrument("an-lac-1-2016", level="province", amends=[])])
    assert digest(said) == digest(country([instrument("an-lac-1-2016")]))


@pytest.mark.parametrize("slug", ["an_lac", "hoa_tho", "yen_phu"])
def test_one_changed_fact_of_a_province_changes_it(slug):
    one, other = (country(**{slug: {"not_found": text}}) for text in ("Nothing.", "Nothing more."))
    assert release_of(one) != release_of(other)


@pytest.mark.parametrize("name", ["groups", "counts", "conditions", "parameters", "voluntary_si", "health_insurance"])
def test_a_fact_of_every_other_file_is_in_it(name):
    policies = read_policies(SMALL)
    file = getattr(policies, name)
    field = next(f for f in type(file).model_fields if isinstance(getattr(file, f), list) and getattr(file, f))
    fewer = file.model_copy(update={field: getattr(file, field)[1:]})
    assert digest(policies._replace(**{name: fewer})) != digest(policies)


def test_the_day_is_the_last_that_a_source_or_count_gives():
    policies = read_policies(SMALL)
    assert last_day(policies) >= policies.parameters.as_of
    later = policies.counts.counts[0].model_copy(update={"date": last_day(policies).replace(year=2099)})
    counts = policies.counts.model_copy(update={"counts": [later]})
    assert last_day(policies._replace(counts=counts)) == later.date


def test_days_of_the_law_may_lie_ahead():
    ahead = instrument("an-lac-1-2016", from_="2098-01-01", to="2099-12-31")
    assert last_day(country([ahead])) == last_day(country([]))
