"""The compiled form of a policies folder: what `Registry.load` reads instead of YAML when nothing has changed.

It can never be stale: its name is a digest of the bytes of every policy file, of the code that made it and of the
Python that runs. It can never be half-written: it is written aside, moved into place in one step, and carries a digest
of its own content. Two processes that make it at once make the same bytes. A cache that cannot be read or written is
done without.
"""

from __future__ import annotations

import contextlib
import gc
import hashlib
import marshal
import os
import stat
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from fractions import Fraction
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from registry.disk.named_files import NotGiven, bytes_of
from registry.law.laws import Facts
from registry.law.rule import (
    BeneficiaryGroup,
    Condition,
    Exclusion,
    LocalRule,
    ParameterValue,
    Publication,
    Statement,
    StateRule,
)
from registry.law.territory import Province, Territory

CACHE_VARIABLE = "HOTRO_CACHE"
"""Folder of compiled forms; `off` does without."""
KEPT = 8
DIGEST = 32
_LONGEST = 1 << 24
"""Bytes; a policy file that is longer than the sixteenth part of it is refused."""
_LONGEST_KEPT = 1 << 30
_ABANDONED = 3600
"""Seconds after which a part that was not moved into place belongs to nobody."""
_WITHOUT_WAITING: int = getattr(os, "O_NONBLOCK", 0)
"""A pipe that nobody writes to is not waited for."""


class Compiled(NamedTuple):
    """All that a registry answers from, without pydantic or YAML."""

    merger: str
    old: tuple[Province, ...]
    new: tuple[Province, ...]
    groups: tuple[BeneficiaryGroup, ...]
    parameters: tuple[ParameterValue, ...]
    state_rules: tuple[StateRule, ...]
    local_rules: tuple[LocalRule, ...]
    statements: tuple[Statement, ...]
    counts: tuple[Publication, ...]
    province_files: dict[str, bytes]
    """Slug -> the province's file as JSON, everything it says."""
    exclusions: tuple[Exclusion, ...] = ()
    conditions: tuple[Condition, ...] = ()
    """Those of `conditions.yaml`."""
    national_files: dict[str, bytes] = {}
    """Field of `Policies` -> every file but the provinces', as JSON, everything it says."""
    release: str = ""
    """Name of the state of the policies (registry.compiled.release); empty for what was made up in Python."""

    @property
    def territory(self) -> Territory:
        """The provinces of both times."""
        return _territory(self.merger, self.old, self.new)

    @property
    def facts(self) -> Facts:
        """What its laws are made of."""
        return Facts(
            self.territory,
            self.groups,
            self.parameters,
            self.state_rules,
            self.local_rules,
            self.statements,
            self.counts,
            self.exclusions,
            self.conditions,
        )


@lru_cache(maxsize=16)
def _territory(merger: str, old: tuple[Province, ...], new: tuple[Province, ...]) -> Territory:
    """One object for a registry and for all drafts laid over it."""
    return Territory(merger, old, new)


_ROWS: dict[str, Any] = {
    "old": Province,
    "new": Province,
    "groups": BeneficiaryGroup,
    "parameters": ParameterValue,
    "state_rules": StateRule,
    "exclusions": Exclusion,
    "local_rules": LocalRule,
    "statements": Statement,
    "counts": Publication,
    "conditions": Condition,
}

_RATES = LocalRule._fields.index("rates")
_CONDITIONS = LocalRule._fields.index("conditions")


def load(folder: Path, make: Callable[[Path], Compiled]) -> Compiled:
    """The compiled form of a folder: from the cache where it is there and whole, else made and kept."""
    cache = _cache_folder()
    if cache is None:
        return make(folder)
    key = fingerprint(folder)
    path = cache / f"{key}.policies"
    content = _read(path)
    kept = None if content is None else _decode(content)
    if kept is not None:
        return kept
    compiled = make(folder)
    if fingerprint(folder) == key:  # unless a file changed while it was read
        _write(path, _encode(compiled))
    return compiled


def fingerprint(folder: Path) -> str:
    """Digest of every file's name and bytes below a folder, of this code and of this Python."""
    digest = hashlib.blake2b(digest_size=DIGEST)
    digest.update(sys.version.encode())
    for root in (Path(__file__).parents[1], folder):
        above = len(str(root)) + 1
        for path, is_link in sorted(_files(str(root))):
            data = _bytes(path)
            link = os.fsencode(os.path.realpath(path)) if is_link else b""
            digest.update(b"%s\0%s\0%d\0" % (os.fsencode(path[above:]), link, len(data)))
            digest.update(data)
    return digest.hexdigest()


def _bytes(path: str) -> bytes:
    """Of a file that a folder may hold; nothing of what is no file, which is refused when the policies are read."""
    # A third of the time of open(), and there may be thousands of files.
    try:
        descriptor = os.open(path, os.O_RDONLY | _WITHOUT_WAITING)
    except OSError:
        return b""
    try:
        return os.read(descriptor, min(os.fstat(descriptor).st_size, _LONGEST))
    except OSError:
        return b""
    finally:
        os.close(descriptor)


def _files(root: str) -> Iterator[tuple[str, bool]]:
    """Paths, and whether each is a link, which the folder tells without looking at the file."""
    with os.scandir(root) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                yield from _files(entry.path)
            if entry.is_symlink() or entry.name.endswith((".yaml", ".yml", ".py")):
                yield entry.path, entry.is_symlink()


def _cache_folder() -> Path | None:
    configured = os.environ.get(CACHE_VARIABLE)
    if configured == "off":
        return None
    try:
        folder = Path(configured) if configured else caches_of_user(sys.platform, os.environ) / "hotro"
        return folder if _ours(folder) else None
    except (RuntimeError, ValueError):  # a user without a home, a name that no folder can have
        return None


def _ours(folder: Path) -> bool:
    """Whether nobody else can have put something there: what is kept is read without the checks of a policy file."""
    try:
        status = folder.stat()
    except FileNotFoundError:
        return True
    except OSError:
        return False
    if os.name != "posix":
        return stat.S_ISDIR(status.st_mode)
    others_write = status.st_mode & (stat.S_IWGRP | stat.S_IWOTH)
    return stat.S_ISDIR(status.st_mode) and not others_write and status.st_uid in (0, os.geteuid())


def caches_of_user(platform: str, environment: Mapping[str, str]) -> Path:
    """Where programs keep what they can make again: by the XDG Base Directory Specification, or the system's way."""
    if platform == "win32":
        return Path(environment.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    if platform == "darwin":
        return Path.home() / "Library" / "Caches"
    said = environment.get("XDG_CACHE_HOME", "")
    return Path(said) if Path(said).is_absolute() else Path.home() / ".cache"


def _read(path: Path) -> memoryview | None:
    """The content of a compiled form, or None where there is none or it is not whole."""
    try:
        data = bytes_of(path, _LONGEST_KEPT, pipes=False)
    except (OSError, NotGiven):
        return None
    content = memoryview(data)[DIGEST:]  # not a second copy
    if hashlib.blake2b(content, digest_size=DIGEST).digest() != data[:DIGEST]:
        return None
    with contextlib.suppress(OSError):
        os.utime(path)  # so that the ones in use are kept
    return content


def _write(path: Path, content: bytes) -> None:
    import tempfile  # noqa: PLC0415 - to start fast: only where a form is made

    with contextlib.suppress(OSError):
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        descriptor, aside = tempfile.mkstemp(dir=path.parent, suffix=".part")
        try:
            with os.fdopen(descriptor, "wb") as file:
                file.write(hashlib.blake2b(content, digest_size=DIGEST).digest())
                file.write(content)
            Path(aside).replace(path)
        except BaseException:
            Path(aside).unlink()
            raise
        kept = sorted(path.parent.glob("*.policies"), key=lambda p: p.stat().st_mtime, reverse=True)
        long_ago = time.time() - _ABANDONED
        parts = [part for part in path.parent.glob("*.part") if part.stat().st_mtime < long_ago]
        for old in (*kept[KEPT:], *parts):
            old.unlink()


def _encode(compiled: Compiled) -> bytes:
    plain = compiled._asdict()
    for name in _ROWS:
        plain[name] = [tuple(map(_plain, row)) for row in plain[name]]
    plain["uneven"] = [
        n for n, rule in enumerate(compiled.local_rules) if rule.rates != plain["local_rules"][n][_RATES]
    ]
    # The same conditions stand in many rules: each set of them is kept once.
    sets = dict.fromkeys(rule.conditions for rule in compiled.local_rules if rule.conditions)
    numbers = {conditions: n for n, conditions in enumerate(sets)}
    plain["condition_sets"] = [_plain(conditions) for conditions in numbers]
    plain["conditioned"] = [
        (n, numbers[rule.conditions]) for n, rule in enumerate(compiled.local_rules) if rule.conditions
    ]
    for n, _ in plain["conditioned"]:
        plain["local_rules"][n] = row = list(plain["local_rules"][n])  # a list, to be filled in when it is read
        row[_CONDITIONS] = ()
    return marshal.dumps(plain)


def _decode(content: bytes | memoryview) -> Compiled | None:
    """The compiled form that was kept; None where the content has another shape."""
    # Hundreds of thousands of new tuples and nothing to collect: the collector would only walk them again and again.
    collecting = gc.isenabled()
    gc.disable()
    try:
        compiled = _rebuilt(content)
    except Exception:  # noqa: BLE001 - whatever it is, it is not ours
        return None
    else:
        return compiled if _in_shape(compiled) else None
    finally:
        if collecting:
            if not gc.get_freeze_count():
                # They are there to stay: else the collector's next three rounds, of young objects, walk them all.
                gc.freeze()
                gc.unfreeze()
            gc.enable()


def _rebuilt(content: bytes | memoryview) -> Compiled:
    plain = marshal.loads(content)  # noqa: S302 - our own file, whole by its digest
    rules = plain["local_rules"]
    for n in plain.pop("uneven"):  # the few with a percent that is not whole
        rule = LocalRule._make(rules[n])
        rules[n] = list(rule._replace(rates=tuple((year, _unplain(rate)) for year, rate in rule.rates)))
    sets = [tuple(map(Condition._make, each)) for each in plain.pop("condition_sets")]
    for n, number in plain.pop("conditioned"):
        rules[n][_CONDITIONS] = sets[number]
    for name, row_type in _ROWS.items():
        if not isinstance(plain[name], list):
            raise TypeError(name)
        plain[name] = tuple(map(row_type._make, plain[name]))
    plain["state_rules"] = tuple(map(_unplain_state_rule, plain["state_rules"]))
    plain["parameters"] = tuple(p._replace(value=_unplain(p.value)) for p in plain["parameters"])
    return Compiled(**plain)


def _in_shape(compiled: Compiled) -> bool:
    files = (compiled.province_files, compiled.national_files)
    return (
        isinstance(compiled.merger, str)
        and isinstance(compiled.release, str)
        and all(isinstance(kept, dict) and all(map(_is_file, kept.items())) for kept in files)
    )


def _is_file(kept: tuple[Any, Any]) -> bool:
    return isinstance(kept[0], str) and isinstance(kept[1], bytes)


def _unplain_state_rule(rule: StateRule) -> StateRule:
    unsettled = rule.unsettled and Condition._make(rule.unsettled)
    return rule._replace(conditions=tuple(map(Condition._make, rule.conditions)), unsettled=unsettled)


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return tuple(map(_plain, value))
    return f"={value}" if isinstance(value, Fraction) else value


def _unplain(value: Any) -> Any:
    return Fraction(value[1:]) if isinstance(value, str) and value.startswith("=") else value
