"""Structure: what the schema refuses, in our words; and that the quick test and `jsonschema` are of one mind."""

from __future__ import annotations

import copy
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from registry.files.place import FilePlaces
from registry.files.reading import FILES
from registry.files.strict_yaml import read_yaml
from registry.files.structure import check_structure, read_model
from registry.files.validator import validator
from registry.tell import MOST_TOLD
from registry.written.json_schema import MODELS
from registry.written.province import ProvinceFile, Provision

NOWHERE = FilePlaces("file.yaml", {})
SMALL = Path(__file__).parents[2] / "invented" / "small_policies"


def _good() -> list[tuple[str, Any]]:
    named = [(kind, SMALL / name) for name, kind in FILES.items()]
    named += [("province", path) for path in sorted((SMALL / "provinces").iterdir())]
    return [(kind, read_yaml(path.read_bytes(), path.name).value) for kind, path in named]


GOOD = _good()


def messages(kind: str, value: Any) -> list[str]:
    return [problem.message for problem in check_structure(kind, value, NOWHERE)]


def provision(**keys: Any) -> dict[str, Any]:
    instrument = {
        "id": "a-1",
        "number": "unknown",
        "kind": "plan",
        "issuer": "unknown",
        "status": "draft",
        "issued": "unknown",
        "from": "unknown",
        "to": "unknown",
        "confidence": "low",
        "sources": [{"url": "unknown"}],
        "voluntary_si": [{"who": "poor", **keys}],
    }
    return {"province": "a", "instruments": [instrument]}


@pytest.mark.parametrize(("kind", "value"), GOOD)
def test_good_files_pass(kind: str, value: Any) -> None:
    assert check_structure(kind, value, NOWHERE) == []
    model, problems = read_model(kind, value, NOWHERE)
    assert problems == []
    assert isinstance(model, MODELS[kind])


@pytest.mark.parametrize(
    "keys",
    [
        {"percent": 30, "of": "contribution"},
        {"percent": "unknown"},
        {"percent": "unknown", "of": "unknown"},
        {"total_percent": {"2025": 10, "2026": "unknown"}, "of": "contribution"},
        {"vnd_per_month": 1},
        {"vnd_per_month": 1, "of": "contribution"},
        {},
        {"percent": 30},
        {"total_percent": 30},
        {"total_percent": "unknown"},
        {"percent": {"2025": 10}},
        {"percent": 30, "total_percent": 30, "of": "contribution"},
        {"percent": "unknown", "vnd_per_month": 5},
    ],
)
def test_schema_and_model_agree_on_rates(keys: dict[str, Any]) -> None:
    try:
        Provision.model_validate({"who": "poor", **keys})
    except ValidationError:
        fits = False
    else:
        fits = True
    assert (messages("province", provision(**keys)) == []) is fits


def test_one_message_for_one_fault() -> None:
    assert messages("province", provision(procent=30, of="contribution")) == [
        "instruments[0].voluntary_si[0]: unknown key 'procent'; did you mean `percent`?"
    ]
    assert messages("province", provision(who=["poor", "Near poor"], percent=5, of="unknown")) == [
        (
            "instruments[0].voluntary_si[0].who[1]: expected a code of small letters and digits with single "
            "underscores, such as `near_poor`, found 'Near poor'; did you mean `near_poor`?"
        )
    ]
    assert messages("province", {"provinse": "a"}) == ["unknown key 'provinse'; did you mean `province`?"]
    parted = {"province": "a", "not_found": {"vi": "một", "hai ba": None, "en": "one"}}
    assert messages("province", parted) == [
        "not_found: unknown key 'hai ba': a comma begins another key here, so a text with a comma is written in quotes"
    ]


def test_several_faults_are_all_said() -> None:
    value = provision(percent=130, of="x", age=[], condition=5)
    value["instruments"][0]["colour"] = "red"
    del value["instruments"][0]["status"]
    fields = [problem.field for problem in check_structure("province", value, NOWHERE)]
    assert sorted(fields) == [
        "instruments[0]",
        "instruments[0].colour",
        "instruments[0].voluntary_si[0].age",
        "instruments[0].voluntary_si[0].condition",
        "instruments[0].voluntary_si[0].of",
        "instruments[0].voluntary_si[0].percent",
    ]


def test_a_condition_in_one_language_is_told_how_to_be_written() -> None:
    field = "instruments[0].voluntary_si[0].condition"
    assert messages("province", provision(percent="unknown", condition="permanent residence")) == [
        f"{field}: expected a mapping with vi and en, found 'permanent residence'; write {{vi: ..., en: ...}}"
    ]
    (said,) = messages("province", provision(percent="unknown", condition={"en": "permanent residence"}))
    assert said == f"{field}: missing key `vi`: expected text"
    (said,) = messages("province", provision(percent="unknown", conditions="permanent_residence"))
    assert "conditions: expected a list of one or more, found 'permanent_residence'" in said
    assert said.endswith("write [permanent_residence] for a list of one")


def test_a_flood_of_faults_is_cut() -> None:
    value = {"province": "a", "instruments": [1] * 100_000}
    *told, more = check_structure("province", value, NOWHERE)
    assert len(told) == MOST_TOLD
    assert more.message == f"and {100_000 - MOST_TOLD} more"


def test_a_day_that_does_not_exist() -> None:
    value = provision(percent="unknown", to="not before 2025-02-29")
    assert messages("province", value) == []
    model, problems = read_model("province", value, NOWHERE)
    assert model is None
    assert [problem.message for problem in problems] == [
        "instruments[0].voluntary_si[0].to: there is no day 2025-02-29: February 2025 has 28 days"
    ]


def test_read_model_fills_the_model() -> None:
    model, problems = read_model("province", provision(percent={"2025": 5}, of="unknown", **{"from": 2025}), NOWHERE)
    assert problems == []
    assert isinstance(model, ProvinceFile)
    first = model.instruments[0].voluntary_si[0]
    assert (first.percent, first.from_) == ({"2025": 5}, "2025")


PLAIN = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-5, 3000),
    st.sampled_from([Decimal("4.5"), Decimal("30.0"), Decimal(-1)]),
    st.sampled_from(
        [
            *(
                "",
                "unknown",
                "open",
                "poor",
                "near_poor",
                "Poor",
                "son-la",
                "2025-01-01",
                "2025-02-30",
                "by 2025-01-01",
            ),
            *(
                "https://a.example/b",
                "contribution",
                "draft",
                "voluntary_si",
                "08",
                "8",
                "a\n",
                "２０２５-01-01",
                "a" * 90,
            ),
        ]
    ),
    st.text(max_size=5),
)
ANY_VALUE = st.recursive(
    PLAIN,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["from", "below", "2025", "url", "who", "percent", "of", "x"]), inner, max_size=3
        )
    ),
    max_leaves=5,
)


def _somewhere(draw: st.DrawFn, value: Any) -> None:
    """Change one thing at a random place of a good file."""
    while isinstance(value, dict | list) and value:
        key = draw(st.sampled_from(sorted(value))) if isinstance(value, dict) else draw(st.integers(0, len(value) - 1))
        inside = value[key]
        if not isinstance(inside, dict | list) or draw(st.booleans()):
            match draw(st.sampled_from(["change", "remove", "rename", "add"])):
                case "change":
                    value[key] = draw(ANY_VALUE)
                case "remove":
                    del value[key]
                case "rename" if isinstance(value, dict):
                    value[draw(st.sampled_from([f"{key}s", key.upper(), "percent", "of"]))] = value.pop(key)
                case _ if isinstance(value, list):
                    value.append(draw(ANY_VALUE))
                case _:
                    value["added"] = draw(ANY_VALUE)
            return
        value = inside


@st.composite
def changed(draw: st.DrawFn) -> tuple[str, Any]:
    kind, good = draw(st.sampled_from(GOOD))
    value = copy.deepcopy(good)
    for _ in range(draw(st.integers(1, 3))):
        _somewhere(draw, value)
    return kind, value


@settings(deadline=None)
@given(changed())
def test_the_models_let_nothing_through_that_the_schema_refuses(case: tuple[str, Any]) -> None:
    """So what a model takes need not be shown to `jsonschema`, which is many times slower."""
    kind, value = case
    model, _ = read_model(kind, value, NOWHERE)
    if model is not None:
        assert validator(kind).is_valid(value)


@settings(deadline=None)
@given(changed())
def test_whatever_is_wrong_is_said(case: tuple[str, Any]) -> None:
    kind, value = case
    model, problems = read_model(kind, value, NOWHERE)
    assert (model is None) == bool(problems)
    assert (messages(kind, value) == []) == validator(kind).is_valid(value)
    assert not [p for p in problems if p.message.endswith("cannot be used here")]


@settings(deadline=None)
@given(st.sampled_from(sorted(MODELS)), ANY_VALUE)
def test_anything_can_be_checked(kind: str, value: Any) -> None:
    model, problems = read_model(kind, value, NOWHERE)
    assert (model is None) == bool(problems)
