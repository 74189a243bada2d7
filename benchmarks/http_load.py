"""Requests over loopback, as many connections at once as are asked for, and what each took. Standard library alone."""

from __future__ import annotations

import asyncio
import contextlib
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple


class Measured(NamedTuple):
    """Requests that were answered, how fast, and how many were not answered with 200."""

    rate: float
    """A second."""
    p50: float
    p99: float
    """Milliseconds."""
    answered: int
    failed: int


def request(method: str, path: str, body: bytes = b"") -> bytes:
    head = f"{method} {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
    return f"{head}Content-Length: {len(body)}\r\n\r\n".encode() + body


def measure(port: int, requests: Sequence[bytes], connections: int, seconds: float) -> Measured:
    """Ask the requests in turn over so many connections for so long."""
    return asyncio.run(_measure(port, requests, connections, seconds))


async def _measure(port: int, requests: Sequence[bytes], connections: int, seconds: float) -> Measured:
    times: list[float] = []
    failed: list[bytes] = []
    begun = time.perf_counter()
    each = (_ask(port, requests[i:] + requests[:i], begun + seconds, times, failed) for i in range(connections))
    await asyncio.gather(*each)
    passed = time.perf_counter() - begun
    times.sort()
    middle, high = times[len(times) // 2], times[len(times) * 99 // 100]
    return Measured(len(times) / passed, middle * 1e3, high * 1e3, len(times), len(failed))


async def _ask(port: int, requests: Sequence[bytes], until: float, times: list[float], failed: list[bytes]) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    number = 0
    while (begun := time.perf_counter()) < until:
        writer.write(requests[number % len(requests)])
        number += 1
        try:
            head = await reader.readuntil(b"\r\n\r\n")
            await reader.readexactly(int(re.search(rb"(?i)content-length: *(\d+)", head)[1]))
        except (OSError, asyncio.IncompleteReadError) as lost:
            failed.append(repr(lost).encode())
            reader, writer = await asyncio.open_connection("127.0.0.1", port)
            continue
        times.append(time.perf_counter() - begun)
        if b" 200 " not in head[:20]:
            failed.append(head)
        if b"connection: close" in head.lower():
            writer.close()
            reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.close()


@contextlib.contextmanager
def ours(*options: str) -> Iterator[tuple[int, subprocess.Popen[str]]]:
    """`hotro serve` in a process of its own: its port, and the process."""
    command = [sys.executable, "-m", "hotro", "serve", "--port", "0", *options]
    with _ended(subprocess.Popen(command, stderr=subprocess.PIPE, text=True)) as process:
        yield int(re.search(r":(\d+)/", process.stderr.readline())[1]), process


@contextlib.contextmanager
def theirs(python: Path, law: Path) -> Iterator[int]:
    """openfisca-core's web API under gunicorn, as its documentation has it: one process, connections kept."""
    serving = ["-w", "1", "-k", "gthread", "--threads", "1", "--keep-alive", "30"]
    options = [*serving, "-b", "127.0.0.1:0", "--log-level", "info"]
    command = [str(python), "-m", "gunicorn", *options, "peer_openfisca_web:application"]
    environment = {**os.environ, "LAW": str(law)}
    started = subprocess.Popen(command, cwd=Path(__file__).parent, env=environment, stderr=subprocess.PIPE, text=True)
    with _ended(started) as process:
        said = ""
        while not (found := re.search(r"Listening at: http://127\.0\.0\.1:(\d+)", said)):
            line = process.stderr.readline()
            assert line, said
            said += line
        while "Booting worker" not in process.stderr.readline():
            pass
        yield int(found[1])


@contextlib.contextmanager
def _ended(process: subprocess.Popen[str]) -> Iterator[subprocess.Popen[str]]:
    try:
        yield process
    finally:
        process.send_signal(signal.SIGTERM)
        process.communicate(timeout=60)
