"""The checks as a whole: all are run, all are tested, and the real policies pass them."""

import ast
import pkgutil
import re
from pathlib import Path

from registry import checks
from registry.checks import CHECKS, run_checks
from registry.files.reading import read_policies
from tests.invented.country import country, instrument, provision

HERE = Path(__file__).parent
POLICIES = HERE.parents[2] / "policies"


def names():
    return [check.__name__.rpartition(".")[2] for check in CHECKS]


def test_every_module_is_run_once():
    modules = [module.name for module in pkgutil.iter_modules(checks.__path__) if not module.name.startswith("_")]
    assert sorted(names()) == sorted(modules)


def test_every_check_is_one_sentence_and_has_a_test():
    for check in CHECKS:
        sentence = ast.get_docstring(ast.parse(Path(check.__file__).read_text(encoding="utf-8"))).split("\n\n")[0]
        assert re.fullmatch(r"[A-Z`][^\n]{20,130}\.", sentence), check.__name__
    assert {f"test_{name}.py" for name in names()} <= {path.name for path in HERE.glob("test_*.py")}


def test_all_problems_at_once_and_sorted():
    faults = instrument("yen-phu-a", provision("sailor"), provision("other"), from_="2018-01-01", to="2017-12-31")
    problems = run_checks(country([instrument("hoa-tho-a")], yen_phu=[faults]))
    assert problems == sorted(problems)
    assert {problem.check for problem in problems} >= {
        "instrument_ids",
        "unknown_group",
        "group_of_another_programme",
        "dates_out_of_order",
    }


def test_country_without_faults():
    fine = [instrument("yen-phu-1-2016", number="1/2016/NQ-HĐND")]
    assert run_checks(country(yen_phu=fine)) == []


def test_real_policies():
    """No errors, and no warnings: what is not settled is explained where it stands."""
    problems = run_checks(read_policies(POLICIES))
    assert [str(problem) for problem in problems if problem.level != "explained"] == []
    assert all(problem.because_vi and problem.because_en for problem in problems)
