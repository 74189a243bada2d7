"""What the form of a page sent: its fields, and its files, which stay in memory."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple
from urllib.parse import parse_qsl

from python_multipart import create_form_parser
from python_multipart.exceptions import FormParserError
from python_multipart.multipart import Field, File

from hotro.pages.page_request import Fields
from hotro.serve.problem_details import Refusal

MOST_FIELDS = 2000
IN_PARTS = "multipart/form-data"


class Sent(NamedTuple):
    """The fields of a form by name, and its files."""

    fields: Fields
    files: Mapping[str, bytes]


def sent(body: bytes, content_type: str) -> Sent:
    """Read the body of a form. Raises Refusal where it has too many fields or is none."""
    if not content_type.lower().startswith(IN_PARTS):
        return Sent(fields_of(body.decode("utf-8", "replace")), {})
    pairs: list[tuple[str, str]] = []
    files: dict[str, bytes] = {}

    def on_field(field: Field) -> None:
        pairs.append((_text(field.field_name), _text(field.value)))

    def on_file(file: File) -> None:
        file.file_object.seek(0)
        files[_text(file.field_name)] = file.file_object.read()

    try:
        # A body is at most as large as may be in memory: nothing of it is written to a disk.
        config = {"MAX_MEMORY_FILE_SIZE": len(body) + 1, "MAX_BODY_SIZE": len(body) + 1}
        parser = create_form_parser({"Content-Type": content_type.encode()}, on_field, on_file, config=config)
        parser.write(body)
        parser.finalize()
    except (FormParserError, ValueError) as wrong_form:
        raise Refusal(422, []) from wrong_form
    return Sent(_by_name(pairs), files)


def fields_of(text: str) -> Fields:
    """A query, or the body of a form that is written like one. Raises Refusal where it has too many fields."""
    try:
        return _by_name(parse_qsl(text, keep_blank_values=True, max_num_fields=MOST_FIELDS))
    except ValueError as wrong_form:
        raise Refusal(413, []) from wrong_form


def _by_name(pairs: Iterable[tuple[str, str]]) -> Fields:
    found: dict[str, tuple[str, ...]] = {}
    for number, (name, value) in enumerate(pairs):
        if number >= MOST_FIELDS:
            raise Refusal(413, [])
        found[name] = (*found.get(name, ()), value)
    return found


def _text(value: bytes | None) -> str:
    return (value or b"").decode("utf-8", "replace")
