"""The rule of `rule_of_models` in TTSIM, on the NumPy backend ("way": "numpy") or on JAX with its compiled function kept.

NumPy: `main` is called as a user calls it, the policy environment kept. JAX: `tt_function`, which TTSIM compiles, is
made once and called again and again on data already processed, as whoever needs speed would.
"""

import time

BEGUN = time.perf_counter()
from ttsim import InputData, MainTarget, TTTargets, main as ttsim  # noqa: E402 - its import is measured
from ttsim.tt import (  # noqa: E402
    ConsecutiveIntLookupTableParam, ConsecutiveIntLookupTableParamValue, Currency, ScalarParam, TTSIMUnit, UnitSystem,
    get_consecutive_int_lookup_table_param_value, policy_function, policy_input,
)  # fmt: skip

IMPORTED = time.perf_counter() - BEGUN
import datetime  # noqa: E402
from importlib.metadata import version  # noqa: E402

import numpy as np  # noqa: E402
from measuring import PARTS, measure, people_and_law, question, report  # noqa: E402

DAY = datetime.date(2024, 3, 1)
NUMBER = TTSIMUnit.DIMENSIONLESS
UNITS = UnitSystem(currencies={"VND": Currency(statutory_from="1978-05-03")})


@policy_input(unit=NUMBER)
def p_id() -> int:
    """Number of the person."""


@policy_input(unit=NUMBER)
def province() -> int:
    """Number of the province."""


@policy_input(unit=NUMBER)
def group() -> int:
    """Number of the group."""


@policy_input(unit=NUMBER)
def income() -> int:
    """Chosen income, VND a month."""


@policy_input(unit=NUMBER)
def months() -> int:
    """Months paid for."""


@policy_function(unit=NUMBER, verify_units=False)
def contribution(income: int, months: int, rate: int) -> int:
    """Due before support."""
    return income * rate // 100 * months


@policy_function(unit=NUMBER, verify_units=False)
def state(group: int, months: int, contribution: int, state_support: ConsecutiveIntLookupTableParamValue) -> int:
    """The State's part."""
    return min(state_support.look_up(group) * months, contribution)


@policy_function(unit=NUMBER, verify_units=False)
def local(
    province: int, group: int, months: int, contribution: int, state: int, local_support: ConsecutiveIntLookupTableParamValue
) -> int:
    """The province's part."""
    return min(local_support.look_up(province, group) * months, contribution - state)


@policy_function(unit=NUMBER, verify_units=False)
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
    scalars = {n: ScalarParam(value=v, start_date=DAY, end_date=DAY, unit=NUMBER) for n, v in numbers.items()}
    return {rule.leaf_name: rule for rule in rules} | scalars | {
        "state_support": table(by_group, base, xnp),
        "local_support": table(by_province, base, xnp),
    }


def table(percents, base, xnp):
    """A lookup table of dong a month, from percents of the contribution at the poverty line."""

    def dong(part):
        return {n: dong(one) for n, one in part.items()} if isinstance(part, dict) else part * base // 10_000

    value = get_consecutive_int_lookup_table_param_value(dong(percents), xnp)
    return ConsecutiveIntLookupTableParam(value=value, start_date=DAY, end_date=DAY, input_unit=NUMBER, output_unit=NUMBER)


def arguments(data, xnp, backend):
    """What `main` is called with. `xnp`: numpy or jax.numpy."""
    columns = {name: xnp.asarray(data[name]) for name in ("province", "group", "income", "months")}
    return {
        "policy_date_str": str(DAY),
        "input_data": InputData.tree({"p_id": xnp.arange(len(columns["income"])), **columns}),
        "tt_targets": TTTargets.tree(dict.fromkeys(PARTS)),
        "policy_environment": environment(data, xnp),
        "unit_system": UNITS,
        "backend": backend,
    }


def on_numpy(data):
    said = arguments(data, np, "numpy")
    return lambda: ttsim(main_target=MainTarget.results.tree, **said)


def on_jax(data):
    import jax

    said = arguments(data, jax.numpy, "jax")
    kept = ttsim(main_target=MainTarget.tt_function, **said)
    processed = ttsim(main_target=MainTarget.processed_data, **said)
    roots = ttsim(main_target=MainTarget.labels.root_nodes, **said)
    columns = {name: column for name, column in processed.items() if name in roots}
    return lambda: jax.block_until_ready(kept(columns))


def main():
    asked = question()
    data = people_and_law(asked["data"])
    measured = measure({"numpy": on_numpy, "jax": on_jax}[asked["way"]](data))
    versions = version("ttsim-backend") + (f", jax {version('jax')}" if asked["way"] == "jax" else "")
    report(measured, measured["found"], asked["answers"], version=versions, imported=IMPORTED)


main()
