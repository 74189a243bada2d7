"""Cells that cannot be read: of each row what is wrong, columns named, in the order of the columns."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from calculator.population.cells.arrays import Codes, Flags, Ints
from calculator.population.cells.reasons import Reasons
from calculator.tell import tell
from registry.message import Message, joined


class Fault(NamedTuple):
    """What is wrong with one column."""

    column: str
    rows: Ints
    messages: Sequence[str]
    numbers: Codes
    """Of each of `rows` the number of its message."""


def reject_faulty(faults: Sequence[Fault], reasons: Reasons) -> None:
    """Give the rows their reasons, several faults of a row in one."""
    if not faults:
        return
    several: dict[int, list[Message]] = {}
    twice = _several_times(faults, reasons.rows)
    for fault in faults:
        messages = [tell("{column}: {message}", column=fault.column, message=message) for message in fault.messages]
        again = twice[fault.rows]
        reasons.give_each(fault.rows[~again], messages, fault.numbers[~again])
        for row, number in zip(fault.rows[again].tolist(), fault.numbers[again].tolist(), strict=True):
            several.setdefault(row, []).append(messages[number])
    for row, messages in several.items():
        reasons.give(row, joined("; ", messages))


def _several_times(faults: Sequence[Fault], rows: int) -> Flags:
    times = np.zeros(rows, np.uint8)
    for fault in faults:
        times[fault.rows] += 1
    return times > 1
