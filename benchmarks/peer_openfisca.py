"""Voluntary SI in 63 provinces as a tiny OpenFisca country. Runs in its own environment: `peers.ask("openfisca", ...)`.

Reads the rates of one month and the people, {"period": "2024-03", "law": {...}, "people": [{"province": "ha-noi",
"group": "near_poor", "income": 1500000, "months": 12}, ...], "seconds": 2}; writes what each person pays and how long
one takes. As in a service, the country is built once and a simulation anew for each person. Formulas are vectorial and
rates stand in parameters, as OpenFisca has them.
"""

import json
import sys
import time
from importlib.metadata import version

from openfisca_core.entities import Entity
from openfisca_core.indexed_enums import Enum
from openfisca_core.parameters import ParameterNode
from openfisca_core.periods import DateUnit
from openfisca_core.simulations import SimulationBuilder
from openfisca_core.taxbenefitsystems import TaxBenefitSystem
from openfisca_core.variables import Variable

Person = Entity("person", "people", "A person", "")
SINCE = "2018-01-01"


def contribution(person, period, parameters):
    percent = parameters(period).contribution_percent
    return percent * person("income", period) // 100 * person("months", period)


def support_base(person, period, parameters):
    law = parameters(period)
    return law.contribution_percent * law.rural_poverty_line // 100 * person("months", period)


def state(person, period, parameters):
    percent = parameters(period).state
    if not isinstance(percent, int):  # a table; else everybody asked about is in one group
        percent = percent[person("group", period)]
    return percent * person("support_base", period) // 100


def local(person, period, parameters):
    percent = parameters(period).local
    if not isinstance(percent, int):
        percent = percent[person("province", period)][person("group", period)]
    return percent * person("support_base", period) // 100


def pays(person, period):
    return person("contribution", period) - person("state", period) - person("local", period)


def variable(name, value_type, formula=None, names=()):
    said = {"value_type": value_type, "entity": Person, "definition_period": DateUnit.MONTH}
    if formula is not None:
        said["formula"] = formula
    if names:
        said["possible_values"] = Enum(name, {code: code for code in names})
        said["default_value"] = next(iter(said["possible_values"]))
    return type(name, (Variable,), said)


def parameters(law):
    """The same numbers, each with its first day."""
    if isinstance(law, dict):
        return {key: parameters(part) for key, part in law.items()}
    return {"values": {SINCE: {"value": law}}}


def country(law):
    system = TaxBenefitSystem([Person])
    system.parameters = ParameterNode("", data=parameters(law))
    if isinstance(law["local"], dict):
        system.add_variables(
            variable("province", Enum, names=law["local"]), variable("group", Enum, names=law["state"])
        )
    system.add_variables(
        variable("income", int),
        variable("months", int),
        *(variable(f.__name__, int, f) for f in (contribution, support_base, state, local, pays)),
    )
    return system


def assess(system, person, period):
    situation = {"people": {"p": {name: {period: value} for name, value in person.items()}}}
    simulation = SimulationBuilder().build_from_entities(system, situation)
    return int(simulation.calculate("pays", period)[0])


def main():
    asked = json.load(sys.stdin)
    people, period = asked["people"], asked["period"]
    system = country(asked["law"])
    answers = [assess(system, person, period) for person in people]
    done, begun = 0, time.perf_counter()
    while (passed := time.perf_counter() - begun) < asked["seconds"]:
        assess(system, people[done % len(people)], period)
        done += 1
    found = {"answers": answers, "seconds_per_person": passed / done, "version": version("openfisca-core")}
    json.dump(found, sys.stdout)


if __name__ == "__main__":
    main()
