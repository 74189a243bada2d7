"""`assess`, with what must hold of every assessment that any test makes: its schema, and that the parts add up."""

from __future__ import annotations

import datetime
import functools
import os
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from jsonschema import Draft202012Validator

import calculator
from calculator.input.schemas import schema
from calculator.rules.parameters_used import PARAMETERS
from registry import Registry

EXAMPLES = int(os.environ.get("HOTRO_EXAMPLES", "200"))
many = settings(max_examples=EXAMPLES, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
"""For properties: the same cases on every run; no deadline, since other tests may have the machine."""
few = settings(many, max_examples=min(30, EXAMPLES))
"""For properties of which one case is many assessments."""

PARTS = ("state", "local", "other", "pays")


@functools.cache
def shipped() -> Registry:
    """The registry that ships, read from its files."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("HOTRO_CACHE", "off")
        return Registry.load()


@functools.cache
def _validator() -> Any:
    return Draft202012Validator(schema("assessment"))


def assess(
    household: calculator.Household, source: Any, on: datetime.date | None = None, *, questions: bool = False
) -> calculator.Assessment:
    """With `questions`, they are held to the schema too: they take longer than the rest, and have their own tests."""
    assessment = calculator.assess(household, source, on)
    _validator().validate(assessment.as_json(with_questions=questions))
    for line in (*assessment.lines, assessment.total):
        assert line.contribution == sum(getattr(line, part) for part in PARTS)
        assert all(getattr(line, part) >= 0 for part in PARTS)
    for line in assessment.lines:
        for part in ("months", "contribution", *PARTS):
            assert sum(getattr(period, part) for period in line.periods) == getattr(line, part)
        assert all(getattr(period, part) >= 0 for period in line.periods for part in PARTS)
        assert line.lowest_local <= line.local <= line.highest_local <= line.contribution - line.state
        assert 0 <= line.lowest_pays <= line.pays
        if (without := line.without_conditions) is not None:
            assert sum(without) == (line.if_state_condition_not_met or line).contribution
            assert min(without) >= 0
        certain = (line.lowest_local, line.highest_local, line.lowest_pays) == (line.local, line.local, line.pays)
        assert line.local_known == certain
        assert all(candidate.counted == (not candidate.doubts) for candidate in line.candidates)
        assert {*line.basis.parameters} <= {*PARAMETERS[line.programme], "vsi_investment_rate"}
    return assessment
