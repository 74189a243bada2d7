"""The command line as a person calls it, with the policies that ship, a cache of its own and a known width."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

from hotro.__main__ import hotro
from hotro.language import speak
from registry import Registry


@pytest.fixture(autouse=True, scope="session")
def _settings(tmp_path_factory):
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("HOTRO_CACHE", str(tmp_path_factory.mktemp("cache")))
        patch.setenv("COLUMNS", "100")
        for name in ("HOTRO_LANG", "LC_ALL", "LC_MESSAGES"):  # answers are in English wherever the tests are run
            patch.delenv(name, raising=False)
        patch.setenv("LANG", "C.UTF-8")
        yield


@pytest.fixture(autouse=True)
def _in_english():
    """Whatever language the test before it asked for."""
    speak("en")


@pytest.fixture(scope="session")
def run():
    """Call `hotro`; the answer has `exit_code`, `stdout` and `stderr`."""

    def call(*arguments, env=None):
        result = CliRunner().invoke(hotro, [str(a) for a in arguments], env=env)
        assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
        return result

    return call


@pytest.fixture(scope="session")
def text(run):
    """What a call prints, when all is well."""

    def call(*arguments, env=None):
        result = run(*arguments, env=env)
        assert (result.exit_code, result.stderr) == (0, "")
        return result.stdout

    return call


@pytest.fixture(scope="session")
def answer(text):
    """What a call answers as JSON."""

    def call(*arguments):
        return json.loads(text(*arguments, "--format", "json"))

    return call


@pytest.fixture(scope="session")
def release_folder(run, tmp_path_factory):
    """The release as the command writes it into an empty folder, once; the tests that ask for it are of one group."""
    folder = tmp_path_factory.mktemp("made") / "release"
    folder.mkdir()
    found = run("release", folder)
    assert (found.exit_code, found.stderr) == (0, f"{folder}: {Registry.load().release}\n")
    return folder
