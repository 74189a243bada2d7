"""Addresses of a server made to those of files."""

import pytest

from hotro.site.links import in_a_copy, normal

FILES = {
    normal("/"): "index.html",
    normal("/?programme=health_insurance&on=2020-01-01"): "health_insurance_2020-01-01.html",
    normal("/en/province/son-la"): "en/province/son-la.html",
    normal("/tinh-muc-dong"): "tinh-muc-dong.html",
}


def linked(link, here="en/province/son-la.html", api=None):
    return in_a_copy(f"<a {link}>", here, FILES, api).removeprefix("<a ").removesuffix(">")


@pytest.mark.parametrize(
    ("link", "without", "with_api"),
    [
        ('href="/"', 'href="../../index.html"', 'href="../../index.html"'),
        (
            'href="/?on=2020-01-01&amp;programme=health_insurance"',
            'href="../../health_insurance_2020-01-01.html"',
            'href="../../health_insurance_2020-01-01.html"',
        ),
        ('href="/?on=2021-01-01&amp;x=%22"', 'href="../../index.html"', 'href="https://a.b/?on=2021-01-01&amp;x=%22"'),
        ('href="/en/province/son-la#time"', 'href="son-la.html#time"', 'href="son-la.html#time"'),
        (
            'href="/tinh-muc-dong#province=x"',
            'href="../../tinh-muc-dong.html"',
            'href="https://a.b/tinh-muc-dong#province=x"',
        ),
        ('src="/static/style.css?12ab"', 'src="../../static/style.css?12ab"', 'src="../../static/style.css?12ab"'),
        ('href="/data/feed.xml"', 'href="../../data/feed.xml"', 'href="../../data/feed.xml"'),
        ('href="https://example.org/a?b"', 'href="https://example.org/a?b"', 'href="https://example.org/a?b"'),
        ('href="#content"', 'href="#content"', 'href="#content"'),
    ],
)
def test_a_link(link, without, with_api):
    assert linked(link) == without
    assert linked(link, api="https://a.b") == with_api


def test_a_form_is_sent_to_the_server():
    assert linked('action="/tinh-muc-dong"', api="https://a.b") == 'action="https://a.b/tinh-muc-dong"'
    with pytest.raises(AssertionError):
        linked('action="/tinh-muc-dong"')
