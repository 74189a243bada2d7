"""The same people in every form that a table may have are answered the same, and other columns are left as they are."""

from __future__ import annotations

import datetime
import decimal
import json
import subprocess
import sys

import jsonschema
import polars as pl
import pyarrow as pa
import pytest
from checked import shipped

from calculator.population import population
from calculator.population.columns import INPUT, output_names, population_schema

DAY = datetime.date(2024, 3, 1)
PEOPLE = pa.table(
    {
        "household_id": ["x", "x", "y", None],
        "id": ["a", "b", "a", None],
        "province": ["ha-noi", "ha-noi", "quang-ninh", "nghe-an"],
        "poor_commune": [True, True, None, False],
        "born": pa.array(
            [datetime.date(1950, 1, 1), datetime.date(2015, 5, 5), None, datetime.date(1990, 1, 1)], pa.date32()
        ),
        "groups": [["near_poor"], [], ["ethnic_minority", "student"], None],
        "vsi_income": [1_500_000, None, None, 1_550_000],
        "vsi_months": pa.array([12, None, None, 6], pa.int8()),
        "hi_months": pa.array([12, 6, 12, None], pa.int8()),
        "hi_covered_elsewhere": [False, False, False, True],
        "note": ["1", None, "x;y", ""],
    }
)


def answers(table, on=DAY):
    """The answers as rows, whatever the table is."""
    found = population(table, shipped(), on).table
    if isinstance(found, pl.DataFrame):
        found = found.to_arrow()
    names = output_names(("vsi", "hi"))
    return pa.table({name: found.column(name) for name in names}).to_pylist()


def replaced(name, values):
    return PEOPLE.set_column(PEOPLE.schema.get_field_index(name), name, values)


def in_texts(name):
    return replaced(name, pa.array([None if c is None else str(c) for c in PEOPLE[name].to_pylist()], pa.string()))


SAME = {
    "groups as text": replaced("groups", pa.array(["near_poor", "", " student ; ethnic_minority;", None])),
    "groups as lists of dictionaries": replaced(
        "groups", pa.array(PEOPLE["groups"].to_pylist(), pa.list_(pa.dictionary(pa.int8(), pa.string())))
    ),
    "groups as large lists": replaced("groups", PEOPLE["groups"].cast(pa.large_list(pa.large_string()))),
    "a column a group": PEOPLE.drop_columns(["groups"])
    .append_column("near_poor", pa.array([True, False, False, None]))
    .append_column("student", pa.array([None, 0, 1, 0]))
    .append_column("group_ethnic_minority", pa.array(["", "false", "TRUE", "0"])),
    "a day a row": PEOPLE.append_column("date", pa.array([DAY] * 4)),
    "a day in some rows": PEOPLE.append_column("date", pa.array(["2024-03-01", "2024-03", "", None])),
    "days as timestamps": replaced("born", PEOPLE["born"].cast(pa.timestamp("ns"))),
    "days as date64": replaced("born", PEOPLE["born"].cast(pa.date64())),
    "days as texts": in_texts("born"),
    "large texts": replaced("province", PEOPLE["province"].cast(pa.large_string())),
    "views of texts": replaced("province", PEOPLE["province"].cast(pa.string_view())),
    "texts as a dictionary": replaced("province", PEOPLE["province"].dictionary_encode()),
    "households as a dictionary": replaced("household_id", PEOPLE["household_id"].dictionary_encode()),
    "households as numbers": replaced("household_id", pa.array([5, 5, 3, None])),
    "households with empty texts": replaced("household_id", pa.array(["x", "x", "y", ""])),
    "ids as a dictionary": replaced("id", PEOPLE["id"].dictionary_encode()),
    "ids as numbers": replaced("id", pa.array([1, 2, 1, None])),
    "numbers as texts": in_texts("vsi_income"),
    "numbers as decimals": replaced(
        "vsi_income", pa.array([decimal.Decimal(1_500_000), None, None, decimal.Decimal("1550000.00")])
    ),
    "numbers as floats": replaced("hi_months", pa.array([12.0, 6.0, 12.0, None])),
    "numbers as texts of floats": replaced("hi_months", pa.array(["12.0", " 6. ", "12.00", ""])),
    "yes and no as numbers": replaced("poor_commune", pa.array([1, 1, None, 0])),
    "yes and no as texts": replaced("poor_commune", pa.array(["True", "1", "", "FALSE"])),
    "other spellings": replaced("province", pa.array(["Hà Nội", "TP Ha Noi", "quảng ninh", "Nghệ An"])),
    "an unknown birth of no type": PEOPLE.append_column("since_near_poor", pa.nulls(4)),
    "columns in another order": PEOPLE.select(PEOPLE.schema.names[::-1]),
    "in chunks": pa.concat_tables([PEOPLE.slice(0, 1), PEOPLE.slice(1)]),
    "in chunks of dictionaries": pa.concat_tables(
        [
            replaced("province", PEOPLE["province"].dictionary_encode()).slice(0, 1),
            replaced("province", pa.array(["son-la", "ha-noi", "quang-ninh", "nghe-an"]).dictionary_encode()).slice(1),
        ]
    ),
    "polars": pl.from_arrow(PEOPLE),
}


@pytest.mark.parametrize("form", SAME)
def test_every_form_is_answered_the_same(form):
    assert answers(SAME[form]) == answers(PEOPLE)


def test_what_is_given_comes_back_untouched():
    found = population(PEOPLE, shipped(), DAY).table
    assert found.select(PEOPLE.schema.names).equals(PEOPLE)
    (batch,) = PEOPLE.combine_chunks().to_batches()
    answered = population(batch, shipped(), DAY).table
    assert isinstance(answered, pa.RecordBatch)
    assert answered.select(PEOPLE.schema.names).equals(batch)
    frame = pl.from_arrow(PEOPLE)
    assert population(frame, shipped(), DAY).table.select(frame.columns).equals(frame)


def test_a_pandas_data_frame():
    pd = pytest.importorskip("pandas")
    frame = PEOPLE.to_pandas().set_index(pd.Index([9, 7, 7, 1]))
    frame["vsi_income"] = frame["vsi_income"].astype(object)
    frame.iloc[1, frame.columns.get_loc("vsi_income")] = "x"
    found = population(frame, shipped(), DAY)
    assert list(found.table.index) == [9, 7, 7, 1]
    assert found.table["reason"].tolist()[1] == "vsi_income: expected a whole number, found 'x'"
    assert found.table["vsi_contribution"].tolist()[0] == 12 * 330_000


def test_answers_have_the_documented_types():
    found = population(PEOPLE, shipped(), DAY).table
    kinds = {name: str(found.schema.field(name).type) for name in output_names(("vsi", "hi"))}
    text = "dictionary<values=string, indices=int32, ordered=0>"
    special = {"vsi_local_known": "bool", "hi_local_known": "bool", "vsi_rules": text, "hi_rules": text, "reason": text}
    assert kinds == {name: special.get(name, "int64") for name in kinds}
    compact = population(PEOPLE, shipped(), DAY, compact=True).table
    assert compact.schema.field("vsi_pays").type == pa.dictionary(pa.int32(), pa.int64())
    assert compact.to_pylist() == found.to_pylist()


def test_only_what_is_asked_about_is_answered():
    found = population(PEOPLE.select(["province", "vsi_income"]), shipped(), DAY).table
    assert found.schema.names[2:] == output_names(("vsi",))


def test_rows_and_answers_are_as_the_schema_says():
    schema = population_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    found = population(PEOPLE, shipped(), DAY).table.to_pylist()
    for row in json.loads(json.dumps(found, default=str)):
        jsonschema.validate(row, schema)
        jsonschema.validate({n: row[n] for n in output_names(("vsi", "hi"))}, schema["$defs"]["Answer"])
    assert set(schema["properties"]) == {column.name for column in INPUT}


def test_nothing_heavy_is_imported_before_it_is_needed():
    heavy = "bool({'numpy', 'pyarrow', 'polars', 'pandas'} & set(sys.modules))"
    code = f"import sys, calculator.population, hotro.commands.population; sys.exit({heavy})"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
