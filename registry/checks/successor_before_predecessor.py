"""What replaces, amends or prolongs an instrument is neither issued nor in force before it."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from registry.checks._periods import named_day, term
from registry.checks._relations import spot_of, successions
from registry.checks._walk import Placed, by_id, instruments, problem
from registry.files.policies import Policies
from registry.files.problem import Problem
from registry.tell import tell


def check(policies: Policies) -> Iterator[Problem]:
    """Successions whose days run the other way; each is reported once, at the later instrument's reference."""
    known = by_id(policies)
    seen: set[tuple[str, str]] = set()
    for placed in instruments(policies):
        for key, path, before, after in successions(placed):
            if before == after or before not in known or after not in known or (before, after) in seen:
                continue
            wrong = _wrong_order(known[before], known[after])
            if wrong:
                seen.add((before, after))
                message = tell(
                    "`{key}` makes {after} follow {before}, but {wrong}",
                    key=key,
                    after=after,
                    before=before,
                    wrong=wrong,
                )
                yield problem(policies, __name__, "error", spot_of(placed, path), message)


def _wrong_order(before: Placed, after: Placed) -> str:
    one, other = before.instrument, after.instrument
    if isinstance(one.issued, datetime.date) and isinstance(other.issued, datetime.date) and other.issued < one.issued:
        return tell(
            "{id} was issued on {issued}, before {other} ({other_issued})",
            id=other.id,
            issued=other.issued,
            other=one.id,
            other_issued=one.issued,
        )
    if one.status == "draft":
        return ""  # the first day of a draft is only what it proposed
    first, second = named_day(term(one).begin), named_day(term(other).begin)
    if first and second and second < first:
        return tell(
            "{id} begins on {second}, before {other} ({first})", id=other.id, second=second, other=one.id, first=first
        )
    return ""
