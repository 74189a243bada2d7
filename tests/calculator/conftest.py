"""The registry that ships."""

from __future__ import annotations

import pytest
from checked import shipped


@pytest.fixture(scope="session")
def registry():
    return shipped()
