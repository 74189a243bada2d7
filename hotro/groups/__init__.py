"""`hotro groups`: the codes of beneficiary groups and what they mean."""
