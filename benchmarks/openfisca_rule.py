"""The rule of `rule_of_models` as OpenFisca and its descendant PolicyEngine have rules: formulas over arrays, rates in
parameters by province and group. Runs in their environments, so it imports neither."""

import numpy as np

SINCE = "2018-01-01"
PERIOD = "2024-03"
GROUPS = ("poor", "near_poor", "other")


def contribution(person, period, parameters):
    percent = parameters(period).contribution_percent
    return percent * person("income", period) // 100 * person("months", period)


def support_base(person, period, parameters):
    law = parameters(period)
    return law.contribution_percent * law.rural_poverty_line // 100 * person("months", period)


def state(person, period, parameters):
    percent = parameters(period).state[person("group", period)]
    return np.minimum(percent * person("support_base", period) // 100, person("contribution", period))


def local(person, period, parameters):
    percent = parameters(period).local[person("province", period)][person("group", period)]
    left = person("contribution", period) - person("state", period)
    return np.minimum(percent * person("support_base", period) // 100, left)


def pays(person, period):
    return person("contribution", period) - person("state", period) - person("local", period)


FORMULAS = (contribution, support_base, state, local, pays)


def law(data):
    """The numbers as a tree of parameters, each with its first day. `data`: of `people.npz`."""
    provinces = [dict(zip(GROUPS, percents, strict=True)) for percents in data["local"].tolist()]
    return dated(
        {
            "contribution_percent": data["rate"],
            "rural_poverty_line": data["line"],
            "state": dict(zip(GROUPS, data["state"].tolist(), strict=True)),
            "local": {f"p{number}": percents for number, percents in enumerate(provinces)},
        }
    )


def dated(numbers):
    if isinstance(numbers, dict):
        return {key: dated(part) for key, part in numbers.items()}
    return {"values": {SINCE: {"value": numbers}}}


def variables(kind, entity, enum, month, data):
    """The country's variables: inputs and formulas. `kind`: the engine's class Variable."""
    common = {"entity": entity, "definition_period": month, "label": "made up"}
    names = {"province": [f"p{n}" for n in range(len(data["local"]))], "group": GROUPS}
    for name, codes in names.items():
        values = enum(name.capitalize(), {code: code for code in codes})
        yield type(
            name, (kind,), common | {"value_type": enum, "possible_values": values, "default_value": next(iter(values))}
        )
    for name in ("income", "months"):
        yield type(name, (kind,), common | {"value_type": int})
    for formula in FORMULAS:
        yield type(formula.__name__, (kind,), common | {"value_type": int, "formula": formula})


def inputs(data, system, enum_array, enum_type):
    """The people as the engine wants them: enums encoded, numbers in its own 32 bits."""
    coded = {
        name: enum_array(data[name].astype(enum_type), system.get_variable(name).possible_values)
        for name in ("province", "group")
    }
    return coded | {name: data[name].astype(np.int32) for name in ("income", "months")}


def answer(builder, system, columns):
    """A simulation of everybody, built and asked."""
    simulation = builder().build_from_variables(system, {name: {PERIOD: column} for name, column in columns.items()})
    return {part: simulation.calculate(part, PERIOD) for part in ("contribution", "state", "local", "pays")}
