"""How a household's payment changes over time, as a picture: in the terminal, or in an SVG or PNG file.

plotext and matplotlib come with `hotro[plot]`; without them these functions raise ImportError.
"""

from __future__ import annotations

import datetime
import io
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from rich.text import Text

from calculator.assessment import Assessment
from calculator.comparison.over_time import OverTime
from hotro.calc.speaker import Speaker
from registry.disk.atomic import write_whole

_HEIGHT = 18
_MOST_YEARS = 9
_NOT_POSSIBLE = "#e0e0e0"


class Steps(NamedTuple):
    """The corners of a line of steps: years and amounts."""

    years: list[float]
    amounts: list[int]


class Curve(NamedTuple):
    """One thing that is drawn."""

    key: str
    value: Callable[[Assessment], int | None]
    """None where it is not known: the line has a gap there, never a zero."""
    colour: str
    dashes: Any
    marker: str
    """Letter or set of letters in the terminal."""


def _pays(assessment: Assessment) -> int:
    return assessment.total.pays


def lowest_pays(assessment: Assessment) -> int:
    """The least that may be left to pay, dong."""
    return assessment.lowest_pays


def _state(assessment: Assessment) -> int:
    return assessment.total.state


def _local(assessment: Assessment) -> int | None:
    total = assessment.total
    added = total.local + total.other
    return added if added or assessment.local_known else None


CURVES = (
    Curve("plot_state", _state, "#1f5fa8", (0, (5, 2)), "braille"),
    Curve("plot_local", _local, "#2e7d32", (0, (1, 1.5)), "+"),
    Curve("plot_pays", _pays, "#b3261e", "solid", "hd"),
)
_AT_LEAST = Curve("plot_pays_at_least", lowest_pays, "#b3261e", "solid", "·")


def runs(found: OverTime, value: Callable[[Assessment], int | None]) -> Iterator[Steps]:
    """A value over time, in pieces without a gap."""
    run = Steps([], [])
    for period in found.periods:
        amount = value(period.assessment) if period.assessment is not None else None
        if amount is not None:
            run.years.extend((year_of(period.first), year_of(period.last) + 1 / 365))
            run.amounts.extend((amount, amount))
        elif run.years:
            yield run
            run = Steps([], [])
    if run.years:
        yield run


def year_of(day: datetime.date) -> float:
    """A day as a number of years."""
    start, end = datetime.date(day.year, 1, 1), datetime.date(day.year, 12, 31)
    return day.year + (day - start).days / ((end - start).days + 1)


def span(found: OverTime) -> tuple[float, float]:
    """Where the axis of time begins and ends."""
    return year_of(found.periods[0].first), year_of(found.periods[-1].last) + 1 / 365


def is_unsure(found: OverTime) -> bool:
    """Whether some amount is not known."""
    return any(p.assessment is not None and not p.assessment.local_known for p in found.periods)


def name_of(curve: Curve, found: OverTime, speaker: Speaker) -> str:
    """What a curve is called in the legend."""
    key = "plot_pays_at_most" if curve.key == "plot_pays" and is_unsure(found) else curve.key
    return speaker.say(key)


def amount_ticks(found: OverTime, most: int) -> list[int]:
    """Round amounts from 0 to the highest one or a little past it."""
    highest = max(curve.value(p.assessment) or 0 for p in found.periods if p.assessment for curve in CURVES)
    steps = (lead * 10**power for power in range(12) for lead in (1, 2, 5))
    step = next(step for step in steps if highest <= step * most)
    return [step * i for i in range(max(2, -(-highest // step) + 1))]


def year_ticks(found: OverTime) -> list[int]:
    """Years to be named on the axis."""
    first, last = found.periods[0].first.year, found.periods[-1].last.year + 1
    return list(range(first, last + 1, -(-(last - first) // _MOST_YEARS)))


# In the terminal


def in_terminal(found: OverTime, speaker: Speaker, width: int) -> Text:
    """Steps drawn with letters, and below them which is which."""
    import plotext  # noqa: PLC0415 - comes with hotro[plot]

    curves = (*CURVES[:2], *([_AT_LEAST] if is_unsure(found) else []), CURVES[2])
    plotext.clear_figure()
    plotext.theme("clear")
    plotext.plotsize(width, _HEIGHT)
    for curve in curves:
        for run in runs(found, curve.value):
            plotext.plot(*run, marker=curve.marker)
    ticks = amount_ticks(found, 6)
    plotext.yticks(ticks, [speaker.say.number(tick) for tick in ticks])
    plotext.ylim(0, ticks[-1])
    years = [year for year in year_ticks(found) if year <= span(found)[1]]
    plotext.xticks(years, list(map(str, years)))
    plotext.xlim(*span(found))
    signs = {"braille": "⠒⠒", "hd": "▀▀"}
    legend = "   ".join(f"{signs.get(c.marker, c.marker * 2)} {name_of(c, found, speaker)}" for c in reversed(curves))
    drawn = plotext.uncolorize(plotext.build()).rstrip()
    return Text(f"{speaker.say('plot_amounts')}\n{drawn}\n{legend}", no_wrap=True, overflow="fold")


# In a file


def to_file(found: OverTime, speaker: Speaker, path: Path) -> None:
    """Write an SVG or PNG; the same answer gives the same bytes."""
    import matplotlib as mpl  # noqa: PLC0415 - comes with hotro[plot]
    from matplotlib.figure import Figure  # noqa: PLC0415

    settings: Any = {"svg.hashsalt": "hotro", "svg.fonttype": "none", "font.family": "DejaVu Sans", "font.size": 10}
    with mpl.rc_context(settings):
        figure = Figure(figsize=(10, 5.6), layout="constrained")
        axes = figure.add_subplot()
        _draw_curves(axes, found, speaker)
        _draw_gaps(axes, found, speaker)
        _draw_axes(axes, found, speaker)
        figure.legend(loc="outside lower left", ncols=3, frameon=False)
        kind = path.suffix.lower()[1:]
        metadata: Any = {"Date": None} if kind == "svg" else {"Software": None}
        drawn = io.BytesIO()
        figure.savefig(drawn, format=kind, dpi=144, metadata=metadata)
    write_whole(path, drawn.getvalue())


def _draw_curves(axes: Any, found: OverTime, speaker: Speaker) -> None:
    if is_unsure(found):
        for i, (low, high) in enumerate(zip(runs(found, lowest_pays), runs(found, _pays), strict=True)):
            label = speaker.say("plot_range") if i == 0 else None
            axes.fill_between(low.years, low.amounts, high.amounts, color="#b3261e", alpha=0.15, lw=0, label=label)
    for curve in CURVES:
        for i, run in enumerate(runs(found, curve.value)):
            label = name_of(curve, found, speaker) if i == 0 else None
            axes.plot(*run, color=curve.colour, linestyle=curve.dashes, linewidth=2.2, label=label)


def _draw_gaps(axes: Any, found: OverTime, speaker: Speaker) -> None:
    """Times in which the household is not possible."""
    for i, gap in enumerate(p for p in found.periods if p.assessment is None):
        label = speaker.say("plot_not_valid") if i == 0 else None
        axes.axvspan(year_of(gap.first), year_of(gap.last), color=_NOT_POSSIBLE, linewidth=0, label=label)


def _draw_axes(axes: Any, found: OverTime, speaker: Speaker) -> None:
    ticks, years = amount_ticks(found, 7), year_ticks(found)
    axes.set_yticks(ticks, [speaker.say.number(tick) for tick in ticks])
    axes.set_ylim(0, ticks[-1] * 1.03)
    axes.set_xticks(years, list(map(str, years)))
    axes.set_xlim(*span(found))
    axes.set_ylabel(speaker.say("plot_amounts"))
    latest = found.possible[-1]
    title = speaker.say("plot_title", place=speaker.place(latest), who=speaker.household(latest))
    axes.set_title(title, loc="left", fontsize=11, wrap=True)
    axes.grid(visible=True, color="#dddddd", linewidth=0.6)
    axes.set_axisbelow(True)
    axes.spines[["top", "right"]].set_visible(False)
