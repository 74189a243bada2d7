"""`hotro serve` under load while its policies are swapped: whether a request fails, and whether memory grows.

    .venv/bin/python benchmarks/load_with_reloads.py [MINUTES]      10 if nothing is said

Eight connections ask about people, households and counts; every five seconds a rate in a copy of the policies is
another and the server is sent SIGHUP. Ends with exit code 1 if a request failed or memory has grown by a tenth since
the first quarter.
"""

import shutil
import signal
import sys
import tempfile
import threading
import time
from pathlib import Path

import http_load
from bench_serve import KINDS
from page import machine

EVERY = 5.0
SLICE = 2.0
SHIPPED = Path(__file__).parents[1] / "policies"
NAMES = ("one person", "one person, questions left out", "a household of five", "a count")


def main(minutes):
    requests = [one for name in NAMES for one in KINDS[name]]
    requests.append(http_load.request("GET", "/api/v1/provinces?on=2026-03-01"))
    with tempfile.TemporaryDirectory() as folder:
        policies = Path(shutil.copytree(SHIPPED, Path(folder) / "policies"))
        with http_load.ours("--policies", str(policies)) as (port, process):
            return ask(port, process, policies, requests, minutes * 60)


def ask(port, process, policies, requests, seconds):
    ended, releases, sizes, measured = threading.Event(), [], [], []
    listening = threading.Thread(target=lambda: releases.extend(process.stderr), daemon=True)
    listening.start()
    swapping = threading.Thread(target=swap, args=(process, policies, ended))
    swapping.start()
    begun = time.monotonic()
    while time.monotonic() - begun < seconds:
        measured.append(http_load.measure(port, requests, 8, SLICE))
        sizes.append(memory(process.pid))
    ended.set()
    swapping.join()
    answered, failed = sum(m.answered for m in measured), sum(m.failed for m in measured)
    quarter = max(1, len(sizes) // 4)
    before, after = max(sizes[:quarter]), max(sizes[-quarter:])
    swapped = sum("answering from release" in line for line in releases)
    print(f"{answered:,} requests in {seconds / 60:g} minutes, {failed} failed, {swapped} reloads;", end=" ")
    print(f"at most {before:.0f} MiB in the first quarter, {after:.0f} MiB in the last. {machine()}")
    return 1 if failed or after > 1.1 * before or not swapped else 0


def swap(process, policies, ended):
    file = policies / "provinces" / "quang-ninh.yaml"
    text, percent = file.read_text(encoding="utf-8"), 0
    while not ended.wait(EVERY):
        percent = 29 - percent % 9 if percent else 29
        file.write_text(text.replace("percent: 30", f"percent: {percent}"), encoding="utf-8")
        percent -= 1
        process.send_signal(signal.SIGHUP)


def memory(pid):
    """Resident memory of a process, MiB."""
    lines = Path(f"/proc/{pid}/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS:"))


if __name__ == "__main__":
    sys.exit(main(float(sys.argv[1]) if len(sys.argv) > 1 else 10))
