"""`hotro population`: a table in, the amounts out, and what became of the rows in one line."""

from __future__ import annotations

import csv

import pyarrow as pa
import pyarrow.parquet as pq
import pytest


@pytest.fixture
def people(tmp_path):
    path = tmp_path / "people.csv"
    path.write_text("province,hi_months,name\nHà Nội,12,Lan\nson la,x,Hoa\n", encoding="utf-8")
    return path


def test_good_rows_are_written_bad_ones_put_aside_and_both_counted(run, people, tmp_path):
    found = run("population", people, tmp_path / "out.csv", "--on", "2024-03")
    assert found.exit_code == 1
    assert found.stderr == ""
    first, second = found.stdout.splitlines()
    assert first.startswith("2 rows = 1 answered + 1 rejected; ")
    assert second == f"rejected rows, with their reasons: {tmp_path / 'out.csv.rejects'}"
    with (tmp_path / "out.csv").open(encoding="utf-8") as out:
        (row,) = csv.DictReader(out)
    assert (row["name"], row["hi_contribution"]) == ("Lan", "972000")


def test_without_bad_rows_all_is_well(run, tmp_path):
    pq.write_table(pa.table({"province": ["son-la"] * 9, "hi_months": [12] * 9}), tmp_path / "in.parquet")
    found = run("population", tmp_path / "in.parquet", tmp_path / "out.parquet", "--on", "2024-03", "--batch-rows", 2)
    assert found.exit_code == 0
    assert found.stdout.startswith("9 rows = 9 answered + 0 rejected; 1 situations; ")
    assert found.stdout.count("\n") == 1
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in.parquet", "out.parquet"]


@pytest.mark.parametrize(
    ("content", "arguments", "line"),
    [
        ("prov,hi_months\nha-noi,12\n", ["--on", "2024-03"], "people.csv: no column province"),
        (
            "province,hi_month\nha-noi,12\n",
            ["--on", "2024-03"],
            "people.csv: column 'hi_month': did you mean hi_months?",
        ),
        ("province,hi_months\nha-noi,12\n", [], "people.csv: no column date, and no day given for all rows (--on)"),
        ("", ["--on", "2024-03"], "people.csv: the file is empty"),
        (
            "province,hi_months\nha-noi,12\n",
            ["--on", "2024-03", "--batch-rows", "0"],
            "--batch-rows: expected a whole number, 1 or more, found '0'",
        ),
        ("province,hi_months\nha-noi,12\n", ["--on", "soon"], "--on: expected YYYY-MM-DD or YYYY-MM, found 'soon'"),
    ],
)
def test_a_bad_table_is_refused_in_one_line(run, people, tmp_path, content, arguments, line):
    people.write_text(content, encoding="utf-8")
    found = run("population", people, tmp_path / "out.csv", *arguments)
    assert found.exit_code == 2
    assert found.stdout == ""
    assert line in found.stderr
    assert "Traceback" not in found.stderr
    assert not (tmp_path / "out.csv").exists()


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (
            "en",
            "districts or communes that no rule names (7): ",
        ),
        (
            "vi",
            "quận, huyện, xã không có quy định nào nêu (7): ",
        ),
    ],
)
def test_a_district_that_no_rule_names_is_said_to_be_so(run, tmp_path, language, said):
    """With its title or without, one that a rule names is known; the others may be slips."""
    districts = ["quận Long Biên", "long bien", *(f"Nowhere {n}" for n in range(7)), "Nowhere 3"]
    rows = [f"ha-noi,{district},1980,12" for district in districts]
    (tmp_path / "in.csv").write_text("\n".join(["province,district,born,hi_months", *rows]))
    found = run("population", tmp_path / "in.csv", tmp_path / "out.csv", "--on", "2023-03", "--lang", language)
    assert found.exit_code == 0
    assert found.stdout.splitlines()[1:] == [said + "Nowhere 0; Nowhere 1; Nowhere 2; Nowhere 3; Nowhere 4; ..."]


def test_a_quote_that_swallows_more_than_a_cell_may_hold_is_refused(run, tmp_path):
    rows = ["province,groups,hi_months,note", *["ha-noi,student,12,fine"] * 5, 'ha-noi,student,12,"open']
    (tmp_path / "in.csv").write_text("\n".join([*rows, *["ha-noi,student,12,fine"] * 10_000]))
    found = run("population", tmp_path / "in.csv", tmp_path / "out.csv", "--on", "2026-03")
    assert (found.exit_code, len(found.stderr.splitlines())) == (2, 1)
    assert "quote" in found.stderr
    assert not (tmp_path / "out.csv").exists()


@pytest.mark.parametrize(("name", "why"), [("none.csv", "không có tệp này"), ("folder.csv", "là một thư mục")])
def test_what_is_no_file_is_told_in_vietnamese(run, tmp_path, name, why):
    (tmp_path / "folder.csv").mkdir()
    found = run("population", tmp_path / name, tmp_path / "out.csv", "--on", "2026-03", "--lang", "vi")
    assert found.stderr == f"{tmp_path / name}: {why}\n"
