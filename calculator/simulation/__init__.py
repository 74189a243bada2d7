"""What a draft resolution would cost, and whom it helps.

    draft, warnings = read_draft(path, shipped_policies())         # registry.draft.draft_file, registry.registry
    people = read_participants(path, registry, first_year(draft))  # a CSV file: how many are in which situation
    found = cost_of_draft(registry, drafted(registry, draft), people)
    found.simulation.by_year[0].change.local                       # Band(low, high) in dong; equal where known

A draft is laid over the registry; each kind of participant is assessed without and with it, year by year; the rest are
sums of whole dong. What is not known makes a band, and `simulation.unknowns` says of whom and why. `cost_of_draft` says
all that the command line and its workbook say; `simulate` the costs alone.
"""

from calculator.simulation.asked import CannotCost, DraftCost, Drafted, cost_of_draft, drafted, first_year
from calculator.simulation.cost.costing import simulate
from calculator.simulation.cost.result import Simulation
from calculator.simulation.drafts.adopt import Adopted, CannotAdopt, adopt
from calculator.simulation.people.participants import BadParticipants, Participants, Row
from calculator.simulation.people.participants_csv import parse_participants, read_participants
from calculator.simulation.people.situation import Situation

__all__ = [
    "Adopted",
    "BadParticipants",
    "CannotAdopt",
    "CannotCost",
    "DraftCost",
    "Drafted",
    "Participants",
    "Row",
    "Simulation",
    "Situation",
    "adopt",
    "cost_of_draft",
    "drafted",
    "first_year",
    "parse_participants",
    "read_participants",
    "simulate",
]
