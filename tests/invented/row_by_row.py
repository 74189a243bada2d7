"""What a population table must answer, worked out household by household with `assess` alone."""

from __future__ import annotations

import dataclasses
import re

from calculator import BadHousehold, assess
from calculator.population.columns import AMOUNTS, PROGRAMMES

_COLUMN = {"voluntary_si": "vsi", "health_insurance": "hi"}


def expected(household, registry, name="0"):
    """Of each member a row of answers: amounts and rules by column, and `reason`. `name`: the household's."""
    try:
        assessment = assess(household, registry)
    except BadHousehold as bad:
        reasons = _reasons(household, bad, registry, name)
        return [_answers(()) | {"reason": reason} for reason in reasons]
    return [_answers(member.lines) for member in assessment.members]


def whoever_is_bad(rows):
    """The answers without the name of the first row of a household that is rejected: it depends on their order."""
    return [row | {"reason": row["reason"] and re.sub("^id .+ of household", "", row["reason"])} for row in rows]


def _reasons(household, bad, registry, name):
    """What is wrong with a member alone, or else what `assess` says of the member in the household, or who is bad."""
    reasons = [_alone(household, member, registry) for member in household.members]
    if not any(reasons):
        of_members = [[p for p in bad.problems if f"members[{i}]." in p.field] for i in range(len(reasons))]
        reasons = [in_words(problems) or None for problems in of_members]
    assert any(reasons)
    cause = next(m.id for m, reason in zip(household.members, reasons, strict=True) if reason)
    beside = f"id {cause!r} of household {name} is rejected, and a household is answered whole or not at all"
    return [reason or beside for reason in reasons]


def _alone(household, member, registry):
    try:
        assess(dataclasses.replace(household, members=(member,)), registry)
    except BadHousehold as bad:
        return in_words(bad.problems)
    return None


def in_words(problems):
    return "; ".join(dict.fromkeys(in_columns(problem) for problem in problems))


def in_columns(problem):
    """A problem of a household file in the words of a table."""
    field = re.sub(r"^members\[\d+\]\.?|\[\d+\]", "", problem.field)
    field = field.replace("since.", "since_")
    for part, short in _COLUMN.items():
        field = re.sub(rf"^{part}\.?(?=(\w*))", lambda m, short=short: f"{short}_" if m[1] else short, field)
    return f"{field}: {problem.message}" if field else problem.message


def _answers(lines):
    found = {"reason": None}
    for short, programme in PROGRAMMES.items():
        line = next((line for line in lines if line.programme == programme), None)
        for answer in (*AMOUNTS, "local_known", "certain"):
            found[f"{short}_{answer}"] = None if line is None else getattr(line, answer)
        found[f"{short}_rules"] = None if line is None else ";".join(b.rule for b in line.because)
        found[f"{short}_conditions"] = None if line is None else "; ".join(line.conditions)
    return found
