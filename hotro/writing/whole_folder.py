"""A folder written aside and put in place whole: nobody meets half of it, whatever ends the program."""

from __future__ import annotations

import ctypes
import errno
import glob
import os
import shutil
import stat
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

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
    with ended_by_signals(), _aside(folder) as aside:
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


@contextmanager
def _aside(folder: Path) -> Iterator[Path]:
    """A folder beside one, gone in the end; those of programs that were killed go too."""
    beginning = f".{folder.name}.hotro-"
    _clear_away(folder.parent.glob(f"{glob.escape(beginning)}*"))
    with ExitStack() as stack:
        while True:
            aside = Path(tempfile.mkdtemp(prefix=beginning, dir=folder.parent))
            stack.callback(shutil.rmtree, aside, ignore_errors=True)
            with suppress(BlockingIOError, FileNotFoundError):
                held = _hold(aside)
                if held is not None:
                    stack.callback(os.close, held)
                if aside.exists():  # nobody took it for one that was left
                    break
        yield aside


def _clear_away(left: Iterable[Path]) -> None:
    for path in left:
        with suppress(OSError):
            held = _hold(path)
            if held is not None:
                shutil.rmtree(path, ignore_errors=True)
                os.close(held)


def _hold(folder: Path) -> int | None:
    """What holds a folder until it is closed, or the program ends, however it does; None where the system cannot.

    Raises BlockingIOError where another holds it, and FileNotFoundError.
    """
    if sys.platform == "win32":
        return None
    import fcntl  # noqa: PLC0415 - not on every system

    descriptor = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        os.close(descriptor)
        if isinstance(error, BlockingIOError):
            raise
        return None
    return descriptor
