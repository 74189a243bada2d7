"""How a household's payment changes over time, as a picture: in the terminal, or in an SVG or PNG file.

plotext and matplotlib come with `hotro[plot]`; without them these functions raise ImportError.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from rich.text import Text

from calculator.assessment import Assessment
from hotro.calc_answer import OverTime, Period, lowest_pays
from hotro.calc_page import Speaker

_HEIGHT = 20
_MOST_TICKS = 9
_COLOURS = {"plot_pays": "#b3261e", "plot_state": "#1f5fa8", "plot_local": "#2e7d32"}


class Stretch(NamedTuple):
    """Periods that follow each other without a gap."""

    periods: tuple[Period, ...]

    def steps(self, value: Any) -> tuple[list[float], list[int]]:
        """The corners of a line of steps: years, amounts."""
        years: list[float] = []
        amounts: list[int] = []
        for period in self.periods:
            assert period.assessment is not None
            years += [_year(period.first), _year(period.last + datetime.timedelta(days=1))]
            amounts += [value(period.assessment)] * 2
        return years, amounts


def stretches(found: OverTime) -> Iterator[Stretch]:
    """The times in which the household is possible."""
    run: list[Period] = []
    for period in found.periods:
        if period.assessment is None:
            if run:
                yield Stretch(tuple(run))
            run = []
        else:
            run.append(period)
    if run:
        yield Stretch(tuple(run))


def _pays(assessment: Assessment) -> int:
    return assessment.total.pays


def _state(assessment: Assessment) -> int:
    return assessment.total.state


def _local(assessment: Assessment) -> int:
    return assessment.total.local + assessment.total.other


def _year(day: datetime.date) -> float:
    start = datetime.date(day.year, 1, 1).toordinal()
    days = 366 if day.year % 4 == 0 and (day.year % 100 or day.year % 400 == 0) else 365
    return day.year + (day.toordinal() - start) / days


def _unsure(found: OverTime) -> bool:
    return any(p.assessment is not None and not p.assessment.local_known for p in found.periods)


def _highest(found: OverTime) -> int:
    return max(
        max(_pays(p.assessment), _state(p.assessment), _local(p.assessment)) for p in found.periods if p.assessment
    )


def _round_ticks(highest: int, most: int) -> list[int]:
    """Round amounts from 0 to past the highest one."""
    step = 1
    while highest / step > most:
        step *= 5 if str(step)[0] == "2" and step > 1 else 2
        step = _rounder(step)
    return [step * i for i in range(int(highest / step) + 2)]


def _rounder(step: int) -> int:
    """The next of 1, 2, 5, 10, 20, 50 ... that is not less."""
    scale = 10 ** (len(str(step)) - 1)
    return next(scale * lead for lead in (1, 2, 5, 10) if scale * lead >= step)


def _years(found: OverTime) -> list[int]:
    """Years to be named on the axis."""
    first, last = found.periods[0].first.year, found.periods[-1].last.year + 1
    every = -(-(last - first) // _MOST_TICKS) or 1
    return list(range(first, last + 1, every))


# In the terminal


def in_terminal(found: OverTime, speaker: Speaker, width: int) -> Text:
    """Steps drawn with letters; without colours where nobody looks."""
    import plotext  # noqa: PLC0415 - comes with hotro[plot]

    say = speaker.say
    plotext.clear_figure()
    plotext.theme("clear")
    plotext.plotsize(width, _HEIGHT)
    drawn: list[tuple[str, Any, str]] = [
        ("plot_state", _state, "braille"),
        ("plot_local", _local, "+"),
        ("plot_pays_at_most" if _unsure(found) else "plot_pays", _pays, "hd"),
    ]
    if _unsure(found):
        drawn.insert(2, ("plot_pays_at_least", lowest_pays, "·"))
    for key, value, marker in drawn:
        for i, stretch in enumerate(stretches(found)):
            plotext.plot(*stretch.steps(value), marker=marker, label=say(key) if i == 0 else None)
    ticks = _round_ticks(_highest(found), 6)
    plotext.yticks(ticks, [say.number(tick) for tick in ticks])
    plotext.ylim(0, ticks[-1])
    years = _years(found)
    plotext.xticks(years, list(map(str, years)))
    plotext.xlim(_year(found.periods[0].first), _year(found.periods[-1].last))
    plotext.title(f"{say('plot_amounts')}")
    return Text(plotext.uncolorize(plotext.build()).rstrip(), no_wrap=True, overflow="crop")


# In a file


def to_file(found: OverTime, speaker: Speaker, path: Path) -> None:
    """Write an SVG or PNG; the same answer gives the same bytes."""
    import matplotlib as mpl  # noqa: PLC0415 - comes with hotro[plot]
    from matplotlib.figure import Figure  # noqa: PLC0415

    settings = {"svg.hashsalt": "hotro", "svg.fonttype": "none", "font.family": "DejaVu Sans", "font.size": 10}
    with mpl.rc_context(settings):
        figure = Figure(figsize=(10, 5.6), layout="constrained")
        axes = figure.add_subplot()
        _draw(axes, found, speaker)
        kind = path.suffix.lower()[1:]
        metadata = {"Date": None} if kind == "svg" else {"Software": None}
        figure.savefig(path, format=kind, dpi=144, metadata=metadata)


def _draw(axes: Any, found: OverTime, speaker: Speaker) -> None:
    say = speaker.say
    _draw_lines(axes, found, speaker)
    for i, gap in enumerate(p for p in found.periods if p.assessment is None):
        axes.axvspan(
            _year(gap.first),
            _year(gap.last),
            color="#e0e0e0",
            linewidth=0,
            label=say("plot_not_valid") if i == 0 else None,
        )
    ticks = _round_ticks(_highest(found), 7)
    axes.set_yticks(ticks, [say.number(tick) for tick in ticks])
    axes.set_ylim(0, ticks[-1])
    years = _years(found)
    axes.set_xticks(years, list(map(str, years)))
    axes.set_xlim(_year(found.periods[0].first), _year(found.periods[-1].last))
    axes.set_ylabel(say("plot_amounts"))
    axes.set_title(title(found, speaker), loc="left", fontsize=11, wrap=True)
    axes.grid(visible=True, color="#dddddd", linewidth=0.6)
    axes.set_axisbelow(True)  # noqa: FBT003 - matplotlib's signature
    axes.spines[["top", "right"]].set_visible(False)
    axes.figure.legend(loc="outside lower left", ncols=5, frameon=False)


def _draw_lines(axes: Any, found: OverTime, speaker: Speaker) -> None:
    say = speaker.say
    unsure = _unsure(found)
    for i, stretch in enumerate(stretches(found)):
        first = i == 0
        years, low = stretch.steps(lowest_pays)
        _, high = stretch.steps(_pays)
        if unsure:
            label = say("plot_range") if first else None
            axes.fill_between(years, low, high, color="#b3261e", alpha=0.15, linewidth=0, label=label)
        for key, value, style in (
            ("plot_state", _state, (0, (5, 2))),
            ("plot_local", _local, (0, (1, 1.5))),
            ("plot_pays", _pays, "solid"),
        ):
            name = "plot_pays_at_most" if unsure and key == "plot_pays" else key
            axes.plot(
                *stretch.steps(value),
                color=_COLOURS[key],
                linestyle=style,
                linewidth=2.2,
                label=say(name) if first else None,
            )


def title(found: OverTime, speaker: Speaker) -> str:
    """Whom the picture is about."""
    say = speaker.say
    latest = [p.assessment for p in found.periods if p.assessment][-1]
    household = latest.household
    assert household is not None
    if len(household.members) > 1:
        who = say("members", n=len(household.members))
    else:
        groups = say.groups(household.members[0].groups, speaker.registry.groups)
        who = "; ".join([*([groups] if groups else []), *_lines(latest, speaker)])
    return say("plot_title", place=speaker.place(latest), who=who)


def _lines(assessment: Assessment, speaker: Speaker) -> Sequence[str]:
    return [speaker.line(line) for line in assessment.lines]
