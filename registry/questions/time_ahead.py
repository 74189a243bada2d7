"""A time from a day on, as people say it: `90d`, `6w`, `12m`, `2y`."""

from __future__ import annotations

import datetime
import re
from typing import NamedTuple

from registry.months import month_start
from registry.tell import tell


class TimeAhead(NamedTuple):
    """A number of days, weeks, months or years."""

    number: int
    unit: str
    """`d`, `w`, `m` or `y`."""

    @classmethod
    def read(cls, text: str) -> TimeAhead:
        """Read `12m`. Raises ValueError that says what was expected and found."""
        found = re.fullmatch(r"([0-9]{1,6})([dwmy])", text.strip().lower())
        if found is None:
            raise ValueError(tell("expected a number and d, w, m or y, such as 90d or 12m, found {text!r}", text=text))
        return cls(int(found[1]), found[2])

    def after(self, start: datetime.date) -> datetime.date:
        """The day that lies so far after another; the last of a shorter month, never after the last day there is."""
        try:
            if self.unit in "dw":
                return start + datetime.timedelta(days=self.number * (7 if self.unit == "w" else 1))
            return month_start(start, self.number * (12 if self.unit == "y" else 1))
        except OverflowError:
            return datetime.date.max
