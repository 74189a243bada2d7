"""What makes the messages of the command line."""

from __future__ import annotations

from registry.message import teller
from registry.tell import both, either

__all__ = ["both", "either", "tell"]

CATALOGUE = "hotro.vietnamese"
tell = teller(CATALOGUE)
