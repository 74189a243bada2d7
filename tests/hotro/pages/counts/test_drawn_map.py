"""The map says what the table beside it says."""

import datetime

import pytest

from hotro.pages.counts.drawn_map import drawn_map
from hotro.pages.counts.words import TEXTS
from hotro.pages.site import voice
from registry import Registry


@pytest.mark.parametrize("day", [datetime.date(2023, 3, 22), datetime.date(2026, 3, 1)])
def test_each_tile_has_the_status_of_its_province(day):
    registry = Registry.load()
    found = registry.count("health_insurance", "near_poor", on=day)
    drawn = drawn_map(registry, found, voice("vi", TEXTS))
    assert all(tile.status == found.status(tile.slug) for tile in drawn.tiles)
    supporting = {tile.slug for tile in drawn.tiles if tile.status in ("supports", "presumed")}
    assert supporting == set(found.documented.supports)
    assert all(0 <= tile.x < drawn.width and 0 <= tile.y < drawn.height for tile in drawn.tiles)


def test_the_page_shows_as_many_tiles_as_rows(client):
    page = client.get("/?on=2026-03-01").text
    assert page.count('<th scope="row" class="placed">') == 34
    assert page.count('class="tile ') == 34 + 2
