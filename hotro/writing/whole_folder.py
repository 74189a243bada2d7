"""A folder written aside and put in place whole: nobody meets half of it."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path


class HoldsSomethingElse(Exception):
    """The folder holds other files, which are not written over."""


def write_whole(folder: Path, mark: str, fill: Callable[[Path], None]) -> None:
    """Put what `fill` writes into a new folder in the place of `folder`; one that has the file `mark` gives way whole.

    Raises HoldsSomethingElse where the folder holds files and no `mark`, and OSError where it cannot be written.
    """
    if folder.exists() and not (folder / mark).is_file() and (not folder.is_dir() or any(folder.iterdir())):
        raise HoldsSomethingElse(str(folder))
    folder.parent.mkdir(parents=True, exist_ok=True)
    aside = Path(tempfile.mkdtemp(prefix=f".{folder.name}.", dir=folder.parent))
    try:
        new = aside / "new"
        new.mkdir()
        fill(new)
        if folder.exists():
            folder.rename(aside / "old")
        try:
            new.rename(folder)
        except OSError:
            if (aside / "old").exists():
                (aside / "old").rename(folder)
            raise
    finally:
        shutil.rmtree(aside, ignore_errors=True)
