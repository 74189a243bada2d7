"""What changed since a day is what `hotro diff` says of the policies as known then and as known now."""

import datetime
import json
import shutil

import anyio
import pytest
from mcp.client import Client

from hotro.mcp.server import create_server
from registry.differences.compare import compare
from registry.differences.state import read_state, state_of
from registry.registry import shipped_policies

SINCE = datetime.date(2024, 6, 1)


def test_every_change_is_that_of_a_comparison(told, registry):
    old = state_of("old", registry.known_on(SINCE).policies())._replace(day=SINCE)
    plain = compare(old, state_of("new", registry.policies()))
    found = told("what_changed", since="2024-06-01", most=1000)
    assert (found["status"], found["answer"]["left_out"]) == ("known", 0)
    for side in ("law", "learnt"):
        said = found["answer"][side]
        assert len(said) == len(plain.of(side)) > 0
        for one, change in zip(said, plain.of(side), strict=True):
            assert one["en"]
            assert one["vi"]
            assert {key: one[key] for key in ("kind", "file", "instrument", "rule", "field")} == {
                key: getattr(change, key) for key in ("kind", "file", "instrument", "rule", "field")
            }


def test_no_more_is_listed_than_was_asked_for_and_the_law_first(told):
    found = told("what_changed", since="2024-06-01", most=3)["answer"]
    assert (len(found["law"]), len(found["learnt"])) == (3, 0)
    assert found["left_out"] > 3


def test_of_one_province_those_of_its_parts_too(told):
    found = told("what_changed", since="2024-06-01", province="Quảng Ninh", most=1000)["answer"]
    assert {change["province"] for side in ("law", "learnt") for change in found[side]} == {"quang-ninh"}
    merged = told("what_changed", since="2018", province="Phú Thọ", most=1000)["answer"]
    provinces = {change["province"] for side in ("law", "learnt") for change in merged[side]}
    assert provinces <= {"phu-tho", "vinh-phuc", "hoa-binh"}
    assert "vinh-phuc" in provinces


def test_nothing_changed_since_today(told):
    found = told("what_changed", since="2100-01-01")
    assert (found["status"], found["answer"]["law"], found["answer"]["learnt"]) == ("none", [], [])


@pytest.fixture(scope="module")
def changed(tmp_path_factory):
    """Shipped policies with one corrected rate."""
    folder = shutil.copytree(shipped_policies(), tmp_path_factory.mktemp("changed") / "policies")
    path = folder / "provinces/ha-noi.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("percent: 60\n", "percent: 55\n", 1), encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def between(changed, registry):
    """Ask a server that was started with two states; the answer, or the line that refuses."""
    states = {"old": read_state(str(changed)), "new": read_state(str(shipped_policies()))}

    def asked(said_in="en", **arguments):
        async def ask():
            async with Client(create_server(lambda: registry, language=said_in, states=states)) as client:
                return await client.call_tool("what_changed", arguments)

        found = anyio.run(ask)
        return found.content[0].text if found.is_error else found.structured_content["answer"]

    return asked


def test_between_states_it_says_what_diff_says(between, text, changed):
    said = json.loads(text("diff", changed, shipped_policies(), "--format", "json"))
    found = between(old="old", new="new")
    assert (found["law"], found["learnt"]) == (said["law"], said["learnt"])
    assert "60%" in found["learnt"][0]["en"]
    assert found["left_out"] == 0
    assert between(old="old")["learnt"] == found["learnt"]
    back = between(old="new", new="old")["learnt"]
    assert (back[0]["before"], back[0]["after"]) == (found["learnt"][0]["after"], found["learnt"][0]["before"])
    assert between(since="2100-01-01")["learnt"] == []


def test_no_other_state_is_looked_for(between, refusal):
    assert between(old="/etc") == "old: there is no state '/etc'; there are old, new"
    assert between("vi", old="olld") == "old: không có bản dữ liệu 'olld'; có old, new; có phải là `old`?"
    assert between(old="old", since="2024") == "expected one of `since` and `old`, found both"
    assert between() == "expected one of `since` and `old`, found neither"
    assert between(since="2024", new="new") == "new: expected `old` beside it, found nothing"
    assert "there is no argument" in refusal("what_changed", {"since": "2024", "old": "policies"})


def test_a_state_that_is_none_is_refused_when_the_server_starts(run, tmp_path):
    found = run("mcp", "--state", tmp_path)
    assert (found.exit_code, found.stdout) == (2, "")
    assert found.stderr == f"{tmp_path}: expected a folder of policies or a release, found neither of their files\n"
