"""A table of participants of many kinds."""

import pytest

from tests.hotro.simulate.asked import DRAFT, MIXED


@pytest.fixture
def mixed(tmp_path):
    path = tmp_path / "people.csv"
    path.write_text(MIXED, encoding="utf-8")
    return path


@pytest.fixture
def file(run, tmp_path):
    """Writes a file of an answer."""

    def call(people, name, *options, draft=(DRAFT,)):
        table, path = tmp_path / "people.csv", tmp_path / name
        table.write_text(people, encoding="utf-8")
        found = run(
            "simulate", *draft, "--participants", table, f"--{'xlsx' if 'xlsx' in name else 'plot'}", path, *options
        )
        assert found.exit_code == 0, found.stderr
        return path

    return call
