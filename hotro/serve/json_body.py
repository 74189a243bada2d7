"""The JSON of a body, read as strictly as the project's files are."""

from __future__ import annotations

import re
from typing import Any

from hotro.serve.problem_details import Refusal, RequestProblem
from hotro.tell import tell
from registry.files.place import field
from registry.files.problem import Problem
from registry.files.strict_json import place_of_json, read_json
from registry.message import InBoth, in_language

NAME = "body"
"""What the body is called in messages."""


def json_value(body: bytes) -> Any:
    """The value of a body. Raises Refusal: 400 where it is no JSON, 422 where a key stands twice."""
    found = read_json(body, NAME)
    if not found.whole:
        raise Refusal(400, [RequestProblem("", _line(p)) for p in found.problems])
    if found.problems:
        keys = {at: path for path, at in place_of_json(body, NAME).keys.items()}
        raise Refusal(422, [RequestProblem(field(keys.get((p.line, p.column), ())), _line(p)) for p in found.problems])
    return found.value


def _line(problem: Problem) -> str:
    english, vietnamese = (in_language(problem.message, language) for language in ("en", "vi"))
    message = InBoth(re.sub("the file ", "the body ", english), re.sub("tệp ", "nội dung gửi lên ", vietnamese))
    return tell("line {line}: {message}", line=problem.line, message=message) if problem.line else message
