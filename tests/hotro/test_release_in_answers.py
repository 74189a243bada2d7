"""Every answer as JSON says which state of the policies it rests on, and so does `--version`."""

import pytest

from registry import Registry

RELEASE = Registry.load().release
ON = ["--on", "2026-03-01"]
OBJECTS = [
    ["count", "voluntary_si", *ON],
    ["show", "hai-phong", *ON],
    ["compare", "ha-noi", "hai-phong", *ON],
    ["history", "gia-lai"],
    ["expiring", *ON],
    ["calc", "examples/near-poor-family.yaml"],
    ["calc", "examples/near-poor-family.yaml", "--explain"],
    [
        "calc",
        "--province",
        "ha-noi",
        "--group",
        "near_poor",
        "--health-insurance",
        "12",
        "--from",
        "2024",
        "--to",
        "2025",
    ],
    ["simulate", "examples/son-la/as-quang-ninh.yaml", "--participants", "examples/son-la/participants.csv"],
]
LISTS = [
    ["count", *ON],
    ["groups"],
    ["reconcile"],
    ["calc", "examples/several-households.yaml"],
    ["calc", "--province", "all", "--group", "near_poor", "--health-insurance", "12", *ON],
]


@pytest.mark.parametrize("arguments", OBJECTS, ids=" ".join)
def test_an_answer_names_its_release(answer, arguments):
    assert answer(*arguments)["release"] == RELEASE


@pytest.mark.parametrize("arguments", LISTS, ids=" ".join)
def test_a_list_names_it_in_each_item(answer, arguments):
    found = answer(*arguments)
    assert isinstance(found, list)
    assert {item["release"] for item in found} == {RELEASE}


def test_version_says_both(text):
    program, release = text("--version").rstrip().split(", policies ")
    assert (program.split()[0], release) == ("hotro", RELEASE)
