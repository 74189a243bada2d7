"""One household as text and CSV: what is not known never looks certain, and what it rests on is said."""

from __future__ import annotations

import re

from tests.hotro.calc.asked import CHOSEN, FAMILY, SON_LA, rows


def test_support_that_is_not_known_never_looks_certain(text):
    found = text("calc", *SON_LA)
    assert "0–291,600" in found
    assert re.search(r"680,400 +\? ", found)
    assert "What Sơn La adds is not known" in found
    assert "0–291.600" in text("calc", *SON_LA, "--lang", "vi")


def test_without_a_province_no_local_amount_is_shown(text):
    found = text("calc", "--voluntary-si", "12", "--on", "2024-01")
    assert "the State's rules alone" in found
    assert re.search(r"396,000 +– +3,564,000", found)


def test_what_must_be_checked_and_what_it_rests_on_is_shown(text):
    found = text("calc", "--province", "hanoi", "--on", "2026-03", *CHOSEN)
    assert "To be checked" in found
    assert "if not met, the province adds 0 and 2,376,000 is left to pay" in found
    assert "Resolution 19/2025/NQ-HĐND, Hà Nội (presumed in force" in found
    assert "\n  https://thongtin.vietnam.vn/en/muc-ho-tro-cho-nguoi-tham-gia-bao-hiem-xa-hoi-tu-nguyen\n" in found
    assert "To be checked (" not in text("calc", "--province", "hanoi", "--on", "2026-03", *CHOSEN, "--explain")


def test_csv_has_a_row_for_each_payment(text):
    found = rows(text("calc", FAMILY, "--format", "csv", "--explain"))
    assert [(r["member"], r["programme"], r["local_known"]) for r in found] == [
        ("mother", "voluntary_si", "true"),
        ("mother", "health_insurance", "false"),
        ("son", "health_insurance", "false"),
    ]
    assert found[1]["lowest_pays"] == "0"
    assert found[1]["pays"] == "379080"
    assert "the State pays 40%" in found[0]["explanation"]
