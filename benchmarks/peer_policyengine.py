"""The rule of `rule_of_models` in PolicyEngine-Core, everybody in one simulation. The country is built once."""

import time

BEGUN = time.perf_counter()
from policyengine_core.entities import Entity  # noqa: E402 - its import is measured
from policyengine_core.enums import ENUM_ARRAY_DTYPE, Enum, EnumArray  # noqa: E402
from policyengine_core.parameters import ParameterNode  # noqa: E402
from policyengine_core.periods import MONTH  # noqa: E402
from policyengine_core.simulations import SimulationBuilder  # noqa: E402
from policyengine_core.taxbenefitsystems import TaxBenefitSystem  # noqa: E402
from policyengine_core.variables import Variable  # noqa: E402

IMPORTED = time.perf_counter() - BEGUN
from importlib.metadata import version  # noqa: E402

import openfisca_rule as rule  # noqa: E402
from measuring import measure, people_and_law, question, report  # noqa: E402


def country(data):
    person = Entity("person", "people", "A person", "")
    system = TaxBenefitSystem([person])
    system.parameters = ParameterNode("", data=rule.law(data))
    system.add_variables(*rule.variables(Variable, person, Enum, MONTH, data))
    return system


def main():
    asked = question()
    data = people_and_law(asked["data"])
    system = country(data)
    columns = rule.inputs(data, system, EnumArray, ENUM_ARRAY_DTYPE)
    measured = measure(lambda: rule.answer(SimulationBuilder, system, columns))
    report(measured, measured["found"], asked["answers"], version=version("policyengine-core"), imported=IMPORTED)


main()
