"""The voice of a command: that of the project, with the texts of all commands and the command's own."""

from __future__ import annotations

from hotro.say.texts import TEXTS
from registry.voice.voice import Texts, Voice


def command_voice(language: str, *own: Texts) -> Voice:
    """The voice in `en` or `vi`; a command's own texts stand before those that all share."""
    return Voice(language, *own, TEXTS)
