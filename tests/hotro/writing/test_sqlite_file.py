"""One SQLite file: its keys hold, and its views give what `hotro count` gives."""

import datetime
import sqlite3

import pytest

from hotro.writing.sqlite_file import write_sqlite
from registry import Registry
from registry.law.programmes import PROGRAMMES
from registry.tables.release import tables

REGISTRY = Registry.load()
DAYS = [datetime.date(*day) for day in ((1990, 1, 1), (2019, 10, 31), (2023, 3, 22), (2025, 6, 30), (2025, 7, 1))]
DAYS += [datetime.date(2026, 3, 1), datetime.date(2031, 1, 1)]
ONE = datetime.timedelta(1)
PUBLISHED = {c.date for c in REGISTRY.policies().counts.counts}
DAYS += sorted({day + step for day in PUBLISHED for step in (-ONE, 0 * ONE, ONE)} - {*DAYS})


@pytest.fixture(scope="module")
def ask(tmp_path_factory):
    path = tmp_path_factory.mktemp("sqlite") / "hotro.sqlite"
    write_sqlite(path, tables(REGISTRY))
    database = sqlite3.connect(path)
    yield lambda question, *values: database.execute(question, values).fetchall()
    database.close()


def test_keys_hold(ask):
    assert ask("PRAGMA foreign_key_check") == []
    assert ask("PRAGMA integrity_check") == [("ok",)]


@pytest.mark.parametrize("day", DAYS, ids=str)
@pytest.mark.parametrize("programme", PROGRAMMES)
def test_views_give_what_a_count_gives(ask, day, programme):
    where = 'WHERE programme = ? AND "group" = ? AND ? BETWEEN first AND last'
    for group in (None, *REGISTRY.groups):
        asked = programme, group or "", day.isoformat()
        found = REGISTRY.count(programme, group, on=day)
        d = found.documented
        (counted,) = ask(
            'SELECT "of", supports, presumed, "none", unknown, partly, leads, lowest, highest, '
            f"published, published_of, published_date, before_programme FROM counts {where}",
            *asked,
        )
        parts = (d.supports, d.presumed, d.none, d.unknown, d.partly, d.leads)
        published = found.published and (found.published.n, found.published.of, found.published.day.isoformat())
        before = found.not_before and found.not_before.day.isoformat()
        assert counted == (
            *(found.of, *map(len, parts), found.lowest, found.highest),
            *(published or (None, None, None)),
            before,
        )
        supporters = ask(f"SELECT province, presumed, partly FROM supports_on {where} ORDER BY 1", *asked)
        assert supporters == [(slug, slug in d.presumed, slug in d.partly) for slug in d.supports]
        unknown = ask(f"SELECT province, lead FROM unknowns {where} ORDER BY 1", *asked)
        assert unknown == [(slug, slug in d.leads) for slug in d.unknown]
