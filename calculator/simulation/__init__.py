"""What a draft resolution would cost, and whom it helps.

A draft is laid over the registry; each kind of participant is assessed without and with it, year by year; the rest
are sums.
"""

from calculator.simulation.cost.costing import simulate
from calculator.simulation.cost.result import Simulation
from calculator.simulation.people.participants import BadParticipants, Participants, Row
from calculator.simulation.people.participants_csv import parse_participants, read_participants
from calculator.simulation.people.situation import Situation

__all__ = [
    "BadParticipants",
    "Participants",
    "Row",
    "Simulation",
    "Situation",
    "parse_participants",
    "read_participants",
    "simulate",
]
