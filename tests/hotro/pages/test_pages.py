"""What holds of every page, in both languages."""

import html
import re

import pytest

from hotro.pages.pages import PAGES
from hotro.pages.site import STATIC_FILES, data_address, static_file
from hotro.release.files import FILES

NEAR_POOR = {
    "province": "ha-noi",
    "date": "2026-03",
    "members[0].born": "1980",
    "members[0].groups": "near_poor",
    "members[0].health_insurance": "12",
    "members[0].voluntary_si": "m12",
    "members[1].born": "2/5/2012",
    "members[1].groups": "student",
    "members[1].health_insurance": "12",
}
DRAFT = {"do": "make", "province": "son-la", "source": "quang-ninh", "from": "2027-01-01"}
ADDRESSES = [
    "/",
    "/?programme=health_insurance&group=near_poor&on=2023-03-22",
    "/?on=2016-01-01",
    "/tinh/quang-ninh",
    "/tinh/vinh-phuc?on=2023-03-22",
    "/tinh/ninh-binh",
    "/so-sanh",
    "/so-sanh?province=ha-noi&province=hai-phong&province=son-la",
    "/tinh-muc-dong",
    "/du-thao",
    "/du-lieu",
    "/embed/calculate",
]
ENGLISH = {
    "/": "/en/",
    "/tinh/": "/en/province/",
    "/so-sanh": "/en/compare",
    "/tinh-muc-dong": "/en/calculate",
    "/du-thao": "/en/draft",
    "/du-lieu": "/en/data",
    "/embed/calculate": "/en/embed/calculate",
}
NOT_VIETNAMESE = set(
    re.findall(
        r"\w+",
        "the and of is are not with from unknown province provinces pays state left year years month months day which "
        "rule rules draft support supports household people group groups without between least most known",
    )
)
"""English words that are no Vietnamese ones."""


def in_english(address):
    path, mark, query = address.partition("?")
    name = path.removeprefix("/tinh/") if path.startswith("/tinh/") else ""
    return ENGLISH[path.removesuffix(name)] + name + mark + query


EVERY = [(language, a if language == "vi" else in_english(a)) for a in ADDRESSES for language in ("vi", "en")]


@pytest.fixture(params=EVERY, ids=lambda pair: pair[1])
def page(request, get):
    language, address = request.param
    return language, get(address)


def test_every_page_is_tried():
    tried = {address.partition("?")[0] for _, address in EVERY}
    for each in PAGES:
        for address in (each.vi, each.en):
            assert any(path.startswith(address.removesuffix("{name}")) for path in tried), address


def test_it_says_its_language_its_release_and_its_day(page, app):
    language, found = page
    assert ("html", "lang", language) in found.attributes
    assert app is not None
    assert re.search(r"\d{4}-\d\d-\d\d\+[0-9a-f]{8}", found.text)


def test_nothing_of_it_is_inline_or_from_elsewhere(page):
    _, found = page
    assert not [a for a in found.attributes if a[1] == "style" or a[1].startswith("on")]
    assert "style" not in found.tags
    assert all(text[1][-1][0] != "script" for text in found.texts)
    loaded = [value for tag, name, value in found.attributes if name in ("src", "href") and tag not in ("a", "base")]
    assert loaded
    assert all(value.startswith("/") and not value.startswith("//") for value in loaded)


def english_words(found):
    """Of what a Vietnamese reader sees, but what is marked as English, code and addresses."""
    for text, around in found.texts:
        named = any(attrs.get("class") == "seen" for _, attrs in around)  # a publisher, as it calls itself
        marked = named or any(attrs.get("lang") == "en" or tag in ("code", "textarea") for tag, attrs in around)
        if not marked and "://" not in text:
            words = set(re.findall(r"(?<![\w/.-])[a-z]+(?![\w/.-])", text.lower())) & NOT_VIETNAMESE
            if words:
                yield text, words


def test_a_vietnamese_page_has_no_english(page):
    language, found = page
    if language == "vi":
        assert list(english_words(found)) == []


def test_an_answer_in_vietnamese_has_no_english(post):
    assert list(english_words(post("/tinh-muc-dong", NEAR_POOR))) == []


def test_a_cost_in_vietnamese_has_no_english(post, client):
    made = client.post("/du-thao", data=DRAFT).text
    text = re.search(r'<textarea name="draft"[^>]*>(.*?)</textarea>', made, re.DOTALL)[1]
    found = post("/du-thao", {"draft": html.unescape(text), "people[voluntary_si]": "1000", "years": "2027"})
    assert "1.000 người tham gia" in found.text
    words = [(text, words - {"draft"}) for text, words in english_words(found)]
    assert [text for text, left in words if left] == []


@pytest.mark.parametrize(("language", "address"), EVERY, ids=lambda text: text)
def test_a_page_and_all_that_it_loads_is_less_than_150_kb(client, language, address):
    del language
    assert size_in_all(client.get(address)) < 150_000


def size_in_all(answer):
    """Bytes of a page and of every file that it loads."""
    assert answer.status_code == 200
    files = set(re.findall(r'(?:src|href)="/static/([^"?]+)[^"]*"', answer.text))
    assert {"style.css", "icon.svg"} <= files
    return len(answer.content) + sum(len(static_file(name)) for name in files)


def test_an_answer_about_a_household_or_a_draft_is_less_than_150_kb(client):
    assert size_in_all(client.post("/tinh-muc-dong", data=NEAR_POOR)) < 150_000
    made = client.post("/du-thao", data=DRAFT)
    text = html.unescape(re.search(r'<textarea name="draft"[^>]*>(.*?)</textarea>', made.text, re.DOTALL)[1])
    cost = client.post("/du-thao", data={"draft": text, "people[voluntary_si]": "1000", "years": "2027-2030"})
    assert "1.000 người tham gia" in cost.text
    assert size_in_all(cost) < 150_000


def test_all_scripts_together_are_small():
    assert sum(len(static_file(name)) for name in STATIC_FILES if name.endswith(".js")) < 30_000


@pytest.mark.parametrize("address", ADDRESSES[:-1])
def test_every_link_to_data_answers(client, get, address):
    links = dict.fromkeys(link for link in get(address).links if link.startswith("/api/v1/"))
    assert links or address in ("/so-sanh", "/tinh-muc-dong", "/du-thao")
    for link in links:
        found = client.get(link)
        assert found.status_code == 200, link
        wanted = "text/csv" if "format=csv" in link else "application/json"
        assert found.headers["content-type"].startswith(wanted)


@pytest.mark.parametrize(("language", "address"), EVERY, ids=lambda text: text)
def test_the_same_page_in_the_other_language_is_one_link_away(client, get, language, address):
    if "embed" in address:
        return
    links = get(address).links
    other = in_english(address) if language == "vi" else next(a for a in ADDRESSES if in_english(a) == address)
    assert other in links
    assert client.get(other).status_code == 200


def test_links_inside_the_site_lead_somewhere(client, get):
    links = {
        link.partition("#")[0]
        for address in ("/", "/en/", "/tinh/quang-ninh", "/du-lieu")
        for link in get(address).links
    }
    inside = [link for link in links if link.startswith("/")]
    assert len(inside) > 60
    files, others = (set(inside) & {data_address(name) for name in FILES}, set(inside))
    assert len(files) > 10  # tests/hotro/serve/data asks for each
    assert [link for link in others - files if client.get(link).status_code != 200] == []


def test_a_page_is_kept_by_its_tag(client):
    first = client.get("/")
    assert first.headers["etag"]
    assert client.get("/", headers={"If-None-Match": first.headers["etag"]}).status_code == 304


def test_an_answer_about_people_is_in_no_cache(client):
    found = client.post("/tinh-muc-dong", data=NEAR_POOR)
    assert found.headers["cache-control"] == "no-store"
    assert "etag" not in found.headers


def test_only_the_embed_may_stand_in_pages_of_others(client):
    assert "frame-ancestors 'self'" in client.get("/tinh-muc-dong").headers["content-security-policy"]
    for address in ("/embed/calculate", "/en/embed/calculate"):
        policy = client.get(address).headers["content-security-policy"]
        assert "frame-ancestors *" in policy
        assert "script-src 'self'" in policy
