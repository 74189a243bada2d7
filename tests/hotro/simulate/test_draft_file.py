"""Drafts that are written: as they were costed, fit to be law."""

import pytest

from registry.files.reading import read_province
from tests.hotro.simulate.asked import DRAFT, NGHE_AN, PEOPLE, told


def test_a_draft_alone_is_printed_and_can_be_read(run, tmp_path):
    found = run("simulate", "--adopt", "Quảng Ninh", "--in", "Sơn La", "--from", "2026")
    assert found.exit_code == 0
    assert "Left out: quang-ninh-36-2024.voluntary_si.grassroots_security (not known if in force)" in found.stderr
    path = tmp_path / "draft.yaml"
    path.write_text(found.stdout, encoding="utf-8")
    read, _ = read_province(path)
    assert [i.id for i in read.instruments] == ["son-la-as-quang-ninh-91-2025", "son-la-as-quang-ninh-02-2022"]


def test_a_raised_draft_is_written_as_it_was_costed(run, answer, tmp_path):
    path = tmp_path / "raised.yaml"
    assert run("simulate", DRAFT, "--raise", "5", "--write", path).exit_code == 0
    assert "# Every percent changed by +5 points" in path.read_text(encoding="utf-8")
    again = answer("simulate", path, "--participants", PEOPLE, "--years", "2026")
    assert again["by_year"][0]["after"]["draft"] == 28_503 * 12 * 330_000 // 100 * 25


def test_a_draft_fitted_to_a_budget_is_written(run, answer, tmp_path):
    path = tmp_path / "fitted.yaml"
    assert run("simulate", DRAFT, "--participants", PEOPLE, "--budget", "20e9", "--write", path).exit_code == 0
    again = answer("simulate", path, "--participants", PEOPLE)
    assert max(y["after"]["draft"] for y in again["by_year"]) == 19_865_450_880


@pytest.mark.parametrize(
    ("options", "message"),
    {
        "rates lowered to nothing": ((NGHE_AN, "--raise", "-10"), "is 0 percent"),
        "more than the State leaves": (
            ("--adopt", "quang-ninh", "--in", "lai-chau", "--from", "2024-03-10"),
            "make 170 percent of the contribution",
        ),
    }.values(),
)
def test_a_draft_that_could_not_be_law_is_not_written(run, tmp_path, options, message):
    path = tmp_path / "draft.yaml"
    found = run("simulate", *options, "--write", path)
    assert found.exit_code == 2
    assert f"{path}:" in found.stderr
    assert message in found.stderr
    assert not path.exists()


def test_a_draft_is_not_written_over_itself(run, tmp_path):
    path = tmp_path / "draft.yaml"
    path.write_bytes(NGHE_AN.read_bytes())
    assert "--write: is the draft, which would be lost" in "".join(told(run, path, "--write", path))
    assert path.read_bytes() == NGHE_AN.read_bytes()


def test_the_heading_says_how_a_budget_changed_the_draft(run, tmp_path):
    path = tmp_path / "draft.yaml"
    given = ("simulate", DRAFT, "--participants", PEOPLE, "--years", "2026", "--write", path)
    assert run(*given, "--budget", "25e9").exit_code == 0
    assert "Every percent changed by +2 points" in " ".join(path.read_text(encoding="utf-8").split())
    assert "to fit a budget of 25,000,000,000 dong a year" in path.read_text(encoding="utf-8").replace("\n# ", " ")


@pytest.mark.parametrize("options", [("--raise", "5"), ("--participants", PEOPLE)], ids=["raised", "costed"])
def test_a_draft_of_a_far_year_is_refused(run, options):
    lines = told(run, "--adopt", "ha-noi", "--in", "son-la", "--from", "9999-12-31", *options)
    assert "the draft begins in 9999: expected 2100 or before" in "".join(lines)
