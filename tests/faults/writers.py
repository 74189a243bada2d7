"""Every command that writes, and the worst that can come in its way: `python -m tests.faults.writers POINTS NAMES`.

A process runs the command up to its first step on the disk and forks there for each fault: what it has worked out is
worked out once, and what a killed or hindered writer leaves is looked at by one that lives. Prints a line for each
thing that is not as it should be, and how much was tried. POINTS: how many of its steps a writer is killed at.
"""

from __future__ import annotations

import ctypes
import datetime
import errno
import importlib
import os
import resource
import shutil
import signal
import struct
import sys
import tempfile
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import redirect_stdout
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from calculator.population.files import run
from hotro.__main__ import hotro
from registry import Registry

ROOT = Path(__file__).parents[2]
SMALL = ROOT / "tests" / "invented" / "small_policies"
PEOPLE = "province,hi_months,groups\neastmere,12,\nnowhere,12,\n"
PARTICIPANTS = "province,programme,people\nson-la,voluntary_si,1000\n"
DRAFT = ("simulate", "--adopt", "quang-ninh", "--in", "son-la", "--from", "2026-01-01")
OVER_TIME = ("calc", "--province", "northmoor", "--group", "near_poor", "--health-insurance", "12", "--from", "2025-01")
AMOUNTS = ("population", "in.csv", "--on", "2026-01")
Files = dict[str, bytes]


class Writer(NamedTuple):
    """A command line that writes, in a folder of its own."""

    line: tuple[str, ...]
    outputs: tuple[str, ...]
    """Files and folders that take their names."""
    before: Files
    """What is there before, under those names too."""
    code: int = 0
    policies: Path | None = SMALL
    """What it takes as --policies."""


def _to(*line: str, out: str, policies: Path = SMALL) -> Writer:
    """One that writes a file whatever was in it."""
    before = {out: b"before", **({"p.csv": PARTICIPANTS.encode()} if "p.csv" in line else {})}
    return Writer((*line, out), (out,), before, policies=policies)


def _spoilt_policies() -> Files:
    """A province's file with something for `validate --fix`, in its folder."""
    found = {f"policies/{p.relative_to(SMALL)}": p.read_bytes() for p in SMALL.rglob("*.yaml")}
    for name in ("eastmere", "highfell"):
        found[f"policies/provinces/{name}.yaml"] += b"# spoilt \n"
    return found


def _added_to() -> Writer:
    file = (SMALL / "provinces" / "eastmere.yaml").read_bytes()
    return Writer(("new", "eastmere", "--to", "e.yaml"), ("e.yaml",), {"e.yaml": file})


WRITERS: dict[str, Writer] = {
    **{
        f"export {kind}": _to("export", "--to", out=f"r.{kind}")
        for kind in ("csv", "json", "parquet", "xlsx", "sqlite")
    },
    "release": Writer(("release", "out"), ("out",), {"out/SHA256SUMS": b"before", "out/rules.csv": b"before"}),
    "site": Writer(("site", "out"), ("out",), {"out/hotro-site.json": b"before", "out/index.html": b"before"}),
    "new": Writer(("new", "eastmere", "--to", "new.yaml"), ("new.yaml",), {}),
    "new into a file": _added_to(),
    "validate --fix": Writer(
        ("validate", "policies", "--fix"),
        ("policies/provinces/eastmere.yaml", "policies/provinces/highfell.yaml"),
        _spoilt_policies(),
        policies=None,
    ),
    **{
        f"population {kind}": Writer(
            (*AMOUNTS[:2], f"out.{kind}", *AMOUNTS[2:]),
            (f"out.{kind}", f"out.{kind}.rejects"),
            {"in.csv": PEOPLE.encode(), f"out.{kind}": b"before", f"out.{kind}.rejects": b"before"},
            code=1,
        )
        for kind in ("csv", "csv.gz", "parquet")
    },
    "simulate --write": _to(*DRAFT, "--write", out="draft.yaml", policies=ROOT / "policies"),
    "simulate --xlsx": _to(*DRAFT, "--participants", "p.csv", "--xlsx", out="c.xlsx", policies=ROOT / "policies"),
    "simulate --plot": _to(*DRAFT, "--participants", "p.csv", "--plot", out="c.png", policies=ROOT / "policies"),
    "calc --plot": _to(*OVER_TIME, "--to", "2025-12", "--plot", out="c.svg"),
}
"""What writes, by its name."""
HEAVY = ("calculator.population.files", "hotro.calc.plot", "hotro.release.write", "hotro.simulate.plot")
"""Loaded once, for all."""


class Ended(NamedTuple):
    """How a run ended."""

    code: int
    """Of the system: negative for a signal."""
    said: str
    """On standard error."""
    steps: int
    """Files opened to be written, names given and taken."""


def _is_step(event: str, arguments: tuple[Any, ...]) -> bool:
    if event == "open":
        path, _, flags = arguments
        return path != os.devnull and isinstance(flags, int) and bool(flags & (os.O_WRONLY | os.O_RDWR))
    return event in ("os.rename", "os.link", "os.mkdir", "os.remove", "os.rmdir", "sqlite3.connect")


class Steps:
    """The steps of this process on the disk: at the first all faults are tried, by processes that go on from there."""

    def __init__(self, at_first: Callable[[], None]) -> None:
        self._at_first: Callable[[], None] | None = at_first
        self._on = True
        self.done = 0
        self.kill_at = 0
        sys.addaudithook(self._met)

    def _met(self, event: str, arguments: tuple[Any, ...]) -> None:
        if not self._on or not _is_step(event, arguments):
            return
        if self._at_first is not None:
            at_first, self._at_first, self._on = self._at_first, None, False
            at_first()
            self._on = True
        self.done += 1
        if self.done == self.kill_at:
            os.kill(os.getpid(), signal.SIGKILL)


class Begun(NamedTuple):
    """A process that goes on."""

    number: int
    said: int
    """Descriptor of what it says."""

    def ended(self) -> Ended:
        """When it has."""
        with os.fdopen(self.said, "rb") as file:
            said, _, steps = file.read().decode().partition("\0")
        return Ended(os.waitstatus_to_exitcode(os.waitpid(self.number, 0)[1]), said, int(steps or 0))


class GoOn(BaseException):
    """Raised in a new process, to go on with the command."""


def content(folder: Path) -> Files:
    """Every file below a folder."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def _of(files: Files, output: str) -> Files:
    return {name: data for name, data in files.items() if name == output or name.startswith(f"{output}/")}


def _folders(folder: Path) -> list[Path]:
    return [folder, *(path for path in folder.rglob("*") if path.is_dir())]


def _without_rights() -> None:
    """Root obeys the rights of files too."""
    if os.geteuid() == 0:
        header = struct.pack("=Ii", 0x20080522, 0)
        if ctypes.CDLL(None, use_errno=True).capset(header, struct.pack("=6I", 0, 0, 0, 0, 0, 0)):
            raise OSError(errno.EPERM, "capset")


class Trial:
    """One writer, in a folder where each fault begins with the same files."""

    def __init__(self, name: str, folder: Path, points: int) -> None:
        self._name = name
        self._writer = WRITERS[name]
        self._folder = folder
        self._points = points
        self._tried = 0

    def run(self) -> None:
        """Try all, and end this process."""
        self._prepare()
        os.chdir(self._folder)
        policies = () if self._writer.policies is None else ("--policies", str(self._writer.policies))
        self._steps = Steps(self._all)
        code = 99
        try:
            with Path(os.devnull).open("w", encoding="utf-8") as nobody, redirect_stdout(nobody):
                hotro.main([*self._writer.line, *policies], prog_name="hotro")
        except SystemExit as ended:
            code = ended.code if isinstance(ended.code, int) else 0
        except BaseException:  # noqa: BLE001 - whatever it is, it is told
            traceback.print_exc()
        sys.stderr.flush()
        os.write(2, b"\0%d" % self._steps.done)
        os._exit(code)

    def _all(self) -> None:
        try:
            for fault in self._faults():
                os.write(2, f"{self._name}: {fault}\n".encode())
        except GoOn:
            return
        os.write(2, f"{self._name}: {self._tried} tried\n".encode())
        os._exit(0)

    def _prepare(self) -> None:
        """The files as they are before; the folder itself stays, and with it where its processes are."""
        for path in _folders(self._folder):
            path.chmod(0o755)
        for path in self._folder.iterdir():
            shutil.rmtree(path) if path.is_dir() else path.unlink()
        for name, data in self._writer.before.items():
            (self._folder / name).parent.mkdir(parents=True, exist_ok=True)
            (self._folder / name).write_bytes(data)

    def _begin(self, hinder: Callable[[], None] | None = None, kill_at: int = 0) -> Begun:
        """Go on with the command in a process of its own; `kill_at`: the step at which it is killed."""
        reader, writer = os.pipe()
        child = os.fork()
        if child:
            os.close(writer)
            return Begun(child, reader)
        os.close(reader)
        os.dup2(writer, 2)
        os.close(writer)
        self._steps.kill_at = kill_at
        if hinder is not None:
            hinder()
        raise GoOn

    def _faults(self) -> Iterator[str]:
        """What is not as it should be."""
        whole = self._begin().ended()
        after = content(self._folder)
        if whole.code != self._writer.code or after == self._writer.before:
            yield f"ended with {whole.code}: {whole.said}"
            return
        for step in _some(whole.steps, self._points):
            yield from self._killed(step, after)
        largest = max(len(data) for output in self._writer.outputs for data in _of(after, output).values())
        for most in (0, largest // 2, largest - 1):
            # No file may be longer: what a full disk does, with another number.
            full = partial(resource.setrlimit, resource.RLIMIT_FSIZE, (most, most))
            yield from self._refused(full, f"full at {most}")
        self._prepare()
        yield from self._refused(_without_rights, "read only", rights=0o555)
        yield from self._two(after)

    def _killed(self, step: int, after: Files) -> Iterator[str]:
        self._tried += 1
        self._prepare()
        ended = self._begin(kill_at=step).ended()
        found = content(self._folder)
        if ended.code != -signal.SIGKILL:
            yield f"killed at step {step}: ended with {ended.code}"
        for output in self._writer.outputs:
            if _of(found, output) not in (_of(self._writer.before, output), _of(after, output)):
                yield f"killed at step {step}: {output} is neither what it was nor whole: {sorted(_of(found, output))}"
        again = self._begin().ended()
        if content(self._folder) != after:
            yield f"killed at step {step}: the next run leaves {sorted(content(self._folder))}: {again}"
        yield from self._strangers(f"killed at step {step}", after)

    def _refused(self, hinder: Callable[[], object], fault: str, rights: int = 0o755) -> Iterator[str]:
        self._tried += 1
        self._prepare()
        for path in _folders(self._folder):
            path.chmod(rights)
        ended = self._begin(hinder).ended()
        *_, last, end = ended.said.partition("\0")[0].split("\n")  # before it there may be notes on the draft
        if ended.code != 2 or end or ": cannot be " not in last or "Traceback" in ended.said:
            yield f"{fault}: ended with {ended.code}: {ended.said}"
        if content(self._folder) != self._writer.before:
            yield f"{fault}: the folder is not as it was: {sorted(content(self._folder))}"
        yield from self._strangers(fault, self._writer.before)

    def _two(self, after: Files) -> Iterator[str]:
        self._tried += 1
        self._prepare()
        waiting, go = os.pipe()

        def wait() -> None:
            os.close(go)
            os.read(waiting, 1)

        begun = [self._begin(wait), self._begin(wait)]
        os.close(go)
        os.close(waiting)
        ended = [one.ended() for one in begun]
        if any(one.code != self._writer.code for one in ended):
            yield f"two at once: {ended}"
        if content(self._folder) != after:
            yield f"two at once: {sorted(content(self._folder))} is not {sorted(after)}"
        yield from self._strangers("two at once", after)

    def _strangers(self, fault: str, expected: Files) -> Iterator[str]:
        """Empty folders that were left."""
        left = {path.name for path in self._folder.iterdir()} - {name.split("/")[0] for name in expected}
        if left:
            yield f"{fault}: leaves {left}"


def _some(steps: int, points: int) -> list[int]:
    """So many steps of all, the last ones among them: there names are taken."""
    last = range(max(1, steps - points // 2 + 1), steps + 1)
    spread = (1 + n * steps // max(1, points - len(last)) for n in range(points - len(last)))
    return sorted({*last, *(step for step in spread if step <= steps)})


def tried(names: Sequence[str], points: int) -> str:
    """What came of it: a line for each writer, and for each thing that is not as it should be."""
    for module in HEAVY:
        importlib.import_module(module)
    found = ""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["HOTRO_CACHE"] = str(Path(folder, "cache"))
        Path(folder, "cache").mkdir(mode=0o700)
        # Both have their compiled forms, so that no writer's first step is theirs; and what Arrow begins with is there.
        Registry.load()
        given = Path(folder, "in.csv")
        given.write_text(PEOPLE, encoding="utf-8")
        run(given, Path(folder, "out.csv"), Registry.load(SMALL), datetime.date(2026, 1, 1))
        for name in names:
            own = Path(folder, name.replace(" ", "_"))
            own.mkdir()
            reader, writer = os.pipe()
            child = os.fork()
            if not child:
                os.dup2(writer, 2)
                Trial(name, own, points).run()
            os.close(writer)
            said = Begun(child, reader).ended()
            found += said.said if said.code == 0 and said.said.endswith("tried\n") else f"{name}: {said}\n"
    return found


if __name__ == "__main__":
    sys.stdout.write(tried(sys.argv[2:] or [*WRITERS], int(sys.argv[1])))
