"""What keeps the house one that can be lived in: each function names what breaks a rule below some root, or nothing."""

from __future__ import annotations

import ast
import re
import tomllib
from collections.abc import Collection, Iterable
from pathlib import Path

PACKAGES = ("registry", "calculator", "hotro")
LONGEST_FILE = 350
MOST_FILES = 15

_NAMED = re.compile(r"`((?:registry|calculator|hotro|tests|benchmarks|docs|examples)(?:/\w[\w.-]*|\.\w+)+)/?`")
_IN_MAP = re.compile(r"`([\w./-]+)/`")


def long_files(root: Path) -> list[str]:
    """Files of the packages that are too long to hold one idea."""
    return [
        f"{_below(root, path)}: {lines} lines, at most {LONGEST_FILE}"
        for path in _python_files(root)
        if (lines := len(path.read_text(encoding="utf-8").splitlines())) > LONGEST_FILE
    ]


def full_folders(root: Path, but: Collection[str] = ()) -> list[str]:
    """Folders of the packages with too many files to find one in; `but`: where a file a thing is the point."""
    found: dict[str, int] = {}
    for path in _python_files(root):
        folder = _below(root, path.parent)
        found[folder] = found.get(folder, 0) + 1
    return [
        f"{folder}: {files} files, at most {MOST_FILES}"
        for folder, files in sorted(found.items())
        if files > MOST_FILES and folder not in but
    ]


def folders_not_there(root: Path, text: str) -> list[str]:
    """Folders that a map names and that are not there. A folder is written `registry/law/`."""
    return [name for name in sorted(set(_IN_MAP.findall(text))) if not (root / name).is_dir()]


def folders_not_on_the_map(root: Path, text: str) -> list[str]:
    """Folders of code right below the packages that a map does not name."""
    named = set(_IN_MAP.findall(text))
    folders = {_below(root, path.parent) for path in _python_files(root)}
    return sorted(folder for folder in folders if folder.count("/") == 1 and folder not in named)


def stray_tests(root: Path, by_subject: Collection[str] = ()) -> list[str]:
    """Tests that lie where no code lies, but those `by_subject`; and subjects that are listed though they need not be.

    `tests/registry/law/test_rule.py` tests `registry/law/rule.py`, or the folder `registry/law/rule`.
    """
    wrong = []
    for package in PACKAGES:
        for path in sorted((root / "tests" / package).rglob("test_*.py")):
            test = _below(root / "tests", path)
            code = root / Path(test).parent
            name = path.stem.removeprefix("test_")
            mirrors = (code / f"{name}.py").is_file() or (code / name).is_dir()
            if not code.is_dir():
                wrong.append(f"{test}: there is no folder {_below(root, code)}")
            elif mirrors and test in by_subject:
                wrong.append(f"{test}: listed by subject, but {_below(root, code / name)} is there")
            elif not mirrors and test not in by_subject:
                wrong.append(f"{test}: tests nothing that is called {name} in {_below(root, code)}")
    gone = [test for test in by_subject if not (root / "tests" / test).is_file()]
    return [*wrong, *(f"{test}: listed by subject, but not there" for test in gone)]


def classes_named_alike(root: Path, but: Collection[str] = ()) -> list[str]:
    """Names of classes that two files of the packages have; and names in `but` that need not be there."""
    found: dict[str, list[str]] = {}
    for path in _python_files(root):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ClassDef):
                found.setdefault(node.name, []).append(_below(root, path))
    twice = {name: files for name, files in sorted(found.items()) if len(files) > 1}
    wrong = [f"{name}: {', '.join(files)}" for name, files in twice.items() if name not in but]
    return [*wrong, *(f"{name}: excused, but named once" for name in but if name not in twice)]


def names_of_nothing(root: Path, texts: Iterable[Path]) -> list[str]:
    """Files, folders and modules named in texts (`registry/law/`, `registry.law.rule.Certainty`) and not there."""
    return [
        f"{_below(root, text)}: {name}"
        for text in texts
        for name in dict.fromkeys(_NAMED.findall(text.read_text(encoding="utf-8")))
        if not ((root / name).exists() if "/" in name else _module_there(root, name.split(".")))
    ]


def _module_there(root: Path, parts: list[str]) -> bool:
    """Whether a dotted name is a folder, a file, or a word in one."""
    whole = root.joinpath(*parts)
    if whole.is_dir() or whole.with_suffix(".py").is_file():
        return True
    above = root.joinpath(*parts[:-1])
    file = above / "__init__.py" if above.is_dir() else above.with_suffix(".py")
    return file.is_file() and re.search(rf"\b{parts[-1]}\b", file.read_text(encoding="utf-8")) is not None


def folders_on_path(pyproject: str) -> list[str]:
    """The folders from which tests import."""
    found: list[str] = tomllib.loads(pyproject)["tool"]["pytest"]["ini_options"].get("pythonpath", [])
    return found


def _python_files(root: Path) -> list[Path]:
    return sorted(path for package in PACKAGES for path in (root / package).rglob("*.py"))


def _below(root: Path, path: Path) -> str:
    return path.relative_to(root).as_posix()
