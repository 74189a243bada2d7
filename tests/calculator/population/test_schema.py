"""Rows and answers are as the schema of a population table says."""

from __future__ import annotations

import datetime
import json

import jsonschema
import pytest

from calculator.population import population
from calculator.population.columns import INPUT, output_names
from calculator.population.schema import population_schema, schema
from tests.invented.checked import shipped
from tests.invented.tables import PEOPLE

DAY = datetime.date(2024, 3, 1)


def test_rows_and_answers_are_as_the_schema_says():
    rows = population_schema()
    jsonschema.Draft202012Validator.check_schema(rows)
    found = population(PEOPLE, shipped(), DAY).table.to_pylist()
    for row in json.loads(json.dumps(found, default=str)):
        jsonschema.validate(row, rows)
        jsonschema.validate({n: row[n] for n in output_names(("vsi", "hi"))}, rows["$defs"]["Answer"])
    assert set(rows["properties"]) == {column.name for column in INPUT}


def test_it_is_found_by_its_name_alone():
    assert schema("population") == population_schema()
    with pytest.raises(KeyError):
        schema("household")
