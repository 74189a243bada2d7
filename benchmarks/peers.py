"""Other engines, each installed in a virtual environment of its own so that none meets our dependencies."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).with_name(".venvs")
OURS = "hotro"
LOCKS = Path(__file__).with_name("locks")
"""Of each engine: NAME.in, what is asked for, and NAME.lock, all that this brings, with hashes (`make lock`)."""


def python(peer: str) -> Path:
    """The interpreter of a peer's environment, which is made where it is missing or was made for something else."""
    if peer == OURS:
        return Path(sys.executable)
    lock = LOCKS / f"{peer}.lock"
    required = lock.read_text(encoding="utf-8")
    home = FOLDER / f".venv-{peer}"
    interpreter, whole = home / "bin" / "python", home / "installed"
    if not whole.exists() or whole.read_text(encoding="utf-8") != required:
        subprocess.run([sys.executable, "-m", "venv", "--clear", str(home)], check=True)
        install = [str(interpreter), "-m", "pip", "install", "-qq", "--disable-pip-version-check", "--require-hashes"]
        subprocess.run([*install, "--only-binary", ":all:", "-r", str(lock)], check=True)
        whole.write_text(required, encoding="utf-8")
    return interpreter


def ask(peer: str, question: Any, script: str | None = None) -> Any:
    """Run a script, `peer_<name>.py` if none is said, in a peer's environment.

    A question goes as JSON to its input, and an answer comes as JSON on its output.
    """
    path = Path(__file__).with_name(f"{script or f'peer_{peer}'}.py")
    command = [str(python(peer)), str(path)]
    done = subprocess.run(command, input=json.dumps(question), capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"{path.name} failed:\n{done.stderr[-2000:]}")
    return json.loads(done.stdout)
