"""The registry that ships."""

from __future__ import annotations

import pytest

from tests.invented.checked import shipped


@pytest.fixture(scope="session")
def registry():
    return shipped()
