"""The YAML that policy files are written in: the part that every reader and every person reads the same way.

A file is one mapping of text, whole numbers, decimal numbers, `true`, `false` and nothing, in lists and mappings.
Anchors, aliases, tags, several documents, duplicate keys, tabs and the surprises of YAML 1.1 are refused, each with
its line and what to write instead. Values are built from the parser's events, so nothing is ever expanded.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from functools import lru_cache
from typing import Any, NamedTuple

import yaml

from registry.files.expected import found
from registry.files.file_text import POLICY_FILE, decode, invisible, line_and_column
from registry.files.of_any_file import key_twice, not_a_mapping, second_document, true_or_false_as_key
from registry.files.place import FilePlaces, Keys
from registry.files.plain_scalar import RefusedScalar, plain_value
from registry.files.problem import Problem, with_more
from registry.files.yaml_error import DEEPEST, TOO_DEEP, in_our_words
from registry.tell import MOST_TOLD, tell

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_LEFT_OUT = object()
"""Stands for the key of a value that is read but not kept, since its key is refused."""


class Yaml(NamedTuple):
    """What a file says, and what is wrong with how it is written."""

    value: Any
    problems: list[Problem]
    whole: bool
    """False where reading had to stop, so that `value` lacks what came after."""


def read_yaml(data: bytes, file: str) -> Yaml:
    """Read one file. `file` is its name in messages."""
    text, problems = decode(data, file)
    if not text and problems:
        return Yaml(None, problems, whole=False)
    text, tabs = _without_tabs(text, file)
    document = _Document(file, problems + tabs)
    whole = document.read(text)
    return Yaml(document.top, sorted(document.problems), whole)


def place_of(data: bytes, file: str) -> FilePlaces:
    """Where each value of a file stands. Read only when somebody asks: most files have no problem."""
    return FilePlaces(file, _Positions(data, 0), _Positions(data, 1))


class _Positions(Mapping[Keys, tuple[int, int]]):
    """Keys to (line, column), worked out from the file's bytes when first asked for."""

    __slots__ = ("_data", "_which")

    def __init__(self, data: bytes, which: int) -> None:
        self._data = data
        self._which = which

    def __getitem__(self, path: Keys) -> tuple[int, int]:
        return _positions(self._data)[self._which][path]

    def __iter__(self) -> Iterator[Keys]:
        return iter(_positions(self._data)[self._which])

    def __len__(self) -> int:
        return len(_positions(self._data)[self._which])


@lru_cache(maxsize=256)  # more than there are provinces; some 50 kB each
def _positions(data: bytes) -> tuple[dict[Keys, tuple[int, int]], dict[Keys, tuple[int, int]]]:
    document = _Document("", [], with_positions=True)
    document.read(decode(data, "")[0].replace("\t", " "))
    return document.lines, document.keys


class _Open:
    """A mapping or list whose end has not been read yet."""

    __slots__ = ("content", "is_key", "key", "key_marks")

    def __init__(self, content: Any, *, is_key: bool) -> None:
        self.content = content
        self.is_key = is_key
        self.key: Any = None
        """Of the value that comes next or is being read."""
        self.key_marks: dict[str, Any] = {}


class _Document:
    """Values built from the events of one file, with the problems met on the way."""

    def __init__(self, file: str, characters: list[Problem], *, with_positions: bool = False) -> None:
        self.file = file
        self.top: Any = None
        self.problems = [*characters]
        self.lines: dict[Keys, tuple[int, int]] = {}
        self.keys: dict[Keys, tuple[int, int]] = {}
        self.quoted: list[tuple[int, int]] = []
        """First and last index of each quoted text, for the search of tabs."""
        self.reached = 0
        """Index of the character after the last one understood."""
        self._characters = characters
        """Problems of single characters."""
        self._with_positions = with_positions
        self._open: list[_Open] = []
        self._documents = 0

    def read(self, text: str) -> bool:
        """Read to the end, or to the first place that cannot be understood; whether the end was reached."""
        loader = _LOADER(text)
        try:
            while (event := loader.get_event()) is not None:
                meet = _MEETS.get(type(event))
                if meet:
                    meet(self, event)
                    if self._enough(event):
                        return False
        except yaml.MarkedYAMLError as error:
            self.reached = error.problem_mark.index if error.problem_mark else 0
            if not self._characters:  # otherwise most likely their consequence
                self.problems.append(in_our_words(error, text, self.file))
            return False
        finally:
            loader.dispose()
        self.reached = len(text)
        self._check_top()
        return True

    def _enough(self, event: Any) -> bool:
        if len(self._open) > DEEPEST:
            self._refuse(event, TOO_DEEP)
        elif len(self.problems) >= MOST_TOLD:
            self._refuse(event, tell("reading stopped here, after {most} problems", most=MOST_TOLD))
        elif self._documents <= 1:
            return False
        self.reached = event.start_mark.index
        return True

    def _check_top(self) -> None:
        if type(self.top) is dict:
            return
        line, column = self.lines.get((), (1, 1))
        found = tell("the file says nothing") if self.top is None else tell("the file is a list or a single value")
        message = not_a_mapping(found)
        self.problems.append(Problem(self.file, line, column, "error", message, "syntax"))

    def meet_document(self, event: Any) -> None:
        """Meet the start of a document."""
        self._documents += 1
        if self._documents > 1:
            self._refuse(event, second_document())
        elif event.version or event.tags:
            self._refuse(event, tell("lines that begin with `%` are not read here: delete them"))

    def meet_scalar(self, event: Any) -> None:
        """Meet a key, or a value that is neither list nor mapping."""
        if event.anchor is not None or event.tag is not None:
            self._anchor_or_tag(event)
        if self._awaits_key():
            self._key(event)
            return
        value: Any = event.value
        if event.implicit[0]:
            value = plain_value(value)
            if type(value) is RefusedScalar:
                self._refuse(event, value.message)
                value = None
        else:
            self._quoted(event)
        if type(value) is str and not value.isascii():
            value = unicodedata.normalize("NFC", value)
        self._put(value, event)
        if self._open:
            self._open[-1].key = None

    def meet_mapping(self, event: Any) -> None:
        """Meet the start of a mapping."""
        self._start({}, event)

    def meet_list(self, event: Any) -> None:
        """Meet the start of a list."""
        self._start([], event)

    def meet_end(self, _event: Any) -> None:
        """Meet the end of a mapping or list."""
        ended = self._open.pop()
        if self._open:
            self._open[-1].key = _LEFT_OUT if ended.is_key else None

    def meet_alias(self, event: Any) -> None:
        """Meet a reference to an anchor: it is refused and stands for nothing."""
        self._refuse(
            event,
            tell(
                "`*{anchor}` is an alias: write the value out, or put it in quotes if it is text", anchor=event.anchor
            ),
        )
        if self._awaits_key():
            self._open[-1].key = _LEFT_OUT
        else:
            self._put(None, event)
            if self._open:
                self._open[-1].key = None

    def _awaits_key(self) -> bool:
        if not self._open:
            return False
        opened = self._open[-1]
        return opened.key is None and type(opened.content) is dict

    def _key(self, event: Any) -> None:
        opened = self._open[-1]
        key = self._key_text(event)
        if key is None:
            opened.key = _LEFT_OUT
        elif key in opened.key_marks:
            line = opened.key_marks[key].line + 1
            self._refuse(
                event,
                key_twice(key, found(key), line),
            )
            opened.key = _LEFT_OUT
        else:
            opened.key = key
            opened.key_marks[key] = event.start_mark

    def _key_text(self, event: Any) -> str | None:
        text: str = event.value
        if not event.implicit[0]:
            self._quoted(event)
        elif text not in ("n", "y"):  # these two surprise nobody as keys
            value = plain_value(text)
            if isinstance(value, RefusedScalar):
                self._refuse(event, _as_key(text, value))
                return None
            if value is None or isinstance(value, bool | Decimal):
                no_key = tell("{text} cannot be a key: a key is a word", text=text)
                self._refuse(event, no_key if text else tell("a key is missing here"))
                return None
        return text if text.isascii() else unicodedata.normalize("NFC", text)

    def _quoted(self, event: Any) -> None:
        if event.style in ("'", '"'):
            self.quoted.append((event.start_mark.index, event.end_mark.index))
        code = invisible(event.value)
        if code:
            self._refuse(
                event,
                tell(
                    "the text holds the character {code}, which may not stand in {a_file}",
                    code=code,
                    a_file=POLICY_FILE,
                ),
            )

    def _start(self, content: Any, event: Any) -> None:
        if event.anchor is not None or event.tag is not None:
            self._anchor_or_tag(event)
        is_key = self._awaits_key()
        if is_key:
            self._refuse(event, tell("a list or a mapping cannot be a key: a key is a word"))
        else:
            self._put(content, event)
        self._open.append(_Open(content, is_key=is_key))

    def _put(self, value: Any, event: Any) -> None:
        if not self._open:
            self.top = value
        else:
            opened = self._open[-1]
            if type(opened.content) is list:
                opened.content.append(value)
            elif opened.key is not _LEFT_OUT:
                opened.content[opened.key] = value
        if self._with_positions or not self._open:
            self._record(event.start_mark)

    def _record(self, mark: Any) -> None:
        path = self._path()
        if _LEFT_OUT in path:
            return
        self.lines[path] = (mark.line + 1, mark.column + 1)
        if self._open and path[-1] in self._open[-1].key_marks:
            key_mark = self._open[-1].key_marks[path[-1]]
            self.keys[path] = (key_mark.line + 1, key_mark.column + 1)

    def _path(self) -> tuple[Any, ...]:
        return tuple(len(o.content) - 1 if type(o.content) is list else o.key for o in self._open)

    def _anchor_or_tag(self, event: Any) -> None:
        if event.anchor is not None:
            self._refuse(
                event,
                tell("`&{anchor}` is an anchor: leave it out, and write values out where needed", anchor=event.anchor),
            )
        if event.tag is not None:
            self._refuse(event, tell("a tag (`!...`) is not read here: leave it out, or put the text in quotes"))

    def _refuse(self, event: Any, message: str) -> None:
        mark = event.start_mark
        self.problems.append(Problem(self.file, mark.line + 1, mark.column + 1, "error", message, "syntax"))


_MEETS: dict[type, Callable[[_Document, Any], None]] = {
    yaml.ScalarEvent: _Document.meet_scalar,
    yaml.MappingStartEvent: _Document.meet_mapping,
    yaml.SequenceStartEvent: _Document.meet_list,
    yaml.MappingEndEvent: _Document.meet_end,
    yaml.SequenceEndEvent: _Document.meet_end,
    yaml.AliasEvent: _Document.meet_alias,
    yaml.DocumentStartEvent: _Document.meet_document,
}


def _as_key(text: str, refused: RefusedScalar) -> str:
    if text.isalpha():
        return true_or_false_as_key(text)
    return refused.message


def _without_tabs(text: str, file: str) -> tuple[str, list[Problem]]:
    """The text as it is where its tabs stand in quotes only; else with spaces for tabs, and the problems."""
    if "\t" not in text:
        return text, []
    spaced = text.replace("\t", " ")
    document = _Document(file, [])
    document.read(spaced)
    tabs: list[int] = []
    searched = 0
    for first, last in [*document.quoted, (document.reached, 0)]:
        while (tab := text.find("\t", searched, first)) >= 0:
            tabs.append(tab)
            searched = text.find("\n", tab) % (len(text) + 1)  # one problem a line is enough
        searched = last
    message = tell("a tab stands here: use spaces (a tab may stand in quoted text only)")
    places = [line_and_column(text, tab) for tab in tabs[:MOST_TOLD]]
    problems = [Problem(file, line, column, "error", message, "syntax") for line, column in places]
    return (spaced if problems else text), with_more(problems, len(tabs))
