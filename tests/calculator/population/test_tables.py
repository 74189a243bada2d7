"""The same people in every form that a table may have are answered the same, and other columns are left as they are."""

from __future__ import annotations

import datetime
import decimal
import subprocess
import sys

import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculator.population import BadTable, population
from calculator.population.columns import ANSWERS, KNOWN, TEXTS, output_names
from tests.invented.checked import few, shipped
from tests.invented.tables import PEOPLE

DAY = datetime.date(2024, 3, 1)


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
    frame = PEOPLE.to_pandas().set_index(pd.Index([9, 7, 7, 1]))
    frame["vsi_income"] = frame["vsi_income"].astype(object)
    frame.iloc[1, frame.columns.get_loc("vsi_income")] = "x"
    found = population(frame, shipped(), DAY)
    assert list(found.table.index) == [9, 7, 7, 1]
    assert found.table["reason"].tolist()[1] == "vsi_income: expected a whole number, found 'x'"
    assert found.table["reason"].tolist()[0].startswith("id 'b' of household 'x' is rejected")
    assert found.table["hi_contribution"].tolist()[2] == 12 * 81_000


def test_answers_have_the_documented_types():
    found = population(PEOPLE, shipped(), DAY).table
    kinds = {name: str(found.schema.field(name).type) for name in output_names(("vsi", "hi"))}
    text = "dictionary<values=string, indices=int32, ordered=0>"
    special = {f"{programme}_{name}": "bool" for programme in ("vsi", "hi") for name in KNOWN} | {"reason": text}
    special |= {f"{programme}_{name}": text for programme in ("vsi", "hi") for name in TEXTS}
    assert kinds == {name: special.get(name, "int64") for name in kinds}
    compact = population(PEOPLE, shipped(), DAY, compact=True).table
    assert compact.schema.field("vsi_pays").type == pa.dictionary(pa.int32(), pa.int64())
    assert compact.to_pylist() == found.to_pylist()


def test_only_what_is_asked_about_is_answered():
    found = population(PEOPLE.select(["province", "vsi_income"]), shipped(), DAY).table
    assert found.schema.names[2:] == output_names(("vsi",))


WANTED = st.sets(st.sampled_from(ANSWERS)).map(tuple)


@few
@given(WANTED, st.booleans())
def test_answers_that_are_not_wanted_are_left_out_and_the_others_stay_as_they_are(wanted, compact):
    found = population(PEOPLE, shipped(), DAY, compact=compact, answers=wanted).table
    names = [name for name in ANSWERS if name in wanted]
    added = [f"{programme}_{name}" for programme in ("vsi", "hi") for name in names]
    assert found.schema.names == [*PEOPLE.schema.names, *added, "reason"]
    assert found == population(PEOPLE, shipped(), DAY, compact=compact).table.select(found.schema.names)


def test_an_answer_that_there_is_not_is_refused():
    with pytest.raises(ValueError, match=r"expected some of contribution, .*, found 'paid'"):
        population(PEOPLE, shipped(), DAY, answers=("pays", "paid"))


INTS = {
    "vsi_income": [1_500_000, 1_550_000, 29_800_000, 1_500_001, 0, -1, -(1 << 63), (1 << 63) - 1, 10**15, None],
    "vsi_months": [12, 1, 2, 0, -12, 1 << 40, None],
    "vsi_supported_months_so_far": [0, 7, 120, 121, -1, 10**14, None],
    "vsi_local_supported_months_so_far": [0, 36, -1, 10**16, None],
    "hi_months": [12, 3, 13, 0, -3, 1 << 62, None],
    "hi_order": [1, 2, 6, 0, -1, 10**9, None],
    "born": [1960, 2024, 2025, 0, -5, 10**12, None],
}
"""Cells as plain numbers: usual ones, and those that are refused."""


@pytest.mark.parametrize("repeated", [1, 90])
@pytest.mark.parametrize("name", INTS)
def test_numbers_that_cannot_be_are_refused_row_by_row_whatever_the_column_is_like(name, repeated):
    """Alone, the column is coded in one way; beside many rows of steps, in another; the answers are the same."""
    usual = {"province": ["son-la"], "vsi_income": [1_500_000], "vsi_months": [12], "hi_months": [12]}
    rows = {column: cells * (len(INTS[name]) * repeated) for column, cells in usual.items()}
    rows[name] = INTS[name] * repeated
    found = population(pa.table(rows), shipped(), DAY).table
    alone = [pa.table({column: cells[n : n + 1] for column, cells in rows.items()}) for n in range(len(INTS[name]))]
    of_each = [population(one, shipped(), DAY).table.drop_columns(list(rows)).to_pylist()[0] for one in alone]
    assert found.drop_columns(list(rows)).to_pylist() == of_each * repeated
    assert sum(one["reason"] is not None for one in of_each) >= 2


def test_nothing_heavy_is_imported_before_it_is_needed():
    heavy = "bool({'numpy', 'pyarrow', 'polars', 'pandas'} & set(sys.modules))"
    code = f"import sys, calculator.population, hotro.population.command; sys.exit({heavy})"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


# Forms that Arrow itself cannot put together, or that count in ways of their own


def in_chunks(*chunks, index="int8"):
    index = pa.type_for_alias(index)
    return pa.chunked_array([pa.DictionaryArray.from_arrays(pa.array(codes, index), words) for codes, words in chunks])


MANY = [f"quarter {n}" for n in range(100)]
ODD = {
    "dictionaries with a null inside": {
        "province": in_chunks(([0, 1], ["ha-noi", None]), ([1, 0], ["son-la", "ha-noi"])),
        "hi_months": pa.chunked_array([[12, 12, 12, 12]]),
    },
    "more words than the index can count": {
        "province": pa.array(["ha-noi"] * 200),
        "district": in_chunks((range(100), MANY), (range(100), [f"new {name}" for name in MANY])),
        "hi_months": pa.array([12] * 200),
    },
    "indices of 64 bits without a sign": {
        "province": in_chunks(([0, 1] * 50, ["ha-noi", "son-la"]), index="uint64"),
        "hi_months": in_chunks(([0, 1] * 50, pa.array([12, 6])), index="uint32"),
    },
    "days beyond all calendars in a dictionary": {
        "province": pa.array(["ha-noi"] * 2),
        "born": in_chunks(([0, 1], pa.array([2**62, 0], pa.timestamp("s")))),
        "hi_months": pa.array([12, 12]),
    },
    "no rows, and words": {
        "province": in_chunks(([], ["ha-noi"])),
        "hi_months": pa.chunked_array([], pa.int64()),
    },
}


@pytest.mark.parametrize("columns", ODD.values(), ids=ODD)
def test_odd_forms_are_answered_as_plain_ones(columns):
    table = pa.table(columns)
    plain = {}
    for name, column in columns.items():
        whole = column if isinstance(column, pa.Array) else pa.chunked_array(column.chunks, column.type)
        decoded = pa.types.is_dictionary(whole.type)
        parts = [c.dictionary_decode() for c in whole.chunks] if decoded else None
        plain[name] = pa.chunked_array(parts, whole.type.value_type) if decoded else whole
    assert answers_of_hi(table) == answers_of_hi(pa.table(plain))


def answers_of_hi(table):
    found = population(table, shipped(), DAY).table
    return found.select(output_names(("hi",))).to_pylist()


@pytest.mark.parametrize(
    "table",
    [pa.array(["ha-noi"]), pl.Series(["ha-noi"]), pl.LazyFrame({"province": ["ha-noi"]}), {"province": []}, None],
)
def test_what_is_no_table_is_said_to_be_none(table):
    with pytest.raises(BadTable, match=f"expected an Arrow Table.* found {type(table).__name__}"):
        population(table, shipped(), DAY)


def test_compact_answers_in_pandas_are_whole_columns():
    rows = {"province": ["ha-noi", "son-la", "nowhere"] * 40, "hi_months": [12, 6, 0] * 40}
    frames = [population(pd.DataFrame(rows), shipped(), DAY, compact=compact).table for compact in (False, True)]
    pd.testing.assert_frame_equal(*frames, check_dtype=False, check_categorical=False)


def test_a_province_misspelt_in_one_row_of_many():
    provinces = ["ha-noi", "son-la"] * 50_000
    provinces[77_777] = "sonla-"
    table = pa.table({"province": provinces, "hi_months": [12] * len(provinces), "note": list(range(len(provinces)))})
    provinces[77_777] = "xsonla"
    wrong = pa.table({"province": provinces, "hi_months": [12] * len(provinces), "note": list(range(len(provinces)))})
    assert population(table, shipped(), DAY).summary.rejected == 0  # signs are not looked at
    found = population(wrong, shipped(), DAY)
    assert found.summary.rejected == 1
    (row,) = found.table.slice(77_777, 1).to_pylist()
    assert row["reason"] == "province: no province is called 'xsonla'; did you mean son-la?"
    assert row["note"] == 77_777


def test_a_table_without_rows():
    table = pa.table({"province": pa.array([], pa.string()), "hi_months": pa.array([], pa.int8())})
    found = population(table, shipped(), DAY)
    assert found.table.num_rows == 0
    assert found.table.schema.names[-1] == "reason"
    assert found.summary == (0, 0, 0, 0)
