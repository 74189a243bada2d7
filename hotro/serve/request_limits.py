"""How much one request may ask for."""

from __future__ import annotations

from typing import NamedTuple


class Limits(NamedTuple):
    """What a server takes; more is refused in words."""

    body: int = 1024 * 1024
    """Bytes of a body."""
    households: int = 50
    """In one request."""
    participants: int = 10_000
    """Rows of a table."""
    seconds: float = 10.0
    """From the arrival of a question to its answer."""
    at_once: int = 2
    """Long questions that are worked at at the same time; short ones do not wait for them."""
    waiting: int = 128
    """Long questions that wait for their turn."""
    kept: int = 16 * 1024 * 1024
    """Bytes of answers that are kept to be given again: of questions about the law, never about people."""
