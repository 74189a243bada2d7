"""What is said of files of every kind, with the templates by which readers of other files know what is wrong."""

from __future__ import annotations

from registry.message import Message
from registry.tell import tell

NOT_A_MAPPING = "{found}: expected a mapping (lines of `key: value`)"
SECOND_DOCUMENT = "a second document begins here (`---`): a file holds one"
KEY_TWICE = "the key {found} stands twice in one mapping (first on line {line}): keep one"
TRUE_OR_FALSE_AS_KEY = (
    "`{text}` means true, false or nothing to some YAML readers: use another key, or put it in quotes"
)


def not_a_mapping(found: str) -> Message:
    """A file that is a list, a value or nothing; `found` says which."""
    return tell(NOT_A_MAPPING, found=found)


def second_document() -> Message:
    """A file that holds several documents."""
    return tell(SECOND_DOCUMENT)


def key_twice(key: str | int, found: str, line: int) -> Message:
    """A key that stands twice; `found` is the key as it is shown, `line` where it stands first."""
    return tell(KEY_TWICE, found=found, line=line, key=key)


def true_or_false_as_key(text: str) -> Message:
    """A key such as `on` or `no`."""
    return tell(TRUE_OR_FALSE_AS_KEY, text=text)
