"""What is not UTF-8 is told once, and by us."""

import datetime

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculator.population.files import run
from calculator.population.files.unreadable_file import UnreadableFile
from calculator.population.files.utf8_only import Utf8Only
from tests.invented.checked import many, shipped

ROWS = b"ha-noi,12\n" * 2000
"""More than the header is looked for in."""


@many
@given(st.binary(max_size=12) | st.text(max_size=6).map(str.encode), st.integers(1, 5))
def test_the_same_bytes_or_an_error_as_python_has_one(data, size):
    stream = Utf8Only(pa.BufferReader(data))
    try:
        data.decode()
    except UnicodeDecodeError:
        with pytest.raises(pa.ArrowInvalid):
            list(iter(lambda: stream.read(size), b""))
    else:
        assert b"".join(iter(lambda: stream.read(size), b"")) == data


@pytest.mark.parametrize("line", [b"h\xff,12,\n", b"h\xff,12\n", b"ha-noi,12,\xff\n"])
def test_a_line_far_down_is_told_and_nothing_else_is_said(tmp_path, capfd, line):
    (tmp_path / "in.csv").write_bytes(b"province,hi_months\n" + ROWS + line + ROWS)
    with pytest.raises(UnreadableFile, match="line 2002 is not UTF-8: save the file as UTF-8"):
        run(tmp_path / "in.csv", tmp_path / "out.csv", shipped(), datetime.date(2026, 1, 1))
    assert capfd.readouterr().err == ""
    assert [path.name for path in tmp_path.iterdir()] == ["in.csv"]
