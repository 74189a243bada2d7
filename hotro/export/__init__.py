"""`hotro export`: the rules as one table."""
