"""Every page, with its addresses."""

from __future__ import annotations

from hotro.pages.compare.page import page as compare
from hotro.pages.counts.page import page as counts
from hotro.pages.data.page import page as data
from hotro.pages.draft.page import page as draft
from hotro.pages.household.page import embedded
from hotro.pages.household.page import page as household
from hotro.pages.page_request import WebPage
from hotro.pages.province.page import page as province
from hotro.pages.site import ADDRESSES

PAGES = tuple(
    WebPage(key, ADDRESSES[key][1], ADDRESSES[key][0], made, takes_form=takes_form, is_long=is_long)
    for key, made, takes_form, is_long in (
        ("counts", counts, False, False),
        ("province", province, False, False),
        ("compare", compare, False, True),
        ("data", data, False, False),
        ("household", household, True, True),
        ("draft", draft, True, True),
        ("embed", embedded, True, True),
    )
)
