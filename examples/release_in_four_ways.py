"""A release opened with pandas, Polars, DuckDB and sqlite3: `python examples/release_in_four_ways.py FOLDER`.

Each says how many of the published supporters of voluntary SI can be named on 2023-03-22, and what Quảng Ninh adds on
that day. `hotro release FOLDER` makes the folder. An empty share is not known: it is never 0.
"""

import datetime
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

try:
    import duckdb
    import pandas as pd
    import polars as pl
except ImportError as missing:
    sys.exit(f"This example needs {missing.name}: pip install pandas polars duckdb")

DAY, PROGRAMME, PROVINCE = "2023-03-22", "voluntary_si", "quang-ninh"

Answer = tuple[int, int, list[tuple[str, float | None]]]
"""Supporters that can be named, supporters as published, and the rules of one province: group and percent."""


def with_pandas(folder: Path) -> Answer:
    """From the CSV files; days are compared as texts, which is right for ISO days."""
    support, counts, rules, periods = (
        pd.read_csv(folder / f"{name}.csv", keep_default_na=False, na_values={"percent": [""], "n": [""]})
        for name in ("support_periods", "counts", "rules", "rule_periods")
    )
    now = support[(support["first"] <= DAY) & (support["last"] >= DAY)]
    anybody = now[(now.programme == PROGRAMME) & (now.group == "") & (now.status == "supports")]
    published = counts[(counts.date == DAY) & (counts.programme == PROGRAMME) & (counts.group == "")].n.item()
    running = periods[(periods["first"] <= DAY) & (periods["last"] >= DAY) & (periods.certainty != "possible")]
    mine = rules[(rules.programme == PROGRAMME) & (rules.province == PROVINCE)].merge(running, on="rule")
    table = [(who, None if pd.isna(share) else share) for who, share in zip(mine.who, mine.percent, strict=True)]
    return len(anybody), int(published), sorted(table)


def with_polars(folder: Path) -> Answer:
    """From Parquet, typed, for the rules, and from CSV for the rest."""
    day = datetime.date.fromisoformat(DAY)
    support, counts, periods = (
        pl.read_csv(folder / f"{name}.csv", try_parse_dates=True, infer_schema_length=None)
        for name in ("support_periods", "counts", "rule_periods")
    )
    rules = pl.read_parquet(folder / "rules.parquet")
    is_now = pl.lit(day).is_between("first", "last")
    anybody = support.filter(
        is_now & (pl.col("programme") == PROGRAMME) & pl.col("group").is_null() & (pl.col("status") == "supports")
    )
    published = counts.filter(
        (pl.col("date") == day) & (pl.col("programme") == PROGRAMME) & pl.col("group").is_null()
    ).item(0, "n")
    running = periods.filter(is_now & (pl.col("certainty") != "possible"))
    mine = rules.filter((pl.col("programme") == PROGRAMME) & (pl.col("province") == PROVINCE)).join(running, on="rule")
    return anybody.height, published, sorted(mine.select("who", "percent").rows())


RULES_OF_ONE = """
    SELECT who, percent FROM rules JOIN rule_periods USING (rule)
    WHERE programme = ? AND province = ? AND ? BETWEEN "first" AND "last" AND certainty <> 'possible'
    ORDER BY who
"""


def with_duckdb(folder: Path) -> Answer:
    """SQL over the files as they lie there."""
    with closing(duckdb.connect()) as database:
        for name in ("support_periods", "counts", "rules", "rule_periods"):
            database.read_csv(folder / f"{name}.csv").create_view(name)
        (named,) = database.execute(
            """SELECT count(*) FROM support_periods
            WHERE programme = ? AND "group" IS NULL AND status = 'supports' AND ? BETWEEN "first" AND "last" """,
            [PROGRAMME, DAY],
        ).fetchone()
        (published,) = database.execute(
            'SELECT n FROM counts WHERE date = ? AND programme = ? AND "group" IS NULL', [DAY, PROGRAMME]
        ).fetchone()
        return named, published, database.execute(RULES_OF_ONE, [PROGRAMME, PROVINCE, DAY]).fetchall()


def with_sqlite(folder: Path) -> Answer:
    """The views of hotro.sqlite."""
    with closing(sqlite3.connect(folder / "hotro.sqlite")) as database:
        here = [PROGRAMME, DAY]
        (named,) = database.execute(
            """SELECT supports FROM counts WHERE programme = ? AND "group" = '' AND ? BETWEEN first AND last""", here
        ).fetchone()
        (published,) = database.execute(
            """SELECT n FROM published_counts WHERE programme = ? AND "group" = '' AND date = ?""", here
        ).fetchone()
        return named, published, database.execute(RULES_OF_ONE, [PROGRAMME, PROVINCE, DAY]).fetchall()


WAYS = {"pandas": with_pandas, "Polars": with_polars, "DuckDB": with_duckdb, "sqlite3": with_sqlite}


def main(folder: Path) -> None:
    """Print what each way finds."""
    for name, way in WAYS.items():
        named, published, table = way(folder)
        print(f"{name}: {named} of the {published}; {PROVINCE}:")
        for who, percent in table:
            print(f"  {who:15} {'not known' if percent is None else f'{percent:g}%'}")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(f"usage: {sys.argv[0]} FOLDER (made by: hotro release FOLDER)")
    main(Path(sys.argv[1]))
