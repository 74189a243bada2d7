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


@pytest.mark.parametrize(
    ("language", "certain", "add"),
    [
        ("en", "What is certain with the draft", "If it adds nothing, say so with the option --assume-none"),
        ("vi", "Phần chắc chắn khi có dự thảo", "thêm tùy chọn --assume-none"),
    ],
)
def test_what_is_certain_and_what_to_add_come_before_the_bands(text, language, certain, add):
    page = text("simulate", DRAFT, "--participants", PEOPLE, "--lang", language)
    first_screen = re.sub(r"\s+", " ", "\n".join(page.splitlines()[:22]))
    assert certain in first_screen
    assert add in first_screen
    assert "policies/provinces/son-la.yaml" in first_screen
    assert ": months, income." in first_screen
    assert " – 9" not in first_screen


def test_with_nothing_unknown_the_page_begins_with_the_cost(text):
    page = text("simulate", DRAFT, "--participants", PEOPLE, "--assume-none")
    assert "What is certain" not in page
    assert "what to add" not in page


def test_a_number_is_not_cut_in_two_on_the_first_screen(text):
    page = text("simulate", DRAFT, "--participants", PEOPLE)
    assert "465,032,145,600" in page.partition("what to add")[0]


def test_a_column_that_is_missing_is_named(run, tmp_path):
    path = tmp_path / "people.csv"
    table = "province,programme,people,groups\nninh-binh,voluntary_si,5,grassroots_security\n"
    path.write_text(table, encoding="utf-8")
    found = run("simulate", DRAFT, "--participants", path, "--years", "2026")
    assert "Column former_province of the participants is empty" in re.sub(r"\s+", " ", found.stdout)
