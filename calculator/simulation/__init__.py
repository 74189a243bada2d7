"""What a draft resolution would cost, and whom it helps.

A draft is laid over the registry; each kind of participant is assessed without and with it, year by year; the rest
are sums.
"""

from calculator.simulation.costing import simulate
from calculator.simulation.participants import BadParticipants, Participants, Row
from calculator.simulation.participants_csv import parse_participants, read_participants
from calculator.simulation.result import Simulation
from calculator.simulation.situation import Situation

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
