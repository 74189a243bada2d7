"""The answer of `hotro simulate` as text."""

import re

import pytest

from tests.hotro.simulate.asked import DRAFT, PEOPLE


def test_the_page_says_it_all(text):
    page = text("simulate", DRAFT, "--participants", PEOPLE)
    for part in (
        "Sơn La: what the draft would cost, 2026 to 2030, 28,503 participants",
        "22,574,376,000 VND in 2026, 33,109,084,800 VND in each of 2027–2030",
        "0 – 90,297,504,000",
        "rural poverty line: 1,500,000 → 2,200,000 (Decree 351/2025",
        "no rule is known and no source says that there is none",
        "Quảng Ninh 792,000",
        "Income not given (rows: 1, people: 28,503)",
    ):
        assert part in re.sub(r"\s+", " ", page), part


def test_the_page_in_vietnamese(text):
    page = re.sub(r"\s+", " ", text("simulate", DRAFT, "--participants", PEOPLE, "--lang", "vi"))
    assert "Sơn La: chi phí của dự thảo, 2026 đến 2030, 28.503 người tham gia" in page
    assert "chuẩn hộ nghèo khu vực nông thôn: 1.500.000 → 2.200.000" in page


@pytest.mark.parametrize("width", ["60", "80", "150"])
def test_the_page_fits_its_width(run, mixed, width):
    found = run("simulate", DRAFT, "--participants", mixed, "--budget", "20e9", env={"COLUMNS": width})
    assert found.exit_code == 0
    assert max(map(len, found.stdout.splitlines())) <= int(width)
