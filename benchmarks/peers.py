"""Other engines, each installed in a virtual environment of its own so that none meets our dependencies."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).with_name(".venvs")
REQUIRED = {"openfisca": ["openfisca-core==46.0.1"]}


def python(peer: str) -> Path:
    """The interpreter of a peer's environment, which is made where it is missing."""
    home = FOLDER / f".venv-{peer}"
    interpreter, whole = home / "bin" / "python", home / "installed"
    if not whole.exists():
        subprocess.run([sys.executable, "-m", "venv", "--clear", str(home)], check=True)
        install = [str(interpreter), "-m", "pip", "install", "-qq", "--disable-pip-version-check"]
        subprocess.run([*install, *REQUIRED[peer]], check=True)
        whole.write_text(" ".join(REQUIRED[peer]), encoding="utf-8")
    return interpreter


def ask(peer: str, question: Any) -> Any:
    """Run `peer_<name>.py` in its environment: a question as JSON on its input, an answer as JSON on its output."""
    script = Path(__file__).with_name(f"peer_{peer}.py")
    command = [str(python(peer)), str(script)]
    done = subprocess.run(command, input=json.dumps(question), capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"{script.name} failed:\n{done.stderr[-2000:]}")
    return json.loads(done.stdout)
