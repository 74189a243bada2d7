"""A state of the policies as a command is asked for it."""

from __future__ import annotations

from pathlib import Path

from hotro.options import cannot_be_read, stop
from registry.differences.state import NoState, State, read_state
from registry.message import message_of


def asked_state(name: str) -> State:
    """The state in a folder, in a release or at a git revision; the command ends in one line where there is none."""
    try:
        return read_state(name)
    except NoState as wrong:
        stop(message_of(wrong))
    except OSError as error:
        stop(cannot_be_read(error, Path(name)))
