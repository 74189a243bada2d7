"""Since when the registry knows the State's law of a programme: a count of an earlier day is none of it."""

from __future__ import annotations

import datetime
from typing import Any, NamedTuple

from registry.law.laws import Laws
from registry.law.rule import ParameterValue, StateRule

_RATE = {"voluntary_si": "vsi_rate", "health_insurance": "hi_rate"}


class Beginning(NamedTuple):
    """The first day of which the State's rules of support in a programme are known."""

    day: datetime.date
    instrument: str

    def as_json(self) -> dict[str, Any]:
        """As plain data."""
        return {"from": self.day.isoformat(), "instrument": self.instrument}


def beginning(laws: Laws, programme: str) -> Beginning | None:
    """When the State's rules of a programme begin, as far as the registry knows; None where it knows none.

    Health insurance is older than the State's support of it (the contribution rate of 2005 is known): what provinces
    can add to begins with that support. Where the first row is that the State adds nothing, as in voluntary SI, the
    programme itself begins, by the act that sets its contribution.
    """
    first = min((r for r in laws.state_rules if r.programme == programme), key=lambda r: r.first, default=None)
    if first is None:
        return None
    rate = next((p for p in laws.parameters if p.key == _RATE[programme] and p.first == first.first), None)
    named: StateRule | ParameterValue = rate if rate is not None and first.percent == 0 else first
    return Beginning(datetime.date.fromordinal(first.first), named.instrument)
