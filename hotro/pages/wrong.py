"""What a page says where it cannot be shown: in words of its language, with a way on."""

from __future__ import annotations

from hotro.options import today
from hotro.pages.page_request import BadQuestion, Made, PageRequest
from hotro.pages.site import address, fill, voice
from registry.law.names import UnknownName, UnknownProvince

SAID = {404: "not_found", 413: "too_large", 422: "refused", 500: "defect", 501: "no_release_files", 503: "not_now"}
"""Status -> the sentence for it."""


def no_such_name(asked: PageRequest, unknown: UnknownName) -> Made:
    """A province, named in the address, that there is not; with the nearest."""
    say = voice(asked.language)
    nearest = unknown.nearest if isinstance(unknown, UnknownProvince) else ()
    links = [(asked.registry.territory.get(slug).vi, address(asked.language, "province", slug)) for slug in nearest]
    return _made(asked, 404, say("not_found_title"), say("bad_province", text=unknown.name[:60]), links)


def bad_question(asked: PageRequest, bad: BadQuestion) -> Made:
    """A query that means nothing."""
    say = voice(asked.language)
    return _made(asked, 422, say("wrong_title"), say(bad.key, **bad.values), [])


def wrong(asked: PageRequest, status: int, path: str) -> Made:
    """Anything else."""
    say = voice(asked.language)
    key = SAID.get(status, "refused")
    title = say("not_found_title" if status == 404 else "wrong_title")
    return _made(asked, status, title, say(key, path=path[:100]) if key == "not_found" else say(key), [])


def _made(asked: PageRequest, status: int, title: str, text: str, links: list[tuple[str, str]]) -> Made:
    say = voice(asked.language)
    units = asked.registry.territory.on(today())
    every = [(unit.vi, address(asked.language, "province", slug)) for slug, unit in sorted(units.items())]
    content = fill(
        asked._replace(query={}, form=None, name=""),
        "wrong.html",
        say,
        "wrong",
        status_day=today(),
        title=title,
        text=text,
        links=links,
        every=every,
    )
    return Made(content, status)
