"""`hotro history`: bars over the years."""

import csv
import datetime
import io

from hotro.history.timeline import Scale, axis, bar
from registry.law.rule import Certainty
from registry.questions.history import Event, TimeInForce


def _event(*periods):
    return Event(None, tuple(TimeInForce(*p) for p in periods), ())


def test_a_bar_shows_when_and_how_surely():
    day = datetime.date
    event = _event(
        (day(2021, 7, 1), day(2021, 12, 31), Certainty.POSSIBLE),
        (day(2022, 1, 1), day(2022, 12, 31), Certainty.CERTAIN),
        (day(2023, 1, 1), None, Certainty.PRESUMED),
    )
    assert bar(event, Scale(2021, 2023, 6)) == "·░██▒▒"


def test_a_mark_shows_the_surest_of_its_time():
    day = datetime.date
    event = _event((day(2021, 3, 31), day(2021, 4, 1), Certainty.CERTAIN))
    assert bar(event, Scale(2021, 2021, 3)) == "██··"


def test_years_stand_over_the_marks_at_which_they_begin():
    scale = Scale(2019, 2026, 4)
    text = axis(scale)
    assert text == "2019     2022     2025"
    for year in (2019, 2022, 2025):
        assert scale.day(text.index(str(year))) == datetime.date(year, 1, 1)


def test_a_province_as_a_timeline(text):
    found = text("history", "quang-ninh")
    assert found.startswith("Quảng Ninh: its rules over time\n")
    line = next(line for line in found.splitlines() if "02/2022/NQ-HĐND, from 2023-01-01, to 2027-12-31" in line)
    assert "·█" in line
    assert "█·" in line
    assert "█ in force   ▒ presumed in force   ░ not known if in force" in found


def test_drafts_were_never_in_force(text):
    found = text("history", "ha-noi")
    assert "number not known (draft). Voluntary SI: other participant 20%" in found[found.index("Never in force") :]


def test_a_new_province_shows_the_rules_of_its_parts(text):
    found = text("history", "hai-phong")
    assert "Since 2025-07-01 made of: Hải Dương, Hải Phòng." in found
    assert "only in former Hải Dương" in " ".join(found.split())


def test_nothing_known(text):
    assert "No local rule is written down." in text("history", "lai-chau")


def test_json_and_csv(answer, text):
    found = answer("history", "ha-noi")
    assert list(found) == ["province", "parts", "rules", "release"]
    rule = next(r for r in found["rules"] if r["rule"] == "ha-noi-03-2022.voluntary_si.poor")
    assert rule["periods"] == [{"first": "2022-08-01", "last": "2025-12-31", "certainty": "certain"}]
    rows = list(csv.DictReader(io.StringIO(text("history", "ha-noi", "--format", "csv"))))
    row = next(r for r in rows if r["rule"] == "ha-noi-03-2022.voluntary_si.poor")
    assert (row["first"], row["last"], row["certainty"], row["rates"]) == ("2022-08-01", "2025-12-31", "certain", "30")


def test_in_vietnamese(text):
    assert "coi là còn hiệu lực" in text("history", "ha-noi", "--lang", "vi")


def test_support_of_a_district_is_not_the_provinces(text, answer):
    found = " ".join(text("history", "ha-noi").split())
    assert "(only in Long Biên)" in found
    assert "(chỉ ở Long Biên)" in " ".join(text("history", "ha-noi", "--lang", "vi").split())
    of_the_district = [r for r in answer("history", "ha-noi")["rules"] if r["districts"]]
    assert {tuple(r["districts"]) for r in of_the_district} == {("Long Biên",)}
    assert {r["level"] for r in of_the_district} == {"district"}
    rows = list(csv.DictReader(io.StringIO(text("history", "ha-noi", "--format", "csv"))))
    assert {r["rule"] for r in rows if r["districts"] == "Long Biên"} == {r["rule"] for r in of_the_district}


def test_support_of_a_part_says_which(answer, text):
    rules = answer("history", "hai-phong")["rules"]
    assert {tuple(r["part"]) for r in rules} >= {("hai-duong",)}
    rows = list(csv.DictReader(io.StringIO(text("history", "hai-phong", "--format", "csv"))))
    assert {r["part"] for r in rows} >= {"hai-duong"}
