"""A few seconds of what `make fuzz` does for minutes."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.fuzz.readers import TARGETS

FEW = {"draft": 10, "table": 30}


@pytest.mark.parametrize("name", TARGETS)
def test_read_or_refused(name):
    target = TARGETS[name]

    @settings(max_examples=FEW.get(name, 100), deadline=None, suppress_health_check=[*HealthCheck])
    @given(st.data())
    def check(data):
        with tempfile.TemporaryDirectory() as folder:
            target.check(data.draw(target.given()), Path(folder))

    check()
