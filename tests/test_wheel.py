"""What `pip install` installs: a wheel that answers from its own files, in a folder that has none of ours."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.architecture.house import PACKAGES

ROOT = Path(__file__).parents[1]
POLICIES = "registry/policies_data"
"""Where the wheel has them."""


@pytest.fixture(scope="module")
def installed(tmp_path_factory):
    """The wheel unpacked, as an installer unpacks it."""
    folder = tmp_path_factory.mktemp("wheel")
    code = f"import hatchling.build; print(hatchling.build.build_wheel({str(folder)!r}))"
    built = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert built.returncode == 0, built.stderr
    with zipfile.ZipFile(folder / built.stdout.split()[-1]) as wheel:
        wheel.extractall(folder / "site")
    return folder / "site"


def test_every_file_is_in_it(installed):
    def files(folder):
        found = (path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
        return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}

    for package in PACKAGES:
        has = {name: data for name, data in files(installed / package).items() if not name.startswith("policies_data/")}
        assert has == files(ROOT / package)
    assert files(installed / POLICIES) == files(ROOT / "policies")
    assert {path.name for path in installed.iterdir()} >= {*PACKAGES}


@pytest.mark.parametrize(
    "asked",
    [
        ("count",),
        ("calc", str(ROOT / "examples/near-poor-family.yaml"), "--explain"),
    ],
)
def test_it_answers_what_the_checkout_answers(installed, tmp_path, asked):
    asked = ("-m", "hotro", *asked)
    assert _run(installed, tmp_path, *asked) == _run(ROOT, ROOT, *asked)


OF_THE_SERVER = """
from starlette.testclient import TestClient
import hotro
from hotro.mcp.transports import OverHttp
from hotro.pages.site import ADDRESSES, STATIC, STATIC_FILES
from hotro.serve.app import create_app
from hotro.serve.documentation.routes import DOCS, OPENAPI
from hotro.serve.loaded import RegistryHolder

print(hotro.__file__)
client = TestClient(create_app(RegistryHolder()), base_url="http://127.0.0.1")
pages = [page.format(name="son-la") for pair in ADDRESSES.values() for page in pair]
files = [f"{STATIC}/{name}" for name in STATIC_FILES]
for address in (*pages, *files, DOCS, OPENAPI, "/api/v1/meta"):
    print(address, client.get(address).status_code)
"""


def test_its_server_has_its_templates_and_styles(installed, tmp_path):
    """The pages of `hotro serve` and `hotro site`, what they are dressed in, and the API with its document."""
    code, *told = _run(installed, tmp_path, "-c", OF_THE_SERVER).splitlines()
    assert Path(code).is_relative_to(installed)
    assert len(told) > 20
    assert [line for line in told if not line.endswith(" 200")] == []


def _run(code, folder, *asked):
    environment = {**os.environ, "PYTHONPATH": str(code), "COLUMNS": "100"}
    found = subprocess.run(
        [sys.executable, "-P", *asked],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert found.returncode == 0, found.stderr
    return found.stdout
