"""A folder is read whole or not at all, and nothing that is in it brings the reader down."""

from __future__ import annotations

import os
import pickle
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from registry.files.problem import InvalidPolicies
from registry.files.reading import FILES, read_bytes, read_policies, read_province
from tests.spoilt.policies import HIGHFELL, JURISDICTIONS, NORTHMOOR, SMALL, copy_of_small_policies

ROOT = Path(__file__).parents[3]
GOOD = (SMALL / NORTHMOOR).read_bytes()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return copy_of_small_policies(tmp_path)


def problems(folder: Path) -> list[str]:
    with pytest.raises(InvalidPolicies) as caught:
        read_policies(folder)
    return [str(problem) for problem in caught.value.problems]


def test_small_policies() -> None:
    policies = read_policies(SMALL)
    assert list(policies.provinces) == ["eastmere", "highfell", "northmoor", "saltmarsh"]
    first = policies.provinces["northmoor"].instruments[0]
    assert (first.number, str(first.issued), first.to) == ("12/2024/NQ-HĐND", "2024-12-10", "2030-12-31")
    assert first.voluntary_si[1].percent == {
        "2025": 20, "2026": 25, "2027": 30, "2028": 30, "2029": 30, "2030": "unknown"
    }  # fmt: skip
    assert first.health_insurance[0].who == ["ethnic_minority", "student"]
    assert policies.voluntary_si.programme == "voluntary_si"
    place = policies.places[NORTHMOOR]
    line, _ = place.of(("instruments", 0, "voluntary_si", 1, "percent", "2027"))
    assert "2027: 30" in GOOD.decode().splitlines()[line - 1]


def test_the_real_policies_are_read() -> None:
    policies = read_policies(ROOT / "policies")
    assert len(policies.provinces) == len(policies.jurisdictions.provinces) == 63


def test_places_survive_a_pickle() -> None:
    place = read_policies(SMALL).places[NORTHMOOR]
    assert pickle.loads(pickle.dumps(place)).of(("province",)) == place.of(("province",))


def test_places_are_of_the_text_that_was_read(folder: Path) -> None:
    place = read_policies(folder).places[HIGHFELL]
    path = folder / HIGHFELL
    path.write_bytes(b"\n\n\n" + path.read_bytes())
    assert place.of(("province",)) == (2, 11)


def test_problems_of_all_files_at_once(folder: Path) -> None:
    for name in (HIGHFELL, NORTHMOOR):
        path = folder / name
        path.write_bytes(path.read_bytes().replace(b"percent: 30", b"percent: no"))
    (folder / "groups.yaml").unlink()
    (folder / "stray.yml").touch()
    told = problems(folder)
    assert [line.split(":")[0] for line in told] == ["groups.yaml", HIGHFELL, NORTHMOOR, NORTHMOOR, "stray.yml"]


def test_other_files_are_no_business_of_the_registry(folder: Path) -> None:
    for name in ("README.md", "LICENSE", "provinces/notes.txt", "provinces/.highfell.yaml.swp"):
        (folder / name).write_text("no: yaml: at: all", encoding="utf-8")
    assert read_policies(folder) == read_policies(folder)


def test_without_jurisdictions_no_province_is_called_unknown(folder: Path) -> None:
    (folder / JURISDICTIONS).write_text("merger: 1\n", encoding="utf-8")
    assert not [line for line in problems(folder) if line.startswith("provinces/")]


def test_no_folder(tmp_path: Path) -> None:
    assert problems(tmp_path / "none") == [
        f"{tmp_path}/none:0:0: error: there is no such folder: expected a folder of policies"
    ]
    file = tmp_path / "file"
    file.touch()
    assert problems(file) == [f"{file}:0:0: error: this is a file: expected a folder of policies"]


def test_an_empty_folder(tmp_path: Path) -> None:
    assert len(problems(tmp_path)) == len(FILES)


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read(folder: Path) -> None:
    (folder / HIGHFELL).chmod(0)
    assert problems(folder) == [f"{HIGHFELL}:0:0: error: the file cannot be read: Permission denied"]


def test_a_name_that_is_no_text(folder: Path) -> None:
    (folder / os.fsdecode(b"provinces/\xff.yaml")).touch()
    assert "\n".join(problems(folder)).encode()  # can be printed


def test_one_province() -> None:
    province, place = read_province(SMALL / HIGHFELL)
    assert province.province == "highfell"
    assert place.file == str(SMALL / HIGHFELL)
    assert read_province(SMALL / HIGHFELL, "draft")[1].file == "draft"


def test_one_province_that_is_wrong(tmp_path: Path) -> None:
    draft = tmp_path / "draft.yaml"
    draft.write_text("province: a\ninstruments: {}\n", encoding="utf-8")
    with pytest.raises(
        InvalidPolicies, match=r"draft:2:14: error: instruments: expected a list, found an empty mapping"
    ):
        read_province(draft, "draft")
    with pytest.raises(InvalidPolicies, match="No such file"):
        read_province(tmp_path / "none.yaml")


def test_made_up_registry(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(ROOT / "benchmarks")
    import made_up_registry

    made_up_registry.write(tmp_path / "policies", provinces=40, rules=5)
    policies = read_policies(tmp_path / "policies")
    rules = [len(i.voluntary_si) + len(i.health_insurance) for p in policies.provinces.values() for i in p.instruments]
    assert len(policies.provinces) == 40
    assert sum(rules) == 200


BYTES = st.one_of(
    st.binary(max_size=200),
    st.text(max_size=200).map(str.encode),
    st.text(alphabet="ab:-?[]{},#&*!|>'\"%@`\n\t 0123.\\~", max_size=100).map(str.encode),
    st.text(max_size=50).map(lambda text: text.encode("utf-16")),
    st.text(max_size=50).map(lambda text: text.encode("utf-32")),
)
PIECES = st.sampled_from(
    [
        *(b"", b"\n", b"\t", b": ", b"- ", b"  ", b"[", b"]", b"{", b"}", b"&a ", b"*a", b"!!str ", b"no", b"'", b'"'),
        *(b"#", b"|", b">", b"\x00", b"\xff", b"\xef\xbb\xbf", b"---\n", b"...\n", b"%YAML 1.2\n", b"? ", b"<<: "),
        *(b"2025-02-30", b"1:30", b"e\xcc\x81", b"\xc2\xa0", b"\xe2\x80\xa8", b"\r", b"\\0"),
    ]
)


@st.composite
def mutated(draw: st.DrawFn) -> bytes:
    data = GOOD
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(data)))
        end = start + draw(st.integers(0, 30))
        data = data[:start] + draw(PIECES | st.binary(max_size=4)) + data[end:]
    return data


@given(BYTES)
@settings(max_examples=300, deadline=None)
def test_any_bytes(data: bytes) -> None:
    check(data)


@given(mutated())
@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_mutation_of_a_good_file(data: bytes) -> None:
    check(data)


def check(data: bytes) -> None:
    """Read or refused; each problem on a line of the file, in a text that can be printed on one line."""
    read = read_bytes(data, "province", "file.yaml")
    assert (read.model is None) == bool(read.problems)
    lines = data.count(b"\n") + 1
    for problem in read.problems:
        assert 0 <= problem.line <= lines + 1
        assert problem.message.isprintable(), problem.message
        str(problem).encode()
    for path, (line, column) in read.place.lines.items():
        assert read.place.of(path) == (line, column)
        assert line <= lines + 1


def test_links_out_of_the_folder_and_to_folders(folder: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside.yaml"
    (folder / HIGHFELL).rename(outside)
    (folder / HIGHFELL).symlink_to(outside)
    (folder / "more").symlink_to(tmp_path)
    told = problems(folder)
    assert f"{HIGHFELL}:0:0: error: is a link that leads out of the folder: put the file itself here" in told
    assert "more:0:0: error: is a link to a folder, whose files are not read: put the folder itself here" in told


def test_a_link_whose_name_cannot_be_shown_is_told_in_one_line(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "outside.yaml").write_text("")
    (folder / "provinces/a\nb.yaml").symlink_to(tmp_path / "outside.yaml")
    told = problems(folder)
    assert told == [
        "'provinces/a\\nb.yaml':0:0: error: is a link that leads out of the folder: put the file itself here"
    ]


def test_a_link_within_the_folder(folder: Path) -> None:
    (folder / HIGHFELL).rename(folder / "highfell.txt")
    (folder / HIGHFELL).symlink_to("../highfell.txt")
    assert read_policies(folder).provinces["highfell"].province == "highfell"
