"""`hotro calc`: what a household pays, and why."""
