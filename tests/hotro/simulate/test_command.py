"""`hotro simulate` as a person calls it: the example, and answers in JSON and CSV."""

import csv
import io
import json
import re

import pytest

from tests.hotro.simulate.asked import DRAFT, NGHE_AN, PEOPLE, SON_LA, told


@pytest.mark.parametrize(
    ("province", "first", "later"),
    [
        ("quang-ninh", 22_574_376_000, 33_109_084_800),
        ("ha-noi", 11_287_188_000, 16_554_542_400),
        ("nghe-an", 5_643_594_000, 8_277_271_200),
    ],
)
def test_what_three_provinces_rules_would_cost_son_la(answer, province, first, later):
    found = answer("simulate", SON_LA / f"as-{province}.yaml", "--participants", PEOPLE)
    assert found["people"] == 28_503
    assert [(y["year"], y["after"]["draft"]) for y in found["by_year"]] == [
        (2026, first),
        *((year, later) for year in range(2027, 2031)),
    ]


@pytest.mark.parametrize("province", ["quang-ninh", "ha-noi", "nghe-an"])
def test_the_drafts_of_the_example_are_what_the_command_makes(run, province, tmp_path):
    made = tmp_path / "made.yaml"
    options = ("--in", "son-la", "--from", "2026-01-01", "--programme", "voluntary_si", "--write", made)
    assert run("simulate", "--adopt", province, *options).exit_code == 0
    shipped = SON_LA / f"as-{province}.yaml"
    mark, *lines = made.read_text(encoding="utf-8").splitlines()
    shipped_mark, *shipped_lines = shipped.read_text(encoding="utf-8").splitlines()
    assert lines == shipped_lines
    for path, text in ((made, mark), (shipped, shipped_mark)):
        assert (path.parent / text.removeprefix("# yaml-language-server: $schema=")).resolve().is_file()


def test_the_people_of_the_example_cite_their_source():
    text = PEOPLE.read_text(encoding="utf-8")
    assert "ItemID=10901" in text
    assert "28503" in text
    assert "NOT known" in text


def test_the_parts_add_up_in_json(run, mixed):
    options = ("--adopt", "ha-noi", "--in", "son-la", "--from", "2026-07-01", "--participants", mixed)
    found = json.loads(run("simulate", *options, "--format", "json").stdout)
    perhaps = [
        "ha-noi-2019-hi.health_insurance.unspecified",
        "ha-noi-2024-security.voluntary_si.grassroots_security",
        "ha-noi-2024-security.health_insurance.grassroots_security",
    ]
    assert found["left_out"] == [{"rule": rule, "why": "perhaps_in_force"} for rule in perhaps]
    for year in found["by_year"]:
        for side in ("before", "after"):
            cost = {k: v if isinstance(v, list) else [v, v] for k, v in year[side].items()}
            assert cost["pays"][1] + cost["state"][0] + cost["local"][0] + cost["other"][0] == cost["contribution"][0]
            assert cost["pays"][0] + cost["state"][0] + cost["local"][1] + cost["other"][0] == cost["contribution"][0]
    assert {u["side"] for u in found["unknown"]} == {"before", "after"}
    assert [g["groups"] for g in found["by_group"]] == [[], ["poor"], ["near_poor"], ["student"], ["elderly"]]
    assert found["place"]["of"] == 34
    assert {a["assumed"] for a in found["assumptions"]} >= {"same_people", "month_by_month", "income_not_given"}


def test_csv_adds_up_to_json(text, answer, mixed):
    options = ("simulate", DRAFT, "--participants", mixed, "--years", "2026-2027")
    rows = list(csv.DictReader(io.StringIO(text(*options, "--format", "csv"))))
    found = answer(*options)
    for year in found["by_year"]:
        for payer in ("contribution", "pays", "state", "local", "other", "draft"):
            of = [row for row in rows if row["year"] == str(year["year"]) and row["payer"] == payer]
            for side in ("before", "after", "change"):
                value = year[side][payer]
                band = value if isinstance(value, list) else [value, value]
                assert [sum(int(row[f"{side}_{end}"]) for row in of) for end in ("lowest", "highest")] == band


def test_five_points_more(answer):
    found = answer("simulate", DRAFT, "--participants", PEOPLE, "--raise", "5", "--years", "2026")
    assert found["by_year"][0]["after"]["draft"] == 28_503 * 12 * 330_000 // 100 * 25
    assert found["raised"] == {"points": 5, "capped": [], "not_percents": []}


def test_how_far_a_budget_goes(answer, text):
    found = answer("simulate", DRAFT, "--participants", PEOPLE, "--budget", "20e9")
    assert found["budget"]["points"] == -8
    assert found["budget"]["cost"] == 19_865_450_880
    assert found["budget"]["next_cost"] == 21_520_905_120
    assert max(y["after"]["draft"] for y in found["by_year"]) == 19_865_450_880
    page = re.sub(r"\s+", " ", text("simulate", DRAFT, "--participants", PEOPLE, "--budget", "20.000.000.000"))
    assert "every percent of the draft to be 8 points lower: 19,865,450,880 VND in the dearest year (2027)" in page
    assert "enough for 60.4% of the people" in page


def test_none_now_may_be_assumed(answer, text):
    found = answer("simulate", DRAFT, "--participants", PEOPLE, "--assume-none", "--years", "2026")
    assert found["by_year"][0]["before"]["local"] == 0
    assert found["by_year"][0]["change"]["local"] == 22_574_376_000
    page = text("simulate", DRAFT, "--participants", PEOPLE, "--assume-none")
    assert "Sơn La is taken to add nothing of its own, as asked for" in page


def test_against_another_day(run, mixed):
    mixed.write_text("province,programme,people,groups\nha-noi,voluntary_si,10,near_poor\n", encoding="utf-8")
    options = ("simulate", "--adopt", "quang-ninh", "--in", "ha-noi", "--from", "2026-01-01", "--participants", mixed)
    options += ("--years", "2026", "--format", "json")
    now = json.loads(run(*options).stdout)
    then = json.loads(run(*options, "--against", "2025-06-30").stdout)
    assert now["by_year"][0]["before"]["local"] == 10 * 60 * 39_600
    assert then["by_year"][0]["before"]["local"] == 10 * 25 * 39_600
    assert then["against"] == "2025-06-30"


def test_the_usual_years_stop_where_the_law_is_not_known_yet(run):
    options = ("--adopt", "ha-noi", "--in", "son-la", "--on", "2026-01-01", "--participants", PEOPLE)
    page = run("simulate", *options, "--from", "2028-01-01", "--programme", "voluntary_si", "--format", "json")
    found = json.loads(page.stdout)
    assert [y["year"] for y in found["by_year"]] == [2028, 2029, 2030]
    late = run("simulate", *options, "--from", "2028-01-01", "--years", "2028-2031")
    assert (late.exit_code, late.stderr.splitlines()[-1]) == (
        2,
        "--years: rural_poverty_line is not known in 2031, so it cannot be worked out",
    )


def ending(replaces):
    """A draft of Quang Ninh for the poor alone, which ends an instrument."""
    text = NGHE_AN.read_text(encoding="utf-8").replace("    amends:\n      - son-la-2024-security\n", "")
    text = text.replace("son-la", "quang-ninh")
    head, _, rest = text.partition("    voluntary_si:\n")
    end = rest[rest.index("    confidence:") :]
    provision = "      - who: poor\n        percent: 40\n        of: rural_poverty_line_contribution\n"
    return f"{head}    replaces: [{replaces}]\n    voluntary_si:\n{provision}{end}"


def test_rules_that_end_with_nothing_in_their_place_are_said(run, tmp_path):
    path = tmp_path / "draft.yaml"
    path.write_text(ending("quang-ninh-02-2022"), encoding="utf-8")
    found = run("simulate", path, "--participants", PEOPLE, "--years", "2026", "--format", "json")
    assert found.exit_code == 0, found.stderr
    ends = [met for met in json.loads(found.stdout)["meets"] if met["relation"] == "ends"]
    assert [(met["rule"], met["other"]) for met in ends] == [(None, "quang-ninh-02-2022.voluntary_si.near_poor")]
    page = run("simulate", path, "--participants", PEOPLE, "--years", "2026").stdout
    assert "near-poor household 30% (in force): ended by the draft, with" in page


def test_a_draft_cannot_end_what_another_province_decided(run, tmp_path):
    path = tmp_path / "draft.yaml"
    path.write_text(ending("nghe-an-07-2025"), encoding="utf-8")
    assert "no council decides for another province" in "".join(told(run, path, "--participants", PEOPLE))


def test_what_the_state_supports_at_most_and_what_the_years_leave_out_are_said(run, tmp_path):
    people = tmp_path / "people.csv"
    people.write_text("province,programme,people,supported_months\nson-la,voluntary_si,7,115\n", encoding="utf-8")
    found = run("simulate", "--adopt", "quang-ninh", "--in", "son-la", "--participants", people, "--format", "json")
    said = {assumed["assumed"]: assumed for assumed in json.loads(found.stdout)["assumptions"]}
    assert said["state_limit"]["months"] == 120
    assert said["supported_each_year"]["people"] == 7
    assert "is not known in" in said["years_left_out"]["why"]


def test_the_drafts_own_end_is_a_year_that_can_be_asked_for(run, answer, text):
    options = ("simulate", NGHE_AN, "--participants", PEOPLE)
    found = answer(*options, "--years", "2030-2031")
    full, half = (year["after"]["draft"] for year in found["by_year"])
    assert full == 2 * half == 28_503 * 12 * 484_000 * 5 // 100
    (said,) = (a for a in found["assumptions"] if a["assumed"] == "numbers_go_on")
    assert (said["numbers"], said["from"]) == (["rural_poverty_line"], 2031)
    page = " ".join(text(*options, "--years", "2031").split())
    assert "From 2031 on, up to the draft's own end, no source states the State's numbers" in page.partition("Paid")[0]
    page = " ".join(text(*options, "--years", "2031", "--lang", "vi").split())
    assert "(chuẩn hộ nghèo khu vực nông thôn)" in page.partition("Chi theo")[0]
    assert "numbers_go_on" not in str(answer(*options, "--years", "2026-2030"))
    (line,) = run(*options, "--years", "2026-2032").stderr.splitlines()
    assert line == "--years: rural_poverty_line is not known in 2032, so it cannot be worked out"


def test_a_draft_without_an_end_reaches_no_year_that_is_not_known(run):
    found = run("simulate", SON_LA / "as-ha-noi.yaml", "--participants", PEOPLE, "--years", "2031")
    assert found.exit_code == 2
    assert "rural_poverty_line is not known in 2031" in found.stderr
