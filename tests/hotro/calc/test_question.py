"""Options that are wrong or do not go together end in one clear line."""

from __future__ import annotations

import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hotro.__main__ import hotro
from tests.hotro.calc.asked import FAMILY, YEARS


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        ([], "give a household FILE, or say what is paid"),
        (["--group", "near_poor"], "give a household FILE, or say what is paid"),
        (["/nowhere/household.yaml"], "/nowhere/household.yaml: cannot be read: No such file or directory"),
        (["/"], "/: this is not a file that can be read"),
        (["--health-insurance", "13"], "--health-insurance: expected 1 to 12, found 13"),
        (["--voluntary-si", "5", "--on", "2024-01"], "--voluntary-si: expected 1, 3, 6 or 12, found 5"),
        (["--voluntary-si", "1", "--income", "1", "--on", "2024-01"], "--income: expected at least 1,500,000"),
        (["--voluntary-si", "1", "--income", "much"], "expected an amount in VND a month, or floor, found 'much'"),
        (["--health-insurance", "3", "--income", "1500000"], "--income goes with --voluntary-si"),
        (["--health-insurance", "3", "--group", "neer_poor"], "did you mean near_poor?"),
        (["--health-insurance", "3", "--group", "special_groups"], "--group: no group is called 'special_groups'"),
        (["--health-insurance", "3", "--group", "poor", "--group", "near_poor"], "contradict each other"),
        (["--health-insurance", "3", "--province", "Ha Noy"], "--province: no province is called 'Ha Noy'"),
        (
            ["--health-insurance", "3", "--district", "Long Biên"],
            "--province: expected with former_province or district",
        ),
        (["--health-insurance", "3", "--school-province", "son-la"], "--school-province goes with --group student"),
        (["--health-insurance", "3", "--born", "2990"], "--born: expected"),
        (["--health-insurance", "3", "--born", "May 1990"], "expected a year or YYYY-MM-DD, found 'May 1990'"),
        (
            ["--health-insurance", "3", "--born", "1990-02-30"],
            "--born: there is no day 1990-02-30: February 1990 has 28 days",
        ),
        (["--health-insurance", "3", "--on", "2010-01"], "the day: expected 2015-01-01 or later"),
        (["--health-insurance", "3", "--province", "all", "--district", "x"], "--province all goes without"),
        (["--health-insurance", "3", "--province", "all", "--from", "2018-01"], "leave out --province all"),
        (["--health-insurance", "3", "--province", "all", "--explain"], "leave out --province all"),
        (["--health-insurance", "3", "--from", "2018-01", "--explain"], "leave out --province all, --from and --to"),
        (["--health-insurance", "3", "--from", "2018-01", "--on", "2018-01"], "give one of the two"),
        (["--health-insurance", "3", "--to", "2018-01"], "--to goes with --from"),
        (["--health-insurance", "3", "--plot", "x.svg"], "--plot goes with --from"),
        (["--health-insurance", "3", "--from", "2019-01", "--to", "2018-01"], "is after --to"),
        (["--health-insurance", "3", "--from", "1850-01", "--to", "2018-01"], "more than 100 years apart"),
        (["--health-insurance", "3", "--from", "2005-01", "--to", "2006-01"], "the day: expected 2015-01-01"),
        (["--health-insurance", "3", *YEARS, "--plot", "x.pdf"], "--plot writes .svg or .png, not 'x.pdf'"),
        ([str(FAMILY), "--group", "poor"], "--group is for a person without a file"),
        ([str(FAMILY), "--health-insurance", "3"], "--health-insurance is for a person without a file"),
        ([str(FAMILY), "--voluntary-si", "3"], "--voluntary-si is for a person without a file"),
        ([str(FAMILY), "--born", "1990"], "--born is for a person without a file"),
        ([str(FAMILY), "--school-province", "ha-noi"], "--school-province is for a person without a file"),
    ],
)
def test_one_clear_line(run, arguments, line):
    result = run("calc", *arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert line in result.stderr
    assert result.stderr.count("\n") == 1


texts = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=12)
OPTIONS = {
    "--province": texts | st.sampled_from(["all", "hcmc", "Bắc Giang", "lao-cai"]),
    "--former-province": st.sampled_from(["binh-duong", "yen-bai", ""]),
    "--district": texts,
    "--on": texts | st.sampled_from(["2015-01", "2025-07", "9999-12-31", "0001-01"]),
    "--group": st.sampled_from(["near_poor", "student", "unspecified", "any", "child", "trẻ em"]),
    "--health-insurance": st.integers(-1, 13).map(str) | texts,
    "--voluntary-si": st.sampled_from(["0", "1", "3", "6", "12", "-5"]),
    "--income": texts | st.sampled_from(["floor", "1500000", "1.500.000", "999999999999"]),
    "--born": texts | st.sampled_from(["1960", "2020", "0000", "9999-12-31", "1990-05-05"]),
    "--school-province": st.sampled_from(["ha-noi", "x"]),
    "--from": st.sampled_from(["2015-01", "2024-06-15", "9999-11", "0001-01"]),
    "--to": st.sampled_from(["2016-12", "2025-07", "9999-12"]),
    "--format": st.sampled_from(["json", "csv", "table"]),
    "--lang": st.sampled_from(["en", "vi"]),
}
some = st.lists(st.sampled_from(sorted(OPTIONS)), unique=True, max_size=7).flatmap(
    lambda names: st.tuples(*(st.tuples(st.just(name), OPTIONS[name]) for name in names))
)


@settings(max_examples=150, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(some, st.sampled_from([[], ["--health-insurance", "3"], ["--voluntary-si", "1"], [str(FAMILY)]]))
def test_whatever_is_asked_there_is_an_answer_or_a_line(options, first):
    arguments = ["calc", *first, *(word for option in options for word in option)]
    result = CliRunner().invoke(hotro, arguments)
    assert result.exception is None or isinstance(result.exception, SystemExit), (arguments, result.exception)
    assert result.exit_code in (0, 2), arguments
    assert bool(result.stderr) == (result.exit_code == 2)
    assert "Traceback" not in result.stderr
