"""A draft as a policy file: the YAML that people go on writing from."""

from __future__ import annotations

import datetime
import re
from typing import Any

import yaml

from registry.files.plain_scalar import plain_value
from registry.written.bound import DATE
from registry.written.province import ProvinceFile

WIDTH = 110
_DAY = re.compile(DATE)
_YEAR = re.compile(r"\d{4}")


class _Short(dict[Any, Any]):
    """A mapping that stands on one line."""


class _Dumper(yaml.SafeDumper):
    """Writes as the policy files are written: lists set in, long text folded."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002 - yaml's signature
        """Set lists in below their key."""
        super().increase_indent(flow, indentless=False)


def _text(dumper: yaml.SafeDumper, text: str) -> yaml.Node:
    style = None
    if len(text) > 80 and " " in text and not re.search(r"^\s|\s$|\n|  ", text):
        style = ">"
    elif not text or plain_value(text) != text:
        style = "'"  # what would be read as something else, by this reader or another
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


def _short(dumper: yaml.SafeDumper, mapping: _Short) -> yaml.Node:
    return dumper.represent_mapping("tag:yaml.org,2002:map", mapping, flow_style=True)


_Dumper.add_representer(str, _text)
_Dumper.add_representer(_Short, _short)


def draft_yaml(draft: ProvinceFile, *comments: str, schema: str | None = None) -> str:
    """The file, with comment lines above it; `schema` is the address at which an editor finds the schema."""
    content = draft.model_dump(by_alias=True, exclude_defaults=True, mode="json")
    body = yaml.dump(_plain(content), Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=WIDTH)
    marks = [f"yaml-language-server: $schema={schema}"] if schema else []
    above = "".join(f"# {line}".rstrip() + "\n" for line in (*marks, *comments))
    spaced = re.sub(r"\n(?=instruments:|  - id: )", r"\n\n", body).replace("instruments:\n\n", "instruments:\n")
    return f"{above}{spaced}"


def _plain(value: Any) -> Any:
    """Days and years as they stand in policy files: without quotes."""
    if isinstance(value, dict):
        plain = {_year(key): _plain(item) for key, item in value.items()}
        return _Short(plain) if _fits_a_line(plain) else plain
    if isinstance(value, list):
        return [_plain(item) for item in value]
    if isinstance(value, str) and _DAY.fullmatch(value):
        return datetime.date.fromisoformat(value)
    return _year(value) if isinstance(value, str) else value


def _year(text: str) -> str | int:
    return int(text) if _YEAR.fullmatch(text) else text


def _fits_a_line(mapping: dict[Any, Any]) -> bool:
    """Ages, areas and yearly schedules."""
    return set(mapping) <= {"from", "below"} or all(isinstance(key, int) for key in mapping)
