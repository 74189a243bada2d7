"""The forms of text in policy files: codes, days, addresses, numbers of instruments; each a pattern and in words."""

from __future__ import annotations

import re

from registry.tell import tell
from registry.written.bound import BEGIN_PATTERN, DATE, END_PATTERN, YEAR

BLANK = "___"
"""What `hotro new` leaves to be filled."""
DAY = f"^{DATE}$"
SLUG = r"^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$"
CODE = r"^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$"
PROVINCE_CODE = r"^[0-9]{2,5}$"
ADDRESS = r"^https?://\S+$"
ADDRESS_OR_UNKNOWN = r"^(?:https?://\S+|unknown)$"
MONTH_DAY = r"^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$"
YEAR_ALONE = f"^{YEAR}$"
PERCENT_FRACTION = r"^[1-9][0-9]{0,3}/[1-9][0-9]{0,2}$"

_ADDRESS = tell("an address that begins with http:// or https:// and has no spaces")
_IN_WORDS = {
    DAY: tell("a day as YYYY-MM-DD"),
    BEGIN_PATTERN: tell("a first day as YYYY-MM-DD, YYYY, `YYYY-MM-DD inferred`, `by YYYY-MM-DD` or `unknown`"),
    END_PATTERN: (
        tell("a last day as YYYY-MM-DD, YYYY, `YYYY-MM-DD inferred`, `not before YYYY-MM-DD`, `open` or `unknown`")
    ),
    SLUG: tell("a name of small letters and digits with single hyphens, such as `son-la`"),
    CODE: tell("a code of small letters and digits with single underscores, such as `near_poor`"),
    PROVINCE_CODE: tell("two digits in quotes, such as '01'"),
    ADDRESS: _ADDRESS,
    ADDRESS_OR_UNKNOWN: tell("{address}, or `unknown`", address=_ADDRESS),
    MONTH_DAY: tell("a day of every year as MM-DD, in quotes"),
    YEAR_ALONE: tell("a year"),
    PERCENT_FRACTION: tell("a fraction such as 200/3"),
}
_YEAR_OF_NUMBER = re.compile(f"/({YEAR})/")


def form(pattern: str) -> str:
    """A pattern in words."""
    return _IN_WORDS.get(pattern, tell("text of another form"))


def year_of_number(number: str) -> int | None:
    """The year in the number of an instrument: 2025 of `19/2025/NQ-HĐND`; None where it has none."""
    year = _YEAR_OF_NUMBER.search(number)
    return int(year[1]) if year else None
