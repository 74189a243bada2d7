"""A target for each reader: whatever it is given, it reads it or says in plain lines why not, and nothing else."""

from __future__ import annotations

import csv
import datetime
import hashlib
import marshal
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import pyarrow.parquet as pq
from hypothesis import strategies as st

from calculator.assess import assess
from calculator.input.household_files import read_households
from calculator.population.bad_table import BadTable
from calculator.population.files import run
from calculator.population.files.unreadable_file import UnreadableFile
from calculator.problems import BadHousehold
from calculator.simulation.people.participants import BadParticipants
from calculator.simulation.people.participants_csv import parse_participants
from registry import Registry
from registry.compiled.compiled_form import DIGEST, _decode, _encode, _read
from registry.draft.draft_file import draft_problems
from registry.files.reading import read_bytes
from tests.fuzz import by_number
from tests.invented.checked import shipped

ROOT = Path(__file__).parents[2]
DAY = datetime.date(2026, 1, 1)
TABLE = b"household_id,id,province,born,groups,hi_months,vsi_income,vsi_months,note\n" + b"".join(
    b'h%d,p%d,%s,%d,%s,%s,1500000,%d,"a\r\nb"\n'
    % (n // 2, n % 2, (b"son-la", b"ha-noi")[n % 2], 1950 + 9 * n, (b"", b"poor")[n % 2], (b"", b"12")[n % 2], 3 * n)
    for n in range(6)
)
PIECES = st.sampled_from(
    [
        *(b"", b"\n", b"\t", b": ", b"- ", b"  ", b"[", b"]", b"{", b"}", b"&a ", b"*a", b"!!str ", b"no", b"'", b'"'),
        *(b"#", b"|", b">", b"\x00", b"\xff", b"\xef\xbb\xbf", b"---\n", b"? ", b"<<: ", b",", b";", b'""', b"\r\n"),
        *(b"2025-02-30", b"1:30", b"e\xcc\x81", b"\xc2\xa0", b"\xe2\x80\xa8", b"\r", b"\\0", b"\x1b[31m", b'"\\e[31m"'),
        *(b"-1", b"1e9", b"9" * 30, b"0.1", b"null", b"poor", b"\xe2\x80\xae", b"\xee\x80\x80", b"=1+1", b"1900-01-01"),
    ]
)


@st.composite
def mutated(draw: st.DrawFn, good: bytes) -> bytes:
    """A good file with something else in one to four places."""
    data = good
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(data)))
        end = start + draw(st.sampled_from([0, 0, 1, 2, 5, 30, 200]))
        data = data[:start] + draw(PIECES | st.binary(max_size=4)) + data[end:]
    return data


def one_of_files(pattern: str) -> st.SearchStrategy[bytes]:
    """Mutations of the files of this project that a pattern finds."""
    files = sorted(ROOT.glob(pattern))
    assert files
    return st.sampled_from(files).flatmap(lambda path: mutated(path.read_bytes()))


def said_plainly(text: str) -> None:
    """A message is lines that can be printed."""
    assert text
    assert all(line.isprintable() for line in text.split("\n")), ascii(text)


def policies(data: bytes, _: Path) -> bool:
    """A province file of the registry."""
    read = read_bytes(data, "province", "file.yaml")
    assert (read.model is None) == bool(read.problems)
    for problem in read.problems:
        said_plainly(str(problem))
        assert 0 <= problem.line <= data.count(b"\n") + 2
    return read.model is not None


def household(data: bytes, _: Path, name: str = "file.yaml") -> bool:
    """A file of households, each of which is answered or refused."""
    answered = 0
    entries = read_households(data, name)
    for entry in entries:
        problems = entry.problems
        if entry.household is not None:
            try:
                found = assess(entry.household, shipped())
                assert all(
                    line.contribution == line.state + line.local + line.other + line.pays for line in found.lines
                )
                answered += 1
            except BadHousehold as bad:
                problems = entry.explained(bad)
        assert entry.household is not None or problems or not entries
        for line in problems:
            said_plainly(line)
    return answered > 0


def random_household(data: bytes, _: Path) -> bool:
    """A household by its number; one with something that no household may have is refused."""
    made = by_number.household(int(data))
    answered = household(made.data, _, "file.json")
    assert not (answered and made.spoilt), made.data
    return answered


def table(data: bytes, folder: Path) -> bool:
    """A table of people: rows in are rows out and rows rejected."""
    return _answered_table(data, folder / "in.csv", folder / "out.csv")


def parquet_table(data: bytes, folder: Path) -> bool:
    """The same by its number, as Parquet."""
    number = int(data)
    return _answered_table(
        by_number.parquet(number), folder / "in.parquet", folder / ("out.csv", "out.parquet")[number % 2]
    )


def _answered_table(data: bytes, given: Path, out: Path) -> bool:
    given.write_bytes(data)
    try:
        found = run(given, out, shipped(), DAY)
    except (BadTable, UnreadableFile) as bad:
        said_plainly(str(bad))
        return False
    assert (_rows(out), _rows(found.rejects)) == (found.answered, found.rejected)
    assert found.rows == found.answered + found.rejected
    return found.answered > 0


def _rows(path: Path | None) -> int:
    if path is None:
        return 0
    if path.suffix == ".parquet":
        return pq.read_metadata(path).num_rows
    with path.open(newline="", encoding="utf-8") as file:
        return sum(1 for _ in csv.reader(file)) - 1


def draft(data: bytes, folder: Path) -> bool:
    """A draft resolution."""
    path = folder / "draft.yaml"
    path.write_bytes(data)
    model, problems = draft_problems(path, ROOT / "policies")
    for problem in problems:
        said_plainly(str(problem))
    errors = [problem for problem in problems if problem.level == "error"]
    assert model is not None or errors
    return not errors


def participants(data: bytes, _: Path) -> bool:
    """Participants of a draft."""
    try:
        parse_participants(data, "people.csv", shipped(), 2026)
    except BadParticipants as bad:
        problems = bad.problems
    else:
        return True
    assert problems
    for problem in problems:
        said_plainly(str(problem.told()))
        assert problem.line <= data.count(b"\n") + data.count(b"\r") + 2
    return False


@cache
def _whole_form() -> dict[str, Any]:
    found: dict[str, Any] = marshal.loads(_encode(Registry.load(ROOT / "policies")._content))
    return found


ANYTHING = st.recursive(
    st.none() | st.integers(-9, 2**40) | st.text(max_size=5) | st.binary(max_size=5) | st.booleans(),
    lambda inside: st.lists(inside, max_size=3) | st.dictionaries(st.text(max_size=3), inside, max_size=3),
    max_leaves=6,
)


@st.composite
def forms(draw: st.DrawFn) -> bytes:
    """A compiled form that is whole by its digest, with something else in place of a part."""
    whole = dict(_whole_form())
    for key in draw(st.lists(st.sampled_from(sorted(whole)), min_size=1, max_size=3, unique=True)):
        if draw(st.booleans()):
            whole[key] = draw(ANYTHING)
        else:
            del whole[key]
    return marshal.dumps(whole)


def compiled_form(data: bytes, folder: Path) -> bool:
    """What lies in the cache in the place of a compiled form."""
    path = folder / "form"
    path.write_bytes(hashlib.blake2b(data, digest_size=DIGEST).digest() + data)
    content = _read(path)
    assert content == data
    return _decode(data) is not None


NUMBERS = st.integers(0, 2**40).map(lambda number: b"%d" % number)


class Target(NamedTuple):
    """A reader, and what it is given."""

    given: Callable[[], st.SearchStrategy[bytes]]
    check: Callable[[bytes, Path], bool]
    """Whether anything was read; raises where the reader does anything but read or refuse."""


TARGETS = {
    "policies": Target(lambda: one_of_files("policies/provinces/*.yaml"), policies),
    "household": Target(lambda: one_of_files("examples/*.yaml"), household),
    "random_household": Target(lambda: NUMBERS, random_household),
    "table": Target(lambda: mutated(TABLE), table),
    "parquet_table": Target(lambda: NUMBERS, parquet_table),
    "draft": Target(lambda: one_of_files("examples/son-la/as-*.yaml"), draft),
    "participants": Target(lambda: one_of_files("examples/son-la/participants.csv"), participants),
    "compiled_form": Target(forms, compiled_form),
}
