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


def _family(folder):
    """A grandmother who turns 75, a child who turns 6, and a mother whose State support ends, in one year."""
    file = folder / "family.yaml"
    file.write_text(
        "province: ha-noi\ndate: 2026-03-01\nmembers:\n"
        "  - {id: granny, born: 1951-09-10, health_insurance: {months: 12}}\n"
        "  - {id: kid, born: 2020-05-10, health_insurance: {months: 12}}\n"
        "  - id: mother\n    groups: [near_poor]\n"
        "    voluntary_si: {income: 1500000, months: 12, supported_months_so_far: 118}\n",
        encoding="utf-8",
    )
    return file


def test_what_changes_within_the_months_stands_under_the_amounts(text, tmp_path):
    found = text("calc", _family(tmp_path)).splitlines()
    granny, kid, mother = (found.index(name) for name in ("granny", "kid", "mother"))
    assert found[granny + 2] == "    from 2026-10: turns 75; the budget pays all; left to pay 0"
    assert found[kid + 2 : kid + 4] == [
        "    from 2026-06: turns 6; the card runs on, nothing is due; left to pay 0",
        "    from 2026-10: the child's card ends; household, payer no. 2; left to pay 0–368,550",
    ]
    assert found[mother + 2] == "    from 2026-05: 120 months of State support used up; left to pay 1,320,000"
    vietnamese = text("calc", _family(tmp_path), "--lang", "vi").splitlines()
    assert "    từ 10/2026: đủ 75 tuổi; ngân sách đóng toàn bộ; còn phải đóng 0" in vietnamese


def test_a_line_that_is_longer_than_the_page_wraps(run, tmp_path):
    found = run("calc", _family(tmp_path), env={"COLUMNS": "60"}).stdout
    assert all(len(line) <= 60 or "http" in line for line in found.splitlines())
    assert "payer no. 2; left to pay 0–368,550" in " ".join(found.split())


def test_it_rests_on_the_rules_of_all_months(text, tmp_path):
    found = text("calc", _family(tmp_path))
    rests = found[found.index("Rests on") :]
    assert "Resolution 19/2025/NQ-HĐND, Hà Nội" in rests
    assert "Decree 188/2025 art. 5" in rests


def test_csv_says_what_changes_and_how_many_months_are_left(text, tmp_path):
    granny, kid, mother = rows(text("calc", _family(tmp_path), "--format", "csv"))
    assert granny["changes"] == "from 2026-10: turns 75; the budget pays all; left to pay 0"
    assert kid["changes"].count(" | ") == 1
    assert (kid["category"], kid["household_order"]) == ("budget_pays", "2")
    assert mother["months_left"] == "state.voluntary_si.near_poor.2025-07-01: 2 of 120"
    assert (granny["months_left"], granny["error"]) == ("", "")


def test_support_that_runs_out_is_a_note(text):
    asked = ["--group", "escaped_poverty", "--health-insurance", "12", "--province", "hanoi", "--on", "2026-03"]
    assert "\nNote\n" not in text("calc", *asked)
