"""`hotro history`: a province's rules as a timeline."""
