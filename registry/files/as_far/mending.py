"""A province file with mistakes, read as far as it can be, so that what it means is checked in the same run.

What has the wrong form is taken as not known, or left out; nothing is guessed, and what is made here is never loaded
into a registry. Problems that are told of the rest are told with the file's own places.
"""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple, cast

from pydantic import ValidationError

from registry.files.place import FilePlaces, Keys, field, followed, path_of
from registry.files.problem import Problem, about
from registry.law.nearest import nearest
from registry.law.programmes import PROGRAMMES
from registry.written.province import RATES, Instrument, ProvinceFile, Provision

_GONE = object()
"""Stands for an entry of a list that is left out, so that the others keep their numbers."""
_MOST_STEPS = 300
_UNKNOWN = "unknown"
_FILLED: Mapping[str, Any] = {
    "status": "unclear",
    "confidence": "low",
    "sources": [{"url": _UNKNOWN}],
    **dict.fromkeys(
        ("province", "id", "number", "kind", "issuer", "issued", "from", "to", "of", "url", "percent"), _UNKNOWN
    ),
}
"""What stands for a key that must be there."""
_INSTRUMENT, _PROVISION = 2, 4
"""Parts of the path of an instrument, and of a provision in it."""
_PROGRAMMES = frozenset((programme,) for programme in PROGRAMMES)
_KEYS = tuple(f.alias or name for model in (Instrument, Provision) for name, f in model.model_fields.items())
_NEEDS_EVERY_WARNING = "explained"
_BY_WHICH_OTHERS_STAND = frozenset({"id", "replaces", "replaced_by", "amends", "prolongs", "became"})


class ReadAsFar(NamedTuple):
    """A file as far as it can be read."""

    model: ProvinceFile
    place: FilePlaces
    """Of what is in the model, with the places of the file."""
    touched: frozenset[Keys]
    """What was taken as not known or left out, by its path in the file."""
    as_in_file: Callable[[Keys], Keys]
    """From a path in the model."""

    def told(self, problem: Problem) -> Problem | None:
        """A problem of the model as one of the file; None where it may come of what was not read."""
        path = self.as_in_file(path_of(problem.field))
        of_a_draft = problem.check == "one_sided_replacement" and (*path[:_INSTRUMENT], "status") in self.touched
        if problem.check == _NEEDS_EVERY_WARNING or of_a_draft or self._rests_on_unread(path, problem.level):
            return None
        name = field(path)
        return problem._replace(field=name, message=about(name, problem.bare))

    @property
    def others_stand(self) -> bool:
        """Whether every instrument is there with what it says of others, and what they may call it by."""
        return not any(
            path[:1] == ("instruments",) and (len(path) < 3 or path[2] in _BY_WHICH_OTHERS_STAND)
            for path in self.touched
        )

    def _rests_on_unread(self, path: Keys, level: str) -> bool:
        """Errors, where the value itself was not read; warnings, where anything beside it was not."""
        inside = path[:_PROVISION] if _in_provision(path) else path[:_INSTRUMENT]
        for touched in self.touched:
            around = touched[: len(path)] == path
            a_provision = touched[_INSTRUMENT:][:1] in _PROGRAMMES and len(touched) <= _PROVISION
            if path[: len(touched)] == touched or (around and (len(path) > len(inside) or a_provision)):
                return True
            of_the_whole = touched[:_INSTRUMENT] == path[:_INSTRUMENT] and not _in_provision(touched)
            if level != "error" and (of_the_whole or (_in_provision(path) and touched[:_PROVISION] == inside)):
                return True
        return False


def _in_provision(path: Keys) -> bool:
    return len(path) >= _PROVISION and path[2] in PROGRAMMES


def mended(value: Any, place: FilePlaces) -> ReadAsFar | None:
    """The file without what is wrong with its form; None where too little is left of it."""
    work = _Work(copy.deepcopy(value))
    for _ in range(_MOST_STEPS):
        compact = _compact(work.value)
        try:
            model = ProvinceFile.model_validate(compact)
        except ValidationError as error:
            work.mend(error, compact)
            if not isinstance(work.value, dict):
                return None
        else:
            lines, keys = (_Shifted(work.as_in_file, places) for places in (place.lines, place.keys))
            touched = frozenset(map(work.named, work.touched))
            return ReadAsFar(model, place._replace(lines=lines, keys=keys), touched, work.as_in_file)
    return None


class _Work:
    """The value of a file while it is mended."""

    def __init__(self, value: Any) -> None:
        self.value = value
        self.touched: set[Keys] = set()
        self._renamed: dict[Keys, Keys] = {}
        """Misspelt keys: the path with the key that is meant -> the one in the file."""

    def as_in_file(self, path: Keys) -> Keys:
        """A path in the compact value as it is in the file."""
        return self.named(_in_file(self.value, path))

    def named(self, path: Keys) -> Keys:
        """A path with the keys of the file."""
        for end in range(len(path), 0, -1):
            if path[:end] in self._renamed:
                return (*self.named(self._renamed[path[:end]]), *path[end:])
        return path

    def mend(self, error: ValidationError, compact: Any) -> None:
        """Mend what is wrong first: what else is, shows in the next step."""
        first = error.errors(include_url=False)[0]
        path, culprit = followed(first["loc"], compact)
        own = _in_file(self.value, path)
        if isinstance(culprit, dict) and None in culprit.values():
            for key in [key for key, item in culprit.items() if item is None]:
                self._leave_out((*own, key))
        elif first["type"] == "missing":
            self._fill(own, cast("str", first["loc"][-1]))
        elif first["type"] == "value_error" and isinstance(culprit, dict):
            self._complete(own, culprit)
        elif first["type"] == "extra_forbidden":
            self._unknown_key(own)
        else:
            self._not_known(own, culprit)

    def _at(self, path: Keys) -> Any:
        found = self.value
        for part in path:
            found = found[part]
        return found

    def _not_known(self, path: Keys, culprit: Any) -> None:
        key = path[-1] if path else None
        word = _FILLED["status"] if key == "status" else _UNKNOWN
        if path and path not in self.touched and culprit != word:
            self._at(path[:-1])[key] = word
            self.touched.add(path)
        else:
            self._leave_out(path)

    def _fill(self, path: Keys, key: str) -> None:
        if key in _FILLED and (*path, key) not in self.touched:
            self._at(path)[key] = copy.deepcopy(_FILLED[key])
            self.touched.add((*path, key))
        else:
            self._leave_out(path)

    def _complete(self, path: Keys, culprit: dict[str, Any]) -> None:
        """What the model says of a mapping as a whole: one rate and what it is of; what only a draft may leave out."""
        inside = self._at(path)
        if path in self.touched:
            self._leave_out(path)
        elif "who" in culprit:
            if sum(rate in inside for rate in RATES) != 1:
                for rate in RATES:
                    inside.pop(rate, None)
                    self.touched.add((*path, rate))
                inside["percent"] = _UNKNOWN
            inside.setdefault("of", _UNKNOWN)
            self.touched.add((*path, "of"))
        else:
            for key in ("issued", "confidence", "sources"):
                if not inside.get(key):
                    self._fill(path, key)

    def _unknown_key(self, path: Keys) -> None:
        """A misspelt key is taken as the one that is meant, so that what is below it is checked too."""
        mapping, key = self._at(path[:-1]), cast("str", path[-1])
        meant = nearest(key, [other for other in _KEYS if other not in mapping])
        renamed = (*path[:-1], meant or "")
        if meant is None or path in self._renamed:
            self._leave_out(path)
            return
        mapping[meant] = mapping.pop(key)
        self._renamed[renamed] = path
        if not isinstance(mapping[meant], dict | list):
            self.touched.add(path)

    def _leave_out(self, path: Keys) -> None:
        if not path:
            self.value = None
            return
        self.touched.add(path)
        inside = self._at(path[:-1])
        if isinstance(inside, list):
            inside[cast("int", path[-1])] = _GONE
        else:
            del inside[path[-1]]


class _Shifted(Mapping[Keys, tuple[int, int]]):
    """Places by the paths of the value without what is gone."""

    def __init__(self, as_in_file: Callable[[Keys], Keys], places: Mapping[Keys, tuple[int, int]]) -> None:
        self._as_in_file = as_in_file
        self._places = places

    def __getitem__(self, path: Keys) -> tuple[int, int]:
        return self._places[self._as_in_file(path)]

    def __iter__(self) -> Iterator[Keys]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)


def _compact(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _compact(item) for key, item in value.items()}
    return [_compact(item) for item in value if item is not _GONE] if isinstance(value, list) else value


def _in_file(value: Any, path: Keys) -> Keys:
    """A path in the compact value as it is in the one with what is gone."""
    found: Keys = ()
    for part in path:
        here = part
        if isinstance(value, list) and isinstance(part, int):
            left = [number for number, item in enumerate(value) if item is not _GONE]
            here = left[part] if part < len(left) else part
        try:
            value = value[here]
        except (KeyError, IndexError, TypeError):
            value = None
        found = (*found, here)
    return found
