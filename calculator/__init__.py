"""The calculator: what a person or household pays, what the State and the province pay, and why."""

from calculator.assess import assess
from calculator.assessment import Assessment, Line, MemberAssessment
from calculator.bad_household import BadHousehold, InputProblem
from calculator.household import HealthInsurance, Household, Person, VoluntarySI

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
