"""`hotro schema`: JSON Schemas by name."""

import json

import pytest
from jsonschema import Draft202012Validator

from hotro.schema.command import available


def test_names(text, answer):
    names = {row["name"] for row in answer("schema")}
    assert names >= {"province", "jurisdictions", "groups", "conditions", "counts", "parameters", "programme"}
    assert "the file of one province, or a draft" in text("schema")
    assert "hồ sơ của một tỉnh" in text("schema", "--lang", "vi")
    assert text("schema", "--format", "csv").startswith("name,of\nprovince,")


@pytest.mark.parametrize("name", available())
def test_each_is_a_schema(text, name):
    Draft202012Validator.check_schema(json.loads(text("schema", name)))


def test_unknown_name(run):
    result = run("schema", "provinse")
    assert (result.exit_code, result.stderr) == (2, "no schema is called 'provinse'; did you mean province?\n")
    assert run("schema", "province", "--format", "csv").exit_code == 2
