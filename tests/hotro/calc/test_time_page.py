"""`--from` and `--to`: periods in which nothing changes."""

from __future__ import annotations

import json
import re

from tests.hotro.calc.asked import CHOSEN, FAMILY, YEARS, rows, valid


def test_periods_follow_each_other_and_hold_what_a_day_gives(answer):
    found = answer("calc", "--province", "hanoi", *CHOSEN, *YEARS)
    assert (found["from"], found["to"]) == ("2018-01-01", "2027-12-31")
    periods = found["periods"]
    months = [f"2025-{month:02}-01" for month in range(2, 13)]
    assert [p["from"] for p in periods] == [
        "2018-01-01",
        "2019-10-31",
        "2019-11-01",
        "2022-01-01",
        "2022-08-01",
        # Of 12 months paid from then on fewer and fewer lie before the end of Resolution 03/2022.
        *months,
        "2026-01-01",
        # The State's rule is read up to 2026-11-21; later it is presumed to stay.
        "2026-11-22",
        "2027-01-01",
    ]
    assert [p["assessment"]["total"]["local"] for p in periods[5:8]] == [907_500, 825_000, 742_500]
    for period in periods:
        one = answer("calc", "--province", "hanoi", *CHOSEN, "--on", period["from"])
        del one["release"]  # stands beside all of them
        del one["questions"]  # asked of one answer, not of many side by side
        assert valid(period["assessment"]) == one


def test_months_in_which_the_household_is_not_possible_are_said_in_words(answer, text):
    asked = ["calc", "--province", "hanoi", *CHOSEN, "--income", "1500000", *YEARS]
    last = answer(*asked)["periods"][-1]
    assert (last["from"], last["to"]) == ("2027-01-01", "2027-12-31")
    assert last["error"] == ["--income: expected at least 2,200,000 on this day, found 1,500,000"]
    assert "the chosen income of 1,500,000 is below the lowest allowed then, 2,200,000" in " ".join(
        text(*asked).split()
    )
    vietnamese = " ".join(text(*asked, "--lang", "vi").split())
    assert "1.500.000 thấp hơn mức thấp nhất khi đó, 2.200.000" in vietnamese
    assert rows(text(*asked, "--format", "csv"))[-1]["error"]


def test_a_group_that_begins_later_makes_one_period(answer):
    asked = ["calc", "--group", "ethnic_minority_left_list", "--health-insurance", "12", "--from", "2021-01"]
    found = answer(*asked, "--to", "2021-12")["periods"]
    assert [("error" in p, p["to"]) for p in found] == [(True, "2021-06-30"), (False, "2021-12-31")]


def test_a_part_of_a_merged_province_is_followed_through_the_merger(answer):
    asked = [
        "calc",
        "--province",
        "hcmc",
        "--former-province",
        "binh-duong",
        "--born",
        "1950",
        "--health-insurance",
        "12",
    ]
    found = answer(*asked, "--from", "2025-06", "--to", "2025-07")["periods"]
    assert [p["assessment"]["province"] for p in found] == ["binh-duong", "ho-chi-minh-city"]
    # The resolution of Bình Dương ends with 2025: six of the twelve months.
    assert [p["assessment"]["total"]["local"] for p in found] == [0, 631_800]


def test_periods_as_text(text):
    found = text("calc", "--province", "hanoi", *CHOSEN, *YEARS)
    assert re.search(r"2018-01-01 – 2019-10-30 +1,848,000 +462,000 +\? +0–1,386,000 +\[1\]", found)
    assert re.search(r"2019-10-31 +1,848,000 +462,000 +0 +1,386,000 +\[2\]", found)
    assert re.search(r"2019-11 – 2021-12 +1,848,000 +462,000 +\? +0–1,386,000 +\[1\]", found)
    assert re.search(r"2025-12 +3,960,000 +1,584,000 +≥ 82,500 +115,500–2,293,500 +\[3\]", found)
    assert re.search(r"2026-01 – 2026-12 +3,960,000 +1,584,000 +2,376,000 +0 +\[4\]", found)
    assert "Voluntary SI at the lowest income of each day" in found


def test_files_over_time(answer, run):
    found = answer("calc", FAMILY, "--from", "2024-01", "--to", "2026-12")
    assert [p["assessment"]["total"]["contribution"] for p in found["periods"]][-1] == 6_692_400
    result = run("calc", FAMILY.with_name("several-households.yaml"), *YEARS[:3], "2021-12", "--format", "json")
    several = json.loads(result.stdout)
    assert ["periods" in one for one in several] == [True, True, False, False]
    assert result.stderr.splitlines() == [*several[2]["error"], *several[3]["error"]]


def test_a_file_at_the_lowest_income_of_each_day(answer):
    found = answer("calc", FAMILY, "--from", "2021-01", "--to", "2027-12", "--income", "floor")
    assert not any("error" in period for period in found["periods"])


def test_a_day_that_is_given_is_kept(answer, text):
    asked = ["calc", "--province", "hanoi", *CHOSEN, "--from", "2022-07-20", "--to", "2022-08"]
    found = answer(*asked)
    assert [(p["from"], p["to"]) for p in found["periods"]] == [
        ("2022-07-20", "2022-07-31"),
        ("2022-08-01", "2022-08-31"),
    ]
    shown = text(*asked)
    assert "2022-07-20 to 2022-08" in shown
    assert "2022-07-20 – 2022-07-31" in shown
    assert "20/07/2022 – 31/07/2022" in text(*asked, "--lang", "vi")


def test_amounts_that_change_within_the_months_are_pointed_out(text):
    asked = ["calc", "--province", "hanoi", *CHOSEN]
    assert "Some amounts change within the months" in text(*asked, "--from", "2025-06", "--to", "2025-06")
    assert "Có mức thay đổi trong thời gian đóng" in text(
        *asked, "--from", "2025-06", "--to", "2025-06", "--lang", "vi"
    )
    assert "Some amounts change" not in text(*asked, "--from", "2024-01", "--to", "2024-01")
