"""Policies that are swapped while they are asked, and answers that are kept of one state alone."""

from __future__ import annotations

import shutil
import threading
import time

import pytest
from starlette.testclient import TestClient

from hotro.serve.app import create_app
from hotro.serve.loaded import KeptAnswer, Loaded, RegistryHolder
from registry.files.problem import InvalidPolicies
from registry.registry import shipped_policies


@pytest.fixture
def folder(tmp_path):
    return shutil.copytree(shipped_policies(), tmp_path / "policies")


def rate_changed(folder, old, new):
    file = folder / "provinces" / "quang-ninh.yaml"
    text = file.read_text()
    assert old in text
    file.write_text(text.replace(old, new))


def test_a_changed_folder_is_another_release(folder):
    holder = RegistryHolder(folder)
    client = TestClient(create_app(holder))
    before = client.get("/api/v1/provinces/quang-ninh?on=2026-03-01")
    assert not holder.changed()
    rate_changed(folder, "percent: 30", "percent: 29")
    assert holder.changed()
    assert client.get("/api/v1/provinces/quang-ninh?on=2026-03-01").text == before.text
    assert holder.reload()
    assert not holder.changed()
    after = client.get("/api/v1/provinces/quang-ninh?on=2026-03-01")
    assert after.text != before.text
    assert after.headers["etag"] != before.headers["etag"]
    assert after.headers["x-hotro-release"] == holder.current.release == after.json()["release"]
    assert after.headers["x-hotro-release"] != before.headers["x-hotro-release"]
    assert not holder.reload()


def test_a_folder_that_does_not_load_keeps_what_there_was(folder):
    holder = RegistryHolder(folder)
    client = TestClient(create_app(holder))
    before = client.get("/api/v1/groups")
    rate_changed(folder, "percent: 30", "percent: thirty")
    with pytest.raises(InvalidPolicies):
        holder.reload()
    assert not holder.changed()
    assert client.get("/api/v1/groups").text == before.text
    shutil.rmtree(folder)
    with pytest.raises((InvalidPolicies, OSError)):
        holder.reload()
    assert client.get("/api/v1/count?on=2026-03-01").status_code == 200


def test_no_request_fails_while_policies_are_swapped(folder):
    holder = RegistryHolder(folder)
    client = TestClient(create_app(holder))
    releases, wrong, ended = set(), [], threading.Event()

    def ask():
        while not ended.is_set():
            for path in ("count?programme=vsi&on=2026-03-01", "calc?health_insurance=12&on=2026-03", "provinces"):
                found = client.get(f"/api/v1/{path}")
                said = found.json() if found.status_code == 200 else None
                said = said[0] if isinstance(said, list) else said
                if said is None or said["release"] != found.headers["x-hotro-release"]:
                    wrong.append(found.text)
                releases.add(found.headers["x-hotro-release"])

    threads = [threading.Thread(target=ask) for _ in range(2)]
    for thread in threads:
        thread.start()
    for percent in (29, 28):
        rate_changed(folder, f"percent: {percent + 1}", f"percent: {percent}")
        holder.reload()
        deadline = time.monotonic() + 60
        while holder.current.release not in releases and time.monotonic() < deadline:
            time.sleep(0.01)
    ended.set()
    for thread in threads:
        thread.join()
    assert wrong == []
    assert holder.current.release in releases
    assert len(releases) > 1


def test_answers_are_kept_within_a_size(holder):
    loaded = Loaded(holder.current.registry, holder.current.policies)
    for number in range(5):
        loaded.keep(number, KeptAnswer(b"x" * 10, ""), 30)
    assert [number for number in range(5) if loaded.kept(number)] == [2, 3, 4]
    loaded.kept(2)
    loaded.keep(5, KeptAnswer(b"x" * 10, ""), 30)
    assert [number for number in range(6) if loaded.kept(number)] == [2, 4, 5]
    loaded.keep(6, KeptAnswer(b"x" * 31, ""), 30)
    assert loaded.kept(6) is None
    loaded.keep(5, KeptAnswer(b"y", ""), 30)
    assert loaded.kept(5).body == b"x" * 10


def test_of_people_nothing_is_kept():
    own = RegistryHolder()
    client = TestClient(create_app(own))
    client.get("/api/v1/calc?health_insurance=12&on=2026-03&province=all")
    client.post("/api/v1/calc", json={"date": "2026-03", "members": [{"id": "a", "health_insurance": {}}]})
    assert own.current._size == 0
    client.get("/api/v1/groups")
    assert own.current._size > 0
