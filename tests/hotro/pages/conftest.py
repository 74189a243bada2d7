"""The pages as a browser meets them, without a network; and the text that a reader sees of one."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from starlette.testclient import TestClient

from hotro.serve.app import create_app
from hotro.serve.loaded import RegistryHolder
from hotro.serve.request_limits import Limits


class Reader(HTMLParser):
    """The text of a page by what its parts say they are."""

    HIDDEN = {"script", "style", "title"}
    ALONE = {"meta", "link", "input", "br", "base", "img"}

    def __init__(self):
        super().__init__()
        self.open = []
        self.texts = []
        self.links = []
        self.attributes = []
        self.tags = []

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        self.tags.append(tag)
        self.attributes += [(tag, name, value or "") for name, value in attrs.items()]
        if tag == "a":
            self.links.append(attrs.get("href", ""))
        if tag not in self.ALONE:
            self.open.append((tag, attrs))

    def handle_startendtag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += [(tag, name, value or "") for name, value in attrs]

    def handle_endtag(self, tag):
        assert self.open[-1][0] == tag, f"</{tag}> where {self.open[-1][0]} is open"
        self.open.pop()

    def handle_data(self, data):
        if data.strip() and not any(tag in self.HIDDEN for tag, _ in self.open):
            self.texts.append((" ".join(data.split()), list(self.open)))

    @property
    def text(self):
        return re.sub(r"\s+", " ", " ".join(text for text, _ in self.texts))


def read(html):
    reader = Reader()
    reader.feed(html)
    assert [tag for tag, _ in reader.open] == []
    return reader


@pytest.fixture(scope="session")
def app(_settings):
    return create_app(RegistryHolder(), Limits(seconds=300))  # another test may have the machine


@pytest.fixture(scope="session")
def client(app):
    return TestClient(app, base_url="http://127.0.0.1")


@pytest.fixture(scope="session")
def get(client):
    """A page that is there, read."""

    def call(path, status=200):
        found = client.get(path)
        assert found.status_code == status, found.text
        return read(found.text)

    return call


@pytest.fixture(scope="session")
def post(client):
    """The page after a form was sent, read."""

    def call(path, fields, status=200):
        found = client.post(path, data=fields)
        assert found.status_code == status, found.text
        return read(found.text)

    return call
