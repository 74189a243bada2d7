"""A province's file with a slip in it, and what the fixes make of it."""

from __future__ import annotations

import functools
from collections.abc import Iterable

from registry.files.reading import read_policies
from registry.fixes import AT_LAST, OF_WORDS, repairs, repairs_of_letters
from registry.fixes._known import Known, known
from registry.fixes.mend import mend
from tests.spoilt.policies import SMALL

FILE = """\
# Highfell: two acts. This comment stays.
province: highfell

instruments:
  - id: highfell-05-2024   # the later one
    number: 05/2024/NQ-HĐND
    kind: resolution
    issuer: HĐND tỉnh
    status: adopted
    issued: 2024-12-10
    from: 2025-01-01
    to: 2030-12-31
    voluntary_si:
      - who: poor
        percent: 30
        of: rural_poverty_line_contribution
        conditions: [permanent_residence]
      - {who: near_poor, percent: {2025: 20, 2026: unknown}, of: contribution}
    confidence: high
    notes: >-
      A long text
      over two lines.
    sources:
      - {url: https://highfell.example/05-2024, publisher: Cổng thông tin, published: 2024-12-12}
"""


@functools.cache
def small() -> Known:
    return known(read_policies(SMALL))


def text_of(*changes: tuple[str, str]) -> str:
    text = FILE
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return text


def mended(text: str, around: Known | None = None) -> tuple[str, list[str]]:
    """The text after all fixes that need no other file, and the names of those that changed it."""
    made = mend(
        text.encode(),
        "file.yaml",
        [*repairs_of_letters(), *repairs(OF_WORDS, around or small()), *repairs_of_letters(AT_LAST)],
    )
    return made.data.decode(), [one.fix for one in made.fixed]


def repaired(fix: str, *slips: tuple[str, str]) -> None:
    """Each slip (as it should be, as it stands) is repaired by one fix, alone and with others, and no letter more."""
    for good, bad in slips:
        assert mended(text_of((good, bad))) == (FILE, [fix]), bad
    assert mended(text_of(*slips)) == (FILE, [fix] * len(slips))


def left(changes: Iterable[tuple[str, str]]) -> None:
    """What no machine can know is left as it is."""
    for good, other in changes:
        text = text_of((good, other))
        assert mended(text) == (text, []), other
