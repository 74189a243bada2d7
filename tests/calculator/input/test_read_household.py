"""One rule of what a whole number is, however it comes: a household file, a table, the published schemas."""

from __future__ import annotations

import datetime
import json

import jsonschema
import pandas as pd
import pyarrow as pa
import pytest

from calculator.input.household_files import read_households
from calculator.input.schemas import household_schema
from calculator.population import population
from calculator.population.schema import population_schema
from tests.invented.checked import shipped

DAY = datetime.date(2026, 3, 1)
WHOLE = ["12", "12.0", "12.00", "6.0", "1"]
"""Data frames and spreadsheets write 12.0 where others of a column are missing."""
NOT_WHOLE = ["12.5", "12.01", "true", '"twelve"']
NOT_IN_RANGE = ["-12", "-12.0", "0", "0.0", "13.0"]
SAID = '{"date": "2026-03-01", "province": "ha-noi", "members": [{"id": "a", "born": 1990, "health_insurance": %s}]}'


def by_file(spelling, name):
    (entry,) = read_households((SAID % f'{{"months": {spelling}}}').encode(), name)
    if entry.household is None:
        return None
    return entry.household.members[0].health_insurance.months


def by_table(cells):
    found = population(pa.table({"province": ["ha-noi"], "hi_months": cells}), shipped(), DAY).table.to_pylist()[0]
    return found["hi_contribution"] if found["reason"] is None else None


def by_schema(schema, value):
    return not list(jsonschema.Draft202012Validator(schema).iter_errors(value))


@pytest.mark.parametrize("spelling", WHOLE)
def test_a_whole_number_is_one_wherever_it_stands(spelling):
    number = int(float(spelling))
    assert by_file(spelling, "h.json") == by_file(spelling, "h.yaml") == number
    assert by_schema(household_schema(), json.loads(SAID % f'{{"months": {spelling}}}'))
    assert by_schema(population_schema(), {"province": "ha-noi", "hi_months": json.loads(spelling)})
    wanted = by_table(pa.array([number]))
    assert wanted == by_table(pa.array([spelling])) == by_table(pa.array([float(spelling)])) is not None


@pytest.mark.parametrize("spelling", NOT_WHOLE)
def test_what_is_none_is_one_nowhere(spelling):
    assert by_file(spelling, "h.json") is None
    assert by_file(spelling, "h.yaml") is None
    assert not by_schema(household_schema(), json.loads(SAID % f'{{"months": {spelling}}}'))
    assert not by_schema(population_schema(), {"province": "ha-noi", "hi_months": json.loads(spelling)})
    assert by_table(pa.array([spelling.strip('"')])) is None


@pytest.mark.parametrize("spelling", NOT_IN_RANGE)
def test_a_whole_number_beyond_the_limits_is_read_and_refused(spelling):
    number = int(float(spelling))
    assert by_file(spelling, "h.json") == by_file(spelling, "h.yaml") == number
    assert by_table(pa.array([spelling])) is by_table(pa.array([number])) is None


def test_an_exponent_stands_in_json_alone():
    """In JSON it is a part of the number, as its schema has it; readers of YAML and of tables differ over it."""
    assert by_file("1.2e1", "h.json") == 12
    assert by_file("1.2e1", "h.yaml") is by_table(pa.array(["1.2e1"])) is None
    assert by_file("1e99999999", "h.json") is None


def test_a_year_and_a_data_frame_with_gaps(tmp_path):
    frame = pd.DataFrame(
        {"province": ["ha-noi"] * 2, "born": [1990, None], "hi_months": [12, None], "hi_order": [1, 1]}
    )
    assert frame["hi_months"].dtype == float
    here = population(frame, shipped(), DAY).table
    frame.to_csv(tmp_path / "in.csv", index=False)
    written = pd.read_csv(tmp_path / "in.csv", dtype=str, keep_default_na=False)
    assert "12.0" in written["hi_months"].tolist()
    there = population(pa.table({name: written[name].tolist() for name in written}), shipped(), DAY).table.to_pylist()
    assert here["hi_pays"].tolist() == [row["hi_pays"] for row in there]
    rows = json.loads(frame.to_json(orient="records"))
    text = SAID.replace("1990", str(float(rows[0]["born"]))) % json.dumps({"months": float(rows[0]["hi_months"])})
    (entry,) = read_households(text.encode(), "h.json")
    assert entry.household.members[0].born == 1990
