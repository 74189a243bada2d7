"""The policies that a server answers from: loaded whole, and changed for others without a question in between."""

from __future__ import annotations

import datetime
import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from pathlib import Path
from typing import NamedTuple

from registry.files.policies import Policies
from registry.registry import Registry, shipped_policies

Stamp = tuple[tuple[str, int, int], ...]


class KeptAnswer(NamedTuple):
    """An answer as it is sent."""

    body: bytes
    etag: str


class Loaded:
    """One state of the policies: every part of an answer rests on the same one."""

    def __init__(self, registry: Registry, policies: Policies) -> None:
        self.registry = registry
        self.policies = policies
        """The files themselves, which a draft is checked with."""
        self._kept: OrderedDict[Hashable, KeptAnswer] = OrderedDict()
        self._size = 0
        self._lock = threading.Lock()
        self._making_files = threading.Lock()
        self._files: dict[str, KeptAnswer] | None = None

    @property
    def release(self) -> str:
        """The name of the state."""
        return self.registry.release

    def known_on(self, day: datetime.date) -> Loaded:
        """The policies as known on a day (`Registry.known_on`, which keeps those of a few days)."""
        registry = self.registry.known_on(day)
        return self if registry is self.registry else Loaded(registry, self.policies)

    def kept(self, key: Hashable) -> KeptAnswer | None:
        """An answer that was given before."""
        with self._lock:
            found = self._kept.get(key)
            if found is not None:
                self._kept.move_to_end(key)
            return found

    def files(self, make: Callable[[Registry], dict[str, KeptAnswer]]) -> dict[str, KeptAnswer]:
        """The files of the release by name: made when one is first asked for, once."""
        with self._making_files:
            if self._files is None:
                self._files = make(self.registry)
            return self._files

    def keep(self, key: Hashable, answer: KeptAnswer, most: int) -> None:
        """Keep an answer, at most so many bytes of all; those asked for least lately go first."""
        with self._lock:
            if key in self._kept or len(answer.body) > most:
                return
            self._kept[key] = answer
            self._size += len(answer.body)
            while self._size > most:
                _, gone = self._kept.popitem(last=False)
                self._size -= len(gone.body)


class RegistryHolder:
    """Has the policies of now. A question takes `current` once and asks nothing else."""

    def __init__(self, folder: Path | None = None) -> None:
        """Load a folder, the shipped one if none is given. Raises InvalidPolicies, or OSError."""
        self.folder = folder or shipped_policies()
        self._stamp = stamp(self.folder)
        self.current = _loaded(self.folder)
        self._lock = threading.Lock()

    def changed(self) -> bool:
        """Whether the folder is another one than was last looked at."""
        return stamp(self.folder) != self._stamp

    def reload(self) -> bool:
        """Load the folder anew, and say whether it holds another release. Raises as when it is loaded first.

        Where it cannot be loaded what there was stays, and is asked on.
        """
        with self._lock:
            self._stamp = stamp(self.folder)
            loaded = _loaded(self.folder)
            other = loaded.release != self.current.release
            self.current = loaded
            return other


def _loaded(folder: Path) -> Loaded:
    # Asked of the registry and not read again: the folder may have changed since, and both must be one state.
    registry = Registry.load(folder)
    return Loaded(registry, registry.policies())


def stamp(folder: Path) -> Stamp:
    """Names, sizes and days of change of the files of a folder."""
    found = []
    for path in sorted(folder.rglob("*.y*ml")):
        try:
            status = path.stat()
        except OSError:  # gone meanwhile
            continue
        found.append((str(path), status.st_mtime_ns, status.st_size))
    return tuple(found)
