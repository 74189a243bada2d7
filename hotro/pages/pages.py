"""Every page, with its addresses."""

from __future__ import annotations

from hotro.pages.asked import WebPage
from hotro.pages.compare.page import page as compare
from hotro.pages.counts.page import page as counts
from hotro.pages.data.page import page as data
from hotro.pages.province.page import page as province
from hotro.pages.site import ADDRESSES

PAGES = tuple(
    WebPage(key, ADDRESSES[key][1], ADDRESSES[key][0], made, is_long=is_long)
    for key, made, is_long in (
        ("counts", counts, False),
        ("province", province, False),
        ("compare", compare, True),
        ("data", data, False),
    )
)
