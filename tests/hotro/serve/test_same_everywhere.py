"""The API says what the command line and Python say, to the byte."""

from __future__ import annotations

import datetime
import json
import shlex

import pytest

from calculator import BadHousehold, assess
from calculator.comparison.on_day import on_day
from calculator.explanation.explain import explain
from calculator.input.household_files import read_households
from hotro.output import json_text, with_release
from registry.registry import shipped_policies
from tests.calculator.test_published_cases import CASES, household_of, published
from tests.unchanged.inputs import Maker, drafts, households

PUBLISHED = [case["household"] for case in CASES] + [
    household_of(*one) for one in published("good", "misprint", "disputed")
]
MAKER = Maker.of(shipped_policies(), "the API")
MADE_UP = json.loads(json.dumps(households(shipped_policies()) + [MAKER.household() for _ in range(60)], default=str))
ON = {"on": "2026-03-01"}
ALIKE = [
    ("count", ON, "count --on 2026-03-01"),
    ("count", {"programme": "vsi", "on": "2023-03-22"}, "count vsi --on 2023-03-22"),
    (
        "count",
        {"programme": "health_insurance", "group": "Hộ cận nghèo", "lang": "vi", **ON},
        "count bhyt --group near_poor --lang vi --on 2026-03-01",
    ),
    ("reconcile", {}, "reconcile"),
    ("groups", {}, "groups"),
    ("expiring", ON, "expiring --on 2026-03-01"),
    ("expiring", {"within": "90d", "no_end": "true", **ON}, "expiring --within 90d --no-end --on 2026-03-01"),
    ("provinces/Sơn La", ON, "show son-la --on 2026-03-01"),
    ("provinces/ha-noi", {"on": "2019-05"}, "show 'Hà Nội' --on 2019-05"),
    ("provinces/Hải Dương/history", {}, "history hai-duong"),
    ("provinces/quang-ninh/history", {}, "history quang-ninh"),
    (
        "compare",
        {"province": ["ha-noi", "Huế"], "programme": "bhyt", **ON},
        "compare ha-noi thua-thien-hue --programme health_insurance --on 2026-03-01",
    ),
    (
        "compare",
        {"province": ["hcm", "son-la"], "group": "student", **ON},
        "compare hcm son-la --group student --on 2026-03-01",
    ),
    (
        "calc",
        {"province": "ha-noi", "group": ["near_poor"], "voluntary_si": 12, **ON},
        "calc --province ha-noi --group near_poor --voluntary-si 12 --on 2026-03-01",
    ),
    (
        "calc",
        {
            "province": "Hà Nội",
            "group": ["student", "near_poor"],
            "health_insurance": 6,
            "born": "2010-05-02",
            "school_province": "son-la",
            "explain": "vi",
            **ON,
        },
        (
            "calc --province ha-noi --group student --group near_poor --health-insurance 6 --born 2010-05-02 "
            "--school-province son-la --explain --lang vi --on 2026-03-01"
        ),
    ),
    (
        "calc",
        {"province": "all", "health_insurance": 12, "group": "near_poor", "on": "2024-03"},
        "calc --province all --health-insurance 12 --group near_poor --on 2024-03",
    ),
    (
        "calc",
        {"province": "ha-noi", "voluntary_si": 12, "income": "2.000.000", "from": "2015-01", "to": "2026-12"},
        "calc --province ha-noi --voluntary-si 12 --income 2000000 --from 2015-01 --to 2026-12",
    ),
    (
        "calc",
        {"province": "lao-cai", "former_province": "yen-bai", "poor_commune": "true", "health_insurance": 3, **ON},
        "calc --province lao-cai --former-province yen-bai --poor-commune --health-insurance 3 --on 2026-03-01",
    ),
]


AS_KNOWN = [
    ("count", ON, "count --on 2026-03-01"),
    ("count", {"programme": "vsi", "on": "2023-03-22"}, "count vsi --on 2023-03-22"),
    ("reconcile", {}, "reconcile"),
    ("expiring", {"on": "2023-01"}, "expiring --on 2023-01"),
    ("provinces/Quảng Ninh", {"on": "2023-03-22"}, "show quang-ninh --on 2023-03-22"),
    ("provinces/ha-noi/history", {}, "history ha-noi"),
    ("compare", {"province": ["ha-noi", "ha-tinh"], **ON}, "compare ha-noi ha-tinh --on 2026-03-01"),
    (
        "calc",
        {"province": "ha-noi", "group": ["near_poor"], "voluntary_si": 12, "explain": "vi", **ON},
        "calc --province ha-noi --group near_poor --voluntary-si 12 --explain --lang vi --on 2026-03-01",
    ),
    (
        "calc",
        {"province": "all", "voluntary_si": 12, "on": "2022-03"},
        "calc --province all --voluntary-si 12 --on 2022-03",
    ),
    (
        "calc",
        {"province": "ha-noi", "voluntary_si": 12, "from": "2021-01", "to": "2024-12"},
        "calc --province ha-noi --voluntary-si 12 --from 2021-01 --to 2024-12",
    ),
]


@pytest.mark.parametrize("known_on", ["2023-06", "2024-10-15"])
@pytest.mark.parametrize("form", ["json", "csv"])
@pytest.mark.parametrize("path, parameters, command", AS_KNOWN, ids=[each[2] for each in AS_KNOWN])
def test_a_question_as_known_on_a_day_is_that_of_the_command_line(get, run, path, parameters, command, form, known_on):
    said = run(*shlex.split(command), "--known-on", known_on, "--format", form)
    assert get(path, **parameters, known_on=known_on, format=form) == said.stdout


@pytest.mark.parametrize("path", ["provinces", "parameters"])  # no command asks these
def test_what_no_command_asks_is_as_known_on_a_day_too(get, holder, path):
    day = datetime.date(2023, 6, 1)
    now, then = (json.loads(get(path, on="2023-03-22", **more)) for more in ({}, {"known_on": "2023-06-01"}))
    assert {item.pop("known_on") for item in then} == {"2023-06-01"}
    if path == "provinces":
        count = holder.current.registry.known_on(day).count("voluntary_si", on=datetime.date(2023, 3, 22))
        assert [item["province"] for item in then if item["voluntary_si"] == "supports"] == [*count.documented.supports]
        assert now != then
    else:
        assert now == then  # the State's law is always known


@pytest.mark.parametrize("form", ["json", "csv"])
def test_a_household_as_known_on_a_day_is_that_of_the_command_line(client, run, tmp_path, form):
    file = tmp_path / "household.json"
    file.write_text(json.dumps(PUBLISHED[0], default=str))
    said = run("calc", file, "--known-on", "2023-06-01", "--format", form)
    found = posted(client, json.loads(file.read_text()), known_on="2023-06-01", format=form)
    assert (found.status_code, found.text) == (200, said.stdout)


@pytest.mark.parametrize("form", ["json", "csv"])
@pytest.mark.parametrize("path, parameters, command", ALIKE, ids=[each[2] for each in ALIKE])
def test_a_question_by_address_is_that_of_the_command_line(get, run, path, parameters, command, form):
    said = run(*shlex.split(command), "--format", form)
    assert said.stderr == ""
    assert get(path, **parameters, format=form) == said.stdout


# Households


def posted(client, body, **parameters):
    return client.post("/api/v1/calc", params=parameters, json=body)


def by_python(household, registry):
    """What Python answers, asked as the command line asks it; None where it refuses."""
    (entry,) = read_households(json.dumps(household).encode(), "household.json")
    try:
        return entry.household and assess(on_day(entry.household, entry.household.date, registry), registry)
    except BadHousehold:
        return None


@pytest.fixture(scope="module")
def possible(holder):
    """The households that can be answered, and what Python answers."""
    asked = ((household, by_python(household, holder.current.registry)) for household in (*PUBLISHED, *MADE_UP))
    return [(household, assessment) for household, assessment in asked if assessment is not None]


def test_a_household_is_answered_as_by_python_and_by_the_command_line(client, holder, run, tmp_path, possible):
    assert len(possible) >= 200
    file = tmp_path / "households.json"
    file.write_text(json.dumps([household for household, _ in possible]))
    told = json.loads(run("calc", file, "--format", "json").stdout)
    for (household, assessment), said in zip(possible, told, strict=True):
        found = posted(client, household).text
        assert found == json_text(said)
        assert found == json_text(with_release(dict(assessment.as_json()), holder.current.release))


def test_what_python_refuses_is_refused(client, holder):
    refused = [household for household in MADE_UP if by_python(household, holder.current.registry) is None]
    assert len(refused) > 50
    for household in refused:
        found = posted(client, household)
        assert (found.status_code, bool(found.json()["problems"])) == (422, True)


WAYS = [
    (9, {}, ["--format", "json"]),
    (9, {"format": "csv"}, ["--format", "csv"]),
    (11, {"explain": "vi"}, ["--explain", "--lang", "vi", "--format", "json"]),
    (11, {"explain": "en", "format": "csv"}, ["--explain", "--format", "csv"]),
    (29, {"province": "all"}, ["--province", "all", "--format", "json"]),
    (29, {"from": "2024-05", "to": "2025-08"}, ["--from", "2024-05", "--to", "2025-08", "--format", "json"]),
]
"""Every so manieth household, the parameters, and the same as options."""


@pytest.mark.parametrize("every, parameters, options", WAYS, ids=[" ".join(each[2]) for each in WAYS])
def test_several_are_answered_as_by_the_command_line(client, run, tmp_path, possible, every, parameters, options):
    file, told = tmp_path / "households.json", 0
    some = [household for household, _ in possible[::every]]
    size = 50 if every < 29 else 3  # where one cannot be answered everywhere or then, none of the request is
    for first in range(0, len(some), size):
        body = {"households": some[first : first + size]}
        file.write_text(json.dumps(body))
        said, found = run("calc", file, *options), posted(client, body, **parameters)
        if found.status_code == 200:
            assert (found.text, said.exit_code) == (said.stdout, 0)
            told += 1
        else:
            assert (found.status_code, said.exit_code) == (422, 2)
    assert told


def test_an_explanation_is_python_s(client, holder):
    registry = holder.current.registry
    household = PUBLISHED[0]
    found = posted(client, household, explain="en").json()
    assessment = by_python(household, registry)
    assert found["explanation"] == [each.as_json() for each in explain(assessment, registry.law(assessment.date), "en")]


# Drafts


def options_of(words):
    """Options of the command line as keys of a body."""
    keys = {"--raise": "raise", "--budget": "budget", "--years": "years", "--against": "against"}
    said, left = {}, [*words]
    while left:
        word = left.pop(0)
        said[keys.get(word, "assume_none")] = True if word == "--assume-none" else left.pop(0)
    return said


DRAFTS = [made for made in drafts(shipped_policies()) if made.file is not None][1::2]


@pytest.mark.parametrize("known_on", [None, "2024-10-15"])
@pytest.mark.parametrize("made", DRAFTS, ids=[" ".join(made.options) or "no options" for made in DRAFTS])
def test_a_draft_costs_what_it_costs_by_the_command_line(client, run, tmp_path, made, known_on):
    import csv

    import yaml

    draft, table = tmp_path / "draft.yaml", tmp_path / "participants.csv"
    plain = json.loads(json.dumps(made.file, default=str))
    draft.write_text(yaml.safe_dump(plain, allow_unicode=True, sort_keys=False))
    columns = list(dict.fromkeys(key for row in made.participants for key in row))
    with table.open("w", newline="") as file:
        writer = csv.DictWriter(file, columns)
        writer.writeheader()
        writer.writerows(made.participants)
    body = {"draft": plain, "participants": made.participants, **options_of(made.options)}
    option, parameter = (["--known-on", known_on], {"known_on": known_on}) if known_on else ([], {})
    for form in ("csv", "json"):
        said = run("simulate", draft, "--participants", table, *made.options, *option, "--format", form)
        found = client.post("/api/v1/simulate", params={"format": form} | parameter, json=body)
        assert (found.status_code, said.exit_code) in ((200, 0), (422, 2)), (found.text, said.stderr)
        if found.status_code == 200:
            assert found.text == said.stdout
    assert found.status_code != 200 or json.loads(found.text).get("known_on") == known_on
