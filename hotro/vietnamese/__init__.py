"""What the command line says in Vietnamese: English template -> Vietnamese one. See `registry.vietnamese`."""

from __future__ import annotations

from collections.abc import Mapping

from calculator.vietnamese import TEMPLATES as OF_THE_CALCULATOR
from hotro.vietnamese import helps, messages, serve

TEMPLATES: Mapping[str, str] = {**OF_THE_CALCULATOR, **messages.TEMPLATES, **serve.TEMPLATES, **helps.TEMPLATES}
