"""What a draft would cost, as rows of CSV: one for each year, group and payer."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from calculator.simulation import Simulation
from calculator.simulation.cost.cost import PAYERS

COLUMNS = (
    "year",
    "programme",
    "groups",
    "people",
    "payer",
    "before_lowest",
    "before_highest",
    "after_lowest",
    "after_highest",
    "change_lowest",
    "change_highest",
)


def rows(simulation: Simulation) -> Iterator[dict[str, Any]]:
    """Dong of all people of the group in the year. `draft` is the part of `local` and `other` paid under the draft."""
    for group in simulation.by_group:
        for year, sides in zip(simulation.years, group.totals, strict=True):
            for payer in ("contribution", *PAYERS, "draft"):
                row: dict[str, Any] = {
                    "year": year,
                    "programme": group.programme,
                    "groups": ";".join(group.groups),
                    "people": group.people,
                    "payer": payer,
                }
                for side, cost in sides._asdict().items():
                    row[f"{side}_lowest"], row[f"{side}_highest"] = getattr(cost, payer)
                yield row
