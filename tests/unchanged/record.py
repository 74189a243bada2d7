"""Records what the command line prints and writes: for every command in README.md, for each command of the registry,
and for all that `inputs.py` makes. `python tests/unchanged/record.py FOLDER` once; `compare.py FOLDER` many times.

The code runs in child processes and in a folder where its packages are linked beside one policies folder: so two
revisions of the code answer from the same facts and under the same paths.
"""

import gzip
import hashlib
import io
import itertools
import multiprocessing
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
import zipfile
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import NamedTuple

import inputs

ROOT = Path(__file__).parents[2]
FORMS = [("--format", form, "--lang", language) for form in ("table", "json", "csv") for language in ("en", "vi")]
NO_MATTER = ((re.compile(r"\$schema=\S*/"), "$schema="), (re.compile(r"; [0-9.]+ s$", re.MULTILINE), "; ... s"))
"""Where the code lies, and how long it took."""
REGISTRY = """
schema; schema province; schema household; schema assessment; schema population; schema none
validate policies; validate made/drafts/00.yaml; validate made/drafts/11.yaml; validate made/drafts/13.yaml
reconcile; expiring --on 2026-03-01; expiring vsi --within 2y --on 2025-06-01
compare ha-noi TP.HCM 'Nghệ An' --on 2026-03-01; compare quang-ninh son-la --on 2026-03-01 --programme bhyt
compare binh-duong hue ha-noi --on 2024-03-01; compare 'Hai Fong' --on 2026-03-01
calc --group near_poor --born 1953 --voluntary-si 12 --health-insurance 6 --on 2026-03 --province all
calc --group student --health-insurance 3 --on 2026-03 --province 'Bình Dương' --school-province 'Hà Nội'
calc --group poor --voluntary-si 12 --income floor --province 'Quảng Ninh' --from 2018-01 --to 2027-12
calc --group por --voluntary-si 12 --on 2026-03 --province 'Hai Fong'
"""
DAYS = ("2023-03-22", "2025-06-30", "2026-03-01")
COUNTED = [*itertools.product(("", " voluntary_si", " bhyt"), DAYS, ("", " --group special_groups"))]


class Case(NamedTuple):
    """A command, and the files that it writes."""

    name: str
    command: list[str]
    writes: tuple[str, ...] = ()


def record(out: Path, code: Path, given: Path) -> Counter[str]:
    """The outputs of the code of a checkout, a text file a case, from the policies, examples and README in `given`.

    What was given is kept beside the outputs. Raises SystemExit where the code cannot read the policies.
    """
    for earlier in ("outputs", "given"):
        shutil.rmtree(out / earlier, ignore_errors=True)
    (out / "outputs").mkdir(parents=True)
    keep(given, given, out / "given")
    with tempfile.TemporaryDirectory(prefix="hotro-") as folder:
        run = Path(folder).resolve()
        for part in [p.parent for p in code.glob("*/__init__.py")] + list((out / "given").iterdir()):
            (run / part.name).symlink_to(part.resolve())
        for form in FORMS:
            (run / "out" / "-".join(form[1::2])).mkdir(parents=True)
        inputs.write(run / "made", run / "policies")
        spawned = multiprocessing.get_context("spawn")
        with ProcessPoolExecutor(2, spawned, initializer=start, initargs=(run,)) as processes:
            first = processes.submit(answer, Case("", ["hotro", "count", "--policies", "policies"])).result()
            if "\nexit 0\n" not in first:
                sys.exit(f"the code in {code} cannot read the policies in {given}:\n{first}")
            asked = list(cases(run))
            ends = Counter[str]()
            for case, text in zip(asked, processes.map(answer, asked, chunksize=4), strict=True):
                (out / "outputs" / f"{case.name}.txt").write_text(text)
                ends[text.splitlines()[1]] += 1
    return ends


def keep(policies: Path, others: Path, folder: Path) -> None:
    """Copy the policies of one checkout, and the examples and the README of another or the same."""
    shutil.copytree(policies / "policies", folder / "policies")
    shutil.copytree(others / "examples", folder / "examples")
    shutil.copy(others / "README.md", folder)


def start(run: Path) -> None:
    """Let a process answer with the code that is linked in a folder, and with no other."""
    os.chdir(run)
    sys.path.insert(0, str(run))
    os.environ |= {"COLUMNS": "100", "HOTRO_CACHE": str(run / "cache"), "PYTHONPATH": str(run)}
    os.environ.pop("HOTRO_LANG", None)
    import hotro

    assert Path(hotro.__file__).is_relative_to(run), hotro.__file__


def answer(case: Case) -> str:
    """The command, how it ended, what it printed and what it wrote."""
    ended, printed, complained = (python if case.command[0] == "python" else hotro)(case.command[1:])
    parts = [f"$ {shlex.join(case.command)}", f"exit {ended}", printed, "--- on standard error", complained]
    for name in case.writes:
        parts += [f"--- {name}", as_text(Path(name).read_bytes()) if Path(name).exists() else "not written"]
    text = "\n".join(parts).replace(str(Path.cwd()), "") + "\n"
    for pattern, instead in NO_MATTER:
        text = pattern.sub(instead, text)
    return text


def hotro(arguments: list[str]) -> tuple[str, str, str]:
    """What the command line answers, in this process."""
    from click.testing import CliRunner

    from hotro.__main__ import hotro as command

    result = CliRunner().invoke(command, arguments, prog_name="hotro")
    ended = result.exception is None or isinstance(result.exception, SystemExit)
    return str(result.exit_code) if ended else f"by {result.exception!r}", result.stdout, result.stderr


def python(arguments: list[str]) -> tuple[str, str, str]:
    """What a program answers."""
    found = subprocess.run([sys.executable, *arguments], capture_output=True, text=True, check=False)
    return str(found.returncode), found.stdout, found.stderr


def as_text(data: bytes) -> str:
    """A file's content, to be compared line by line."""
    if data.startswith(b"\x1f\x8b"):
        data = gzip.decompress(data)
    if data.startswith(b"PAR1"):
        import pyarrow.parquet as pq

        table = pq.read_table(io.BytesIO(data))
        return "\n".join([str(table.schema), *map(str, table.to_pylist())])
    if data.startswith(b"PK"):  # a workbook; docProps has the time when it was made
        with zipfile.ZipFile(io.BytesIO(data)) as sheets:
            names = [name for name in sheets.namelist() if not name.startswith("docProps")]
            return "\n".join([f"{name}\n" + sheets.read(name).decode().replace("><", ">\n<") for name in names])
    try:
        return data.decode()
    except UnicodeDecodeError:
        return hashlib.sha256(data).hexdigest()


def cases(run: Path) -> Iterator[Case]:
    """Every command, in each form that it has, from the one policies folder."""
    for case in asked_once(run):
        policies = [] if case.command[1] in ("validate", "schema") else ["--policies", "policies"]
        if case.command[0] == "python" or "--help" in case.command:
            yield case
        elif case.command[1] == "population":
            yield case._replace(command=case.command + policies)
        else:
            for form in FORMS[:2] if case.writes else FORMS:  # what is written is the same in every format
                apart = f"out/{'-'.join(form[1::2])}/"  # so that no two cases write the same file
                asked = [part.replace("out/", apart) for part in (*case.command, *policies, *form)]
                writes = tuple(name.replace("out/", apart) for name in case.writes)
                yield Case(f"{case.name}-{apart[4:-1]}", asked, writes)


def asked_once(run: Path) -> Iterator[Case]:
    """Every command, once."""
    for number, shown in enumerate(re.findall(r'shown\("(.*?)"', (run / "README.md").read_text())):
        yield Case(f"readme-{number}", shlex.split(shown))
    for number, line in enumerate(registry(sorted(p.stem for p in (run / "policies" / "provinces").iterdir()))):
        yield Case(f"registry-{number:03}", shlex.split(f"hotro {line}"))
    for path in sorted((run / "examples").glob("*.[jy]*")) + sorted((run / "made" / "households").iterdir()):
        command = ["hotro", "calc", str(path.relative_to(run))]
        yield Case(f"household-{path.stem}", command if path.stem.endswith("7") else [*command, "--explain"])
    for path in sorted((run / "made" / "tables").iterdir()):
        out = f"out/{path.name}"
        yield Case(
            f"table-{path.stem}", ["hotro", "population", f"made/tables/{path.name}", out], (out, f"{out}.rejects")
        )
    for number, draft in enumerate(inputs.drafts(run / "policies")):
        yield from simulated(number, draft)


def registry(provinces: list[str]) -> Iterator[str]:
    """What may be asked of the registry, and of one person without a file."""
    commands = "count show compare history reconcile expiring validate schema calc population simulate"
    yield from ("--help", *(f"{command} --help" for command in commands.split()))
    yield from (line for line in re.split("[;\n]", REGISTRY) if line)
    yield from (f"count{programme} --on {day}{group}" for programme, day, group in COUNTED)
    for province, day in zip(provinces, itertools.cycle(("2026-03-01", "2024-03-01", "2025-07-01"))):
        yield from (f"show {province} --on {day}", f"history {province}")


def simulated(number: int, draft: inputs.Draft) -> Iterator[Case]:
    """What a draft costs; some once more, written and in a workbook and a picture."""
    made, out = f"made/drafts/{number:02}", f"out/draft-{number:02}"
    people = ["--participants", f"{made}.csv"] if draft.participants else []
    command = ["hotro", "simulate", *([f"{made}.yaml"] if draft.file else []), *draft.options, *people]
    yield Case(f"draft-{number:02}", command)
    files = [] if number % 3 else [("--write", f"{out}.yaml")]
    files += [] if number % 5 or not people else [("--xlsx", f"{out}.xlsx"), ("--plot", f"{out}.svg")]
    if files:
        yield Case(f"draft-{number:02}-files", [*command, *itertools.chain(*files)], tuple(name for _, name in files))


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: python tests/unchanged/record.py FOLDER")
    found = record(Path(sys.argv[1]), ROOT, ROOT)
    print(f"{found.total()} cases:", ", ".join(f"{count} {end}" for end, count in found.most_common()))
