"""A folder beside what is written, for what has no name of its own yet; nothing of it is left, whoever was killed."""

from __future__ import annotations

import glob
import os
import shutil
import sys
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path


@contextmanager
def folder_beside(path: Path) -> Iterator[Path]:
    """A new folder beside a path, gone in the end; those that killed programs left for the same path go too."""
    beginning = f".{path.name}.hotro-"
    _clear_away(path.parent.glob(f"{glob.escape(beginning)}*"))
    with ExitStack() as stack:
        while True:
            aside = Path(tempfile.mkdtemp(prefix=beginning, dir=path.parent))
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

    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        os.close(descriptor)
        if isinstance(error, BlockingIOError):
            raise
        return None
    return descriptor
