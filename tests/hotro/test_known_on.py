"""Every question as it could be answered on an earlier day, and says that it is."""

import csv
import io
import re

import pytest

ON = ["--on", "2026-03-01"]
SON_LA = ["examples/son-la/as-quang-ninh.yaml", "--participants", "examples/son-la/participants.csv"]
QUESTIONS = [
    ["count", *ON],
    ["count", "voluntary_si", *ON],
    ["show", "ha-noi", *ON],
    ["compare", "ha-noi", "hai-phong", *ON],
    ["history", "ha-noi"],
    ["history", "ha-noi", "--learnt"],
    ["reconcile"],
    ["expiring", *ON],
    ["calc", "--province", "ha-noi", "--group", "near_poor", "--voluntary-si", "12", *ON],
    ["calc", "--province", "all", "--group", "near_poor", "--voluntary-si", "12", *ON],
    ["simulate", *SON_LA, "--years", "2026"],
]


@pytest.mark.parametrize("arguments", QUESTIONS, ids=" ".join)
def test_a_question_says_what_it_may_know(text, answer, arguments):
    asked = [*arguments, "--known-on", "2023-06-01"]
    now, then = answer(*arguments), answer(*asked)
    for item in then if isinstance(then, list) else [then]:
        assert item.pop("known_on") == "2023-06-01"
    assert now != then
    page = " ".join(text(*asked).split())
    assert page.endswith("As known on 2023-06-01: from what had been published by then.")
    in_vietnamese = " ".join(text(*asked, "--lang", "vi").split())
    assert in_vietnamese.endswith("Theo những gì đã được công bố đến ngày 01/06/2023.")


def test_a_count_of_what_was_known_then(answer):
    now = answer("count", "voluntary_si", "--on", "2023-03-22")["documented"]
    then = answer("count", "voluntary_si", "--on", "2023-03-22", "--known-on", "2023-06-01")["documented"]
    assert then["supports"] == ["ha-noi", "ha-tinh", "quang-ninh", "quang-tri", "vinh-phuc"]
    assert set(then["supports"]) < set(now["supports"])
    before = answer("count", "voluntary_si", "--on", "2023-03-22", "--known-on", "2023-03-21")
    assert before["published"]["date"] == "2019-10-31"


def test_a_population_is_answered_from_it_too(run, tmp_path):
    def local(*more):
        out = tmp_path / "out.csv"
        found = run("population", "examples/people.csv", out, "--on", "2026-03", *more)
        assert found.exit_code in (0, 1), found.stderr  # 1: some rows of the example are meant to be refused
        return [
            (row["vsi_local"], row["vsi_local_known"]) for row in csv.DictReader(io.StringIO(out.read_text("utf-8")))
        ]

    assert local() == local("--known-on", "2026-11-30")
    assert local() != local("--known-on", "2020-01-01")


def test_bad_days(run):
    found = run("count", "--known-on", "soon")
    assert (found.exit_code, found.stdout) == (2, "")
    assert re.fullmatch(r"--known-on: expected YYYY-MM-DD or YYYY-MM, found 'soon'\n", found.stderr)
