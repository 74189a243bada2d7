"""The compiled form: never stale, never half-written, never needed."""

import concurrent.futures
import hashlib
import marshal
import os
import shutil
import subprocess
import sys
from fractions import Fraction
from pathlib import Path

import pytest

from registry import InvalidPolicies, Registry
from registry.compiled.compiled_form import CACHE_VARIABLE, DIGEST, caches_of_user, fingerprint

SMALL = Path(__file__).parents[2] / "invented" / "small_policies"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.setenv(CACHE_VARIABLE, str(tmp_path / "cache"))
    return Path(shutil.copytree(SMALL, tmp_path / "policies"))


def rules(registry):
    return registry.local_rules


def test_the_second_load_reads_no_yaml(folder, monkeypatch):
    first = Registry.load(folder)

    def never(_):
        raise AssertionError("compiled again")

    monkeypatch.setattr("registry.registry._compile", never)
    second = Registry.load(folder)
    assert second._content == first._content
    assert [e.circumstance for e in second._content.exclusions] == ["pension"]


def test_a_percent_that_is_not_whole_comes_back_exactly(folder, monkeypatch):
    path = folder / "provinces" / "highfell.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("percent: 30", "percent: 200/3"))
    first = Registry.load(folder)
    monkeypatch.setattr("registry.registry._compile", None)
    second = Registry.load(folder)
    assert rules(second) == rules(first)
    assert Fraction(200, 3) in {rate for rule in rules(second) for _, rate in rule.rates}


def test_a_change_of_one_byte_is_seen_even_with_the_old_time_and_size(folder):
    path = folder / "provinces" / "saltmarsh.yaml"
    before = rules(Registry.load(folder))
    stat = path.stat()
    path.write_text(path.read_text(encoding="utf-8").replace("percent: 100", "percent: 000".replace("000", "90 ")))
    os.utime(path, ns=(stat.st_atime_ns, stat.st_mtime_ns))
    assert path.stat().st_size == stat.st_size
    after = rules(Registry.load(folder))
    assert before != after


def test_a_spoilt_file_is_an_error_though_a_compiled_form_of_before_is_there(folder):
    Registry.load(folder)
    (folder / "provinces" / "saltmarsh.yaml").write_text("province: [")
    with pytest.raises(InvalidPolicies):
        Registry.load(folder)


@pytest.mark.parametrize("damage", [b"", b"half", None])
def test_a_damaged_compiled_form_is_made_again(folder, tmp_path, damage):
    first = Registry.load(folder)
    [path] = (tmp_path / "cache").glob("*.policies")
    path.write_bytes(path.read_bytes()[:-5] if damage is None else damage)
    assert rules(Registry.load(folder)) == rules(first)


@pytest.mark.parametrize(
    ("platform", "environment", "below_home"),
    [
        ("linux", {}, ".cache"),
        ("linux", {"XDG_CACHE_HOME": "not/absolute"}, ".cache"),
        ("darwin", {"XDG_CACHE_HOME": "/elsewhere"}, "Library/Caches"),
        ("win32", {}, "AppData/Local"),
    ],
)
def test_caches_lie_where_the_system_has_them(platform, environment, below_home):
    assert caches_of_user(platform, environment) == Path.home() / below_home


def test_a_user_says_where_caches_lie(tmp_path):
    assert caches_of_user("linux", {"XDG_CACHE_HOME": str(tmp_path)}) == tmp_path
    assert caches_of_user("win32", {"LOCALAPPDATA": str(tmp_path)}) == tmp_path


def test_a_user_without_a_home_does_without_a_cache(folder, monkeypatch):
    def nowhere():
        raise RuntimeError

    expected = rules(Registry.load(folder))
    monkeypatch.delenv(CACHE_VARIABLE)
    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    monkeypatch.setattr(Path, "home", nowhere)
    assert rules(Registry.load(folder)) == expected


def test_a_cache_that_cannot_be_written_is_done_without(folder, tmp_path, monkeypatch):
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv(CACHE_VARIABLE, str(tmp_path / "file" / "cache"))
    assert rules(Registry.load(folder))


def test_off_keeps_nothing(folder, tmp_path, monkeypatch):
    monkeypatch.setenv(CACHE_VARIABLE, "off")
    Registry.load(folder)
    assert not (tmp_path / "cache").exists()


def test_processes_at_once_leave_one_whole_form(folder, tmp_path):
    code = f"from registry import Registry; print(len(Registry.load({str(folder)!r}).local_rules))"

    def load(_):
        return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout

    with concurrent.futures.ThreadPoolExecutor(6) as pool:
        printed = set(pool.map(load, range(6)))
    assert len(printed) == 1
    assert [p.suffix for p in (tmp_path / "cache").iterdir()] == [".policies"]


def test_old_forms_are_cleared_away(folder, tmp_path):
    path = folder / "provinces" / "saltmarsh.yaml"
    text = path.read_text(encoding="utf-8")
    for i in range(12):
        path.write_text(f"{text}# {i}\n", encoding="utf-8")
        Registry.load(folder)
    assert len(list((tmp_path / "cache").glob("*.policies"))) <= 8


def test_the_fingerprint_knows_names_from_content(folder):
    one = fingerprint(folder)
    (folder / "provinces" / "saltmarsh.yaml").rename(folder / "provinces" / "saltmarsh2.yaml")
    assert fingerprint(folder) != one


def test_counting_needs_neither_yaml_nor_pydantic(folder):
    Registry.load(folder)
    code = (
        "import sys, datetime; from registry import Registry; "
        f"Registry.load({str(folder)!r}).count('health_insurance', on=datetime.date(2025, 1, 1)); "
        "sys.exit(any(m in sys.modules for m in ('pydantic', 'yaml', 'jsonschema')))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_link_or_a_pipe_is_seen_though_a_compiled_form_of_before_is_there(folder, tmp_path):
    Registry.load(folder)
    province = next((folder / "provinces").glob("*.yaml"))
    outside = tmp_path / "outside.yaml"
    province.rename(outside)
    province.symlink_to(outside)
    with pytest.raises(InvalidPolicies, match="leads out of the folder"):
        Registry.load(folder)
    province.unlink()
    os.mkfifo(province)
    with pytest.raises(InvalidPolicies, match="not a file that can be read"):
        Registry.load(folder)


@pytest.mark.parametrize("content", [(), {}, {"merger": 1}, [1, 2], None, "x", {"local_rules": 5}])
def test_a_compiled_form_of_another_shape_is_made_again_whatever_its_digest_says(folder, tmp_path, content):
    first = Registry.load(folder)
    (form,) = (tmp_path / "cache").glob("*.policies")
    for data in (marshal.dumps(content), b"", b"\xff\xff", _changed(form.read_bytes()[DIGEST:], content)):
        form.write_bytes(hashlib.blake2b(data, digest_size=DIGEST).digest() + data)
        assert Registry.load(folder)._content == first._content


def _changed(data, content):
    """A form with something else in place of each of its rows' tables."""
    plain = marshal.loads(data)
    return marshal.dumps({**plain, "old": content, "province_files": content})


def test_a_pipe_in_the_place_of_a_form_or_of_the_cache(folder, tmp_path, monkeypatch):
    first = Registry.load(folder)
    (form,) = (tmp_path / "cache").glob("*.policies")
    form.unlink()
    os.mkfifo(form)
    assert Registry.load(folder)._content == first._content
    os.mkfifo(tmp_path / "pipe")
    monkeypatch.setenv(CACHE_VARIABLE, str(tmp_path / "pipe"))
    assert Registry.load(folder)._content == first._content


@pytest.mark.skipif(os.name != "posix", reason="rights are those of POSIX")
def test_a_cache_that_others_may_write_to_is_done_without(folder, tmp_path):
    cache = tmp_path / "cache"
    cache.mkdir()
    cache.chmod(0o777)
    Registry.load(folder)
    assert list(cache.iterdir()) == []
    cache.chmod(0o700)
    Registry.load(folder)
    assert len(list(cache.iterdir())) == 1


def test_parts_that_were_left_over_are_cleared_away(folder, tmp_path):
    cache = tmp_path / "cache"
    cache.mkdir(mode=0o700)
    (cache / "old.part").write_bytes(b"x")
    os.utime(cache / "old.part", (0, 0))
    (cache / "new.part").write_bytes(b"x")
    Registry.load(folder)
    assert sorted(p.name for p in cache.glob("*.part")) == ["new.part"]
