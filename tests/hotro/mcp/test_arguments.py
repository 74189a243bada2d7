"""Whatever is asked, it is answered or refused in one line: made-up arguments, right and wrong and at the limits."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hotro.mcp.arguments import Refused
from hotro.mcp.server import TOOLS, called, refusal
from registry.law.names import UnknownName

DAYS = [
    "0001-01-01",
    "1995",
    "2018-01",
    "2023-03-22",
    "2025-06-30",
    "2025-07-01",
    "2026-03",
    "9999-12-31",
    "2026-02-30",
]
NAMES = [
    "Hà Nội",
    "ha-giang",
    "Huế",
    "all",
    "",
    " ",
    "\ud800",
    "x" * 5000,
    "near_poor",
    "special_groups",
    "any",
    "bhyt",
    "vsi",
]
MEMBER = {"id": "m", "groups": ["near_poor"], "health_insurance": {"months": 12}}
HOUSEHOLDS = [{"date": day, "province": "ha-noi", "members": [MEMBER]} for day in DAYS] + [{}, {"members": [[]]}]
VALUES = st.sampled_from(
    [*DAYS, *NAMES, *HOUSEHOLDS, "vi", 0, 1, -1, 1000, 10**30, 1.5, True, None, [], ["hue"], ["hue", 3]]
)


def assert_fine(line):
    assert line.strip()
    assert "\n" not in line
    assert len(line) < 700


def argument(name):
    likely = {
        "programme": ["vsi", "bhyt"],
        "province": NAMES[:3],
        "provinces": [NAMES[:3], NAMES[:1]],
        "name": NAMES[:3],
    }
    likely |= {"group": ["near_poor", "student"], "household": HOUSEHOLDS} | dict.fromkeys(
        ("on", "known_on", "since"), DAYS
    )
    return st.sampled_from(likely[name]) | VALUES if name in likely else VALUES


@pytest.mark.parametrize("tool", TOOLS, ids=[tool.name for tool in TOOLS])
def test_no_arguments_are_too_much(tool, registry):
    fields = {name: argument(name) for name, field in tool.arguments.model_fields.items() if not field.is_required()}
    needed = {name: argument(name) for name, field in tool.arguments.model_fields.items() if field.is_required()}
    outcomes = set()

    @given(st.fixed_dictionaries(needed, optional=fields))
    @settings(max_examples=40, deadline=None, suppress_health_check=[*HealthCheck])
    def asked(arguments):
        why = ""
        try:
            found = called(tool.name, arguments, registry)
        except (Refused, UnknownName) as wrong:
            why = refusal(wrong, "vi")
            assert_fine(why)
        else:
            assert found["status"] in ("known", "none", "unknown")
        outcomes.add("refused" if why else "answered")

    asked()
    assert outcomes == {"refused", "answered"}
