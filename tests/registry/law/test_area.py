"""Which territory a name stands for on a day."""

import datetime

import pytest

from registry.law.area import area_on, type_on
from registry.law.territory import Province, Territory
from tests.invented.rules import registry

BEFORE, SINCE = datetime.date(2025, 6, 30), datetime.date(2025, 7, 1)


@pytest.mark.parametrize(
    ("slug", "day", "area"),
    [
        ("gamma", BEFORE, ("gamma",)),
        ("gamma", SINCE, ("beta", "gamma")),
        ("beta", BEFORE, ("beta",)),
        ("beta", SINCE, ("beta",)),
        ("alpha", SINCE, ("alpha",)),
    ],
)
def test_area(slug, day, area):
    assert area_on(registry().territory, slug, day) == area


def test_a_province_that_became_a_city():
    old = Province("hue", "46", "Hue", "Huế", "province", "hue", (), (("2025-01-01", "city", "a resolution"),))
    new = Province("hue", "46", "Hue", "Huế", "city", "hue")
    territory = Territory("2025-07-01", (old,), (new,))
    day = datetime.date
    types = [type_on(territory, "hue", d) for d in (day(2024, 12, 31), day(2025, 1, 1), day(2025, 7, 1))]
    assert types == ["province", "city", "city"]
