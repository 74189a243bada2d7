"""On Spark a population gets the same bytes as on one machine, whatever happens to the workers.

Needs Java and the extra `spark`: `make test-spark`. Elsewhere these tests are skipped, with what is missing.
"""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pyarrow as pa
import pyarrow.csv
import pyarrow.parquet as pq
import pytest

from calculator.population import population
from calculator.population.files import file_to_file
from tests.invented.checked import shipped
from tests.invented.spark_cluster import LOOPBACK, cluster, end, environment, free_port, missing
from tests.spoilt.population import DAY, bad_population

ROWS = 20_000
LONGEST = 120
"""Seconds that a run may take."""
pytestmark = [
    pytest.mark.skipif(missing() is not None, reason=missing() or ""),
    pytest.mark.filterwarnings("ignore"),  # those of Spark itself
]


@pytest.fixture(scope="module")
def people():
    return bad_population(ROWS)


@pytest.fixture(scope="module")
def spark_here(tmp_path_factory):
    with pytest.MonkeyPatch.context() as patch:
        for name, value in environment(tmp_path_factory.mktemp("spark")).items():
            patch.setenv(name, value)
        yield


def as_parquet(people, path):
    pq.write_table(people, path, row_group_size=3000)


def as_parquet_of_other_types(people, path):
    """Types that Spark has under another name, or not at all."""
    types = {
        "household_id": pa.uint64(),
        "id": pa.large_string(),
        "province": pa.dictionary(pa.int32(), pa.string()),
        "born": pa.timestamp("ms"),
        "vsi_income": pa.decimal128(20, 0),
        "vsi_months": pa.float64(),
        "hi_months": pa.int64(),
        "hi_covered_elsewhere": pa.string(),
    }
    for name, kind in types.items():
        cells = people.column(name)
        cells = cells.cast(kind) if not pa.types.is_dictionary(kind) else cells.dictionary_encode()
        people = people.set_column(people.schema.get_field_index(name), name, cells)
    groups = pa.array([cell.split(";") if cell else [] for cell in people.column("groups").to_pylist()])
    people = people.set_column(people.schema.get_field_index("groups"), "groups", groups)
    in_hanoi = pa.timestamp("us", tz="Asia/Ho_Chi_Minh")
    dates = pa.array([None if row % 2 else DAY for row in range(len(people))]).cast(pa.timestamp("us")).cast(in_hanoi)
    people = people.append_column("date", dates).append_column("school_province", pa.nulls(len(people)))
    pq.write_table(people, path)


def as_csv(people, path):
    """With line ends in cells, and lines that are not rows."""
    plain = [name for name in people.schema.names if name != "not ours"]
    note = pa.array([f'row "{row}",\nsecond line' for row in range(len(people))])
    table = people.select(plain).slice(0, 3000).append_column("note", note.slice(0, 3000))
    pyarrow.csv.write_csv(table, path)
    lines = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(b"".join([*lines[:801], b"one,cell\n", *lines[801:], b"another\n"]))


def both(path):
    """The bytes of a file and of its rejects."""
    return path.read_bytes(), path.with_name(f"{path.name}.rejects").read_bytes()


def here(source, folder):
    out = folder / f"here{source.suffix}"
    return file_to_file.run(source, out, shipped(), DAY, batch_rows=2500), both(out)


@pytest.mark.usefixtures("spark_here")
@pytest.mark.parametrize(
    ("kind", "write"), [(".parquet", as_parquet), (".parquet", as_parquet_of_other_types), (".csv", as_csv)]
)
def test_a_file_gets_the_same_bytes_as_on_one_machine(people, tmp_path, kind, write):
    from calculator.population.spark import spark_files

    folder = tmp_path / "a {folder} [of] mine*"
    folder.mkdir()
    source, out = folder / f"_people{kind}", folder / f"out{kind}"
    write(people, source)
    summary, wanted = here(source, tmp_path)
    found = spark_files.run(source, out, shipped(), DAY, batch_rows=2500, master="local[2]")
    assert summary.rejected > 100
    assert (found.rows, found.rejected, both(out)) == (summary.rows, summary.rejected, wanted)
    assert {path.name for path in folder.iterdir()} == {source.name, out.name, f"{out.name}.rejects"}


@pytest.mark.usefixtures("spark_here")
def test_a_data_frame_is_answered_as_a_table_in_memory(people):
    from calculator.population.spark import spark_files
    from calculator.population.spark.dataframes import population as on_spark

    table = people.drop_columns(["not ours"]).append_column("row", pa.array(range(ROWS)))
    with spark_files._session("local[2]") as session:
        answered = on_spark(session.createDataFrame(table), shipped(), DAY, row="row")
        found = answered.orderBy("row").toArrow()
    wanted = population(table, shipped(), DAY).table
    assert found.schema.names == wanted.schema.names
    assert found.to_pylist() == wanted.to_pylist()


def test_a_worker_killed_half_way_changes_no_byte(people, tmp_path):
    source, out = tmp_path / "people.parquet", tmp_path / "out.parquet"
    as_parquet(people, source)
    _, wanted = here(source, tmp_path)
    env = environment(tmp_path)
    with cluster(tmp_path, env) as (master, workers):
        options = ["--on", str(DAY), "--batch-rows", "2500", "--engine", "spark", "--master", master]
        log = (tmp_path / "run.log").open("wb")
        command = [sys.executable, "-m", "hotro", "population", source, out, *options]
        run = subprocess.Popen(command, env=env, stdout=log, stderr=log, start_new_session=True)
        try:
            at_work(tmp_path / "worker-1", run)
            end(workers[0])
            assert not out.exists()
            assert run.wait(LONGEST) == 1, (tmp_path / "run.log").read_text()  # rows were rejected
        finally:
            end(run)
    assert both(out) == wanted


def at_work(worker: Path, run: subprocess.Popen) -> None:
    """Wait until a worker holds what others need."""
    while not any(worker.rglob("shuffle_*.data")):
        assert run.poll() is None, "the run ended before the worker was killed"
        time.sleep(0.02)


def test_a_master_that_does_not_answer_and_what_is_none(tmp_path):
    from calculator.population import spark_files
    from calculator.population.files.unreadable_file import UnreadableFile

    source = tmp_path / "people.csv"
    source.write_text("province,hi_months\nson-la,12\n")
    for master, said in (
        (f"spark://{LOOPBACK}:{free_port()}", "no master answers there"),
        ("nowhere", "expected local.*, found 'nowhere'"),
    ):
        with pytest.raises(UnreadableFile, match=said):
            spark_files.run(source, tmp_path / "out.csv", shipped(), DAY, master=master)
    assert list(tmp_path.iterdir()) == [source]


@pytest.mark.usefixtures("spark_here")
def test_an_error_in_a_worker_is_told_in_one_line(tmp_path, monkeypatch):
    from calculator.population import spark, spark_files
    from calculator.population.files.unreadable_file import UnreadableFile

    def broken(*_):
        raise ValueError("on two\nlines")

    monkeypatch.setattr(spark, "answer_batches", broken)
    source = tmp_path / "people.csv"
    source.write_text("province,hi_months\nson-la,12\n")
    with pytest.raises(UnreadableFile, match=r"^Spark at local\[1\]: a Python worker ended with an error"):
        spark_files.run(source, tmp_path / "out.csv", shipped(), DAY, master="local[1]")
    assert list(tmp_path.iterdir()) == [source]
