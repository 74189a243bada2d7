"""The participants of a simulation: read, and what a year of each comes to."""
