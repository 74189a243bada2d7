"""The calculator: what a person or household pays, what the State and the province pay, and why.

    assess(household, Registry.load())     # an Assessment: members, their lines, and what each amount rests on

Amounts are whole dong for the whole period paid for: exact shares, each rounded once, half up; a line's parts add up to
its contribution. What no source states is unknown: then `local_known` is false and `pays` an upper bound. A household
that cannot be assessed is refused whole: BadHousehold, with every problem. Beside this: `calculator.explanation`
(sentences), `comparison` (everywhere, over time), `population` (tables), `simulation` (drafts).
"""

from calculator.assess import assess
from calculator.assessment import Assessment, MemberAssessment
from calculator.household import HealthInsurance, Household, Person, VoluntarySI
from calculator.line import Line
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
