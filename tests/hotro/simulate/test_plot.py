"""The picture of `hotro simulate`: units that fit, changed rates, the same bytes each time."""

import itertools
import re

import pytest

from tests.hotro.simulate.asked import CHANGED, DRAFT, PEOPLE, some


@pytest.mark.parametrize("language", ["en", "vi"])
def test_a_picture_is_the_same_each_time(run, mixed, tmp_path, language):
    paths = [tmp_path / "1.svg", tmp_path / "2.svg"]
    for path in paths:
        found = run("simulate", DRAFT, "--participants", mixed, "--plot", path, "--lang", language)
        said = "Written" if language == "en" else "Đã ghi"
        assert (found.exit_code, found.stderr) == (0, f"{said}: {path}\n")
    first, second = (path.read_bytes() for path in paths)
    assert first == second
    assert "Quảng Ninh" in first.decode()
    assert ("billion VND" if language == "en" else "tỷ đồng") in first.decode()


def test_a_picture_as_png(run, tmp_path):
    path = tmp_path / "cost.png"
    assert run("simulate", DRAFT, "--participants", PEOPLE, "--plot", path).exit_code == 0
    assert path.read_bytes().startswith(b"\x89PNG")


def texts(path):
    """Every text of an SVG, from first to last."""
    return re.findall(r"<text [^>]*>([^<]*)</text>", path.read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("people", "language", "unit", "tick"),
    [
        (some(28_503), "en", "billion VND", "20"),
        (some(510), "en", "billion VND", "0.5"),
        (some(510), "vi", "tỷ đồng", "0,5"),
        (some(1), "en", "million VND", "2"),
        (some(1), "vi", "triệu đồng", "2"),
        (some(1, "health_insurance", 1), "vi", "nghìn đồng", "20"),
        (some(1_000_000_000), "en", "billion VND", "1,000,000"),
        (some(1_000_000_000), "vi", "tỷ đồng", "1.000.000"),
    ],
)
def test_ticks_are_distinct_and_exact_in_a_unit_that_fits(file, people, language, unit, tick):
    path = file(people, "cost.svg", "--lang", language)
    assert any(text.endswith(f", {unit}") for text in texts(path))
    costs = path.read_text(encoding="utf-8").partition('<g id="axes_2">')[0]
    ticks = re.findall(r'<g id="ytick_\d+">.*?<text [^>]*>([^<]*)</text>', costs, re.DOTALL)
    assert tick in ticks
    assert len(set(ticks)) == len(ticks) >= 4
    point, thousands = (".", ",") if language == "en" else (",", ".")
    numbers = [float(t.replace(thousands, "").replace(point, ".")) for t in ticks]
    steps = [b - a for a, b in itertools.pairwise(numbers)]
    assert steps == pytest.approx([steps[0]] * len(steps))


@pytest.mark.parametrize(("options", "said"), CHANGED.values(), ids=CHANGED)
def test_a_picture_says_that_rates_were_changed(file, options, said):
    path = file(PEOPLE.read_text(encoding="utf-8"), "cost.svg", *options)
    assert any(said in text for text in texts(path))


def test_a_picture_of_a_draft_as_written_says_nothing_of_changes(file):
    assert not any("very percent" in text for text in texts(file(some(10), "cost.svg")))


@pytest.mark.parametrize(("language", "total", "province"), [("en", "166", "33.1"), ("vi", "166", "33,1")])
def test_bars_carry_their_totals_and_what_each_pays(file, language, total, province):
    options = ("--lang", language, "--assume-none")
    costs = file(PEOPLE.read_text(encoding="utf-8"), "cost.svg", *options).read_text(encoding="utf-8")
    costs = costs.partition('<g id="axes_2">')[0]
    found = re.findall(r"<text [^>]*>([^<]*)</text>", costs)
    assert found.count("113") == 2
    assert found.count(total) == 8
    assert found.count(province) == 12  # State on both sides and province on one, in four years


def test_bars_of_provinces_carry_what_they_would_add(file):
    path = file(PEOPLE.read_text(encoding="utf-8"), "cost.svg")
    places = path.read_text(encoding="utf-8").partition('<g id="axes_2">')[2]
    assert re.findall(r"<text [^>]*>([^<]*)</text>", places).count("0.792") == 2
