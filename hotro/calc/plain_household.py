"""One household from plain data, such as JSON, answered: what the API and the tools of MCP are asked."""

from __future__ import annotations

from typing import Any

from calculator.input.household_files import Entry
from calculator.input.read_household import read_household
from calculator.problems import BadHousehold, InputProblem
from hotro.calc.answer import AnsweredHousehold, answered
from hotro.calc.households import read_from
from hotro.calc.question import CalcQuestion
from registry.files.place import FilePlaces, Keys, field
from registry.registry import Registry


def answered_plain(value: Any, question: CalcQuestion, registry: Registry, path: Keys = ()) -> AnsweredHousehold:
    """The answer for a household that stands at a path of some data.

    Raises BadHousehold with everything that is wrong with it, each by its path from the beginning of the data.
    """
    household, errors = read_household(value)
    if household is None:
        raise BadHousehold([InputProblem(field((*path, *error.path)), error.message) for error in errors])
    entry = read_from(Entry(household, (), path, FilePlaces("body", {})), question)
    assert entry.household is not None
    try:
        return answered(entry, entry.household, question, registry)
    except BadHousehold as bad:
        at = field(path)
        problems = [p._replace(field=".".join(filter(None, [at, p.field]))) for p in bad.problems]
        raise BadHousehold(problems) from bad
