"""Pictures of a household over time, in the terminal and in files."""

from __future__ import annotations

import builtins

import pytest

from tests.hotro.calc.asked import CHOSEN, FAMILY, NEAR_POOR, YEARS


def test_a_plot_in_the_terminal(text):
    pytest.importorskip("plotext")
    asked = ["calc", "--province", "hanoi", *CHOSEN, *YEARS]
    for width in (80, 160):
        found = text(*asked, env={"COLUMNS": str(width)})
        assert "▀▀ left to pay (at most)" in found
        assert "┤" in found
        assert "\x1b" not in found
        assert max(map(len, found.splitlines())) <= width
    assert "┤" not in text(*asked[:-2], "--to", "2018-02")


@pytest.mark.parametrize("name", ["picture.svg", "picture.png", "PICTURE.SVG"])
def test_a_picture_is_written_and_always_the_same(run, tmp_path, name):
    pytest.importorskip("matplotlib")
    asked = ["calc", "--province", "hanoi", *CHOSEN, "--income", "1500000", *YEARS, "--plot"]
    written = []
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        result = run(*asked, tmp_path / folder / name)
        assert result.exit_code == 0
        assert str(tmp_path / folder / name) in result.stderr
        written.append((tmp_path / folder / name).read_bytes())
    assert written[0] == written[1]
    if name.lower().endswith("svg"):
        drawn = written[0].decode()
        for words in (
            "Hà Nội: near-poor household, Voluntary SI, 12 months",
            "3,500,000",
            "State",
            "not possible then",
        ):
            assert words in drawn
    else:
        assert written[0].startswith(b"\x89PNG")


def test_pictures_are_drawn_where_nothing_is_paid_or_known(run, tmp_path):
    pytest.importorskip("matplotlib")
    for who in (["--group", "poor"], ["--province", "son-la"]):
        file = tmp_path / "picture.svg"
        result = run("calc", *who, "--health-insurance", "1", "--from", "2024-01", "--to", "2025-12", "--plot", file)
        assert result.exit_code == 0
        assert file.stat().st_size > 1000


def test_without_the_extra_one_line_says_how_to_install_it(run, monkeypatch, tmp_path):
    real = builtins.__import__

    def without(name, *rest, **more):
        if name.split(".")[0] in ("plotext", "matplotlib"):
            raise ImportError(name)
        return real(name, *rest, **more)

    monkeypatch.setattr(builtins, "__import__", without)
    asked = ["calc", "--province", "hanoi", *CHOSEN, *YEARS]
    shown = run(*asked)
    assert shown.exit_code == 0
    assert shown.stdout.rstrip().endswith("pip install 'hotro[plot]'")
    drawn = run(*asked, "--plot", tmp_path / "picture.svg")
    assert (drawn.exit_code, drawn.stdout) == (2, "")
    assert drawn.stderr == "--plot needs matplotlib: pip install 'hotro[plot]'\n"


def test_pictures_that_cannot_be_written(run, tmp_path):
    pytest.importorskip("matplotlib")
    nowhere = run("calc", *NEAR_POOR, *YEARS, "--plot", tmp_path / "nowhere" / "x.svg")
    assert (nowhere.exit_code, nowhere.stdout) == (2, "")
    assert "x.svg: cannot be written: No such file or directory" in nowhere.stderr
    several = run("calc", FAMILY.with_name("several-households.yaml"), *YEARS, "--plot", tmp_path / "x.svg")
    assert (several.exit_code, several.stdout) == (2, "")
    assert "--plot draws one household" in several.stderr
    assert "has 4" in several.stderr


def test_the_household_that_is_read_is_not_drawn_over(run, tmp_path):
    household = tmp_path / "h.svg"
    household.write_bytes(FAMILY.read_bytes())
    refused = run("calc", household, *YEARS, "--plot", household)
    assert (refused.exit_code, refused.stdout) == (2, "")
    assert refused.stderr == "--plot: is the household's file, which would be lost; name another file\n"
    assert household.read_bytes() == FAMILY.read_bytes()
