"""Processes and threads that ask one registry: the same answers, whenever they were forked."""

import os
import subprocess
import sys

import pytest

from tests.faults.writers import ROOT

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")

ASKED = """
import datetime, multiprocessing, os, signal, sys, threading
from calculator import HealthInsurance, Household, Person, assess
from calculator.population import PopulationCalculator
from registry import Registry
DAYS = [datetime.date(2018 + n, 3, 1) for n in range(9)]
ON = datetime.date(2026, 3, 1)
TABLE = {"province": ["ha-noi", "son-la"], "hi_months": [12, 6]}
def one(registry, day):
    person = Person("p", born=1990, groups=("near_poor",), health_insurance=HealthInsurance(12))
    return assess(Household(day, (person,), "ha-noi"), registry).as_json()
def all_of(registry):
    import pyarrow
    answered = PopulationCalculator(registry, ON).answer(pyarrow.table(TABLE)).table
    return [one(registry, day) for day in DAYS], answered.to_pydict()
"""
CHILDREN = (
    ASKED
    + """
if __name__ == "__main__":
    registry = Registry.load()
    expected = all_of(registry)
    with multiprocessing.get_context("fork").Pool(2) as pool:
        assert pool.map(all_of, [registry, registry]) == [expected, expected]
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        assert pool.starmap(one, [(registry, day) for day in DAYS]) == expected[0]
"""
)
MEANWHILE = (
    ASKED
    + """
registry, fresh = Registry.load(), Registry.load()
expected = [one(registry, day) for day in DAYS]
made, go_on = threading.Event(), threading.Event()
from registry.law.laws import Laws
make = Laws._make_law
def slowly(laws, index):
    made.set(); go_on.wait(20)
    return make(laws, index)
Laws._make_law = slowly
threading.Thread(target=one, args=(fresh, DAYS[0]), daemon=True).start()
made.wait(20)
child = os.fork()  # while a thread makes a law
Laws._make_law = make
if not child:
    signal.alarm(20)
    os._exit(0 if [one(fresh, day) for day in DAYS] == expected else 1)
code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
go_on.set()
sys.exit(code)
"""
)


@pytest.mark.parametrize("code", [CHILDREN, MEANWHILE], ids=["children", "forked meanwhile"])
def test_children_answer_as_their_parent(tmp_path, code):
    script = tmp_path / "asked.py"
    script.write_text(code, encoding="utf-8")
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-W", "ignore::DeprecationWarning", str(script)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=200, check=False)
    assert (done.returncode, done.stderr) == (0, "")
