"""What makes the messages of the command line."""

from __future__ import annotations

from registry.message import teller
from registry.tell import both, either, first_lines, of_the_system

__all__ = ["both", "either", "first_lines", "of_the_system", "tell"]

CATALOGUE = "hotro.vietnamese"
tell = teller(CATALOGUE)
