"""`hotro diff`: what changed between two states of the policies, in sentences."""
