"""The characters of a policy file: how large it may be, how it is encoded, and which characters it may hold."""

from __future__ import annotations

import itertools
import re
from pathlib import Path

from registry.characters import NOT_PLAIN
from registry.disk.named_files import NotGiven, bytes_of
from registry.files.problem import InvalidPolicies, Problem, with_more
from registry.message import message_of
from registry.tell import MOST_TOLD, of_the_system, tell

LARGEST = 1024 * 1024
"""Bytes. The largest real file is below 3% of it."""

_INVISIBLE = re.compile(f"[{NOT_PLAIN}]|\r(?!\n)")
_MARKS = {
    b"\xef\xbb\xbf": tell("begins with a byte order mark: save it as UTF-8 without one"),
    b"\xff\xfe": tell("is UTF-16 or UTF-32 text: save it as UTF-8"),
    b"\xfe\xff": tell("is UTF-16 text: save it as UTF-8"),
    b"\x00\x00\xfe\xff": tell("is UTF-32 text: save it as UTF-8"),
}
POLICY_FILE = tell("a policy file")
_LOST = "\ufffd"


def read_file(path: Path, name: str) -> bytes:
    """The bytes of a policy file. Raises InvalidPolicies where it cannot be read or is too large to be one."""
    try:
        size = path.stat().st_size
        data = bytes_of(path, LARGEST, pipes=False) if size <= LARGEST else b""
    except OSError as error:
        raise InvalidPolicies(
            [_whole(name, tell("the file cannot be read: {strerror}", strerror=of_the_system(error)))]
        ) from error
    except NotGiven as not_given:
        raise InvalidPolicies([_whole(name, message_of(not_given))]) from not_given
    if size > LARGEST:
        raise InvalidPolicies([_whole(name, _too_large(size))])
    return data


def decode(data: bytes, name: str) -> tuple[str, list[Problem]]:
    """The text of a file, and what is wrong with its characters.

    Characters that are refused stand as spaces in the text, so that the rest can still be read and every position
    stays what it is in the file. The text is empty where the encoding is another one.
    """
    if len(data) > LARGEST:
        return "", [_whole(name, _too_large(len(data)))]
    for mark, message in _MARKS.items():
        if data.startswith(mark):
            return "", [Problem(name, 1, 1, "error", tell("the file {message}", message=message), "syntax")]
    if data.count(0) * 4 > len(data):
        return "", [Problem(name, 1, 1, "error", tell("the file is UTF-16 or UTF-32 text: save it as UTF-8"), "syntax")]
    problems: list[Problem] = []
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        text = data.decode(errors="replace").replace(_LOST, " ")
        problems = [_not_utf8(data, error, name)]
    problems += _invisible(text, name)
    return _INVISIBLE.sub(" ", text), problems


def invisible(text: str) -> str | None:
    """The first character of a value that may not stand in a file, named by its code; None where all may."""
    match = _INVISIBLE.search(text)
    return _name(match.group()) if match else None


def line_and_column(text: str, index: int) -> tuple[int, int]:
    """Of the character at `index`, both 1-based."""
    return text.count("\n", 0, index) + 1, index - text.rfind("\n", 0, index)


def _whole(name: str, message: str) -> Problem:
    return Problem(name, 0, 0, "error", message, "syntax")


def _too_large(size: int) -> str:
    return tell(
        "the file has {size:,} bytes; {a_file} has at most {largest:,} (1 MiB)",
        size=size,
        largest=LARGEST,
        a_file=POLICY_FILE,
    )


def _not_utf8(data: bytes, error: UnicodeDecodeError, name: str) -> Problem:
    before = data[: error.start].decode()
    line, column = line_and_column(before, len(before))
    return Problem(
        name,
        line,
        column,
        "error",
        tell("byte 0x{data:02X} is not UTF-8 (Latin-1, Windows-1258?): save the file as UTF-8", data=data[error.start]),
        "syntax",
    )


def _invisible(text: str, name: str) -> list[Problem]:
    """The first such character of each line."""
    first: dict[int, re.Match[str]] = {}
    line = seen = 0
    for match in _INVISIBLE.finditer(text):
        line += text.count("\n", seen, match.start())
        seen = match.start()
        first.setdefault(line + 1, match)
    problems = [
        Problem(
            name,
            line,
            match.start() - text.rfind("\n", 0, match.start()),
            "error",
            tell(
                "the character {name} may not stand in {a_file}: delete it",
                name=_name(match.group()),
                a_file=POLICY_FILE,
            ),
            "syntax",
        )
        for line, match in itertools.islice(first.items(), MOST_TOLD)
    ]
    return with_more(problems, len(first))


def _name(character: str) -> str:
    names = {
        "\0": " (NUL)",
        "\r": tell(" (carriage return without a line feed)"),
        "\u200b": tell(" (zero-width space)"),
        _LOST: tell(" (a letter lost in a conversion)"),
    }
    return f"U+{ord(character):04X}" + names.get(character, "")
