"""A new instrument among others: first, and nothing else changes."""

import pytest

from hotro.new.insert import with_instrument
from registry.files.strict_yaml import read_yaml
from registry.registry import shipped_policies

ENTRY = "  - id: new\n    number: x\n"
FILES = sorted((shipped_policies() / "provinces").glob("*.yaml"))


@pytest.mark.parametrize("path", FILES, ids=[path.stem for path in FILES])
def test_into_every_file_there_is(path):
    text = path.read_text(encoding="utf-8")
    made, line = with_instrument(text, ENTRY)
    assert made.splitlines()[line - 1] == "  - id: new"
    left = made.splitlines()
    del left[line - 1 : line + 1]
    kept = [one for one in left if one.strip()]
    before = [one for one in text.splitlines() if one.strip()]
    assert [one for one in kept if not one.startswith("instruments:")] == [
        one for one in before if not one.startswith("instruments:")
    ]
    ids = [one["id"] for one in read_yaml(made.encode(), "").value["instruments"]]
    assert ids[0] == "new"
    assert len(ids) == len(read_yaml(text.encode(), "").value.get("instruments", [])) + 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("province: a\n", "province: a\n\ninstruments:\n  - id: new\n    number: x\n"),
        ("province: a", "province: a\n\ninstruments:\n  - id: new\n    number: x\n"),
        (
            "instruments: []  # none yet\nprovince: a\n",
            "instruments:  # none yet\n  - id: new\n    number: x\n\nprovince: a\n",
        ),
        (
            "province: a\ninstruments:\n  - id: b\n",
            "province: a\ninstruments:\n  - id: new\n    number: x\n\n  - id: b\n",
        ),
        (
            "a: b\r\ninstruments:\r\n  - id: b\r\n",
            "a: b\r\ninstruments:\r\n  - id: new\r\n    number: x\r\n\r\n  - id: b\r\n",
        ),
    ],
)
def test_where_it_goes(text, expected):
    assert with_instrument(text, ENTRY)[0] == expected


@pytest.mark.parametrize(
    "text",
    [
        "province: a\ninstruments: [{id: b}]\n",  # in brackets
        "province: a\ninstruments: none\n",
        "province: a\nnot_found: |\n  x\n  y\ninstruments:\n- id: b\n",  # set in otherwise
    ],
)
def test_where_it_cannot_go(text):
    assert with_instrument(text, ENTRY) is None
