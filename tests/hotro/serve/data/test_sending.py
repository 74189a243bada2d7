"""The files of the release over HTTP."""

import io
import sqlite3
import sys

import feedparser
import icalendar
import openpyxl
import pytest
from starlette.testclient import TestClient

from hotro.release.files import FILES
from hotro.serve.app import create_app
from hotro.serve.loaded import RegistryHolder


def test_every_file_of_the_release_is_there_and_no_other(client, holder, release_folder):
    made = {path.name: path.read_bytes() for path in release_folder.iterdir()}
    assert set(FILES) == set(made)
    assert len(FILES) == len(set(FILES))
    for name, content in made.items():
        found = client.get(f"/data/{name}")
        assert (found.status_code, found.content) == (200, content), name
        assert found.headers["x-hotro-release"] == holder.current.release
        assert found.headers["access-control-allow-origin"] == "*"
    for name in ("other.csv", "..%2F..%2Fpyproject.toml", "SHA256SUMS.txt"):
        assert client.get(f"/data/{name}").status_code == 404


def test_programs_read_what_comes(client, tmp_path):
    assert feedparser.parse(client.get("/data/feed.xml").content).entries
    assert icalendar.Calendar.from_ical(client.get("/data/calendar.ics").content).events
    assert openpyxl.load_workbook(io.BytesIO(client.get("/data/hotro.xlsx").content), read_only=True).sheetnames
    (tmp_path / "hotro.sqlite").write_bytes(client.get("/data/hotro.sqlite").content)
    assert sqlite3.connect(tmp_path / "hotro.sqlite").execute("select count(*) from rules").fetchone()[0] > 100
    assert client.get("/data/rules.csv").headers["content-type"] == "text/csv; charset=utf-8"
    assert client.get("/data/feed.xml").headers["content-type"].startswith("application/atom+xml")
    assert client.get("/data/calendar.ics").headers["content-type"].startswith("text/calendar")


def test_a_file_is_kept_by_its_tag(client):
    tag = client.get("/data/groups.csv").headers["etag"]
    assert client.get("/data/groups.csv", headers={"If-None-Match": tag}).status_code == 304


def test_they_are_made_once(holder):
    made = []

    def make(registry):
        made.append(registry)
        return {}

    loaded = RegistryHolder(holder.folder).current
    assert loaded.files(make) is loaded.files(make)
    assert made == [loaded.registry]


@pytest.mark.parametrize("page", ["/", "/du-lieu", "/en/data"])
def test_pages_name_the_feeds(client, page):
    text = client.get(page).text
    assert 'rel="alternate" type="application/atom+xml" href="/data/feed.xml"' in text
    assert 'rel="alternate" type="text/calendar" href="/data/calendar.ics"' in text


@pytest.mark.parametrize("page", ["/du-lieu", "/en/data"])
def test_the_page_of_the_data_links_every_file(client, page):
    text = client.get(page).text
    for name in FILES:
        assert f'<a href="/data/{name}">' in text


def test_what_is_missing_is_said_in_a_sentence(monkeypatch, holder):
    monkeypatch.setitem(sys.modules, "hotro.release.write", None)  # as where icalendar is not installed
    found = TestClient(create_app(RegistryHolder(holder.folder)), base_url="http://127.0.0.1").get("/data/rules.csv")
    assert found.status_code == 501
    assert "pip install &#39;hotro[release]&#39;" in found.text
