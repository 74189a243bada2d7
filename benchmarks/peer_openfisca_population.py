"""The rule of `rule_of_models` in OpenFisca-Core, everybody in one simulation. The country is built once."""

import time

BEGUN = time.perf_counter()
from openfisca_core.entities import Entity  # noqa: E402 - its import is measured
from openfisca_core.indexed_enums import ENUM_ARRAY_DTYPE, Enum, EnumArray  # noqa: E402
from openfisca_core.parameters import ParameterNode  # noqa: E402
from openfisca_core.periods import DateUnit  # noqa: E402
from openfisca_core.simulations import SimulationBuilder  # noqa: E402
from openfisca_core.taxbenefitsystems import TaxBenefitSystem  # noqa: E402
from openfisca_core.variables import Variable  # noqa: E402

IMPORTED = time.perf_counter() - BEGUN
from importlib.metadata import version  # noqa: E402

import openfisca_rule as rule  # noqa: E402
from measuring import measure, people_and_law, question, report  # noqa: E402


def country(data):
    person = Entity("person", "people", "A person", "")
    system = TaxBenefitSystem([person])
    system.parameters = ParameterNode("", data=rule.law(data))
    system.add_variables(*rule.variables(Variable, person, Enum, DateUnit.MONTH, data))
    return system


def main():
    asked = question()
    data = people_and_law(asked["data"])
    system = country(data)
    columns = rule.inputs(data, system, EnumArray, ENUM_ARRAY_DTYPE)
    measured = measure(lambda: rule.answer(SimulationBuilder, system, columns))
    report(measured, measured["found"], asked["answers"], version=version("openfisca-core"), imported=IMPORTED)


main()
