"""Numbers of the State's law that are taken to go on where none is known any more: for years that a draft reaches."""

from __future__ import annotations

import datetime
from collections.abc import Collection

from registry.compiled.compiled_form import Compiled


def numbers_go_on(content: Compiled, keys: Collection[str], until: datetime.date) -> Compiled:
    """The registry in which the last known value of some parameters goes on to a day.

    How surely it is known stays as it is: what goes on beyond what a source states is presumed.
    """
    last: dict[str, int] = {}
    for value in content.parameters:
        if value.key in keys:
            last[value.key] = max(last.get(value.key, 0), value.last)
    end = until.toordinal()
    return content._replace(
        parameters=tuple(
            value._replace(last=max(end, value.last)) if last.get(value.key) == value.last else value
            for value in content.parameters
        )
    )
