"""What the code says to people, found in the code: templates of messages, and English that is no message."""

from __future__ import annotations

import ast
import re
import string
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

TELL = "tell"
_ENGLISH = re.compile(r"[A-Za-z]{2,}[,;:]? +[a-z]{2,}|^[;,] [a-z]|^ [a-z]{2,}")
"""Two words in a row, or the end of a message."""


class Said(NamedTuple):
    """A text and where it stands."""

    file: str
    line: int
    text: str


def templates(package: Path) -> list[Said]:
    """The template of every message that a package makes."""
    return [
        Said(path.as_posix(), call.lineno, _template(call, constants))
        for path in sorted(package.rglob("*.py"))
        for tree in [ast.parse(path.read_text(encoding="utf-8"))]
        for constants in [_constants(tree)]
        for call in ast.walk(tree)
        if _is_tell(call)
    ]


def fields(template: str) -> set[str]:
    """The fields of a template, each with how it is converted and formatted."""
    return {
        f"{name}!{conversion or ''}:{'day' if '%' in (spec or '') else spec}"
        for _, name, spec, conversion in string.Formatter().parse(template)
        if name is not None
    }


def bare_english(path: Path, tree: ast.Module) -> Iterator[Said]:
    """English in a file that is told to people or to nobody: no message, no docstring, no help, no table of words."""
    passed = set[int]()
    told = {call.args[0].id for call in ast.walk(tree) if _is_tell(call) and isinstance(call.args[0], ast.Name)}
    for node in tree.body:
        if isinstance(node, ast.Assign) and {t.id for t in node.targets if isinstance(t, ast.Name)} & told:
            passed |= {id(inner) for inner in ast.walk(node)}
    for node in ast.walk(tree):
        if _is_tell(node) or _is_no_message(node):
            passed |= {id(inner) for inner in ast.walk(node)}
        elif isinstance(node, ast.JoinedStr):
            passed |= {id(inner) for inner in ast.walk(node) if inner is not node}
    for node in ast.walk(tree):
        if id(node) in passed:
            continue
        text = _text(node)
        if text and text.isascii() and _ENGLISH.search(text):
            yield Said(path.as_posix(), node.lineno, text)


def _is_tell(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == TELL


def _is_no_message(node: ast.AST) -> bool:
    """A docstring, a help (which has a test of its own), a word of the API's document, a pattern, or both languages."""
    match node:
        case ast.Expr(value=ast.Constant()):
            return True
        case ast.keyword(arg="help" | "description" | "short_help" | "means"):
            return True
        case ast.Call(func=ast.Name(id="ApiQuestion" | "Example" | "QueryParameter")):
            return True
        case ast.Call(func=ast.Attribute(value=ast.Name(id="re"))):
            return True
        case ast.Tuple(elts=[ast.Constant(value=str() as one), ast.Constant(value=str() as other)]):
            return not (one.isascii() and other.isascii())
    return False


def _text(node: ast.AST) -> str:
    if isinstance(node, ast.JoinedStr):
        return "".join(str(part.value) for part in node.values if isinstance(part, ast.Constant))
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def _constants(tree: ast.Module) -> dict[str, str]:
    return {
        target.id: node.value.value
        for node in tree.body
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant)
        for target in node.targets
        if isinstance(target, ast.Name) and isinstance(node.value.value, str)
    }


def _template(call: ast.Call, constants: dict[str, str]) -> str:
    match call.args:
        case [ast.Constant(value=str() as text)]:
            return text
        case [ast.Name(id=name)]:
            return constants.get(name, f"not a text of its own module: {name}")
    return f"not a text: {ast.unparse(call)}"
