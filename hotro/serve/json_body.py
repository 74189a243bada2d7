"""The JSON of a body, read as strictly as the project's files are."""

from __future__ import annotations

import re
from typing import Any

from hotro.serve.problem_details import Problem, Refusal
from hotro.tell import tell
from registry.files.place import field
from registry.files.problem import Problem as FileProblem
from registry.files.strict_json import place_of_json, read_json
from registry.message import InBoth, in_language

NAME = "body"
"""What the body is called in messages."""


def json_value(body: bytes) -> Any:
    """The value of a body. Raises Refusal: 400 where it is no JSON, 422 where a key stands twice."""
    found = read_json(body, NAME)
    if not found.whole:
        raise Refusal(400, [Problem("", _line(p)) for p in found.problems])
    if found.problems:
        keys = {at: path for path, at in place_of_json(body, NAME).keys.items()}
        raise Refusal(422, [Problem(field(keys.get((p.line, p.column), ())), _line(p)) for p in found.problems])
    return found.value


def _line(problem: FileProblem) -> str:
    english, vietnamese = (in_language(problem.message, language) for language in ("en", "vi"))
    message = InBoth(re.sub("the file ", "the body ", english), re.sub("tệp ", "nội dung gửi lên ", vietnamese))
    return tell("line {line}: {message}", line=problem.line, message=message) if problem.line else message
