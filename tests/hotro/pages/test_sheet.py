"""A page says what its command prints: all of it, in the same words."""

import re

import pytest

SIGNS = re.compile(r"[─━█▒░·→•]|^\s*-\s|\s-\s(?=\S)", re.MULTILINE)


def words(text):
    return re.sub(r"\s+", " ", SIGNS.sub(" ", text)).strip()


def lines_said(printed):
    """Paragraphs of what a command printed that are no rows of tables."""
    for line in printed.splitlines():
        if line.strip() and "   " not in line.strip() and "─" not in line and len(line) < 175:
            yield words(line)


@pytest.mark.parametrize("language", ["en", "vi"])
@pytest.mark.parametrize("slug", ["quang-ninh", "son-la", "ninh-binh", "can-tho"])
def test_the_page_of_a_province(get, text, slug, language):
    printed = text("show", slug, "--lang", language, env={"COLUMNS": "180"})
    page = words(get(f"/{'en/province' if language == 'en' else 'tinh'}/{slug}").text)
    page = page.replace("ghi chú trong hồ sơ (tiếng Anh) ", "")
    missing = [line for line in lines_said(printed) if line not in page and "--format" not in line]
    assert missing == []


@pytest.mark.parametrize(("language", "address"), [("en", "/en/"), ("vi", "/")])
@pytest.mark.parametrize(
    ("programme", "group", "day"),
    [("voluntary_si", None, "2023-03-22"), ("health_insurance", "near_poor", "2026-03-01")],
)
def test_the_page_of_counts(get, text, programme, group, day, language, address):
    asked = ["--group", group] if group else []
    printed = text("count", programme, *asked, "--on", day, "--lang", language, env={"COLUMNS": "180"})
    page = words(get(f"{address}?programme={programme}&group={group or ''}&on={day}").text)
    assert [line for line in lines_said(printed) if line not in page] == []


@pytest.mark.parametrize(("language", "address"), [("en", "/en/compare"), ("vi", "/so-sanh")])
def test_the_page_of_comparisons(get, text, language, address):
    printed = text("compare", "ha-noi", "hai-phong", "--on", "2026-03-01", "--lang", language, env={"COLUMNS": "180"})
    page = words(get(f"{address}?province=ha-noi&province=hai-phong&on=2026-03-01").text)
    missing = [line for line in lines_said(printed) if line not in page and "hotro show" not in line]
    assert missing == []
