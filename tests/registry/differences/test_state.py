"""A state is the same from wherever it is read, and what is none is refused in one line."""

import json
import subprocess
from pathlib import Path

import pytest

from registry.compiled.release import facts, release_of
from registry.differences.compare import compare
from registry.differences.state import NoState, normal, read_state, state_of
from registry.files.reading import read_policies
from registry.registry import shipped_policies
from tests.spoilt.policies import SMALL

POLICIES = read_policies(SMALL)
FACTS = facts(POLICIES)


@pytest.fixture
def repository(tmp_path):
    def git(*arguments):
        command = ["git", "-C", tmp_path, "-c", "user.name=a", "-c", "user.email=a@b.example", *arguments]
        subprocess.run(command, check=True, capture_output=True)

    git("init", "--quiet")
    subprocess.run(["cp", "-r", SMALL, tmp_path / "policies"], check=True)
    git("add", ".")
    git("commit", "--quiet", "-m", "one")
    git("tag", "v1")
    return tmp_path


def test_a_folder_a_release_and_a_revision_are_one(tmp_path_factory, repository):
    file = tmp_path_factory.mktemp("release") / "registry.json"
    file.write_text(json.dumps({"release": release_of(POLICIES), "files": FACTS}), encoding="utf-8")
    states = [read_state(str(SMALL)), read_state(str(file)), read_state(str(file.parent)), read_state("v1", repository)]
    assert {state.release for state in states} == {release_of(POLICIES)}
    assert all(state.files == states[0].files for state in states)


def test_an_old_shape_is_read_too(repository):
    """Without what today's models ask for, and with what they do not know."""
    path = repository / "policies/provinces/northmoor.yaml"
    path.write_text(path.read_text(encoding="utf-8") + "\nold_key: 1\n", encoding="utf-8")
    found = read_state(str(repository / "policies"))
    assert found.release is None
    assert str(found.day) == release_of(POLICIES)[:10]
    (change,) = compare(read_state(str(SMALL)), found).changes
    assert (change.file, change.field, change.after) == ("provinces/northmoor", "old_key", 1)


def test_read_leniently_the_facts_are_the_same(repository):
    """The two ways to read YAML agree on every fact that ships."""
    broken = repository / "shipped"
    subprocess.run(["cp", "-r", shipped_policies(), broken], check=True)
    (broken / "groups.yaml").write_text((broken / "groups.yaml").read_text(encoding="utf-8") + "\nold_key: 1\n")
    lenient = read_state(str(broken))
    strict = state_of("shipped", read_policies(shipped_policies()))
    assert lenient.release is None
    assert [change.field for change in compare(strict, lenient).changes] == ["old_key"]
    assert lenient.day == strict.day


@pytest.mark.parametrize(
    "content", ["", "[]", "{}", '{"release": 1, "files": {}}', '{"release": "2026-01-01+a", "files": {"a": 1}}']
)
def test_a_file_that_is_no_release(tmp_path, content):
    (tmp_path / "registry.json").write_text(content)
    with pytest.raises(NoState, match=r"expected the registry\.json of a release"):
        read_state(str(tmp_path))


def test_what_is_nothing(tmp_path, repository):
    with pytest.raises(NoState, match="expected a folder of policies or a release"):
        read_state(str(tmp_path / ".git"))
    with pytest.raises(NoState, match="git revision, found no such thing"):
        read_state("v2", repository)
    with pytest.raises(NoState, match="no such thing"):
        read_state("--help", repository)
    with pytest.raises(NoState, match="no such thing"):
        read_state("v1", Path("/"))


def test_normal_data_has_one_form():
    assert normal({"from": 2021, "adds_up": False, "amends": [], "level": "province", "percent": 0}) == {
        "from": "2021",
        "percent": 0,
    }
    assert normal({"of": None, "says": " a\n", "value": 4.5}) == {"says": "a", "value": "4.5"}
