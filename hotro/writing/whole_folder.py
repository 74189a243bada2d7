"""A folder written aside and put in place whole: nobody meets half of it, whatever ends the program."""

from __future__ import annotations

import ctypes
import errno
import os
import stat
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from registry.disk.aside import folder_beside
from registry.disk.ended import ended_by_signals

_TAKEN = (errno.ENOTEMPTY, errno.EEXIST, errno.EACCES)
"""What systems say of a name that a folder has already."""
_HERE, _EXCHANGE = -100, 2
"""AT_FDCWD and RENAME_EXCHANGE of renameat2(2)."""


class HoldsSomethingElse(Exception):
    """The folder holds other files, which are not written over."""


def write_whole(folder: Path, mark: str, fill: Callable[[Path], None]) -> None:
    """Put what `fill` writes into a new folder in the place of `folder`; one that has the file `mark` gives way whole.

    A link is followed, and a folder that is there keeps its rights. Raises HoldsSomethingElse where the folder holds
    files and no `mark`, and OSError where it cannot be written.
    """
    folder = Path(os.path.realpath(folder))  # as resolve(), but for a link that leads to itself
    _refuse_something_else(folder, mark)
    folder.parent.mkdir(parents=True, exist_ok=True)
    with ended_by_signals(), folder_beside(folder) as aside:
        new = aside / "new"
        new.mkdir()
        fill(new)
        _refuse_something_else(folder, mark)  # nor what came there in the meantime
        _put(new, folder, aside / "old")


def _refuse_something_else(folder: Path, mark: str) -> None:
    if folder.exists() and not (folder / mark).is_file() and (not folder.is_dir() or any(folder.iterdir())):
        raise HoldsSomethingElse(str(folder))


def _put(new: Path, folder: Path, old: Path) -> None:
    """A folder takes the name, in one step where the system has one; one that took it just before gives way."""
    if folder.exists():
        new.chmod(stat.S_IMODE(folder.stat().st_mode))
    try:
        new.rename(folder)  # where there is none, or an empty one
    except OSError as error:
        if error.errno not in _TAKEN or not folder.exists():
            raise
        if _exchanged(new, folder):
            return
        folder.rename(old)
        try:
            new.rename(folder)
        except OSError:
            old.rename(folder)
            raise


def _exchanged(one: Path, other: Path) -> bool:
    """Whether two folders took each other's names: Linux does it in one step, on most file systems."""
    if not sys.platform.startswith("linux"):
        return False
    with suppress(AttributeError, OSError):  # another C library
        rename: Callable[..., int] = ctypes.CDLL(None, use_errno=True).renameat2
        return rename(_HERE, os.fsencode(one), _HERE, os.fsencode(other), _EXCHANGE) == 0
    return False
