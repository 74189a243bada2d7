"""A file that is there whole or not at all, whatever ends the program."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path


@contextmanager
def written_whole(path: Path) -> Iterator[str]:
    """A place to write to; what is written takes the name when the block ends well, and is gone if it does not."""
    try:
        descriptor = os.open(path.parent, os.O_TMPFILE | os.O_RDWR, 0o666)
    except (AttributeError, OSError):
        with _named(path) as place:
            yield place
        return
    # A file without a name: even a program that is killed leaves nothing behind.
    place = f"/proc/self/fd/{descriptor}"
    try:
        yield place
        with tempfile.TemporaryDirectory(dir=path.parent, prefix=f".{path.name}.") as folder:
            whole = Path(folder, path.name)
            # A descriptor of a folder, even one that is not needed, is what makes Python follow the link in /proc.
            os.link(place, whole, src_dir_fd=descriptor, follow_symlinks=True)
            whole.replace(path)
    finally:
        os.close(descriptor)


@contextmanager
def _named(path: Path) -> Iterator[str]:
    """The same where the file system has no files without a name."""
    descriptor, place = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    os.close(descriptor)
    try:
        mask = os.umask(0)
        os.umask(mask)
        Path(place).chmod(0o666 & ~mask)
        yield place
        Path(place).replace(path)
    finally:
        with suppress(FileNotFoundError):
            Path(place).unlink()
