"""The rule of `rule_of_models` in TTSIM.

"way", words in any order: "numpy" or "jax" call `main` on that backend as a user does, with the policy environment
kept; "kept" makes the function that TTSIM compiles with JAX once, and calls it again and again on columns that TTSIM
has processed before; "64" lets JAX compute in 64 bits, from columns of 64 bits.
"""

import time

BEGUN = time.perf_counter()
import ttsim  # noqa: E402 - its import is measured
from ttsim import tt  # noqa: E402

IMPORTED = time.perf_counter() - BEGUN
import datetime  # noqa: E402
import importlib  # noqa: E402
from importlib.metadata import version  # noqa: E402

import numpy as np  # noqa: E402
from measuring import PARTS, measure, people_and_law, question, report  # noqa: E402

DAY = datetime.date(2024, 3, 1)
NUMBER = tt.TTSIMUnit.DIMENSIONLESS
UNITS = tt.UnitSystem(currencies={"VND": tt.Currency(statutory_from="1978-05-03")})


@tt.policy_input(unit=NUMBER)
def p_id() -> int:
    """Number of the person."""


@tt.policy_input(unit=NUMBER)
def province() -> int:
    """Number of the province."""


@tt.policy_input(unit=NUMBER)
def group() -> int:
    """Number of the group."""


@tt.policy_input(unit=NUMBER)
def income() -> int:
    """Chosen income, VND a month."""


@tt.policy_input(unit=NUMBER)
def months() -> int:
    """Months paid for."""


@tt.policy_function(unit=NUMBER, verify_units=False)
def contribution(income: int, months: int, rate: int) -> int:
    """Due before support."""
    return income * rate // 100 * months


@tt.policy_function(unit=NUMBER, verify_units=False)
def state(group: int, months: int, contribution: int, state_support: tt.ConsecutiveIntLookupTableParamValue) -> int:
    """The State's part."""
    return min(state_support.look_up(group) * months, contribution)


@tt.policy_function(unit=NUMBER, verify_units=False)
def local(
    province: int,
    group: int,
    months: int,
    contribution: int,
    state: int,
    local_support: tt.ConsecutiveIntLookupTableParamValue,
) -> int:
    """The province's part."""
    return min(local_support.look_up(province, group) * months, contribution - state)


@tt.policy_function(unit=NUMBER, verify_units=False)
def pays(contribution: int, state: int, local: int) -> int:
    """What is left."""
    return contribution - state - local


def environment(data, xnp):
    """The policy environment: rules, inputs and numbers."""
    rules = [p_id, province, group, income, months, contribution, state, local, pays]
    by_group = dict(enumerate(data["state"].tolist()))
    by_province = {n: dict(enumerate(percents)) for n, percents in enumerate(data["local"].tolist())}
    base = data["rate"] * data["line"]
    numbers = {"rate": data["rate"], "policy_year": DAY.year, "policy_month": DAY.month, "policy_day": DAY.day}
    scalars = {n: tt.ScalarParam(value=v, start_date=DAY, end_date=DAY, unit=NUMBER) for n, v in numbers.items()}
    return (
        {rule.leaf_name: rule for rule in rules}
        | scalars
        | {
            "state_support": table(by_group, base, xnp),
            "local_support": table(by_province, base, xnp),
        }
    )


def table(percents, base, xnp):
    """A lookup table of dong a month, from percents of the contribution at the poverty line."""

    def dong(part):
        return {n: dong(one) for n, one in part.items()} if isinstance(part, dict) else part * base // 10_000

    value = tt.get_consecutive_int_lookup_table_param_value(dong(percents), xnp)
    units = {"input_unit": NUMBER, "output_unit": NUMBER}
    return tt.ConsecutiveIntLookupTableParam(value=value, start_date=DAY, end_date=DAY, **units)


def arguments(data, xnp, backend):
    """What `main` is called with. `xnp`: numpy or jax.numpy."""
    columns = {name: xnp.asarray(data[name]) for name in ("province", "group", "income", "months")}
    return {
        "policy_date_str": str(DAY),
        "input_data": ttsim.InputData.tree({"p_id": xnp.arange(len(columns["income"])), **columns}),
        "tt_targets": ttsim.TTTargets.tree(dict.fromkeys(PARTS)),
        "policy_environment": environment(data, xnp),
        "unit_system": UNITS,
        "backend": backend,
    }


def user(data, backend):
    """The whole of `main`: data checked and sorted, answers in the order of the data."""
    said = arguments(data, numbers_of(backend), backend)
    return lambda: waited(ttsim.main(main_target=ttsim.MainTarget.results.tree, **said), backend)


def kept(data):
    """The compiled function alone."""
    said = arguments(data, numbers_of("jax"), "jax")
    compiled = ttsim.main(main_target=ttsim.MainTarget.tt_function, **said)
    processed = ttsim.main(main_target=ttsim.MainTarget.processed_data, **said)
    roots = ttsim.main(main_target=ttsim.MainTarget.labels.root_nodes, **said)
    columns = {name: column for name, column in processed.items() if name in roots}
    return lambda: waited(compiled(columns), "jax")


def numbers_of(backend):
    return importlib.import_module({"numpy": "numpy", "jax": "jax.numpy"}[backend])


def waited(answer, backend):
    """JAX answers before it has computed."""
    return importlib.import_module("jax").block_until_ready(answer) if backend == "jax" else answer


def main():
    asked = question()
    data, way = people_and_law(asked["data"]), asked["way"].split()
    if "64" in way:
        importlib.import_module("jax").config.update("jax_enable_x64", True)
        data |= {name: data[name].astype(np.int64) for name in ("province", "group", "income", "months")}
    measured = measure(kept(data) if "kept" in way else user(data, way[0]))
    versions = version("ttsim-backend") + (f", JAX {version('jax')}" if way != ["numpy"] else "")
    report(measured, measured["found"], asked["answers"], version=versions, imported=IMPORTED)


main()
