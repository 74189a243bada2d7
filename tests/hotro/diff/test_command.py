"""What changed, as a reader sees it: sentences in two languages, and the same as data."""

import csv
import io
import json
import shutil
import subprocess

import pytest

from hotro.diff.command import COLUMNS
from hotro.diff.words import TEXTS
from registry.differences.entries import WORDS
from registry.differences.rules import WORDING
from registry.registry import shipped_policies
from registry.written import counts, groups, jurisdictions, national, province
from tests.registry.differences.test_compare import FIRST, HISTORY


@pytest.fixture(scope="module")
def changed(tmp_path_factory):
    """Shipped policies with a corrected rate, a rate that was unknown, and a new resolution."""
    folder = shutil.copytree(shipped_policies(), tmp_path_factory.mktemp("changed") / "policies")

    def replace(name, old, new):
        path = folder / "provinces" / name
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    replace(
        "ha-noi.yaml", "      - who: near_poor\n        percent: 60\n", "      - who: near_poor\n        percent: 55\n"
    )
    replace(
        "son-la.yaml",
        "{who: grassroots_security, percent: unknown}",
        "{who: grassroots_security, percent: 90, of: contribution}",
    )
    replace(
        "lai-chau.yaml",
        "province: lai-chau\n",
        """province: lai-chau
instruments:
  - id: lai-chau-1-2027
    number: 1/2027/NQ-HĐND
    kind: resolution
    issuer: Provincial People's Council
    status: adopted
    issued: 2027-01-05
    from: 2027-02-01
    to: unknown
    voluntary_si:
      - {who: poor, percent: 20, of: rural_poverty_line_contribution}
    confidence: medium
    sources:
      - {url: https://laichau.example/1}
""",
    )
    return folder


def test_the_law_apart_from_what_we_learnt(text, changed):
    lines = text("diff", shipped_policies(), changed).splitlines()
    law, learnt = lines.index("What the law changed"), lines.index("What we learnt of the law that was")
    assert law < lines.index("Lai Châu") < learnt < lines.index("Hà Nội") < lines.index("Sơn La")
    words = " ".join(" ".join(lines).split())
    assert "Passed: 1/2027/NQ-HĐND, from 2027-02-01, end not stated" in words
    assert "Voluntary SI, poor household: 20% of the contribution at the rural poverty line" in words
    assert "90% of the contribution; the rate was not known" in words


def test_a_corrected_amount_is_shown_with_before_and_after(text, changed):
    """12 months at the poverty line of 1,500,000: 22% of it is 330,000 a month, 3,960,000 in all."""
    words = " ".join(text("diff", shipped_policies(), changed).split())
    assert "near-poor household: 55% of the contribution at the rural poverty line; before: 60%" in words
    assert "local support 2,178,000 VND, not 2,376,000 VND" in words
    assert 3_960_000 * 55 // 100 == 2_178_000
    in_vietnamese = " ".join(text("diff", shipped_policies(), changed, "--lang", "vi").split())
    assert "địa phương hỗ trợ 2.178.000 đồng, không phải 2.376.000 đồng" in in_vietnamese


def test_every_form_says_the_same(text, changed):
    found = json.loads(text("diff", shipped_policies(), changed, "--format", "json"))
    rows = list(csv.DictReader(io.StringIO(text("diff", shipped_policies(), changed, "--format", "csv"))))
    said = [change["en"] for change in (*found["law"], *found["learnt"])]
    assert sorted(row["en"] for row in rows) == sorted(said)
    assert {change["side"] for change in found["law"]} == {"law"}
    assert found["old"]["release"] != found["new"]["release"]
    markdown = text("diff", shipped_policies(), changed, "--format", "md")
    assert markdown.startswith("# From ")
    assert "\n### Lai Châu\n\n- Passed: 1/2027/NQ-HĐND" in markdown


@pytest.mark.parametrize("form", ["table", "json", "csv", "md"])
def test_nothing_differs_from_itself(text, form):
    printed = text("diff", shipped_policies(), shipped_policies(), "--format", form)
    if form == "json":
        found = json.loads(printed)
        assert (found["law"], found["learnt"]) == ([], [])
    else:
        assert printed.splitlines()[-1] == (",".join(COLUMNS) if form == "csv" else "The two say the same.")
        assert len(printed.splitlines()) <= 3


def test_bad_input(run, tmp_path):
    found = run("diff", shipped_policies(), tmp_path)
    assert (found.exit_code, found.stdout) == (2, "")
    assert found.stderr == f"{tmp_path}: expected a folder of policies or a release, found neither of their files\n"
    assert run("diff", "no-such-revision", shipped_policies()).exit_code == 2


@pytest.mark.skipif(not HISTORY, reason="the history of the repository is not here")
@pytest.mark.parametrize("language", ["en", "vi"])
def test_since_the_first_commit_it_reads_like_a_report(text, language):
    lines = text("diff", FIRST, shipped_policies(), "--lang", language).splitlines()
    assert 100 < len(lines) < 600
    whole = " ".join(" ".join(lines).split())
    known = "05/2024/NQ-HĐND (adopted)" if language == "en" else "05/2024/NQ-HĐND (đã ban hành)"
    found, before = ("Found", "before") if language == "en" else ("Tìm thấy", "trước ghi")
    assert f"{found}: {known}" in whole
    from_year = "from 2024 (year only)" if language == "en" else "từ năm 2024"
    first = "from 2024-01-01" if language == "en" else "từ 01/01/2024"
    assert "11/2023/NQ-HĐND" in whole
    assert f"- {first}; {before}: {from_year}" in whole
    assert "None" not in whole
    assert "{" not in whole
    # Codes, keys and layouts of the files are not words.
    for code in ("goes_on", "because", "issuer", "explained", "aliases", "near_poor_local_standard", "vi:", "en:"):
        assert code not in whole


def test_in_short_every_rate_and_the_rest_counted(text, changed):
    lines = text("diff", shipped_policies(), changed, "--brief").splitlines()
    whole = " ".join(" ".join(lines).split())
    assert "Hà Nội: 19/2025/NQ-HĐND: Voluntary SI, near-poor household: 55%" in whole
    assert "1/2027/NQ-HĐND" in whole
    assert "The two say the same." in text("diff", changed, changed, "--brief")


def test_an_act_that_turns_out_to_be_adopted_is_told_in_short_too(text, tmp_path):
    """Passed before the day of the old state, so that it is learnt and no new law."""
    folder = shutil.copytree(shipped_policies(), tmp_path / "policies")
    path = folder / "provinces/ha-noi.yaml"
    head, act, rest = path.read_text(encoding="utf-8").partition("  - id: ha-noi-2019-hi\n")
    assert "status: unclear\n" in rest
    path.write_text(head + act + rest.replace("status: unclear\n", "status: adopted\n", 1), encoding="utf-8")
    assert "adopted" in text("diff", shipped_policies(), folder)
    assert "Hà Nội: days, numbers and other facts: 1" in text("diff", shipped_policies(), folder, "--brief")


def test_what_a_rule_for_nobody_known_comes_to_is_not_known(text, tmp_path):
    """A rule whose group no source names counts for nobody, which is not support of 0."""
    folder = shutil.copytree(shipped_policies(), tmp_path / "policies")
    path = folder / "provinces/quang-ninh.yaml"
    old = path.read_text(encoding="utf-8")
    assert "- who: unspecified\n        percent: 100\n" in old
    path.write_text(old.replace("unspecified\n        percent: 100\n", "unspecified\n        percent: 90\n", 1))
    said = text("diff", shipped_policies(), folder)
    assert "90%" in said
    assert " 0 VND" not in said


def test_a_number_of_the_law_has_its_unit_wherever_it_is_named(text, tmp_path):
    folder = shutil.copytree(shipped_policies(), tmp_path / "policies")
    path = folder / "national/parameters.yaml"
    old = path.read_text(encoding="utf-8")
    assert "value: 741\n" in old
    path.write_text(old.replace("value: 741\n", "value: 742\n", 1), encoding="utf-8")
    for form in ("csv", "json"):
        assert "(months of age): " in text("diff", shipped_policies(), folder, "--format", form)


WRITTEN = (
    *(province.Instrument, province.Provision, province.NoSupport, province.PublishedAmount, province.Area),
    *(national.Value, national.StateSupport, national.Rule, national.NotOpenTo, national.Category, national.BudgetPaid),
    *(counts.PublishedCount, groups.Group, groups.GroupSet, jurisdictions.OldProvince, jurisdictions.Unit),
)


@pytest.mark.parametrize("model", WRITTEN, ids=lambda model: model.__name__)
def test_every_field_that_can_change_has_its_words(model):
    names = {field.alias or name for name, field in model.model_fields.items()}
    in_words = {*WORDS, *WORDING, "sources", "voluntary_si", "health_insurance", "id"}
    assert {name for name in names - in_words if f"field_{name}" not in TEXTS} == set()


def test_every_kind_of_change_has_its_words():
    code = "grep -rhoE '\"(instrument|rule|rate|fact|day|source|entry)_[a-z]+\"' registry/differences"
    found = subprocess.run(code, shell=True, cwd=shipped_policies().parent, capture_output=True, text=True, check=True)
    kinds = {line.strip('"') for line in found.stdout.split()}
    assert {"rate_known", "entry_found"} <= kinds
    assert kinds <= {*TEXTS} | {f"instrument_{k}" for k in ("begins", "found")}
