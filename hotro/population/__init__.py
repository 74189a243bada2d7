"""`hotro population`: amounts for a whole table of people."""
