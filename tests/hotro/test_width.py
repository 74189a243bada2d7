"""Pages fit the terminal, in both languages, and nothing is cut off."""

import re

import pytest

PAGES = [
    ["count", "--on", "2023-03-22"],
    ["count", "vsi", "--on", "2023-03-22"],
    ["count", "hi", "--group", "special_groups", "--on", "2023-03-22"],
    ["count", "hi", "--group", "affs_average", "--on", "2026-03-01"],
    ["show", "ha-noi", "--on", "2026-03-01"],
    ["show", "hai-phong", "--on", "2025-09-01"],
    ["show", "son-la"],
    ["compare", "ha-noi", "hai-phong", "quang-ninh", "vinh-phuc", "--on", "2023-03-22"],
    ["history", "hai-phong"],
    ["reconcile"],
    ["expiring", "--on", "2025-03-01"],
    ["schema"],
]
ADDRESS = re.compile(r"https?://")


@pytest.mark.parametrize("width", [80, 160])
@pytest.mark.parametrize("language", ["en", "vi"])
@pytest.mark.parametrize("arguments", PAGES, ids=" ".join)
def test_pages_fit(text, arguments, language, width):
    found = text(*arguments, "--lang", language, env={"COLUMNS": str(width)})
    for line in found.splitlines():
        assert len(line) <= width or ADDRESS.search(line), line
        assert line == line.rstrip()
        assert "…" not in line
    assert "\n\n\n" not in found
    assert "\x1b" not in found


@pytest.mark.parametrize("columns", ["", "0", "-5", "20", "wide", "100000", "\u0661\u0662"])
def test_a_strange_width_is_no_trouble(text, columns):
    assert text("count", "vsi", "--on", "2023-03-22", env={"COLUMNS": columns}).startswith("18/63 provinces support")


def test_every_word_of_a_condition_is_printed(text, answer):
    printed = "".join(text("show", "ha-noi", "--on", "2026-03-01", env={"COLUMNS": "80"}).split())
    for instrument in answer("show", "ha-noi", "--on", "2026-03-01")["files"]["ha-noi"]["instruments"]:
        if instrument["id"] == "ha-noi-19-2025":
            for provision in instrument["voluntary_si"] + instrument["health_insurance"]:
                for said in filter(None, (provision.get("condition"), provision.get("note"))):
                    assert "".join(said["en"].split()) in printed
