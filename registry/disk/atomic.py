"""A file that is there whole or not at all, whatever ends the program."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from registry.disk.aside import folder_beside


def write_whole(path: Path, data: bytes) -> None:
    """Write a file; where that fails, what stood there before still does. Raises OSError."""
    with written_whole(path) as place:
        Path(place).write_bytes(data)


@contextmanager
def written_whole(path: Path) -> Iterator[str]:
    """A place to write to; what is written takes the name when the block ends well, and is gone if it does not.

    A link is followed, and a file that is there keeps its rights. What is no file (`/dev/stdout`) is written to as it
    is: nothing can take its place. Raises OSError where it is a folder, or a pipe that nobody reads.
    """
    path, mode = _target(path)
    if mode is not None and not stat.S_ISREG(mode):
        with _held(path, mode):
            yield str(path)
        return
    try:
        descriptor = os.open(path.parent, os.O_TMPFILE | os.O_RDWR, 0o666)
    except (AttributeError, OSError):
        with _named(path, mode) as place:
            yield place
        return
    # A file without a name: a program that is killed while it writes leaves nothing behind.
    place = f"/proc/self/fd/{descriptor}"
    try:
        if mode is not None:
            os.fchmod(descriptor, stat.S_IMODE(mode))
        yield place
        with folder_beside(path) as aside:
            # A descriptor of a folder, even one that is not needed, is what makes Python follow the link in /proc.
            os.link(place, aside / path.name, src_dir_fd=descriptor, follow_symlinks=True)
            (aside / path.name).replace(path)
    finally:
        os.close(descriptor)


def _target(path: Path) -> tuple[Path, int | None]:
    """Where a name leads, and what is there: None for nothing."""
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        return path.resolve(), None
    return (path.resolve() if stat.S_ISREG(mode) else path), mode


@contextmanager
def _held(path: Path, mode: int) -> Iterator[None]:
    """Open all the while: a pipe that nobody reads is an error at once, and not a wait."""
    if stat.S_ISDIR(mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
    descriptor = os.open(path, os.O_WRONLY | getattr(os, "O_NONBLOCK", 0))
    try:
        yield
    finally:
        os.close(descriptor)


@contextmanager
def _named(path: Path, mode: int | None) -> Iterator[str]:
    """The same where the file system has no files without a name."""
    with folder_beside(path) as aside:
        place = aside / path.name
        place.touch()
        if mode is not None:
            place.chmod(stat.S_IMODE(mode))
        yield str(place)
        place.replace(path)
