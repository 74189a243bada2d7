"""What tests on Spark share: whether it can run here, a bad population, and a cluster of two workers on loopback."""

from __future__ import annotations

import importlib.util
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from contextlib import contextmanager, suppress
from pathlib import Path

LOOPBACK = "127.0.0.1"
QUICK_JAVA = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto"
"""Small data is done before Java's optimising compiler has started."""
SETTINGS = f"""\
spark.driver.host {LOOPBACK}
spark.driver.bindAddress {LOOPBACK}
spark.sql.shuffle.partitions 6
spark.sql.adaptive.enabled false
spark.executor.memory 600m
spark.cores.max 2
spark.scheduler.minRegisteredResourcesRatio 1.0
spark.scheduler.maxRegisteredResourcesWaitingTime 60s
"""
"""Both workers are waited for, and there are so many parts that each gets some, of however few rows."""


def missing() -> str | None:
    """Why Spark cannot run here."""
    if importlib.util.find_spec("pyspark") is None or importlib.util.find_spec("pandas") is None:
        return "Spark is not installed: `make test-spark` installs it and runs these tests"
    if shutil.which("java") is None and not os.environ.get("JAVA_HOME"):
        return "Spark needs Java 17 or later, and there is none: apt-get install openjdk-17-jre-headless"
    return None


def environment(folder: Path) -> dict[str, str]:
    """For Spark on loopback alone."""
    (folder / "spark-defaults.conf").write_text(SETTINGS)
    said = {"SPARK_CONF_DIR": str(folder), "SPARK_LOCAL_IP": LOOPBACK, "JAVA_TOOL_OPTIONS": QUICK_JAVA}
    return {**os.environ, **said, "PYSPARK_PYTHON": sys.executable, "SPARK_LOCAL_DIRS": str(folder)}


@contextmanager
def cluster(folder: Path, env: dict[str, str]):
    """A master and two workers; gives the master's address and the workers."""
    port = free_port()
    started = []
    try:
        started.append(
            _start("master.Master", ["--host", LOOPBACK, "--port", str(port), "--webui-port", "0"], folder, env)
        )
        _wait(lambda: _listens(port), "the master")
        for number in (1, 2):
            place = folder / f"worker-{number}"
            place.mkdir()
            options = [
                "--host",
                LOOPBACK,
                "--cores",
                "1",
                "--memory",
                "700m",
                "--webui-port",
                "0",
                "--work-dir",
                str(place),
            ]
            started.append(
                _start(
                    "worker.Worker",
                    [*options, f"spark://{LOOPBACK}:{port}"],
                    place,
                    {**env, "SPARK_LOCAL_DIRS": str(place)},
                )
            )
        yield f"spark://{LOOPBACK}:{port}", started[1:]
    finally:
        for process in started:
            end(process)


def end(process: subprocess.Popen) -> None:
    """End a process and all it started, at once."""
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait(10)


def _start(name: str, options: list[str], folder: Path, env: dict[str, str]) -> subprocess.Popen:
    import pyspark

    home = Path(pyspark.__file__).parent
    command = [home / "bin" / "spark-class", f"org.apache.spark.deploy.{name}", *options]
    log = (folder / f"{name}.log").open("wb")
    # A group of its own, so that ending it ends its executors too.
    return subprocess.Popen(command, env=env, stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True)


def free_port() -> int:
    with socket.socket() as found:
        found.bind((LOOPBACK, 0))
        return found.getsockname()[1]


def _listens(port: int) -> bool:
    with socket.socket() as asked:
        return asked.connect_ex((LOOPBACK, port)) == 0


def _wait(there, what: str, seconds: float = 60) -> None:
    until = time.monotonic() + seconds
    while not there():
        assert time.monotonic() < until, f"{what} did not start within {seconds} s"
        time.sleep(0.1)
