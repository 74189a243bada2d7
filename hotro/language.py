"""The language of a run: what `--lang` says, else HOTRO_LANG, else the locale of the system."""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextvars import ContextVar
from itertools import zip_longest

LANGUAGES = ("en", "vi")
VARIABLE = "HOTRO_LANG"
"""Environment variable with the language of answers where `--lang` is not given."""
_LOCALE = ("LC_ALL", "LC_MESSAGES", "LANG")
"""Variables of the locale, the first that is set counting (POSIX)."""
_OPTION = "--lang"
_spoken: ContextVar[str] = ContextVar("spoken", default="en")


def default_language() -> str:
    """The language where none is asked for: `vi` in a Vietnamese locale, `en` in any other."""
    wanted = os.environ.get(VARIABLE)
    if wanted in LANGUAGES:
        return wanted
    locale = next(filter(None, map(os.environ.get, _LOCALE)), "")
    return "vi" if locale.lower().startswith("vi") else "en"


def language_asked(arguments: Sequence[str]) -> str:
    """The language that a command line asks for, before it is read: what is wrong with it is said in that language."""
    found = default_language()
    for argument, following in zip_longest(arguments, arguments[1:], fillvalue=""):
        name, _, value = argument.partition("=")
        if name == _OPTION and (value or following) in LANGUAGES:
            found = value or following
    return found


def speak(language: str) -> None:
    """From now on messages are in this language."""
    _spoken.set(language)


def spoken() -> str:
    """The language of messages."""
    return _spoken.get()
