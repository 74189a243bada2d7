"""A page of a day may be asked as known on another: it says so, keeps it in its links, and refuses what is no day."""

import pytest

from hotro.pages.site import ADDRESSES, OF_A_DAY

KNOWN = "known_on=2021-06-01"
ASKED = {
    "/en/": "on=2021-01-01",
    "/tinh/quang-ninh": "on=2023-03-22",
    "/en/compare": "on=2023-03-22&province=quang-ninh&province=ha-noi",
    "/tinh-muc-dong": "",
    "/en/draft": "",
    "/embed/calculate": "",
}


def test_every_page_of_a_day_is_tried():
    paths = {address.format(name="quang-ninh"): key for key in OF_A_DAY for address in ADDRESSES[key]}
    assert {paths[path] for path in ASKED} == set(OF_A_DAY)


@pytest.mark.parametrize(("path", "query"), ASKED.items())
def test_it_is_said_that_the_page_is_as_known_on_a_day(get, path, query):
    said = get(f"{path}?{query}&{KNOWN}")
    words = "As known on 2021-06-01" if "/en/" in path else "đã công bố đến ngày 01/06/2021"
    assert words in said.text
    assert words not in get(f"{path}?{query}").text
    inside = [link for link in said.links if "known_on" in link]
    assert inside or "draft" in path


def test_what_was_published_later_is_not_counted(get):
    """The resolution of 2022 that Quảng Ninh supports voluntary SI by was not known a year before."""
    now, then = get("/tinh/quang-ninh?on=2023-03-22"), get(f"/tinh/quang-ninh?on=2023-03-22&{KNOWN}")
    assert "02/2022/NQ-HĐND" in now.text
    assert "02/2022/NQ-HĐND" not in then.text


def test_a_household_is_answered_as_known_on_a_day(post):
    asked = {"province": "quang-ninh", "date": "2023-03", "members[0].voluntary_si": "m12"}
    now, then = post("/en/calculate", asked), post("/en/calculate", asked | {"known_on": "2021-06-01"})
    assert "02/2022/NQ-HĐND" in now.text
    assert "02/2022/NQ-HĐND" not in then.text
    assert "As known on 2021-06-01" in then.text


@pytest.mark.parametrize("path", ["/", "/tinh/quang-ninh", "/so-sanh"])
def test_what_is_no_day_is_refused(get, path):
    assert "“soon” không phải là ngày" in get(f"{path}?known_on=soon", status=422).text
