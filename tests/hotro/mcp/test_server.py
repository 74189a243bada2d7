"""The tools as they are listed and called, and that each says what the command line says."""

from __future__ import annotations

import json
import shlex

import anyio
import jsonschema
import pytest
from mcp.client import Client

from hotro.mcp import server
from hotro.mcp.server import TOOLS, create_server
from tests.calculator.test_published_cases import CASES, household_of, published

ON = "--on 2026-03-01"
ALIKE = [
    (
        "support_for",
        {"province": "Hà Nội", "programme": "BHXH tự nguyện", "group": "near_poor", "on": "2026-03-01"},
        f"compare ha-noi --programme vsi --group near_poor {ON}",
    ),
    (
        "support_for",
        {"province": "son-la", "programme": "bhyt", "group": "hộ cận nghèo", "on": "2024-03", "known_on": "2025-01-01"},
        "compare 'Sơn La' --programme bhyt --group near_poor --on 2024-03 --known-on 2025-01-01",
    ),
    ("count_support", {"programme": "vsi", "on": "2023-03-22"}, "count voluntary_si --on 2023-03-22"),
    (
        "count_support",
        {"programme": "voluntary_si", "on": "2023-03-22", "known_on": "2023-06"},
        "count voluntary_si --on 2023-03-22 --known-on 2023-06-01",
    ),
    (
        "count_support",
        {"programme": "health_insurance", "group": "near_poor", "on": "2026-03-01"},
        f"count health_insurance --group near_poor {ON}",
    ),
    ("compare_provinces", {"provinces": ["hcm", "Huế"], "on": "2026-03-01"}, f"compare hcm thua-thien-hue {ON}"),
    (
        "compare_provinces",
        {"provinces": ["ha-noi", "son-la"], "programme": "bhyt", "group": "student", "on": "2026-03-01"},
        f"compare ha-noi son-la --programme bhyt --group student {ON}",
    ),
]
PUBLISHED = [case["household"] for case in CASES][:12] + [household_of(*one) for one in published("good")][:12]


@pytest.mark.parametrize("tool, arguments, command", ALIKE, ids=[each[2] for each in ALIKE])
def test_a_tool_says_what_the_command_line_says(told, answer, tool, arguments, command):
    assert told(tool, **arguments)["answer"] == answer(*shlex.split(command))


def test_published_amounts_are_those_of_the_command_line(told, run, tmp_path):
    assert len(PUBLISHED) == 24
    for household in json.loads(json.dumps(PUBLISHED, default=str)):
        file = tmp_path / "household.json"
        file.write_text(json.dumps(household))
        for tool, more, options in (
            ("calculate_household", {}, ()),
            ("explain", {"language": "vi"}, ("--explain", "--lang", "vi")),
        ):
            said = run("calc", file, "--format", "json", *options)
            found = told(tool, household=household, **more)
            assert found["answer"] == json.loads(said.stdout)
            assert found["answer"]["total"]["pays"] >= 0


def listed():
    async def asked():
        async with Client(create_server(lambda: None)) as client:
            return (client.instructions, (await client.list_tools()).tools)

    return anyio.run(asked)


def test_tools_are_listed_in_both_languages_with_schemas_that_stand_alone():
    instructions, tools = listed()
    assert "must not be guessed" in instructions.replace("\n", " ")
    assert "không được suy đoán" in instructions
    assert [tool.name for tool in tools] == [
        "find_province",
        "support_for",
        "count_support",
        "compare_provinces",
        "calculate_household",
        "explain",
        "what_changed",
        "list_unknowns",
    ]
    for tool in tools:
        english, vietnamese = tool.description.split("\n")
        assert english.isascii()
        assert not vietnamese.isascii()
        assert tool.annotations.read_only_hint
        for schema in (tool.input_schema, tool.output_schema):
            jsonschema.Draft202012Validator.check_schema(schema)
            assert schema["type"] == "object"
        assert tool.input_schema["additionalProperties"] is False
        for argument in tool.input_schema["properties"].values():
            assert argument["description"]


HOUSEHOLD = {
    "date": "2026-03-01",
    "province": "son-la",
    "members": [{"id": "m", "groups": ["near_poor"], "voluntary_si": {"income": 1500000, "months": 12}}],
}
ONE_EACH = {
    "find_province": {"name": "Huế"},
    "support_for": {"province": "son-la", "programme": "vsi", "group": "near_poor"},
    "count_support": {"programme": "bhyt"},
    "compare_provinces": {"provinces": ["ha-noi", "hai-phong"]},
    "calculate_household": {"household": HOUSEHOLD},
    "explain": {"household": HOUSEHOLD, "language": "en"},
    "what_changed": {"since": "2026-03"},
    "list_unknowns": {},
}


@pytest.mark.parametrize("known_on", [None, "2024-06-01"])
@pytest.mark.parametrize("tool", TOOLS, ids=[tool.name for tool in TOOLS])
def test_an_answer_is_as_its_schema_says(told, registry, tool, known_on):
    asked = ONE_EACH[tool.name] | ({} if known_on is None else {"known_on": known_on})
    jsonschema.validate(asked, tool.input_schema())
    found = told(tool.name, **asked)
    jsonschema.validate(found, tool.output_schema())
    assert found["release"] == found["answer"]["release"] == registry.release
    assert found["known_on"] == found["answer"].get("known_on") == known_on
    assert (found["not_known"] is None) == (found["status"] != "unknown")


@pytest.mark.parametrize(
    "tool, arguments, line",
    [
        ("find_provinces", {}, "there is no tool 'find_provinces'; did you mean `find_province`?"),
        ("find_province", {"name": "Ha Nooi"}, "no province is called 'Ha Nooi'; did you mean ha-noi?"),
        ("find_province", {"nme": "Huế"}, "there is no argument 'nme'; did you mean `name`?"),
        ("find_province", {}, "name: missing; expected text"),
        ("find_province", {"name": "Huế", "on": "soon"}, "on: expected YYYY-MM-DD or YYYY-MM, found 'soon'"),
        (
            "find_province",
            {"name": "Huế", "on": "2026-02-30"},
            "on: there is no day 2026-02-30: February 2026 has 28 days",
        ),
        ("find_province", {"name": "Huế", "known_on": []}, "known_on: expected YYYY-MM-DD or YYYY-MM, found '[]'"),
        (
            "count_support",
            {"programme": "bhyt", "group": "near_por"},
            "no group is called 'near_por'; did you mean near_poor?",
        ),
        ("count_support", {"programme": "x"}, "programme: expected voluntary_si or health_insurance, found 'x'"),
        (
            "count_support",
            {"programme": None},
            "programme: expected text, found nothing; a key that has nothing to say is left out",
        ),
        ("compare_provinces", {"provinces": []}, "provinces: expected a list of one or more, found an empty list"),
        ("explain", {"household": HOUSEHOLD, "language": "fr"}, "language: expected `vi` or `en`, found 'fr'"),
        ("list_unknowns", {"most": 0}, "most: expected a whole number from 1 to 1000, found 0"),
        ("calculate_household", {"household": []}, "household: expected a mapping, found an empty list"),
        (
            "calculate_household",
            {"household": {**HOUSEHOLD, "province": "son-al"}},
            "province: no province is called 'son-al'; did you mean son-la?",
        ),
        (
            "calculate_household",
            {"household": {"date": "2026-03-01", "membres": []}},
            "membres: unknown key 'membres'; did you mean `members`?",
        ),
    ],
)
def test_what_cannot_be_answered_is_refused_in_one_line(refusal, tool, arguments, line):
    assert refusal(tool, arguments) == line


def test_many_problems_of_a_household_are_one_line(refusal):
    members = [{"id": f"m{i}", "voluntary_si": {"income": -1, "months": 12}} for i in range(6)]
    line = refusal("calculate_household", {"household": {"date": "2026-03-01", "members": members}})
    assert line.startswith("members[0].voluntary_si.income: expected")
    assert line.endswith("; and 3 more")


def test_refusals_are_in_the_language_of_the_run(refusal):
    assert refusal("find_province", {"nme": "x"}, "vi") == "không có tham số 'nme'; ý bạn là `name`?"
    assert refusal("count_support", {}, "vi").startswith("programme: còn thiếu; cần ")


def test_a_defect_is_told_without_what_was_asked(refusal, monkeypatch, capsys):
    def defect(*_):
        raise ZeroDivisionError("Nguyễn Văn A")

    monkeypatch.setattr(server, "called", defect)
    assert refusal("find_province", {"name": "Huế"}) == "this is a defect of hotro: please report it"
    said = capsys.readouterr().err
    assert said.startswith("a defect: ZeroDivisionError at test_server.py:")
    assert "Nguyễn" not in said
