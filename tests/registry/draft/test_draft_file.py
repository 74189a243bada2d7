"""A draft in a file: read like a province file, and checked as the resolution that it would be."""

import re
from pathlib import Path

import pytest

from registry import InvalidPolicies, Registry
from registry.draft.draft_file import read_draft
from registry.registry import shipped_policies

DRAFT = """\
province: {province}
instruments:
  - id: {province}-draft
    number: unknown
    kind: resolution
    issuer: HĐND tỉnh
    status: draft
    issued: unknown
    from: 2026-01-01
    to: 2030-12-31
    voluntary_si:
      - who: poor
        percent: 30
        of: rural_poverty_line_contribution
    confidence: high
    sources:
      - url: https://example.org/draft
"""


def draft_file(tmp_path, text):
    path = tmp_path / "draft.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_good_draft_is_read(tmp_path):
    found, warnings = read_draft(draft_file(tmp_path, DRAFT.format(province="son-la")), shipped_policies())
    assert found.instruments[0].id == "son-la-draft"
    assert warnings == []


def test_a_draft_needs_no_source_no_confidence_and_no_day_of_issue(tmp_path):
    """And laid over the registry, and over that with the first draft on it, it is law like any other."""
    text = DRAFT.format(province="son-la").split("    confidence")[0].replace("    issued: unknown\n", "")
    draft, warnings = read_draft(draft_file(tmp_path, text), shipped_policies())
    assert warnings == []
    only = draft.instruments[0]
    assert (only.issued, only.confidence, only.sources) == (None, None, [])
    once = Registry.load().with_draft(draft)
    again = once.with_draft(draft)
    for law in (once, again):
        (found,) = [i for i in law.province_file("son-la").instruments if i.id == "son-la-draft"]
        assert (found.status, found.sources[0].url) == ("adopted", "unknown")


@pytest.mark.parametrize(
    "key", ["issued: unknown", "confidence: high", "sources:\n      - url: https://example.org/draft"]
)
def test_law_needs_them(tmp_path, key):
    text = spoilt("status: draft", "status: adopted").replace(f"    {key}\n", "")
    with pytest.raises(InvalidPolicies, match=f"missing key `{key.split(':')[0]}`"):
        read_draft(draft_file(tmp_path, text), shipped_policies())


def spoilt(old, new, province="son-la"):
    text = DRAFT.format(province=province)
    assert old in text
    return text.replace(old, new, 1)


SPOILT = {
    "no such province": (
        spoilt("province: son-la", "province: son-ka"),
        1,
        "`son-ka` is not a province of the registry; did you mean `son-la`?",
    ),
    "no instruments": ("province: son-la\ninstruments: []\n", 2, "expected at least one instrument, found none"),
    "no first day": (
        spoilt("from: 2026-01-01", "from: unknown"),
        9,
        "expected the first day that the draft supports, found `unknown`",
    ),
    "a day that does not exist": (spoilt("2026-01-01", "2026-02-30"), 9, "2026-02-30"),
    "last before first": (
        spoilt("to: 2030-12-31", "to: 2025-12-31"),
        10,
        "`to` (2025-12-31) is before `from` (2026-01-01)",
    ),
    "unknown key": (spoilt("    confidence: high", "    confidnce: high"), 15, "confidence"),
    "percent above 100": (spoilt("percent: 30", "percent: 130"), 13, "from 0 to 100, found 130"),
    "percent as text": (spoilt("percent: 30", "percent: thirty"), 13, "found 'thirty'"),
    "no base": (spoilt("\n        of: rural_poverty_line_contribution", ""), 12, "of"),
    "above the contribution": (
        spoilt("percent: 30", "percent: 60"),
        13,
        "60 percent and the State's 50 make 110 percent",
    ),
    "nothing given": (spoilt("percent: 30", "percent: 0"), 13, "0 percent"),
    "unknown group": (
        spoilt("who: poor", "who: pour"),
        12,
        "there is no group pour in groups.yaml; did you mean `poor`?",
    ),
    "id of another province": (spoilt("id: son-la-draft", "id: ha-noi-draft"), 3, "the id must begin with son-la-"),
    "replaces nothing": (
        spoilt("    status: draft", "    status: draft\n    replaces: [son-la-1-2020]"),
        8,
        "`replaces` names son-la-1-2020, which no file has",
    ),
    "overlap": (DRAFT.format(province="quang-ninh"), 12, "both give voluntary SI support for poor in quang-ninh"),
    "merged away": (DRAFT.format(province="ha-nam"), 9, "ha-nam became part of ninh-binh"),
    "a tab": (spoilt("        percent", "\tpercent"), 13, "tab"),
    "duplicate key": (spoilt("    kind: resolution", "    kind: resolution\n    kind: plan"), 6, "kind"),
    "an anchor": (spoilt("who: poor", "who: &a poor"), 12, "&"),
    "not YAML": ("province: [", 2, "a value is missing"),
    "the same group twice": (
        spoilt("    confidence", "      - who: poor\n        percent: 10\n        of: contribution\n    confidence"),
        15,
        "is given twice by son-la-draft",
    ),
    "a schedule with a hole": (spoilt("percent: 30", "percent: {2026: 10, 2028: 20}"), 13, "no rate for 2027"),
    "adds up with a total": (
        spoilt("percent: 30", "total_percent: 60\n        adds_up: true"),
        14,
        "`adds_up` with a `total_percent`",
    ),
}


@pytest.mark.parametrize(("text", "line", "message"), SPOILT.values(), ids=SPOILT)
def test_a_bad_draft_is_told_with_file_and_line(tmp_path, text, line, message):
    path = draft_file(tmp_path, text)
    with pytest.raises(InvalidPolicies) as bad:
        read_draft(path, shipped_policies())
    told = [str(problem) for problem in bad.value.problems]
    assert all(re.match(rf"{re.escape(str(path))}:\d+:\d+: error: ", text) for text in told)
    assert any(f":{line}:" in text and message in text for text in told), told


def test_a_meeting_with_a_later_rule_is_the_drafts_fault(tmp_path):
    """Ha Noi's 19/2025 begins in 2026: a draft from 2025 meets it, and is told so in its own file."""
    text = DRAFT.format(province="ha-noi").replace("from: 2026-01-01", "from: 2025-08-01")
    with pytest.raises(InvalidPolicies) as bad:
        read_draft(draft_file(tmp_path, text), shipped_policies())
    assert any("ha-noi-19-2025 both give" in p.message and p.file.endswith("draft.yaml") for p in bad.value.problems)


def test_a_draft_may_name_what_it_replaces(tmp_path):
    text = DRAFT.format(province="quang-ninh").replace(
        "status: draft", "status: draft\n    replaces: [quang-ninh-02-2022]"
    )
    found, _ = read_draft(draft_file(tmp_path, text), shipped_policies())
    assert found.instruments[0].replaces == ["quang-ninh-02-2022"]


def test_a_file_that_is_not_there(tmp_path):
    with pytest.raises(InvalidPolicies) as bad:
        read_draft(Path(tmp_path / "none.yaml"), shipped_policies())
    assert len(bad.value.problems) == 1
