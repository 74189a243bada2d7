"""A quote that never closes is told with its line; a cell that closes is none, however many lines it has."""

import gzip

import pytest

from calculator.population.files.unclosed import refuse_unclosed
from calculator.population.files.unreadable_file import UnreadableFile

ROWS = 'a,b\n1,x\n2,"y\n3,z\n4,z\n'


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (ROWS, "line 3 is not closed and swallows the 2 lines after it"),
        (ROWS.rstrip("\n"), "line 3 is not closed and swallows the 2 lines after it"),
        (ROWS.replace("\n", "\r\n"), "line 3 is not closed and swallows the 2 lines after it"),
        ('a,b\n1,"two\nlines"\n2,"', "line 4 is not closed and swallows the 0 lines after it"),
        ('a,b\n1,"x""\n2,y\n', "line 2 is not closed and swallows the 1 lines after it"),
    ],
)
def test_the_line_where_it_began_and_what_it_swallows(tmp_path, text, said):
    path, zipped = tmp_path / "a.csv", tmp_path / "a.csv.gz"
    path.write_bytes(text.encode())
    zipped.write_bytes(gzip.compress(text.encode()))
    for file in (path, zipped):
        with pytest.raises(UnreadableFile, match=said):
            refuse_unclosed(file, ",")


@pytest.mark.parametrize("text", ["a,b\n1,x\n", 'a,b\n1,"two\nlines"\n', 'a,b\n1,5" pipe\n', "", 'a,b\n1,"x""y"\n2,5"'])
def test_quotes_that_close_or_are_letters(tmp_path, text):
    path = tmp_path / "a.csv"
    path.write_bytes(text.encode())
    refuse_unclosed(path, ",")
