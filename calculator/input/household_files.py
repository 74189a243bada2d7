"""Household files: YAML or JSON, one household or several, each read or refused on its own.

YAML and JSON are read as strictly as the policies are (`registry.files`). What is wrong with one household is said in
one line for each thing to mend and keeps none of the others from an answer.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import Any, NamedTuple

from calculator.household import Household
from calculator.input.read_household import MISTAKEN_KEYS, FieldError, read_household
from calculator.input.vietnamese_keys import as_written
from calculator.problems import BadHousehold
from calculator.tell import tell
from registry.files.expected import found
from registry.files.of_any_file import KEY_TWICE, NOT_A_MAPPING, SECOND_DOCUMENT, TRUE_OR_FALSE_AS_KEY
from registry.files.place import FilePlaces, Keys, field
from registry.files.problem import Problem
from registry.files.strict_json import place_of_json, read_json
from registry.files.strict_yaml import place_of, read_yaml
from registry.law.keys import key_called
from registry.law.nearest import nearest
from registry.message import Message, joined, template_of

SEVERAL = "households"
_NEITHER = "expected a household, a list of them, or `households:` and a list, found {found}"


class Entry(NamedTuple):
    """One household of a file: what was read, or what keeps it from being read."""

    household: Household | None
    problems: tuple[str, ...]
    """A line each, with file, line and field. Empty where the household was read."""
    path: Keys
    """Where it stands in the file: empty where the file is one household."""
    place: FilePlaces
    written: Any = None
    """The household as it stands in the file."""

    def explained(self, bad: BadHousehold) -> tuple[str, ...]:
        """What `assess` found wrong with this household, with file and line."""
        said = [as_written(self.written, _path(p.field)) for p in bad.problems]
        return tuple(
            _line(self.place, self.place.of_key((*self.path, *path)), self.path, field(path), p.message)
            for path, p in zip(said, bad.problems, strict=True)
        )


def read_households(data: bytes, name: str) -> list[Entry]:
    """Every household of a file, in order; `name` is the file's in messages.

    A file is JSON if it is called so or begins with `{` or `[`, else YAML. An entry without household and path tells
    what is wrong with the file as a whole.
    """
    written = _read(data, name)
    place = written.place
    items = list(_items(written.value))
    faults = _located([p for p in written.problems if not _of_policies_only(p)], place)
    by_item, of_file = _shared_out(faults, items, place)
    entries = [Entry(None, (_said(fault, (), place),), (), place) for fault in of_file]
    if written.whole and (not items or _beside(written.value)):
        lines = tuple(_line(place, at, (), *said) for at, *said in _not_households(written.value, place))
        entries += [Entry(None, lines, (), place)] if lines else []
    cut = [] if written.whole or not items else [_cut_short(items.pop()[0], by_item, place)]
    entries += [_entry(item, path, place, by_item.get(path, [])) for path, item in items]
    return entries + cut


class _Written(NamedTuple):
    value: Any
    problems: list[Problem]
    whole: bool
    place: FilePlaces


def _read(data: bytes, name: str) -> _Written:
    """The file as plain data, a list of several households under the key `households`."""
    written = _as_it_stands(data, name)
    top = written.value
    if not isinstance(top, dict):
        return written
    called = [key for key in top if key != SEVERAL and key_called(key, [SEVERAL])]
    if len(called) != 1 or SEVERAL in top:
        return written
    (key,) = called
    place = written.place
    lines, keys = ({_under(path, key): at for path, at in part.items()} for part in (place.lines, place.keys))
    return written._replace(
        value={SEVERAL if k == key else k: v for k, v in top.items()}, place=place._replace(lines=lines, keys=keys)
    )


def _under(path: Keys, key: str) -> Keys:
    return (SEVERAL, *path[1:]) if path[:1] == (key,) else path


def _as_it_stands(data: bytes, name: str) -> _Written:
    """The file as plain data. Text of another name may be either: JSON that cannot be read may be YAML that can."""
    looks_json = data.lstrip()[:1] in (b"{", b"[")
    if name.endswith(".json") or (looks_json and not name.endswith((".yaml", ".yml"))):
        json_ = read_json(data, name)
        if json_.whole or name.endswith(".json"):
            return _Written(*json_, place_of_json(data, name) if json_.whole else FilePlaces(name, {}))
        yaml = read_yaml(data, name)
        if yaml.whole and all(map(_of_policies_only, yaml.problems)):
            return _Written(*yaml, place_of(data, name))
        return _Written(*json_, FilePlaces(name, {}))
    return _Written(*read_yaml(data, name), place_of(data, name))


def _items(value: Any) -> Iterator[tuple[Keys, Any]]:
    """Each household with its path."""
    if isinstance(value, dict) and SEVERAL in value:
        several = value[SEVERAL] if isinstance(value[SEVERAL], list) else []
        yield from (((SEVERAL, i), item) for i, item in enumerate(several))
    elif isinstance(value, list):
        yield from (((i,), item) for i, item in enumerate(value))
    elif isinstance(value, dict) and value and _misspelt_several(value) is None:
        yield (), value


def _misspelt_several(value: dict[str, Any]) -> str | None:
    """A key that was meant to be `households`."""
    if "members" in value:
        return None
    return next((key for key, item in value.items() if isinstance(item, list) and nearest(key, [SEVERAL])), None)


def _beside(value: Any) -> list[str]:
    """Keys beside `households`."""
    return [key for key in value if key != SEVERAL] if isinstance(value, dict) and SEVERAL in value else []


def _not_households(value: Any, place: FilePlaces) -> Iterator[tuple[tuple[int, int], str, str]]:
    """(position, field, message) of what is wrong with a file beside its households."""
    if isinstance(value, dict) and SEVERAL in value:
        several = value[SEVERAL]
        if not isinstance(several, list) or not several:
            yield (
                place.of_key((SEVERAL,)),
                SEVERAL,
                tell("expected a list of households, found {found}", found=found(several)),
            )
        for key in _beside(value):
            yield (
                place.of_key((key,)),
                key,
                tell(
                    "unknown key {found}; beside `{several}` there is no other key", found=found(key), several=SEVERAL
                ),
            )
    elif isinstance(value, dict) and value:
        wrong = str(_misspelt_several(value))
        yield (
            place.of_key((wrong,)),
            wrong,
            tell("unknown key {found}; did you mean `{close}`?", found=found(wrong), close=SEVERAL),
        )
    elif value is None:
        yield (0, 0), "", tell(_NEITHER, found=tell("nothing"))
    else:
        yield place.of(()), "", tell(_NEITHER, found=found(value))


# How the file is written


def _of_policies_only(problem: Problem) -> bool:
    """A file that is a list is no policy file, but may be one of households."""
    return template_of(problem.message) == NOT_A_MAPPING


class _Fault(NamedTuple):
    """A problem of writing, and the path of the value or key it is about, as far as that can be told."""

    problem: Problem
    path: Keys


_Shared = dict[Keys, list[_Fault]]


def _located(problems: list[Problem], place: FilePlaces) -> list[_Fault]:
    if not problems:
        return []
    paths = {at: path for where in (place.keys, place.lines) for path, at in where.items()}
    return [_Fault(p, paths.get((p.line, p.column)) or _twice(p, place)) for p in problems]


def _twice(problem: Problem, place: FilePlaces) -> Keys:
    """The path of a key that stands twice: its place is that of the first."""
    message = problem.message
    if not isinstance(message, Message) or message.template != KEY_TWICE:
        return ()
    line, key = message.values["line"], message.values["key"]
    first = [(at, path) for path, at in place.keys.items() if at[0] == line and path[-1] == key]
    return max((f for f in first if f[0] < (problem.line, problem.column)), default=((0, 0), ()))[1]


def _shared_out(faults: list[_Fault], items: list[tuple[Keys, Any]], place: FilePlaces) -> tuple[_Shared, list[_Fault]]:
    """Problems of writing by the household in which they stand, and those that stand before the first."""
    if not faults:
        return {}, []
    paths = [path for path, _ in items]
    starts = [place.of(path) if path else (0, 0) for path in paths]
    shared: _Shared = {}
    before = []
    for fault in faults:
        index = bisect_right(starts, (fault.problem.line, fault.problem.column)) - 1
        if index < 0:
            before.append(fault)
        else:
            shared.setdefault(paths[index], []).append(fault)
    return shared, before


def _cut_short(path: Keys, by_item: _Shared, place: FilePlaces) -> Entry:
    """The last household of a file that could not be read to its end: it may lack something, as may the file."""
    said = [_said(fault, path, place) for fault in by_item.get(path, [])]
    said = said or [_line(place, place.of(path), path, "", tell("could not be read to its end"))]
    return Entry(None, (*said[:-1], tell("{said}; the file was not read any further", said=said[-1])), path, place)


def _said(fault: _Fault, household: Keys, place: FilePlaces) -> str:
    """A problem of writing as a line."""
    message = fault.problem.message
    if isinstance(message, Message):
        message = _of_a_household(message)
    inside = fault.path[len(household) :] if fault.path[: len(household)] == household else ()
    return _line(place, (fault.problem.line, 0), household, field(inside), message)


def _of_a_household(message: Message) -> Message:
    """What is said of a policy file, as it is to be said of a household file."""
    if message.template == SECOND_DOCUMENT:
        return tell("a second document begins here (`---`): write several households as a list (`- date: ...`)")
    key = str(message.values.get("text", ""))
    if message.template == TRUE_OR_FALSE_AS_KEY and key.lower() in MISTAKEN_KEYS:
        meant = MISTAKEN_KEYS[key.lower()]
        return tell("unknown key `{key}`: the day of a household is `{meant}`", key=key, meant=meant)
    return message.filled_in(a_file=tell("a household file")) if "a_file" in message.values else message


# What each household says


def _entry(value: Any, path: Keys, place: FilePlaces, written: list[_Fault]) -> Entry:
    """Read one household; `written` is what is wrong with how it is written."""
    household, errors = read_household(value)
    if written:
        # What is missing may stand on a line that could not be read.
        lines = {fault.problem.line for fault in written}
        errors = [e for e in errors if not e.missing and place.of((*path, *as_written(value, e.path)))[0] not in lines]
    shown = [_shown(e, as_written(value, e.path), path, place) for e in errors]
    said = [_said(fault, path, place) for fault in written] + shown
    return Entry(None if said else household, tuple(dict.fromkeys(said)), path, place, value)


def _shown(error: FieldError, written: Keys, path: Keys, place: FilePlaces) -> str:
    whole = (*path, *written)
    return _line(place, place.of_key(whole), path, field(written), error.message)


def _line(place: FilePlaces, at: tuple[int, int], path: Keys, in_household: str, message: str) -> str:
    """`file:line: households[3].members[0].born: expected ..., found ...`."""
    index = path[-1] if path else None
    where = ".".join(part for part in ("" if index is None else f"{SEVERAL}[{index}]", in_household) if part)
    start = f"{place.file}:{at[0]}" if at[0] else place.file
    return joined(": ", (start, where, message) if where else (start, message))


def _path(text: str) -> Keys:
    """`members[0].since.poor` as a path."""
    parts = re.findall(r"([^.\[\]]+)|\[(\d+)\]", text)
    return tuple(int(index) if index else name for name, index in parts)
