"""Every province has its place on the map."""

import datetime

import pytest

from hotro.pages.counts.tiles import BEFORE_MERGER, ISLANDS_BEFORE, ISLANDS_SINCE, SINCE_MERGER
from registry import Registry


@pytest.mark.parametrize(
    ("grid", "islands", "day"),
    [
        (BEFORE_MERGER, ISLANDS_BEFORE, datetime.date(2025, 6, 30)),
        (SINCE_MERGER, ISLANDS_SINCE, datetime.date(2025, 7, 1)),
    ],
)
def test_each_province_of_the_day_has_one_tile_and_no_two_share_a_place(grid, islands, day):
    assert set(grid) == set(Registry.load().territory.on(day))
    places = [*grid.values(), *(each.at for each in islands)]
    assert len(set(places)) == len(places)
    assert [(each.name, each.province) for each in islands] == [("Hoàng Sa", "da-nang"), ("Trường Sa", "khanh-hoa")]
    assert all(each.at.column > max(at.column for at in grid.values() if at.row == each.at.row) for each in islands)
