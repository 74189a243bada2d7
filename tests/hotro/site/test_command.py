"""A copy of the site as its reader has it: whole, without a server, every link leading somewhere."""

import functools
import hashlib
import html
import json
import os
import re
import shutil
import threading
from functools import cache
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from starlette.testclient import TestClient

from hotro.pages.counts.changes import changes
from hotro.pages.site import STATIC_FILES
from hotro.release.files import FILES
from hotro.serve.app import create_app
from hotro.serve.loaded import RegistryHolder
from registry import Registry
from tests.hotro.pages.conftest import read

REGISTRY = Registry.load()
API = "https://api.example.org/hotro"
PROVINCES = {*REGISTRY.territory.old, *REGISTRY.territory.new}


SMALL = Path(__file__).parents[2] / "invented" / "small_policies"
"""A country of four provinces: its copy has pages of every kind, and takes no time."""


def written(run, folder, *options, registry=REGISTRY):
    found = run("site", folder, *options)
    assert (found.exit_code, found.stderr) == (0, f"{folder}: {registry.release}\n")
    return folder


@pytest.fixture(scope="module")
def alone(tmp_path_factory, run):
    return written(run, tmp_path_factory.mktemp("made") / "site")


@pytest.fixture(scope="module")
def with_api(tmp_path_factory, run):
    folder = tmp_path_factory.mktemp("made") / "site"
    folder.mkdir()
    (folder / "hotro-site.json").write_text("{}")  # a copy of before, which gives way
    (folder / "old.html").write_text("")
    return written(run, folder, "--api", f"{API}/", "--policies", SMALL, registry=Registry.load(SMALL))


def pages(folder):
    """Every page, with its links and its ids. Templates write attributes in one way, which other tests hold them to."""
    for path in sorted(folder.rglob("*.html")):
        text = path.read_text(encoding="utf-8")
        found = re.findall(r' (href|src|action)="([^"]*)"', text)
        yield path, [(n, html.unescape(v)) for n, v in found], set(re.findall(r' id="([^"]*)"', text))


def test_everything_is_there(alone):
    names = {str(path.relative_to(alone)) for path in alone.rglob("*") if path.is_file()}
    assert names >= {f"tinh/{slug}.html" for slug in PROVINCES} | {f"en/province/{slug}.html" for slug in PROVINCES}
    assert names >= {"index.html", "so-sanh.html", "tinh-muc-dong.html", "du-thao.html", "du-lieu.html"}
    assert names >= {f"en/{name}.html" for name in ("index", "compare", "calculate", "draft", "data")}
    assert names >= {f"data/{name}" for name in FILES} | {f"static/{name}" for name in STATIC_FILES}
    for programme in ("voluntary_si", "health_insurance"):
        days = {change.day for change in changes(REGISTRY, programme, None)}
        assert names >= {f"{begin}{programme}_{day}.html" for begin in ("", "en/") for day in days}
        assert names >= {f"{begin}{programme}_{group}.html" for begin in ("", "en/") for group in REGISTRY.groups}
    assert [path.name for path in alone.parent.iterdir()] == ["site"]


@pytest.mark.parametrize("kind", ["alone", "with_api"])
def test_every_link_leads_to_a_file_to_the_server_or_outside(request, kind):
    folder = request.getfixturevalue(kind)
    inside, there = 0, {str(path) for path in folder.rglob("*") if path.is_file()}

    @cache  # most pages of a folder have the same links
    def leads_to_a_file(start, link):
        return os.path.normpath(start / unquote(link)) in there

    for path, links, ids in pages(folder):
        for name, value in links:
            parts = urlsplit(value)
            if parts.scheme:
                assert parts.scheme in ("http", "https"), (path, value)
                assert kind == "with_api" or "example.org" not in value
                assert name == "href" or (name == "action" and value.startswith(f"{API}/")), (path, value)
            elif not parts.path:
                assert value.startswith("#"), (path, value)
                assert value[1:] in ids, (path, value)
            else:
                assert name != "action", (path, value)
                assert leads_to_a_file(path.parent, parts.path), (path, value)
                inside += 1
    assert inside > (10_000 if kind == "alone" else 1_000)


def test_a_link_shows_the_page_that_a_server_shows(alone):
    """A link of a day to the counts of that day, and to a province by its name."""
    page = read((alone / "index.html").read_text())
    found = [(text, dict(around[-1][1])["href"]) for text, around in page.texts if around[-1][0] == "a"]
    days = [(text, href) for text, href in found if re.fullmatch(r"voluntary_si_\d{4}-\d\d-\d\d\.html", href)]
    assert len(days) == len(changes(REGISTRY, "voluntary_si", None))
    for text, href in days:
        year, month, day = href[-15:-5].split("-")
        assert f"{day}/{month}/{year}" in text
        assert f"{day}/{month}/{year}" in read((alone / href).read_text()).text
    assert ("Sơn La", "tinh/son-la.html") in found


def test_without_a_server_a_page_says_that_it_needs_one(alone):
    for name in ("index", "so-sanh", "tinh-muc-dong", "du-thao", "tinh/son-la"):
        page = read((alone / f"{name}.html").read_text())
        assert "cần có máy chủ: hotro serve" in page.text
        assert "form" not in page.tags
        assert "script" not in page.tags
    assert "without a server" in read((alone / "en/compare.html").read_text()).text


def test_with_a_server_forms_are_sent_to_it(with_api):
    sent = {
        name: [value for _, key, value in read((with_api / f"{name}.html").read_text()).attributes if key == "action"]
        for name in ("index", "en/compare", "tinh-muc-dong", "en/draft", "tinh/eastmere")
    }
    assert sent == {
        "index": [f"{API}/"],
        "en/compare": [f"{API}/en/compare"],
        "tinh-muc-dong": [f"{API}/tinh-muc-dong"],
        "en/draft": [f"{API}/en/draft"],
        "tinh/eastmere": [f"{API}/tinh/eastmere"],
    }


def test_pages_are_those_of_the_server(with_api):
    client = TestClient(create_app(RegistryHolder(SMALL)), base_url="http://127.0.0.1")
    for file, address in {
        "index": "/",
        "en/health_insurance_2024-01-01": "/en/?programme=health_insurance&on=2024-01-01",
        "voluntary_si_near_poor": "/?programme=voluntary_si&group=near_poor",
        "tinh/eastmere": "/tinh/eastmere",
        "en/province/highfell": "/en/province/highfell",
        "so-sanh": "/so-sanh",
        "tinh-muc-dong": "/tinh-muc-dong",
        "en/draft": "/en/draft",
    }.items():
        here, there = read((with_api / f"{file}.html").read_text()), read(client.get(address).text)
        assert here.text == there.text, file
    told = json.loads((with_api / "hotro-site.json").read_text())
    assert (told["release"], told["api"]) == (Registry.load(SMALL).release, API)


PHONE = {"width": 360, "height": 740}


class Quiet(SimpleHTTPRequestHandler):
    """Files of a folder, as `python -m http.server` sends them."""

    def log_message(self, *_):
        """Nothing."""


@pytest.fixture
def base(alone):
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=alone))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


@pytest.mark.skipif(os.environ.get("HOTRO_BROWSER") == "no", reason="HOTRO_BROWSER=no: not tried in a browser")
def test_a_copy_is_read_by_its_links_in_a_browser(base):
    """In Chromium on a phone: links followed, nothing missing, nothing from outside, a file taken away."""
    playwright = pytest.importorskip("playwright.sync_api", exc_type=ImportError)
    path = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    assert path, "no Chromium: apt-get install chromium, or HOTRO_BROWSER=no to leave this test out"
    with playwright.sync_playwright() as made:
        browser = made.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-dev-shm-usage"])
        page, wrong = browser.new_page(viewport=PHONE), []
        page.on("console", lambda message: wrong.append(message.text))
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("response", lambda response: wrong.append(response.url) if response.status >= 400 else None)
        page.on("request", lambda request: None if request.url.startswith(base) else wrong.append(request.url))

        def follow(name):
            page.get_by_role("link", name=name, exact=True).first.click()
            page.wait_for_load_state()
            assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
            return page.url.removeprefix(base), page.locator("main").inner_text()

        page.goto(base)
        page.locator("summary").first.click()
        address, text = follow("hộ cận nghèo")
        assert address == "voluntary_si_near_poor.html"
        assert "cho hộ cận nghèo" in text
        assert follow("BHYT")[0] == "health_insurance_near_poor.html"
        assert follow("English")[0] == "en/health_insurance_near_poor.html"
        address, text = follow("Hà Nội")
        assert address == "en/province/ha-noi.html"
        assert "19/2025/NQ-HĐND" in text
        page.goto(f"{base}du-lieu.html")
        with page.expect_download() as download:
            page.locator("a[href$='hotro.xlsx']").first.click()
        assert download.value.suggested_filename == "hotro.xlsx"
        assert wrong == []
        browser.close()


def test_the_release_is_that_of_the_command(alone, release_folder):
    for path in release_folder.iterdir():
        there = (alone / "data" / path.name).read_bytes()
        assert hashlib.sha256(there).digest() == hashlib.sha256(path.read_bytes()).digest(), path.name


def test_a_copy_gives_way_and_nothing_else_does(run, with_api, tmp_path):
    assert not (with_api / "old.html").exists()
    other = tmp_path / "other"
    other.mkdir()
    (other / "mine.txt").write_text("mine")
    found = run("site", other)
    assert (found.exit_code, found.stdout) == (2, "")
    assert found.stderr == f"{other}: expected a new folder, an empty one or an earlier copy, found something else\n"
    assert [path.name for path in other.iterdir()] == ["mine.txt"]


@pytest.mark.parametrize("api", ["example.org", "ftp://example.org", "https://example.org/?q=1", 'https://a"b', ""])
def test_an_address_is_one(run, tmp_path, api):
    found = run("site", tmp_path / "site", "--api", api)
    assert found.exit_code == 2
    assert found.stderr.count("\n") == 1
    assert not (tmp_path / "site").exists()
