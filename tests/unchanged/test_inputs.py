"""The inputs with which revisions are compared are always the same ones, and leave out nothing that can be asked."""

import dataclasses
import os
import runpy
import subprocess
import sys
from pathlib import Path

import pytest

from calculator import HealthInsurance, Household, Person, VoluntarySI
from registry import Registry

INPUTS = Path(__file__).with_name("inputs.py")
POLICIES = Path(__file__).parents[2] / "policies"
MADE = runpy.run_path(str(INPUTS))


@pytest.fixture(scope="module")
def households():
    return MADE["households"](POLICIES)


def parts(households):
    """What is said of each class, household by household."""
    members = [m for h in households for m in h["members"] if isinstance(m, dict)]
    payments = [[m[key] for m in members if key in m] for key in ("voluntary_si", "health_insurance")]
    return zip((Household, Person, VoluntarySI, HealthInsurance), (households, members, *payments), strict=True)


def test_always_the_same(tmp_path):
    for seed in ("1", "2"):
        code = f"import inputs, pathlib; inputs.write(pathlib.Path({seed!r}), pathlib.Path({str(POLICIES)!r}))"
        environment = os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": str(INPUTS.parent)}
        subprocess.run([sys.executable, "-c", code], cwd=tmp_path, env=environment, check=True)
    one, other = (
        {p.relative_to(folder): p.read_bytes() for p in sorted(folder.rglob("*.*"))}
        for folder in (tmp_path / "1", tmp_path / "2")
    )
    assert one == other
    names = [path.parts[0] for path in one]
    assert (names.count("households"), names.count("tables")) == (200, 20)
    assert len(MADE["drafts"](POLICIES)) == 20


def test_every_field_is_said(households):
    sound = [h for i, h in enumerate(households) if i % 4 != 3]
    for asked, said in parts(sound):
        assert {field.name for field in dataclasses.fields(asked)} == {key for one in said for key in one}


def test_every_group_and_both_programmes(households):
    groups = {code for h in households for m in h["members"] for code in m.get("groups", ())}
    assert set(Registry.load(POLICIES).groups) <= groups
    drafts = [draft for draft in MADE["drafts"](POLICIES) if draft.participants]
    rows = [row for draft in drafts for row in draft.participants]
    assert {row["programme"] for row in rows} == {"voluntary_si", "health_insurance"}
    given = {column for table in MADE["tables"](POLICIES) for row in table for column in row}
    assert {f"vsi_{f.name}" for f in dataclasses.fields(VoluntarySI)} <= given
    assert {f"hi_{f.name}" for f in dataclasses.fields(HealthInsurance)} <= given
