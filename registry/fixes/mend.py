"""Fixes applied to files: each only where the file then says what it should, and nothing else otherwise."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import NamedTuple

from registry.disk.atomic import written_whole
from registry.files.as_far.as_far import province_as_far, read_policies_as_far
from registry.files.file_text import read_file
from registry.files.policies import Policies
from registry.files.reading import kind_of, read_bytes, read_policies, slug_of
from registry.fixes import AT_LAST, OF_RELATIONS, OF_WORDS, Repair, repairs, repairs_of_letters
from registry.fixes._edit import Edit, edited, said_after
from registry.fixes._known import known
from registry.fixes._policy_text import PolicyText

_OF_CHARACTERS = "odd_characters"
"""Before it, a file may not be readable at all."""
_ROUNDS = 20
"""Of one fix: an edit may make room for the next."""


class Fixed(NamedTuple):
    """A line that was repaired."""

    file: str
    line: int
    """In the file as it was when the fix came to it."""
    fix: str
    before: str
    """Empty where a line is new."""
    after: str
    """Empty where the line is gone."""


class Mended(NamedTuple):
    """A file after its fixes, and what they did."""

    data: bytes
    fixed: list[Fixed]


def mend(data: bytes, name: str, repairs: Iterable[Repair], kind: str = "province") -> Mended:
    """The bytes of a file with all that some fixes can repair in it."""
    try:
        text = data.decode()
    except UnicodeDecodeError:  # another encoding: nobody but its writer knows which
        return Mended(data, [])
    fixed: list[Fixed] = []
    for repair in repairs:
        for _ in range(_ROUNDS):
            file = PolicyText(text, name)
            good = _good(file, _apart(file, repair.edits(file)), repair.name, kind)
            if not good:
                break
            fixed += [_told(file, edit, repair.name) for edit in good]
            text = edited(text, good)
    return Mended(text.encode(), fixed)


def _apart(file: PolicyText, edits: Iterable[Edit]) -> list[Edit]:
    """Those that change a letter and do not meet one before; the others have their turn in the next round."""
    found: list[Edit] = []
    new = (edit for edit in edits if file.text[edit.start : edit.end] != edit.new)
    for edit in sorted(new, key=lambda e: (e.start, e.end)):
        if not found or edit.start > found[-1].end or (edit.start == found[-1].end and edit.end > edit.start):
            found.append(edit)
    return found


def _good(file: PolicyText, edits: list[Edit], fix: str, kind: str) -> list[Edit]:
    """The edits after which the file says what it should."""
    if not edits or fix == _OF_CHARACTERS or _sound(file, edits, kind):
        return edits
    alone = [edit for edit in edits if _sound(file, [edit], kind)]
    return alone if _sound(file, alone, kind) else alone[:1]


def _sound(file: PolicyText, edits: list[Edit], kind: str) -> bool:
    """Whether the file can be read as before, but for the changes that are meant, and has no new problem of form."""
    if not edits or not file.yaml.whole:
        return False
    after = PolicyText(edited(file.text, edits), file.name)
    problems = [len(read_bytes(one.text.encode(), kind, file.name).problems) for one in (file, after)]
    return after.yaml.whole and after.yaml.value == said_after(file, edits) and problems[1] <= problems[0]


def _told(file: PolicyText, edit: Edit, fix: str) -> Fixed:
    start = file.text.rfind("\n", 0, edit.start) + 1
    end = file.line_end(max(edit.start, edit.end - 1))
    before = file.text[start:end]
    after = before[: edit.start - start] + edit.new + file.text[edit.end : end]
    if edit.new.startswith("\n"):
        before, after = "", edit.new[1:]
    return Fixed(file.name, file.line(edit.start), fix, before, after)


# Files and folders


def mend_path(path: Path, home: Path | None, shipped: Path) -> list[Fixed]:
    """Mend a policies folder, a file in it, or a file that stands alone; `home` is the policies folder, if any.

    Of a file in a folder, other files are mended too where they must say of its acts what it says of theirs. All files
    that change are written whole, or none is. Raises InvalidPolicies where a file cannot be read, OSError where one
    cannot be written.
    """
    files = {path: "province"} if home is None else _files(home)
    chosen = [file for file in files if home is None or _below(file, path)]
    policies = _policies(home, shipped)
    made = {}
    for file in chosen:
        around = repairs(OF_WORDS, known(policies)) if policies and files[file] == "province" else []
        made[file] = mend(read_file(file, str(file)), _shown(file), [*repairs_of_letters(), *around], files[file])
    if home is not None and policies is not None:
        provinces = [file for file, kind in files.items() if kind == "province"]
        _mend_relations(made, provinces, policies, path if path.is_file() else None)
    for file, mended in made.items():
        last = mend(mended.data, _shown(file), repairs_of_letters(AT_LAST), files[file])
        made[file] = Mended(last.data, [*sorted(mended.fixed, key=lambda one: one.line), *last.fixed])
    _write({file: mended.data for file, mended in made.items() if mended.fixed})
    return [one for mended in made.values() for one in mended.fixed]


def _mend_relations(made: dict[Path, Mended], provinces: list[Path], policies: Policies, about: Path | None) -> None:
    """What acts say of each other, when the words of their files are mended; `about`: of that file's acts alone."""
    read = {file: province_as_far(mended.data, str(file)).model for file, mended in made.items() if file in provinces}
    now = {slug_of(file.name): model for file, model in read.items() if model is not None}
    acts = None if about is None else frozenset(i.id for model in now.values() for i in model.instruments)
    around = known(policies._replace(provinces={**policies.provinces, **now}), acts)
    for file in provinces:
        before = made.get(file) or Mended(read_file(file, str(file)), [])
        after = mend(before.data, _shown(file), repairs(OF_RELATIONS, around))
        if after.fixed:
            made[file] = Mended(after.data, [*before.fixed, *after.fixed])


def _policies(home: Path | None, shipped: Path) -> Policies | None:
    """The registry around a file; None where a file that all need is not sound, and that is told."""
    return read_policies(shipped) if home is None else read_policies_as_far(home).policies


def _files(home: Path) -> dict[Path, str]:
    """The files of a policies folder, and the kind of each."""
    kinds = {file: kind_of(file.relative_to(home).as_posix()) for file in sorted(home.rglob("*.yaml"))}
    return {file: kind for file, kind in kinds.items() if kind is not None and file.is_file()}


def _below(file: Path, path: Path) -> bool:
    return f"{os.path.abspath(file)}/".startswith(f"{os.path.abspath(path)}/")  # noqa: PTH100 - links stay in the folder


def _shown(file: Path) -> str:
    """The file named as the reader can open it."""
    nearer = os.path.relpath(file)
    return str(file) if nearer.startswith("..") else nearer


def _write(changed: Mapping[Path, bytes]) -> None:
    with ExitStack() as all_or_none:
        places = {file: all_or_none.enter_context(written_whole(file.resolve())) for file in changed}
        for file, place in places.items():
            Path(place).write_bytes(changed[file])
