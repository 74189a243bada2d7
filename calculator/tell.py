"""What makes the messages of the calculator."""

from __future__ import annotations

from registry.message import teller
from registry.tell import both, either

__all__ = ["both", "either", "tell"]

tell = teller("calculator.vietnamese")
