"""Messages in the reader's language: a text that keeps what it was made from, so that it can be said in Vietnamese too.

As text a message is English: Python users and tests see what they read before. `in_language("vi")` says the same from
the catalogue of the package it comes from (`registry/vietnamese/`, ...), which is loaded only then.
"""

from __future__ import annotations

import importlib
import re
import string
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Literal, Self

from registry.characters import escaped

Language = Literal["en", "vi"]

_AS_TYPED = re.compile(r"\{[^{}]*\}|--[a-z-]+|[a-z]+_[a-z_]+")
"""Fields, and names of options and columns: the same in every language."""
_SWAPPED = str.maketrans(",.", ".,")


class Message(str):
    """A text in English, with its template and what was filled in. What a terminal would obey is escaped in it."""

    __slots__ = ("catalogue", "template", "values")
    template: str
    """The English text with fields in braces."""
    values: Mapping[str, Any]
    """What stands in the fields: messages too, which are said in the same language."""
    catalogue: str
    """The module whose TEMPLATES have the template in Vietnamese."""

    def __new__(cls, template: str, values: Mapping[str, Any], catalogue: str) -> Self:
        """Make one."""
        made = super().__new__(cls, escaped(template.format(**values)))
        made.template = template
        made.values = values
        made.catalogue = catalogue
        return made

    def __getnewargs__(self) -> tuple[Any, ...]:
        """What a copy is made from, in this process or another."""
        return self.template, dict(self.values), self.catalogue

    def __add__(self, other: str) -> Message:
        """One after the other."""
        return joined("", (self, other))

    def __radd__(self, other: str) -> Message:
        """One after the other."""
        return joined("", (other, self))

    def filled_in(self, **values: Any) -> Message:
        """The message with something else in some of its fields."""
        return Message(self.template, {**self.values, **values}, self.catalogue)

    def in_language(self, language: str) -> str:
        """The message in `en` or `vi`; in English where the catalogue does not have it."""
        if language != "vi":
            return str(self)
        return escaped(_VIETNAMESE.vformat(self.template_in(language), (), self.values))

    def template_in(self, language: str) -> str:
        """The template in `en` or `vi`; in English where the catalogue does not have it."""
        if language != "vi" or not self.catalogue:
            return self.template
        return _templates(self.catalogue).get(self.template, self.template)


class InBoth(Message):
    """A text that has its Vietnamese with it, as the data have."""

    __slots__ = ()

    def __new__(cls, en: str, vi: str) -> Self:
        """Make one."""
        return super().__new__(cls, "{en}", {"en": en, "vi": vi}, "")

    def __getnewargs__(self) -> tuple[Any, ...]:
        """What a copy is made from."""
        return self.values["en"], self.values["vi"]

    def filled_in(self, **values: Any) -> Message:
        """The message with something else in some of its fields."""
        return Message(self.template, {**self.values, **values}, self.catalogue)

    def in_language(self, language: str) -> str:
        """The text of that language."""
        return escaped(str(self.values["vi" if language == "vi" else "en"]))


def teller(catalogue: str) -> Callable[..., Message]:
    """What makes the messages of a package: `tell("expected {n} cells", n=3)`."""

    def tell(template: str, /, **values: Any) -> Message:
        """A message from its English text; `{fields}` are filled in with the values of their names."""
        return Message(template, values, catalogue)

    return tell


def joined(joint: str, parts: Iterable[Any]) -> Message:
    """Texts with something between them, each said in the language of the whole."""
    values = {f"part_{number}": part for number, part in enumerate(parts)}
    between = joint.replace("{", "{{").replace("}", "}}")
    return Message(between.join(f"{{{name}}}" for name in values), values, "")


def in_language(text: Any, language: str) -> str:
    """A text in a language, if it is a message; any other text as it is."""
    return text.in_language(language) if isinstance(text, Message) else str(text)


def message_of(error: BaseException) -> str:
    """What an error says, still as a message where it was made from one."""
    said = error.args[0] if len(error.args) == 1 else None
    return said if isinstance(said, Message) else str(error)


def template_of(text: str) -> str | None:
    """The template of a message; None for any other text."""
    return text.template if isinstance(text, Message) else None


def has_words(template: str) -> bool:
    """Whether a template has words of its own beside its fields, and so needs them in every language."""
    return re.search(r"[A-Za-z]{2}", _AS_TYPED.sub("", template)) is not None


class _Vietnamese(string.Formatter):
    """Fills templates in: messages in Vietnamese, numbers with its marks."""

    def get_value(self, key: int | str, args: Any, kwargs: Mapping[str, Any]) -> Any:
        """What stands in a field."""
        value = super().get_value(key, args, kwargs)
        said = getattr(value, "in_language", None)
        return said("vi") if said else value

    def format_field(self, value: Any, format_spec: str) -> str:
        """A value as a field has it; thousands are set apart by a point."""
        text = str(super().format_field(value, format_spec))
        return text.translate(_SWAPPED) if isinstance(value, int | float) and "," in format_spec else text


_VIETNAMESE = _Vietnamese()


def _templates(catalogue: str) -> Mapping[str, str]:
    """English template -> Vietnamese."""
    found: Mapping[str, str] = importlib.import_module(catalogue).TEMPLATES
    return found
