"""`hotro mcp` as a process: it ends when its input does, or on ctrl-C, and says what keeps it from beginning."""

from __future__ import annotations

import signal
import subprocess
import sys

import pytest

COMMAND = [sys.executable, "-m", "hotro", "mcp"]
PING = '{"jsonrpc": "2.0", "id": 1, "method": "ping"}\n'


def test_it_ends_with_its_input():
    found = subprocess.run(COMMAND, input=f"no JSON\n{PING}", capture_output=True, text=True, timeout=60, check=False)
    assert (found.returncode, found.stderr) == (0, "")
    (line,) = found.stdout.splitlines()
    assert '"id":1' in line


@pytest.mark.parametrize("by", [signal.SIGINT, signal.SIGTERM])
def test_it_ends_on_a_signal_at_once(by):
    pipes = dict.fromkeys(("stdin", "stdout", "stderr"), subprocess.PIPE)
    with subprocess.Popen(COMMAND, text=True, **pipes) as process:
        process.stdin.write(PING)
        process.stdin.flush()
        assert process.stdout.readline()
        process.send_signal(by)
        assert process.wait(timeout=30) == -by
        assert process.stderr.read() == ""


def test_policies_that_do_not_load_are_said_in_one_line(run, tmp_path):
    found = run("mcp", "--policies", tmp_path / "nowhere")
    assert (found.exit_code, found.stdout) == (2, "")
    (line,) = found.stderr.splitlines()
    assert "nowhere" in line
