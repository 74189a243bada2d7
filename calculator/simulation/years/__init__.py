"""The years of a simulation: months, known parameters, what changes in the State's law."""
