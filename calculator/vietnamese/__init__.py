"""The messages of the calculator in Vietnamese: English template -> Vietnamese one. See `registry.vietnamese`."""

from __future__ import annotations

from collections.abc import Mapping

from calculator.vietnamese import households, tables
from registry.vietnamese import TEMPLATES as OF_THE_REGISTRY

TEMPLATES: Mapping[str, str] = {**OF_THE_REGISTRY, **households.TEMPLATES, **tables.TEMPLATES}
