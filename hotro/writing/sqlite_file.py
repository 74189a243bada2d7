"""Tables as one SQLite file, with keys, and views for the questions that are asked most."""

from __future__ import annotations

import datetime
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from registry.tables.table import Cell, Column, Filled, Table

_TYPES = {"string": "TEXT", "integer": "INTEGER", "number": "REAL", "boolean": "INTEGER", "date": "TEXT"}

VIEWS = {
    "supports_on": """
        -- Who supports whom, with the days: WHERE '2023-03-22' BETWEEN first AND last
        SELECT programme, "group", province, first, last, presumed, partly, rules
        FROM support_periods WHERE status = 'supports'
    """,
    "unknowns": """
        -- Of whom nothing is known (it is not "no"), with the days
        SELECT programme, "group", province, first, last, lead, rules
        FROM support_periods WHERE status = 'unknown'
    """,
    "counts": """
        -- What `hotro count` says, over the stretches of days in which it says the same
        WITH begins AS (SELECT programme, min(first) AS first FROM state_rules GROUP BY programme),
        starts AS (
            SELECT programme, "group", first FROM support_periods
            UNION SELECT programme, "group", date FROM published_counts WHERE n IS NOT NULL
            UNION SELECT DISTINCT p.programme, p."group", b.first FROM support_periods p JOIN begins b USING (programme)
        ),
        stretches AS (
            SELECT programme, "group", first,
                   coalesce(date(lead(first) OVER (PARTITION BY programme, "group" ORDER BY first), '-1 day'),
                            '9999-12-31') AS last
            FROM starts
        ),
        latest AS (
            SELECT s.programme, s."group", s.first, max(c.date) AS date
            FROM stretches s JOIN published_counts c
                 ON c.programme = s.programme AND c."group" = s."group" AND c.n IS NOT NULL AND c.date <= s.first
            GROUP BY s.programme, s."group", s.first
        )
        SELECT s.programme, s."group", s.first, s.last, count(*) AS "of",
               c.n AS published, c."of" AS published_of, c.date AS published_date,
               sum(p.status = 'supports') AS supports, sum(p.presumed) AS presumed,
               sum(p.status = 'none') AS "none", sum(p.status = 'unknown') AS unknown,
               sum(p.partly) AS partly, sum(p.lead) AS leads,
               sum(p.status = 'supports') - sum(p.presumed) AS lowest,
               sum(p.status <> 'none') AS highest,
               CASE WHEN s.first < b.first THEN b.first END AS before_programme
        FROM stretches s
             JOIN support_periods p
             ON p.programme = s.programme AND p."group" = s."group" AND s.first BETWEEN p.first AND p.last
             JOIN begins b ON b.programme = s.programme
             LEFT JOIN latest l ON l.programme = s.programme AND l."group" = s."group" AND l.first = s.first
             LEFT JOIN published_counts c
             ON c.programme = s.programme AND c."group" = s."group" AND c.date = l.date
        GROUP BY s.programme, s."group", s.first, s.last
    """,
}
"""Name -> what it selects. Empty group: anybody."""

INDEX = 'CREATE INDEX support_of ON support_periods (programme, "group", first, last)'


def write_sqlite(path: Path | str, tables: Sequence[Filled]) -> None:
    """The tables with their keys; with `support_periods` among them, the views too. Raises OSError."""
    # In memory: what the system refuses is then told by the system, and not in SQLite's words.
    with closing(sqlite3.connect(":memory:")) as database:
        for filled in tables:
            names = {other.table.name for other in tables}
            database.execute(_create(filled.table, names))
            places = ", ".join("?" * len(filled.table.columns))
            rows = (tuple(map(_value, row)) for row in filled.rows)
            # Names are our own, of `registry.tables`.
            database.executemany(f"INSERT INTO {_quoted(filled.table.name)} VALUES ({places})", rows)  # noqa: S608
        if any(filled.table.name == "support_periods" for filled in tables):
            database.execute(INDEX)
            for name, select in VIEWS.items():
                database.execute(f"CREATE VIEW {_quoted(name)} AS {select}")
        database.commit()
        database.execute("VACUUM")
        Path(path).write_bytes(database.serialize())


def _create(table: Table, names: set[str]) -> str:
    keys = ", ".join(map(_quoted, table.key))
    lines = [_declared(column) for column in table.columns]
    lines.append(f"UNIQUE ({keys})" if table.key_may_be_empty else f"PRIMARY KEY ({keys})")
    for reference in table.references:
        other = reference.table or table.name
        if other in names:
            target = f"{_quoted(other)} ({_quoted(reference.key)})"
            lines.append(f"FOREIGN KEY ({_quoted(reference.column)}) REFERENCES {target} DEFERRABLE INITIALLY DEFERRED")
    return f"CREATE TABLE {_quoted(table.name)} (\n  " + ",\n  ".join(lines) + "\n)"


def _declared(column: Column) -> str:
    needed = " NOT NULL" if column.required else ""
    return f"{_quoted(column.name)} {_TYPES[column.type]}{needed}"


def _value(cell: Cell) -> object:
    return cell.isoformat() if isinstance(cell, datetime.date) else cell


def _quoted(name: str) -> str:
    return f'"{name}"'
