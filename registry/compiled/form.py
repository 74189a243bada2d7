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
import sys
from collections.abc import Callable, Iterator, Mapping
from fractions import Fraction
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

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
    if content is not None:
        return _decode(content)
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
        for path in sorted(_files(str(root))):
            data = _bytes(path)
            digest.update(b"%s\0%d\0" % (os.fsencode(path[above:]), len(data)))
            digest.update(data)
    return digest.hexdigest()


def _bytes(path: str) -> bytes:
    descriptor = os.open(path, os.O_RDONLY)  # a third of the time of open(), and there may be thousands of files
    try:
        return os.read(descriptor, os.fstat(descriptor).st_size)
    finally:
        os.close(descriptor)


def _files(root: str) -> Iterator[str]:
    with os.scandir(root) as entries:
        for entry in entries:
            if entry.is_dir():
                yield from _files(entry.path)
            elif entry.name.endswith((".yaml", ".yml", ".py")):
                yield entry.path


def _cache_folder() -> Path | None:
    configured = os.environ.get(CACHE_VARIABLE)
    if configured == "off":
        return None
    if configured:
        return Path(configured)
    try:
        return caches_of_user(sys.platform, os.environ) / "hotro"
    except RuntimeError:  # a user without a home
        return None


def caches_of_user(platform: str, environment: Mapping[str, str]) -> Path:
    """Where programs keep what they can make again: by the XDG Base Directory Specification, or the system's way."""
    if platform == "win32":
        return Path(environment.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    if platform == "darwin":
        return Path.home() / "Library" / "Caches"
    said = environment.get("XDG_CACHE_HOME", "")
    return Path(said) if Path(said).is_absolute() else Path.home() / ".cache"


def _read(path: Path) -> bytes | None:
    """The content of a compiled form, or None where there is none or it is not whole."""
    try:
        data = path.read_bytes()
    except OSError:
        return None
    content = data[DIGEST:]
    if hashlib.blake2b(content, digest_size=DIGEST).digest() != data[:DIGEST]:
        return None
    with contextlib.suppress(OSError):
        os.utime(path)  # so that the ones in use are kept
    return content


def _write(path: Path, content: bytes) -> None:
    import tempfile  # noqa: PLC0415 - to start fast: only where a form is made

    with contextlib.suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
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
        for old in kept[KEPT:]:
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


def _decode(content: bytes) -> Compiled:
    # Hundreds of thousands of new tuples and nothing to collect: the collector would only walk them again and again.
    collecting = gc.isenabled()
    gc.disable()
    try:
        return _rebuilt(content)
    finally:
        if collecting:
            gc.enable()


def _rebuilt(content: bytes) -> Compiled:
    plain = marshal.loads(content)  # noqa: S302 - our own file, whole by its digest
    rules = plain["local_rules"]
    for n in plain.pop("uneven"):  # the few with a percent that is not whole
        rule = LocalRule._make(rules[n])
        rules[n] = list(rule._replace(rates=tuple((year, _unplain(rate)) for year, rate in rule.rates)))
    sets = [tuple(map(Condition._make, each)) for each in plain.pop("condition_sets")]
    for n, number in plain.pop("conditioned"):
        rules[n][_CONDITIONS] = sets[number]
    for name, row_type in _ROWS.items():
        plain[name] = tuple(map(row_type._make, plain[name]))
    plain["state_rules"] = tuple(map(_unplain_state_rule, plain["state_rules"]))
    plain["parameters"] = tuple(p._replace(value=_unplain(p.value)) for p in plain["parameters"])
    return Compiled(**plain)


def _unplain_state_rule(rule: StateRule) -> StateRule:
    unsettled = rule.unsettled and Condition._make(rule.unsettled)
    return rule._replace(conditions=tuple(map(Condition._make, rule.conditions)), unsettled=unsettled)


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return tuple(map(_plain, value))
    return f"={value}" if isinstance(value, Fraction) else value


def _unplain(value: Any) -> Any:
    return Fraction(value[1:]) if isinstance(value, str) and value.startswith("=") else value
