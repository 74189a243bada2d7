"""What a tool is: its name, what it is for in both languages, what it takes, and the function that answers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from hotro.answer_schemas import AT, ref, schemas
from hotro.mcp.answered import Answered, Found
from hotro.mcp.arguments import Arguments
from registry.registry import Registry

Schema = dict[str, Any]
HERE = "#/$defs/"


class Tool(NamedTuple):
    """One tool."""

    name: str
    vi: str
    """Its title in Vietnamese."""
    en: str
    means_en: str
    means_vi: str
    arguments: type[Arguments]
    answer: Callable[[Any, Registry], Found]
    """Asked with the arguments that were read, and the registry as known on the day of `known_on`. Raises Refused, or
    UnknownName (a LookupError)."""
    schema: Schema
    """Of the answer: of `hotro.answer_schemas`, or made of such."""

    @property
    def title(self) -> str:
        """Its title, in both languages."""
        return f"{self.en} / {self.vi}"

    @property
    def description(self) -> str:
        """What it is for: in English, and beside it in Vietnamese."""
        return f"{self.means_en}\n{self.means_vi}"

    def input_schema(self) -> Schema:
        """JSON Schema of the arguments."""
        whole = self.arguments.model_json_schema()
        for name, schema in self.arguments.schemas.items():
            said = whole["properties"][name]
            whole["properties"][name] = ref(schema) | {"description": said["description"]}
        return _alone(whole)

    def output_schema(self) -> Schema:
        """JSON Schema of what it answers with."""
        whole = Answered.model_json_schema()
        whole["properties"]["answer"] = self.schema
        return _alone(whole)


def _alone(schema: Schema) -> Schema:
    """A schema that holds all that it refers to."""
    made: Schema = _moved(schema)
    definitions = made.setdefault("$defs", {})
    left = [*_named(made)]
    while left:
        name = left.pop()
        if name not in definitions:
            definitions[name] = _moved(schemas()[name])
            left += _named(definitions[name])
    if not definitions:
        del made["$defs"]
    return made


def _moved(part: Any) -> Any:
    if isinstance(part, list):
        return [_moved(each) for each in part]
    if not isinstance(part, dict):
        return part
    return {key: value.replace(AT, HERE) if key == "$ref" else _moved(value) for key, value in part.items()}


def _named(part: Any) -> Iterator[str]:
    """Names of the schemas that a schema refers to."""
    if isinstance(part, list):
        for each in part:
            yield from _named(each)
    elif isinstance(part, dict):
        for key, value in part.items():
            if key == "$ref":
                yield value.removeprefix(HERE)
            else:
                yield from _named(value)
