"""What makes the messages of the calculator."""

from __future__ import annotations

from registry.message import teller
from registry.tell import both, either, first_lines, of_the_system

__all__ = ["both", "either", "first_lines", "of_the_system", "tell"]

tell = teller("calculator.vietnamese")
