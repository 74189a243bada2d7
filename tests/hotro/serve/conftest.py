"""The application as a client meets it, without a network."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from hotro.serve.app import create_app
from hotro.serve.loaded import RegistryHolder
from hotro.serve.request_limits import Limits


@pytest.fixture(scope="session")
def holder(_settings):
    return RegistryHolder()


@pytest.fixture(scope="session")
def app(holder):
    return create_app(holder, Limits(seconds=300))  # another test may have the machine


@pytest.fixture(scope="session")
def client(app):
    return TestClient(app, base_url="http://127.0.0.1")


@pytest.fixture(scope="session")
def get(client):
    """An answer's body as text, when all is well."""

    def call(path, **parameters):
        found = client.get(f"/api/v1/{path}", params=parameters)
        assert found.status_code == 200, found.text
        return found.text

    return call
