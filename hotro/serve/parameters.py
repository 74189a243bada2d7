"""The parameters of an address: which there are, and how strictly they are read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

import click

from hotro.options import Day, OneOf, Programme
from hotro.serve.problem_details import LONGEST, Refusal, RequestProblem, unanswerable
from hotro.tell import tell
from registry.law.nearest import nearest
from registry.message import InBoth, in_language


class QueryParameter(NamedTuple):
    """One parameter; it is read as the option of the command line that is called so."""

    name: str
    kind: click.ParamType[Any]
    means: str
    example: Any = None
    required: bool = False
    several: bool = False
    """Whether it may be given more than once."""
    in_path: bool = False


FORMATS = ("json", "csv")
ON = QueryParameter("on", Day(), "The day asked about: YYYY-MM-DD, or YYYY-MM for its first day. Today if not given.")
KNOWN_ON = QueryParameter(
    "known_on", Day(), "Answer from what had been published by this day. All that is known if not given.", "2023-06-01"
)
PROGRAMME = QueryParameter("programme", Programme(), "voluntary_si or health_insurance.", "voluntary_si")
GROUP = QueryParameter("group", click.STRING, "A beneficiary group or named set, by its code or name.", "near_poor")
LANGUAGE = QueryParameter("lang", OneOf("en", "vi"), "The language of words in a CSV. English if not given.", "vi")
FORMAT = QueryParameter("format", OneOf(*FORMATS), "json or csv, whatever `Accept` says.", "json")
NAME = QueryParameter("name", click.STRING, "A province by any of its names.", "son-la", required=True, in_path=True)


def read(parameters: Sequence[QueryParameter], given: Iterable[tuple[str, str]]) -> dict[str, Any]:
    """The values by name. Raises Refusal with every parameter that is unknown, empty, wrong, twice or missing."""
    known = {parameter.name: parameter for parameter in parameters}
    found: dict[str, Any] = {}
    problems: list[RequestProblem] = []
    for name, text in given:
        parameter = known.get(name)
        if parameter is None:
            problems.append(_unknown(name, known))
        elif not text.strip():
            problems.append(
                RequestProblem(name, tell("expected a value, found nothing: leave it out, or say what it is"))
            )
        elif name in found and not parameter.several:
            problems.append(RequestProblem(name, tell("expected it once, found it twice")))
        else:
            try:
                value = parameter.kind.convert(text, None, None)
            except click.BadParameter as wrong:
                problems.append(RequestProblem(name, wrong.message))
                continue
            found[name] = (*found.get(name, ()), value) if parameter.several else value
    named = {p.path for p in problems}
    problems += [
        RequestProblem(p.name, tell("missing; expected a value, found nothing"))
        for p in parameters
        if p.required and p.name not in found and p.name not in named
    ]
    if problems:
        raise unanswerable(problems)
    return found


def _unknown(name: str, known: Mapping[str, QueryParameter]) -> RequestProblem:
    close = nearest(name, known)
    there = ", ".join(known)
    hint = tell("; did you mean {close}?", close=close) if close else tell("; there are {there}", there=there)
    message = tell("there is no parameter {name!r}{hint}", name=name[:LONGEST], hint=hint)
    return RequestProblem(name[:LONGEST], message, there, name[:LONGEST])


def as_parameters(wrong: click.UsageError) -> Refusal:
    """What the command line says of options that do not go together, said of parameters."""
    names = re.findall(r"--([a-z][a-z-]*)", wrong.message)
    message = InBoth(*(_of_parameters(in_language(wrong.message, language)) for language in ("en", "vi")))
    return unanswerable([RequestProblem(names[0].replace("-", "_") if names else "", message)])


def _of_parameters(text: str) -> str:
    """Options as parameters, with the value that is named beside some: `--group student` is `group=student`."""
    return re.sub(
        r"--([a-z][a-z-]*)(?: (all|student)\b)?",
        lambda option: f"`{option[1].replace('-', '_')}{'=' if option[2] else ''}{option[2] or ''}`",
        text,
    )
