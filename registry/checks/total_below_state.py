"""A total of State and local support is not less than the State's share alone."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from registry.checks._periods import named_day, term
from registry.checks._state import StateShares, rate_on
from registry.checks._walk import PlacedProvision, problem, provisions
from registry.files.policies import Policies
from registry.files.problem import Problem
from registry.law.percent import exact_text
from registry.law.programmes import USUAL_BASE
from registry.tell import tell


def check(policies: Policies) -> Iterator[Problem]:
    """Totals that leave less than nothing for the province on the rule's known first day."""
    state = StateShares(policies)
    for written in provisions(policies):
        if written.provision.total_percent is not None and written.provision.of == USUAL_BASE[written.programme]:
            day = _first_day(written)
            total = rate_on(written.provision.total_percent, day) if day else None
            paid = state.percent(written.programme, written.provision, day) if day else 0
            if total is not None and total < paid:
                message = tell(
                    "a total of {total} percent on {day}, but the State alone gives {paid} then: is it the "
                    "province's own `percent`?",
                    total=exact_text(total),
                    day=day,
                    paid=paid,
                )
                yield problem(policies, __name__, "warning", written.spot / "total_percent", message)


def _first_day(written: PlacedProvision) -> datetime.date | None:
    begin = term(written.of.instrument, written.provision).begin
    return named_day(begin) or (begin.day if begin.known == "year" else None)
