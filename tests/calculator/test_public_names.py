"""What users import: each package offers it, and says what it means."""

import importlib
import inspect

import pytest

OFFERED = {
    "calculator": (
        "Assessment BadHousehold HealthInsurance Household InputProblem Line MemberAssessment Person VoluntarySI assess"
    ),
    "calculator.comparison": "Comparison Everywhere OverTime Period compare everywhere over_time",
    "calculator.population": "AnsweredTable BadTable PopulationCalculator Summary population",
    "calculator.simulation": (
        "Adopted BadParticipants CannotAdopt CannotCost DraftCost Drafted Participants Row Simulation Situation "
        "adopt cost_of_draft drafted first_year parse_participants read_participants simulate"
    ),
}
"""At the least: a name that users have written is not taken away."""


@pytest.mark.parametrize("package", OFFERED)
def test_what_is_offered_is_there_and_explained(package):
    module = importlib.import_module(package)
    assert set(OFFERED[package].split()) <= set(module.__all__)
    for name in module.__all__:
        thing = getattr(module, name)
        assert inspect.isclass(thing) or inspect.isfunction(thing), f"{name} is a module: its function is not exported"
        assert inspect.getdoc(thing), name
