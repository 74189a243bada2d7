"""What a population table must answer, worked out household by household with `assess` alone."""

from __future__ import annotations

import dataclasses
import re

from calculator import BadHousehold, assess
from calculator.population.columns import AMOUNTS, PROGRAMMES

IN_DOUBT = "the place in the household depends on a member who is rejected"
_COLUMN = {"voluntary_si": "vsi", "health_insurance": "hi"}


def expected(household, registry):
    """Of each member a row of answers: amounts and rules by column, and `reason`."""
    try:
        assessment = assess(household, registry)
    except BadHousehold:
        return _with_bad_members(household, registry)
    return [_answers(member.lines) for member in assessment.members]


def _with_bad_members(household, registry):
    """Members who are bad alone get their own reason; the others what they get beside them, if that can be told."""
    reasons = {m.id: _reason(household, m, registry) for m in household.members}
    insured = [_for_health(m) for m in household.members]
    sound = [m for m in insured if _reason(household, m, registry) is None]
    in_doubt = len(sound) < len(insured)
    answered = {}
    for member in household.members:
        if reasons[member.id] is None:
            others = [m for m in sound if m.id != member.id]
            there = dataclasses.replace(household, members=(*others, member))
            lines = assess(there, registry).members[-1].lines
            unsettled = member.health_insurance is not None and member.health_insurance.order is None
            if in_doubt and unsettled and any(line.basis.category == "household" for line in lines):
                reasons[member.id] = IN_DOUBT
            answered[member.id] = _answers(lines)
    return [
        answered[m.id] if reasons[m.id] is None else _answers(()) | {"reason": reasons[m.id]} for m in household.members
    ]


def _for_health(member):
    return dataclasses.replace(member, voluntary_si=None)


def _reason(household, member, registry):
    try:
        assess(dataclasses.replace(household, members=(member,)), registry)
    except BadHousehold as bad:
        return "; ".join(dict.fromkeys(in_columns(problem) for problem in bad.problems))
    return None


def in_columns(problem):
    """A problem of a household file in the words of a table."""
    field = re.sub(r"^members\[0\]\.?|\[\d+\]", "", problem.field)
    field = field.replace("since.", "since_")
    for part, short in _COLUMN.items():
        field = re.sub(rf"^{part}\.?(?=(\w*))", lambda m, short=short: f"{short}_" if m[1] else short, field)
    return f"{field}: {problem.message}" if field else problem.message


def _answers(lines):
    found = {"reason": None}
    for short, programme in PROGRAMMES.items():
        line = next((line for line in lines if line.programme == programme), None)
        for amount in (*AMOUNTS, "local_known"):
            found[f"{short}_{amount}"] = None if line is None else getattr(line, amount)
        found[f"{short}_rules"] = None if line is None else ";".join(b.rule for b in line.because)
    return found
