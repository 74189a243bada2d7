"""Events as an Atom feed (RFC 4287), what became known last first."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from pathlib import Path
from xml.etree import ElementTree as Xml

from hotro.release.events import CalendarEvent

ATOM = "http://www.w3.org/2005/Atom"


def write_feed(path: Path, events: Iterable[CalendarEvent], title: str, release: str) -> None:
    """Ids are URNs that stay the same from release to release."""
    Xml.register_namespace("", ATOM)
    feed = Xml.Element(f"{{{ATOM}}}feed", {"{http://www.w3.org/XML/1998/namespace}lang": "vi"})
    _add(feed, "id", "urn:hotro:feed")
    _add(feed, "title", title)
    _add(feed, "subtitle", release)
    _add(feed, "updated", _moment(datetime.date.fromisoformat(release[:10])))
    _add(_add(feed, "author", None), "name", "hotro")
    for event in sorted(events, key=lambda e: (e.known, e.day, e.id), reverse=True):
        entry = _add(feed, "entry", None)
        _add(entry, "id", f"urn:hotro:{event.id}")
        _add(entry, "title", event.title)
        _add(entry, "updated", _moment(event.known))
        _add(entry, "content", event.text, type="text")
        if event.source:
            _add(entry, "link", None, rel="related", href=event.source)
    Xml.indent(feed)
    path.write_bytes(Xml.tostring(feed, encoding="utf-8", xml_declaration=True) + b"\n")


def _add(parent: Xml.Element, name: str, text: str | None, **attributes: str) -> Xml.Element:
    element = Xml.SubElement(parent, f"{{{ATOM}}}{name}", attributes)
    element.text = text
    return element


def _moment(day: datetime.date) -> str:
    """Midnight in Vietnam."""
    return f"{day.isoformat()}T00:00:00+07:00"
