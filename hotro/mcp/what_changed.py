"""`what_changed`: what the law changed since a day or a state, and what was learnt of law that was already there."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast

from pydantic import Field, create_model

from hotro.answer_schemas import ANYTHING, WHOLE, listed, mapping
from hotro.diff.answer import as_json, sentences_in_both
from hotro.mcp.answered import Found
from hotro.mcp.arguments import MOST_MEANS, PROVINCE_MEANS, Arguments, Day, Most, Province, Refused
from hotro.mcp.tool import Tool
from hotro.tell import tell
from registry.differences.compare import Differences, compare
from registry.differences.state import State, state_of
from registry.law.nearest import did_you_mean
from registry.registry import Registry


class WhatChanged(Arguments):
    """What it takes."""

    since: Day = Field(description="The day from which on. / Từ ngày nào.")
    province: Province | None = Field(None, description=PROVINCE_MEANS)
    most: Most = Field(50, description=MOST_MEANS)


def answer(asked: WhatChanged, registry: Registry) -> Found:
    """What `hotro diff` says of the policies as known on a day and as known now; the law's changes come first."""
    return _found(_known_on(asked, registry), _now(registry), asked, registry)


def between(asked: Any, registry: Registry, states: Mapping[str, State]) -> Found:
    """What `hotro diff OLD NEW` says of two states, or of one and the policies of now. Raises Refused."""
    if asked.since is not None and asked.old is not None:
        raise Refused(tell("expected one of `since` and `old`, found both"))
    if asked.since is None and asked.old is None:
        raise Refused(tell("expected one of `since` and `old`, found neither"))
    if asked.old is None and asked.new is not None:
        raise Refused(tell("new: expected `old` beside it, found nothing"))
    if asked.old is None:
        return answer(asked, registry)
    new = _now(registry) if asked.new is None else _named("new", asked.new, states)
    return _found(_named("old", asked.old, states), new, asked, registry)


def _named(argument: str, name: str, states: Mapping[str, State]) -> State:
    if name not in states:
        there = ", ".join(states)
        raise Refused(
            tell(
                "{name}: there is no state {value!r}; there are {there}{hint}",
                name=argument,
                value=name[:60],
                there=there,
                hint=did_you_mean(name, states),
            )
        )
    return states[name]


def _now(registry: Registry) -> State:
    return state_of("now", registry.policies())


def _found(old: State, new: State, asked: WhatChanged, registry: Registry) -> Found:
    found = compare(old, new)
    if asked.province is not None:
        slug = registry.slug(asked.province)
        files = {slug, *registry.territory.parts.get(slug, ())}
        found = found._replace(changes=tuple(change for change in found.changes if change.province in files))
    return Found(_plain(found, asked.most), "known" if found.changes else "none", _sources(found))


def _known_on(asked: WhatChanged, registry: Registry) -> State:
    """The policies as known on the day, which is the last that this state knows of."""
    known = registry.known_on(asked.since)
    return state_of(asked.since.isoformat(), known.policies())._replace(release=None, day=asked.since)


def _plain(found: Differences, most: int) -> dict[str, Any]:
    shown = [*found.of("law"), *found.of("learnt")][:most]
    plain = as_json(found._replace(changes=tuple(shown)), sentences_in_both(found))
    return plain | {"left_out": len(found.changes) - len(shown)}


def _sources(found: Differences) -> list[dict[str, Any]]:
    """The instruments that begin or were found, with what cites them."""
    return [
        {"rule": change.rule, "instrument": change.after.get("number"), "source": source.get("url")}
        for change in found.changes
        if isinstance(change.after, dict)
        for source in change.after.get("sources", ())
    ]


_STATE = mapping({"name": {"type": "string"}, "release": {"type": ["string", "null"]}, "day": {"type": "string"}})
_SCHEMA = mapping(
    {"old": _STATE, "new": _STATE, "law": listed(ANYTHING), "learnt": listed(ANYTHING), "left_out": WHOLE}, more=True
)

TOOL = Tool(
    "what_changed",
    "Có gì thay đổi",
    "What changed",
    "What changed since a day, each change with a sentence in both languages: under `law` what was passed, ends or "
    "is replaced; apart from it, under `learnt`, what was found out of law that was already there. `left_out` says "
    "how many more there are.",
    "Từ một ngày đến nay có gì thay đổi, mỗi thay đổi một câu bằng hai thứ tiếng: `law` là văn bản mới, hết hiệu lực "
    "hoặc bị thay thế; `learnt` là điều mới biết về quy định đã có từ trước. `left_out` là số thay đổi chưa liệt kê.",
    WhatChanged,
    answer,
    _SCHEMA,
)


def with_states(states: Mapping[str, State]) -> Tool:
    """The tool where states can be compared too: those alone that whoever started the server named.

    A caller names none of its own: no tool has a file of the machine read.
    """
    if not states:
        return TOOL
    there = ", ".join(states)
    arguments = create_model(
        "WhatChanged",
        __base__=WhatChanged,
        since=(Day | None, Field(None, description="The day from which on; or `old`. / Từ ngày nào; hoặc `old`.")),
        old=(str | None, Field(None, description=f"The state from which on: {there}. / Từ bản dữ liệu nào.")),
        new=(str | None, Field(None, description="The state up to which; now if not given. / Đến bản nào.")),
    )
    return TOOL._replace(
        arguments=cast("type[Arguments]", arguments), answer=lambda asked, registry: between(asked, registry, states)
    )
