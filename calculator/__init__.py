"""The calculator: what a person or household pays, what the State and the province pay, and why."""

from calculator.assess import assess
from calculator.assessment import Assessment, Line, MemberAssessment
from calculator.household import HealthInsurance, Household, Person, VoluntarySI
from calculator.problems import BadHousehold, InputProblem

__all__ = [
    "Assessment",
    "BadHousehold",
    "HealthInsurance",
    "Household",
    "InputProblem",
    "Line",
    "MemberAssessment",
    "Person",
    "VoluntarySI",
    "assess",
]
