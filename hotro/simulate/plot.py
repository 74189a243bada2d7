"""What a draft would cost, as a picture: who pays how much a year, and the province's place among all.

Needs matplotlib, which comes with `hotro[plot]`. The same answer gives the same bytes.
"""

from __future__ import annotations

import io
import textwrap
from collections.abc import Iterator
from typing import Any, NamedTuple

import matplotlib as mpl
from matplotlib.figure import Figure
from matplotlib.patches import Patch

from calculator.simulation.asked import DraftCost
from calculator.simulation.cost.cost import Cost
from calculator.simulation.cost.generosity import Generosity, Standing
from calculator.simulation.cost.result import Simulation
from hotro.simulate.layers import layers, unit_of
from hotro.simulate.plot_numbers import BarNumbers, digits
from hotro.simulate.plot_words import TEXTS
from hotro.simulate.speaker import SimulateSpeaker
from registry.registry import Registry
from registry.voice.voice import Voice

MILLION = 10**6
COLOURS = {"state": "#1f5fa8", "local": "#2e7d32", "other": "#8bc34a", "pays": "#b3261e"}
OWN = "#e07b00"
UNKNOWN = "#9e9e9e"
HATCHED: dict[str, Any] = {"facecolor": "white", "edgecolor": UNKNOWN, "hatch": "////", "linewidth": 0}
LAYERS = ("state", "local", "other", "plot_unknown", "pays")
SETTINGS: Any = {
    "svg.hashsalt": "hotro",
    "svg.fonttype": "none",
    "font.family": "DejaVu Sans",
    "font.size": 9,
    "hatch.linewidth": 0.6,
}
MOST_FLAT_YEARS = 10
"""More than these stand upright below the bars."""
WIDEST_TITLE = 150
"""Characters that the title's font has room for."""


class Layer(NamedTuple):
    """A part of a bar."""

    key: str
    amount: int
    style: dict[str, Any]


def picture(cost: DraftCost, registry: Registry, language: str, kind: str) -> bytes:
    """The bytes of an SVG or PNG."""
    speaker = SimulateSpeaker(cost, registry, language, TEXTS)
    say, places = speaker.say, cost.generosity
    buffer = io.BytesIO()
    with mpl.rc_context(SETTINGS):
        figure = Figure(figsize=(12, max(6, 1.5 + 0.19 * (len(places.standings) + 1))), layout="constrained")
        left, right = figure.subplots(1, 2, width_ratios=(1, 1.05))
        _draw_costs(left, cost.simulation, say)
        _draw_places(right, places, registry, say)
        texts = (speaker.title(), *_changed_rates(speaker), *filter(None, [speaker.projected()]))
        lines = [line for text in texts for line in textwrap.wrap(text, WIDEST_TITLE)]
        figure.suptitle("\n".join(lines), fontsize=11, x=0.01, ha="left")
        metadata: Any = {"Date": None} if kind == "svg" else {"Software": None}
        figure.savefig(buffer, format=kind, dpi=144, metadata=metadata)
    return buffer.getvalue()


def _changed_rates(speaker: SimulateSpeaker) -> Iterator[str]:
    """That these are not the costs of the draft as written. Rules are counted: their names are in the page."""
    if (said := speaker.changed_rates()) is not None:
        text, changed = said
        yield text
        kept = (("capped_number", changed.capped), ("not_percents_number", changed.not_percents))
        yield " ".join(speaker.say(key, rules=len(rules)) for key, rules in kept if rules)


# Cost by year and payer


def _draw_costs(axes: Any, simulation: Simulation, say: Voice) -> None:
    years = simulation.years
    highest = max(sides.after.contribution.high for sides in simulation.by_year)
    unit, dong = unit_of(highest)
    numbers = BarNumbers(axes, say, dong, highest, len(years))
    named: dict[str, dict[str, Any]] = {}
    for at, sides in enumerate(simulation.by_year):
        for x, cost, alpha in ((at - 0.21, sides.before, 0.55), (at + 0.21, sides.after, 1.0)):
            below = 0
            for layer in _layers(cost):
                if layer.amount:
                    named[layer.key] = layer.style
                    axes.bar(x, layer.amount / dong, 0.38, bottom=below / dong, alpha=alpha, **layer.style)
                    numbers.part(x, below, layer.amount, hatched=layer.style is HATCHED)
                    below += layer.amount
            numbers.total(x, below)
    axes.margins(y=0.08)
    axes.set_xticks(range(len(years)), list(map(str, years)), rotation=90 if len(years) > MOST_FLAT_YEARS else 0)
    axes.set_title(f"{say('plot_cost', unit=say(f'unit_{unit}'))}\n({say('plot_sides')})", loc="left", fontsize=10)
    axes.yaxis.set_major_formatter(lambda value, _: say.decimal(value))
    _legend(axes, [(say(key), named[key]) for key in LAYERS if key in named], 2)
    _quiet(axes, "y")


def _legend(axes: Any, entries: list[tuple[str, dict[str, Any]]], columns: int) -> None:
    """Below the picture, each style once and in full colour."""
    handles = [Patch(label=text, **style) for text, style in entries]
    axes.legend(handles=handles, loc="upper center", bbox_to_anchor=(0.5, -0.06), ncols=columns, frameon=False)


def _layers(cost: Cost) -> Iterator[Layer]:
    for key, amount in layers(cost):
        yield Layer(key, amount, HATCHED if key == "plot_unknown" else {"color": COLOURS[key]})


# Place among the provinces


def _draw_places(axes: Any, found: Generosity, registry: Registry, say: Voice) -> None:
    """One bar a province, the most generous at the top. What may be added is hatched where at least a part is known."""
    own = say.place(found.province, registry.territory)
    drawn: list[tuple[Standing, str, bool]] = [
        (s, say.place(s.province, registry.territory), s.province == found.province) for s in found.standings
    ]
    drawn.append((found.with_draft, say("plot_draft", place=own), True))
    drawn.sort(key=lambda row: (row[0].a_head.low, -row[0].a_head.high, row[2]))
    for y, (standing, _, is_own) in enumerate(drawn):
        low, high = (amount / MILLION for amount in standing.a_head)
        if low or standing.a_head.known:
            axes.barh(y, low, 0.72, color=OWN if is_own else COLOURS["local"])
            axes.barh(y, high - low, 0.72, left=low, **HATCHED)
            axes.annotate(
                _amounts(standing, say), (high, y), (3, 0), textcoords="offset points", va="center", fontsize=7
            )
        else:
            axes.annotate(say("unknown"), (0, y), (4, 0), textcoords="offset points", va="center", color="#757575")
    styles = [("plot_known", {"color": COLOURS["local"]}), ("plot_perhaps", HATCHED)]
    _legend(axes, [(say(key), style) for key, style in styles] + [(own, {"color": OWN})], 3)
    axes.set_yticks(range(len(drawn)), [name for _, name, _ in drawn], fontsize=8)
    for label, (_, _, is_own) in zip(axes.get_yticklabels(), drawn, strict=True):
        label.set_fontweight("bold" if is_own else "normal")
    axes.set_ylim(-0.6, len(drawn) - 0.4)
    axes.set_title(say("plot_places", day=say.day(found.day)).replace(", ", ",\n", 1), loc="left", fontsize=10)
    axes.xaxis.set_major_formatter(lambda value, _: say.decimal(value))
    axes.margins(x=0.12)
    axes.set_xlim(left=0)
    _quiet(axes, "x")


def _amounts(standing: Standing, say: Voice) -> str:
    """A head and year, million dong; from the lowest to the highest where it is not known."""
    low, high = (digits(amount, MILLION, say) for amount in standing.a_head)
    return low if standing.a_head.known else f"{low} – {high}"


def _quiet(axes: Any, along: str) -> None:
    axes.grid(visible=True, axis=along, color="#dddddd", linewidth=0.6)
    axes.set_axisbelow(True)
    axes.spines[["top", "right"]].set_visible(False)
